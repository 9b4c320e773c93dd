//! Numbers as text: the name of a code's table, an end of a range.

use crate::model::Number;

/// Why a text is no number.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoNumber {
    /// It is not made of digits.
    Malformed,
    /// It is beyond the widest integer.
    TooLarge,
}

/// Reads a number in decimal or, after `0x`, in hexadecimal: the notations of TOML's own integers
/// that people write status codes in.
pub(super) fn parse(text: &str) -> Result<Number, NoNumber> {
    let (digits, radix) = match text.strip_prefix("0x") {
        Some(digits) => (digits, 16),
        None => (text, 10),
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return Err(NoNumber::Malformed);
    }
    u64::from_str_radix(digits, radix).map(Number::from).map_err(|_| NoNumber::TooLarge)
}

/// Whether a decimal number begins with zeros that say nothing. In hexadecimal they are usual.
pub(super) fn has_leading_zeros(text: &str) -> bool {
    text.len() > 1 && text.starts_with('0') && !text.starts_with("0x")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_two_notations() {
        for (text, number) in [
            ("0", 0),
            ("404", 404),
            ("0x0", 0),
            ("0x0d", 13),
            ("0x0D", 13),
            ("0x3fffffffffffffff", (1 << 62) - 1),
            ("18446744073709551615", u64::MAX.into()),
            ("0xffffffffffffffff", u64::MAX.into()),
        ] {
            assert_eq!(parse(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_told_from_what_is_too_large() {
        for text in ["", "0x", "0X0d", "d", "0xg", "+1", "-1", "1_000", "0x+1", "４"] {
            assert_eq!(parse(text), Err(NoNumber::Malformed), "{text}");
        }
        for text in ["18446744073709551616", "0x10000000000000000"] {
            assert_eq!(parse(text), Err(NoNumber::TooLarge), "{text}");
        }
    }

    #[test]
    fn leading_zeros_are_those_of_decimal_numbers() {
        assert!(["00", "0404"].into_iter().all(has_leading_zeros));
        assert!(!["0", "404", "0x0", "0x00d"].into_iter().any(has_leading_zeros));
    }
}
