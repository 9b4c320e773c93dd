//! How a registry writes its numbers, and how they are read back.

use std::fmt::Write;

use super::borrow::List;
use super::number::{Number, Repr};

/// How a registry writes its numbers.
///
/// ```
/// use status_codegen::model::{Notation, Part, Radix};
///
/// let http = Notation::Whole { radix: Radix::Decimal, digits: 3 };
/// assert_eq!(http.label(7), "007");
///
/// let sqlstate = Notation::Whole { radix: Radix::Alphanumeric, digits: 5 };
/// assert_eq!(sqlstate.label(6_844_177), "42P01");
///
/// let parts = vec![Part { last: 7, digits: 1 }, Part { last: 31, digits: 2 }];
/// let coap = Notation::Parts(parts.into());
/// assert_eq!(coap.label(132), "4.04");
/// assert_eq!(coap.read("4.04"), Some(132));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notation {
    /// As one number.
    Whole {
        /// The digits there are.
        radix: Radix,
        /// How many digits a number is printed with at least.
        digits: u8,
    },
    /// In decimal parts with dots between them: `4.04`.
    ///
    /// The parts are the digits of a mixed radix: each counts how often the parts behind it went
    /// through all their numbers.
    Parts(List<Part>),
}

/// One of the parts that a number is written in. Its numbers begin at 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The greatest number of the part.
    pub last: Number,
    /// How many digits the part is printed with at least.
    pub digits: u8,
}

impl Part {
    /// How many numbers the part has.
    #[must_use]
    pub const fn count(self) -> Number {
        self.last + 1
    }
}

impl Default for Notation {
    fn default() -> Self {
        Self::Whole { radix: Radix::Decimal, digits: 1 }
    }
}

impl Notation {
    /// The number as the registry prints it: `404`, `0x0d`, `42P01`, `4.04`.
    #[must_use]
    pub fn label(&self, number: Number) -> String {
        match self {
            Self::Whole { radix, digits } => radix.padded(number, (*digits).into()),
            Self::Parts(parts) => in_parts(parts, number),
        }
    }

    /// The number as a spec writes it: without leading zeros, save where they are part of the code,
    /// as in `00000` and `4.04`.
    #[must_use]
    pub fn write(&self, number: Number) -> String {
        match self {
            Self::Whole { radix: radix @ (Radix::Decimal | Radix::Hexadecimal), .. } => {
                radix.padded(number, 1)
            }
            _ => self.label(number),
        }
    }

    /// The number as a value or a key of TOML: in quotation marks if TOML has no such integer.
    #[must_use]
    pub fn toml(&self, number: Number) -> String {
        let text = self.write(number);
        if self.is_text() { format!("{text:?}") } else { text }
    }

    /// Whether TOML has no integers that are written so.
    #[must_use]
    pub const fn is_text(&self) -> bool {
        matches!(self, Self::Whole { radix: Radix::Alphanumeric, .. } | Self::Parts(_))
    }

    /// The number that a text writes as the registry prints it, or without leading zeros.
    #[must_use]
    pub fn read(&self, text: &str) -> Option<Number> {
        let (is_negative, unsigned) = match text.strip_prefix('-') {
            Some(unsigned) => (true, unsigned),
            None => (false, text),
        };
        let magnitude = match self {
            Self::Whole { radix, digits } => {
                radix.value(unsigned.strip_prefix(radix.prefix())?, *digits)?
            }
            Self::Parts(parts) => of_parts(parts, unsigned)?,
        };
        match (is_negative, magnitude) {
            (true, 0) => None,
            (true, _) => Some(-magnitude),
            (false, _) => Some(magnitude),
        }
    }

    /// How many digits a number is printed with at least, in all its parts together.
    #[must_use]
    pub fn digits(&self) -> u8 {
        match self {
            Self::Whole { digits, .. } => *digits,
            Self::Parts(parts) => parts.iter().fold(0, |sum, part| sum.saturating_add(part.digits)),
        }
    }

    /// The digits there are.
    #[must_use]
    pub const fn radix(&self) -> Radix {
        match self {
            Self::Whole { radix, .. } => *radix,
            Self::Parts(_) => Radix::Decimal,
        }
    }

    /// The parts of a number, none if it is written as a whole.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        match self {
            Self::Whole { .. } => &[],
            Self::Parts(parts) => parts,
        }
    }
}

/// The digits that numbers are written with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Radix {
    /// In decimal: `404`.
    #[default]
    Decimal,
    /// In hexadecimal, with a prefix: `0x0d`.
    Hexadecimal,
    /// With the digits and the capital letters: `42P01`.
    Alphanumeric,
}

impl Radix {
    /// Every radix that a registry may ask for.
    pub const ALL: &'static [Self] = &[Self::Decimal, Self::Hexadecimal, Self::Alphanumeric];

    /// The number of digits there are.
    #[must_use]
    pub const fn base(self) -> u8 {
        match self {
            Self::Decimal => 10,
            Self::Hexadecimal => 16,
            Self::Alphanumeric => 36,
        }
    }

    /// The prefix before the digits.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Hexadecimal => "0x",
            Self::Decimal | Self::Alphanumeric => "",
        }
    }

    /// How many digits the largest number of an integer type has.
    #[must_use]
    pub const fn digits_of(self, repr: Repr) -> u8 {
        self.digits_up_to(repr.max())
    }

    /// How many digits a number has.
    pub(crate) const fn digits_up_to(self, mut number: Number) -> u8 {
        let mut digits = 1;
        while number >= self.base() as Number {
            number /= self.base() as Number;
            digits += 1;
        }
        digits
    }

    /// The number with zeros before it up to so many digits.
    fn padded(self, number: Number, digits: usize) -> String {
        let (sign, prefix) = (if number < 0 { "-" } else { "" }, self.prefix());
        let magnitude = number.unsigned_abs();
        match self {
            Self::Decimal => format!("{sign}{prefix}{magnitude:0digits$}"),
            Self::Hexadecimal => format!("{sign}{prefix}{magnitude:0digits$x}"),
            Self::Alphanumeric => format!("{sign}{:0>digits$}", alphanumeric(magnitude)),
        }
    }

    /// The value of digits that are padded to so many or have no leading zeros.
    fn value(self, text: &str, digits: u8) -> Option<Number> {
        if text.is_empty() || (has_leading_zeros(text) && text.len() != usize::from(digits)) {
            return None;
        }
        text.chars().try_fold(0, |value: Number, sign| self.append(value, sign))
    }

    /// The value with one more digit.
    pub(crate) fn append(self, value: Number, sign: char) -> Option<Number> {
        let is_lower_case = self == Self::Alphanumeric && sign.is_ascii_lowercase();
        let digit = sign.to_digit(self.base().into()).filter(|_| !is_lower_case)?;
        let value = value.checked_mul(self.base().into())?.checked_add(digit.into())?;
        (value <= u64::MAX.into()).then_some(value)
    }
}

fn alphanumeric(mut rest: u128) -> String {
    let mut signs = Vec::new();
    loop {
        let digit = u32::try_from(rest % 36).unwrap_or_default();
        signs.extend(char::from_digit(digit, 36).map(|sign| sign.to_ascii_uppercase()));
        rest /= 36;
        if rest == 0 {
            return signs.into_iter().rev().collect();
        }
    }
}

/// A number that is negative, or too great for the parts, is written all the same: its first part
/// is then beyond the range of that part.
fn in_parts(parts: &[Part], number: Number) -> String {
    let mut rest = number.unsigned_abs();
    let mut values = Vec::with_capacity(parts.len());
    for part in parts.iter().skip(1).rev() {
        let count = part.count().unsigned_abs().max(1);
        values.push(rest % count);
        rest /= count;
    }
    values.push(rest);
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (place, (value, part)) in values.iter().rev().zip(parts).enumerate() {
        let digits = usize::from(part.digits);
        let dot = if place == 0 { "" } else { "." };
        // Writing to a string cannot fail.
        let _ = write!(text, "{dot}{value:0digits$}");
    }
    text
}

fn of_parts(parts: &[Part], text: &str) -> Option<Number> {
    let mut texts = text.split('.');
    let mut number: Number = 0;
    for (place, part) in parts.iter().enumerate() {
        let value = Radix::Decimal.value(texts.next()?, part.digits)?;
        if place > 0 && value > part.last {
            return None;
        }
        number = number.checked_mul(part.count())?.checked_add(value)?;
    }
    (texts.next().is_none() && number <= u64::MAX.into()).then_some(number)
}

/// Whether digits begin with zeros that say nothing.
pub(crate) fn has_leading_zeros(digits: &str) -> bool {
    digits.len() > 1 && digits.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(radix: Radix, digits: u8) -> Notation {
        Notation::Whole { radix, digits }
    }

    fn parts(parts: &[(Number, u8)]) -> Notation {
        let parts = parts.iter().map(|&(last, digits)| Part { last, digits });
        Notation::Parts(parts.collect())
    }

    #[test]
    fn every_number_of_two_bytes_reads_back_as_it_is_printed() {
        let notations = [
            whole(Radix::Decimal, 1),
            whole(Radix::Decimal, 5),
            whole(Radix::Hexadecimal, 2),
            whole(Radix::Alphanumeric, 3),
            parts(&[(7, 1), (31, 2)]),
            parts(&[(3, 1), (99, 1), (9, 3)]),
        ];
        for notation in notations {
            for number in Number::from(i16::MIN)..=Number::from(u16::MAX) {
                let label = notation.label(number);
                assert_eq!(notation.read(&label), Some(number), "{label}");
                let written = notation.write(number);
                assert_eq!(notation.read(&written), Some(number), "{written}");
            }
        }
    }

    #[test]
    fn numbers_are_printed_as_their_protocols_write_them() {
        assert_eq!(whole(Radix::Decimal, 5).label(-7), "-00007");
        assert_eq!(whole(Radix::Hexadecimal, 2).label(13), "0x0d");
        assert_eq!(whole(Radix::Alphanumeric, 5).label(0), "00000");
        assert_eq!(whole(Radix::Alphanumeric, 5).write(0), "00000");
        assert_eq!(parts(&[(7, 1), (31, 2)]).label(255), "7.31");
        assert_eq!(parts(&[(5, 1), (999, 1), (999, 1)]).label(5_001_001), "5.1.1");
    }

    #[test]
    fn what_is_printed_otherwise_is_not_read() {
        let misread = [
            (whole(Radix::Decimal, 3), vec!["", "0404", "4O4", "0x194", "+404", "-0", " 404"]),
            (whole(Radix::Hexadecimal, 2), vec!["13", "0x", "0x00d", "0xg"]),
            (whole(Radix::Alphanumeric, 5), vec!["42p01", "042P01", "42-01"]),
            (
                parts(&[(7, 1), (31, 2)]),
                vec!["4", "4.", "4.32", "4.004", "4.04.0", "04.04", "4.-4"],
            ),
        ];
        for (notation, texts) in misread {
            for text in texts {
                assert_eq!(notation.read(text), None, "{text}");
            }
        }
        assert_eq!(whole(Radix::Decimal, 1).read("18446744073709551616"), None);
    }
}
