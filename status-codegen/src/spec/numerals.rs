//! Numbers as a spec writes them: the name of a code's table, an end of a range.

use crate::diagnostic::quoted;
use crate::model::{Notation, Number, Part, Radix, Repr, has_leading_zeros};

/// How the numbers of a registry are written, and which integer holds them, as far as is known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numerals {
    pub(crate) notation: Notation,
    /// Whether it is known how many digits a number has.
    pub(crate) has_digits: bool,
    pub(crate) repr: Option<Repr>,
}

/// Why a text is not a number.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoNumber {
    /// It has signs that the notation does not have.
    Malformed,
    /// It is beyond the widest integer.
    TooLarge,
    /// It is less than 0, and no number of the registry is.
    Negative(Repr),
    /// It has other zeros before it than a spec writes.
    OtherZeros(Number),
    /// It has lower-case letters.
    LowerCase,
    /// It has another number of parts.
    OtherParts { found: usize, wanted: usize },
    /// One of its parts, counted from 1, is beyond the range of that part.
    PartTooLarge { place: usize, part: Part },
}

impl Numerals {
    /// The number that a text writes in the notation of the registry, if it writes one.
    pub(crate) fn read(&self, text: &str) -> Option<Number> {
        self.parse(text).ok()
    }

    /// Reads a number in the notation of the registry. Where that is one of TOML's own, decimal and
    /// hexadecimal are both read, as TOML reads them.
    pub(super) fn parse(&self, text: &str) -> Result<Number, NoNumber> {
        match &self.notation {
            Notation::Whole { radix: Radix::Alphanumeric, .. } => self.alphanumeric(text),
            Notation::Whole { .. } => self.integer(text),
            Notation::Parts(parts) => self.in_parts(parts, text),
        }
    }

    /// The number, unless the integer of the registry has no sign.
    pub(super) fn signed(&self, number: Number) -> Result<Number, NoNumber> {
        match self.repr {
            Some(repr) if number < 0 && !repr.is_signed() => Err(NoNumber::Negative(repr)),
            _ => Ok(number),
        }
    }

    fn integer(&self, text: &str) -> Result<Number, NoNumber> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (digits, radix) = match unsigned.strip_prefix(Radix::Hexadecimal.prefix()) {
            Some(digits) => (digits, Radix::Hexadecimal),
            None => (unsigned, Radix::Decimal),
        };
        let magnitude = magnitude(digits, radix)?;
        let is_negative = unsigned.len() < text.len();
        if is_negative && (magnitude == 0 || -magnitude < i64::MIN.into()) {
            return Err(NoNumber::Malformed);
        }
        let number = self.signed(if is_negative { -magnitude } else { magnitude })?;
        // In hexadecimal zeros are usual.
        if radix == Radix::Decimal && has_leading_zeros(digits) {
            return Err(NoNumber::OtherZeros(number));
        }
        Ok(number)
    }

    fn alphanumeric(&self, text: &str) -> Result<Number, NoNumber> {
        if text.bytes().all(|sign| sign.is_ascii_alphanumeric())
            && text.bytes().any(|sign| sign.is_ascii_lowercase())
        {
            return Err(NoNumber::LowerCase);
        }
        self.as_printed(text, magnitude(text, Radix::Alphanumeric)?)
    }

    fn in_parts(&self, parts: &[Part], text: &str) -> Result<Number, NoNumber> {
        let mut values = Vec::with_capacity(parts.len());
        for text in text.split('.') {
            values.push(magnitude(text, Radix::Decimal)?);
        }
        if values.len() != parts.len() {
            return Err(NoNumber::OtherParts { found: values.len(), wanted: parts.len() });
        }
        let mut number: Number = 0;
        for (place, (&value, &part)) in values.iter().zip(parts).enumerate() {
            if value > part.last {
                return Err(NoNumber::PartTooLarge { place: place + 1, part });
            }
            number = number.saturating_mul(part.count()).saturating_add(value);
        }
        self.as_printed(text, number)
    }

    /// Where zeros are a part of the code, it is written with as many as it is printed with.
    fn as_printed(&self, text: &str, number: Number) -> Result<Number, NoNumber> {
        if !self.has_digits || self.notation.label(number) == text {
            Ok(number)
        } else {
            Err(NoNumber::OtherZeros(number))
        }
    }

    /// How a number is written, for somebody who does not know.
    pub(super) fn example(&self) -> String {
        let number = match &self.notation {
            Notation::Whole { radix: Radix::Alphanumeric, .. } => 10,
            Notation::Whole { .. } => 404,
            Notation::Parts(parts) => {
                let ones = parts.iter().fold(0, |number: Number, part| {
                    number.saturating_mul(part.count()).saturating_add(part.last.min(1))
                });
                ones.min(u64::MAX.into())
            }
        };
        self.notation.toml(number)
    }

    /// The table of the code, as its header is written.
    pub(super) fn header(&self, number: Number) -> String {
        format!("[{}]", self.notation.toml(number))
    }
}

fn magnitude(digits: &str, radix: Radix) -> Result<Number, NoNumber> {
    if digits.is_empty() || !digits.chars().all(|sign| radix.append(0, sign).is_some()) {
        return Err(NoNumber::Malformed);
    }
    let value = digits.chars().try_fold(0, |value, sign| radix.append(value, sign));
    value.ok_or(NoNumber::TooLarge)
}

impl NoNumber {
    /// The number that was probably meant, if any.
    pub(super) fn meant(&self) -> Option<Number> {
        match self {
            Self::OtherZeros(number) => Some(*number),
            _ => None,
        }
    }

    /// What is wrong with the text, and what to write instead; `None` where that depends on what
    /// the number is for.
    pub(super) fn wording(&self, numerals: &Numerals, text: &str) -> Option<(String, String)> {
        let (text, notation) = (quoted(text), &numerals.notation);
        let wording = match self {
            Self::Malformed if notation.parts().is_empty() => {
                if !notation.is_text() {
                    return None;
                }
                let help = "a code of this registry has digits and capital letters alone, as";
                (format!("{text} is not a number"), format!("{help} {}", numerals.example()))
            }
            Self::Malformed => {
                let help = "a code of this registry is written in parts, without a sign, as";
                (format!("{text} is not a number"), format!("{help} {}", numerals.example()))
            }
            Self::Negative(repr) => (
                format!("{text} is negative, and {} has no sign", repr.in_prose()),
                format!("remove the sign, or write `repr = \"{}\"`", repr.name().replace('u', "i")),
            ),
            Self::OtherZeros(number) if notation.is_text() => {
                let written = notation.toml(*number);
                (format!("{text} does not have the digits of a code"), format!("write {written}"))
            }
            Self::TooLarge | Self::OtherZeros(_) => return None,
            Self::LowerCase => {
                let upper = text.trim_matches('`').to_uppercase();
                (format!("{text} has lower-case letters"), format!("write {upper:?}"))
            }
            Self::OtherParts { found, wanted } => (
                format!(
                    "{text} has {found} {}, and a code of this registry has {wanted}",
                    if *found == 1 { "part" } else { "parts" },
                ),
                format!("write all parts, separated by dots, as {}", numerals.example()),
            ),
            Self::PartTooLarge { place, part } => (
                format!("part {place} of {text} can be at most {}", part.last),
                "`parts` in `[registry]` says how far each part goes".to_owned(),
            ),
        };
        Some(wording)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(radix: Radix, digits: u8) -> Numerals {
        Numerals { notation: Notation::Whole { radix, digits }, has_digits: true, repr: None }
    }

    fn coap() -> Numerals {
        let parts = vec![Part { last: 7, digits: 1 }, Part { last: 31, digits: 2 }];
        Numerals { notation: Notation::Parts(parts.into()), has_digits: true, repr: Some(Repr::U8) }
    }

    #[test]
    fn integers_are_read_as_toml_reads_them() {
        for (text, number) in [
            ("0", 0),
            ("404", 404),
            ("0x0", 0),
            ("0x0d", 13),
            ("0x0D", 13),
            ("0x3fffffffffffffff", (1 << 62) - 1),
            ("18446744073709551615", u64::MAX.into()),
            ("0xffffffffffffffff", u64::MAX.into()),
            ("-1", -1),
            ("-9223372036854775808", i64::MIN.into()),
        ] {
            for radix in [Radix::Decimal, Radix::Hexadecimal] {
                assert_eq!(whole(radix, 2).parse(text), Ok(number), "{text}");
            }
        }
    }

    #[test]
    fn malformed_is_told_from_too_large() {
        let decimal = whole(Radix::Decimal, 3);
        for text in ["", "0x", "0X0d", "d", "0xg", "+1", "1_000", "0x+1", "４", "-0", "--1"] {
            assert_eq!(decimal.parse(text), Err(NoNumber::Malformed), "{text}");
        }
        for text in ["18446744073709551616", "0x10000000000000000"] {
            assert_eq!(decimal.parse(text), Err(NoNumber::TooLarge), "{text}");
        }
        for text in ["00", "0404", "-01"] {
            assert!(matches!(decimal.parse(text), Err(NoNumber::OtherZeros(_))), "{text}");
        }
    }

    #[test]
    fn a_sign_needs_an_integer_that_has_one() {
        let numerals = Numerals { repr: Some(Repr::U16), ..Numerals::default() };
        assert_eq!(numerals.parse("-1"), Err(NoNumber::Negative(Repr::U16)));
        let numerals = Numerals { repr: Some(Repr::I16), ..Numerals::default() };
        assert_eq!(numerals.parse("-1"), Ok(-1));
    }

    #[test]
    fn letters_are_capitals() {
        let sqlstate = whole(Radix::Alphanumeric, 5);
        assert_eq!(sqlstate.parse("42P01"), Ok(6_844_177));
        assert_eq!(sqlstate.parse("00000"), Ok(0));
        assert_eq!(sqlstate.parse("42p01"), Err(NoNumber::LowerCase));
        assert_eq!(sqlstate.parse("0"), Err(NoNumber::OtherZeros(0)));
        assert_eq!(sqlstate.parse("-2P01"), Err(NoNumber::Malformed));
    }

    #[test]
    fn parts_are_written_as_they_are_printed() {
        assert_eq!(coap().parse("4.04"), Ok(132));
        assert_eq!(coap().parse("4.4"), Err(NoNumber::OtherZeros(132)));
        assert_eq!(coap().parse("4"), Err(NoNumber::OtherParts { found: 1, wanted: 2 }));
        let part = Part { last: 31, digits: 2 };
        assert_eq!(coap().parse("4.32"), Err(NoNumber::PartTooLarge { place: 2, part }));
        assert_eq!(coap().parse("-4.04"), Err(NoNumber::Malformed));
        assert_eq!(coap().parse("4."), Err(NoNumber::Malformed));
    }
}
