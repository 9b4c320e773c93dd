//! The status in a line, as the server wrote it.

use std::fmt;

/// What a line has in the place of its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// A number: a status code, or a marker such as `0` or `-1`.
    Number(i32),
    /// A number below 100 that was written with three digits: `000`, `009`.
    Padded(i32),
    /// `-`: the server had no status to log.
    Absent,
}

impl Status {
    /// Reads `200`, `009`, `-1` or `-`; at most six digits.
    pub(crate) fn parse(text: &[u8]) -> Option<Self> {
        // Nearly every line has three digits; they take this path alone.
        if let [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] = text {
            let digit = |byte: &u8| i32::from(byte - b'0');
            let number = digit(a) * 100 + digit(b) * 10 + digit(c);
            return Some(if *a == b'0' { Self::Padded(number) } else { Self::Number(number) });
        }
        let (sign, digits) = match text {
            b"-" => return Some(Self::Absent),
            [b'-', digits @ ..] => (-1, digits),
            digits => (1, digits),
        };
        if !(1..=6).contains(&digits.len()) || !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let number = digits.iter().fold(0, |number, digit| number * 10 + i32::from(digit - b'0'));
        Some(Self::Number(sign * number))
    }

    /// Whether a response can have this status: it is a number of three digits, the first not 0.
    pub(crate) fn is_code(self) -> bool {
        matches!(self, Self::Number(100..=999))
    }

    /// The number, if it is one.
    pub(crate) fn number(self) -> Option<i32> {
        match self {
            Self::Number(number) | Self::Padded(number) => Some(number),
            Self::Absent => None,
        }
    }
}

/// As it was written.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Padded(number) => write!(f, "{number:03}"),
            Self::Absent => f.write_str("-"),
        }
    }
}
