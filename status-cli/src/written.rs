//! Numbers as somebody writes them.

use std::fmt;

use status_codegen::model::{Notation, Number};

/// A number as somebody wrote it, who did not say which registry is to read it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written(String);

impl Written {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The number that a registry with this notation reads. Decimal and hexadecimal numbers are read
    /// by one that writes either; one that writes text reads nothing but what it writes.
    pub(crate) fn read(&self, notation: &Notation) -> Option<Number> {
        if !notation.is_text() {
            return notation.read(&self.0).or_else(|| self.plain());
        }
        let text = self.0.to_ascii_uppercase();
        notation.read(&text).filter(|&number| notation.label(number) == text)
    }

    /// Whether a registry with this notation writes the number so.
    pub(crate) fn is_label(&self, notation: &Notation, number: Number) -> bool {
        notation.label(number).eq_ignore_ascii_case(&self.0)
    }

    /// The number in decimal or, with a prefix, in hexadecimal, if it fits into any integer of a spec.
    pub(crate) fn plain(&self) -> Option<Number> {
        let (is_negative, unsigned) = match self.0.strip_prefix('-') {
            Some(unsigned) => (true, unsigned),
            None => (false, self.0.as_str()),
        };
        let magnitude = match unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X")) {
            Some(digits) => u64::from_str_radix(digits, 16),
            None => unsigned.parse(),
        };
        let magnitude = Number::from(magnitude.ok()?);
        if is_negative {
            return (magnitude > 0).then_some(-magnitude).filter(|&it| it >= i64::MIN.into());
        }
        Some(magnitude)
    }

    /// Whether it has three digits and a leading zero, such as `000` and `009`: servers write that to
    /// a log in place of a status.
    pub(crate) fn is_log_marker(&self) -> bool {
        self.0.len() == 3 && self.0.starts_with('0') && self.0.bytes().all(|it| it.is_ascii_digit())
    }

    /// Whether it can be the code of a registry that writes text, and no word: `42P01`, `4.04`.
    pub(crate) fn has_digits(&self) -> bool {
        self.0.contains(|sign: char| sign.is_ascii_digit())
    }
}

impl fmt::Display for Written {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.escape_debug().fmt(formatter)
    }
}
