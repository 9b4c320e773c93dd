//! How a registry writes its numbers, worked out digit by digit.

use super::Number;

/// A radix or parts, and how wide numbers are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notation {
    pub(crate) radix: u8,
    pub(crate) digits: u8,
    /// The parts of a code, with dots between them; none if it is written as a whole.
    pub(crate) parts: Vec<Part>,
}

/// A part of a code, which begins at 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) last: Number,
    pub(crate) digits: u8,
}

impl Notation {
    /// A number as a whole.
    pub(crate) fn whole(radix: u8, digits: u8) -> Self {
        Self { radix, digits, parts: Vec::new() }
    }

    /// A number in parts, each with its last number and its digits.
    pub(crate) fn in_parts(parts: &[(Number, u8)]) -> Self {
        let parts = parts.iter().map(|&(last, digits)| Part { last, digits });
        Self { radix: 10, digits: 1, parts: parts.collect() }
    }

    /// Whether TOML has no integers that are written so.
    pub(crate) fn is_text(&self) -> bool {
        self.radix == 36 || !self.parts.is_empty()
    }

    /// The greatest number that can be written.
    pub(crate) fn most(&self) -> Number {
        match self.radix {
            36 => Number::from(36).pow(self.digits.into()) - 1,
            _ if self.parts.is_empty() => u64::MAX.into(),
            _ => self.parts.iter().map(|part| part.last + 1).product::<Number>() - 1,
        }
    }

    /// The number as the registry prints it.
    pub(crate) fn label(&self, number: Number) -> String {
        if number < 0 {
            return format!("-{}", self.label(-number));
        }
        if self.parts.is_empty() {
            let prefix = if self.radix == 16 { "0x" } else { "" };
            return format!("{prefix}{}", digits(number, self.radix, self.digits));
        }
        let (mut rest, mut labels) = (number, Vec::new());
        for (place, part) in self.parts.iter().enumerate().rev() {
            let value = if place == 0 { rest } else { rest % (part.last + 1) };
            rest /= part.last + 1;
            labels.insert(0, digits(value, 10, part.digits));
        }
        labels.join(".")
    }
}

/// The digits of a number, with as many zeros before them as are missing.
fn digits(mut number: Number, radix: u8, width: u8) -> String {
    let is_letters = radix == 36;
    let mut digits = Vec::new();
    while number > 0 || digits.is_empty() {
        let value = u32::try_from(number % Number::from(radix)).expect("less than the radix");
        let digit = char::from_digit(value, 36).expect("at most 36 digits");
        digits.insert(0, if is_letters { digit.to_ascii_uppercase() } else { digit });
        number /= Number::from(radix);
    }
    let digits: String = digits.into_iter().collect();
    let width = usize::from(width);
    format!("{digits:0>width$}")
}
