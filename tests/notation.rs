//! Registries whose numbers are signed, have letters or are in parts: every number of a small one, and
//! numbers at random of a wide one, are printed and read back.
#![cfg(feature = "macros")]

use std::fmt::{Debug, Display};
use std::ops::RangeInclusive;
use std::str::FromStr;

use proptest::prelude::*;
use status_codes::{Code, StatusEnum, Unregistered, status_enum};

/// A byte with a sign.
#[status_enum(inline = r#"
format = 1

[registry]
name     = "signed-byte"
title    = "Signed byte"
repr     = "i8"
codes    = "-128..=127"
digits   = 3
fallback = -1

[[class]]
name     = "Error"
codes    = "-128..=-1"
fallback = -1

[[class]]
name  = "Success"
codes = "0..=127"

[predicate.is_worst]
codes = [-128, "-100..=-90"]

[-128]
phrase = "Worst"

[-95]
phrase = "Bad"

[-1]
phrase = "Unknown"

[0]
phrase = "OK"

[127]
phrase = "Best"
"#)]
pub enum SignedStatus {}

/// JSON-RPC's own errors.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "rpc"
title  = "RPC errors"
repr   = "i32"
codes  = "-2147483648..=2147483647"
digits = 1

[-32700]
phrase = "Parse Error"

[-2147483648]
phrase = "Least"

[2147483647]
phrase = "Greatest"
"#)]
pub enum RpcError {}

/// Far apart, and signed: the numbers are searched for.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "far"
title  = "Far apart"
repr   = "i64"
codes  = "-9223372036854775808..=9223372036854775807"
digits = 2

[-9223372036854775808]
phrase = "Least"

[-7]
phrase = "Seven Below"

[5000000000]
phrase = "Far Out"
"#)]
pub enum FarStatus {}

/// One byte with letters.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "letters"
title  = "Letters"
repr   = "u8"
radix  = 36
codes  = "00..=73"
digits = 2

[00]
phrase = "Fine"

["0Z"]
phrase = "Last of a Digit"

[73]
phrase = "Greatest"
"#)]
pub enum LetterStatus {}

/// Codes of five digits and letters.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "sql"
title  = "SQL states"
repr   = "u32"
radix  = 36
codes  = "00000..=ZZZZZ"
digits = 5

[00000]
phrase = "Successful Completion"

["42P01"]
phrase = "Undefined Table"

[HV000]
phrase = "FDW Error"
"#)]
pub enum SqlStatus {}

/// Codes in two parts, which are a byte.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "parts"
title  = "Parts"
repr   = "u8"
parts  = ["0..=7", "0..=31"]
digits = [1, 2]
codes  = "2.00..=5.31"

[[class]]
name     = "ClientError"
codes    = "4.00..=4.31"
fallback = "4.00"

[[class]]
name  = "ServerError"
codes = "5.00..=5.31"

["4.00"]
phrase = "Bad Request"

["4.04"]
phrase = "Not Found"

["5.00"]
phrase = "Internal Server Error"
"#)]
pub enum PartStatus {}

/// Codes in three parts, which do not fill their integer.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "mail"
title  = "Mail"
repr   = "u16"
parts  = ["0..=5", "0..=99", "0..=9"]
digits = [1, 1, 1]
codes  = "2.0.0..=5.99.9"

["5.1.1"]
phrase = "Bad Mailbox"
"#)]
pub enum MailStatus {}

/// Hexadecimal with a sign: `-0x80`.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "signed-hex"
title  = "Signed hexadecimal"
repr   = "i8"
radix  = 16
codes  = "-0x80..=0x7f"
digits = 2

["-0x80"]
phrase = "Worst"

[-0x01]
phrase = "Unknown"

[0x00]
phrase = "OK"
"#)]
pub enum SignedHexStatus {}

#[test]
fn a_signed_number_has_its_sign_before_the_prefix() {
    assert_eq!(SignedHexStatus::Worst.to_string(), "-0x80 Worst");
    assert_eq!("-0x1".parse(), Ok(SignedHexStatus::Unknown));
    assert!("0x-1".parse::<SignedHexStatus>().is_err());
    assert!("-0x81".parse::<Code<SignedHexStatus>>().is_err());
}

fn reads_back<S>(number: S::Repr)
where
    S: StatusEnum + FromStr<Err: Debug>,
{
    let code = S::from_code(number);
    let any = Code::<S>::new(number);
    let printed = any.to_string();
    assert_eq!(printed.parse::<Code<S>>().map(Code::code), Ok(number), "{printed}");
    let label = S::REGISTRY.label(number.into()).to_string();
    assert_eq!(label.parse::<Code<S>>().map(Code::code), Ok(number), "{label}");
    assert_eq!(label.parse::<S>().ok(), code, "{label}");
    match code {
        Some(status) => {
            assert_eq!(printed, format!("{label} {}", status.phrase()));
            assert_eq!(printed.parse::<S>().ok(), code, "{printed}");
            assert_eq!(status.label(), label);
            assert_eq!(status.entry().code, number.into());
        }
        None => assert_eq!(printed, label),
    }
    let wide = format!("{:>40}", S::REGISTRY.label(number.into()));
    assert_eq!((wide.len(), wide.trim_start()), (40, label.as_str()));
}

/// Every number, or 65,536 of them at most.
fn all_read_back<S>(numbers: RangeInclusive<i128>)
where
    S: StatusEnum + FromStr<Err: Debug>,
{
    for number in numbers {
        let number = S::Repr::try_from(number).unwrap_or_else(|_| panic!("{number} is too great"));
        reads_back::<S>(number);
    }
}

#[test]
fn every_number_of_a_small_registry_reads_back_as_it_is_printed() {
    all_read_back::<SignedStatus>(-128..=127);
    all_read_back::<SignedHexStatus>(-128..=127);
    all_read_back::<LetterStatus>(0..=255);
    all_read_back::<PartStatus>(0..=255);
    all_read_back::<MailStatus>(0..=65_535);
}

proptest! {
    #[test]
    fn a_number_of_a_wide_registry_reads_back_as_it_is_printed(
        small in any::<i32>(), great in any::<i64>(), positive in any::<u32>(),
    ) {
        reads_back::<RpcError>(small);
        reads_back::<FarStatus>(great);
        reads_back::<SqlStatus>(positive);
    }

    #[test]
    fn whatever_is_read_is_printed_alike(text in "-?[0-9A-Za-z.]{0,6}") {
        prints_alike::<SignedStatus>(&text);
        prints_alike::<SqlStatus>(&text);
        prints_alike::<PartStatus>(&text);
        prints_alike::<MailStatus>(&text);
    }
}

/// A text that reads as a number is its label, or the label without leading zeros.
fn prints_alike<S: StatusEnum>(text: &str) {
    let Ok(code) = text.parse::<Code<S>>() else { return };
    let label = S::REGISTRY.label(code.code().into()).to_string();
    let significant = |text: &str| text.split('.').map(significant).collect::<Vec<_>>();
    assert_eq!(significant(text), significant(&label), "{text}");
}

fn significant(part: &str) -> String {
    let (sign, digits) = part.strip_prefix('-').map_or(("", part), |digits| ("-", digits));
    format!("{sign}{}", digits.trim_start_matches('0'))
}

#[test]
fn codes_print_as_their_protocols_write_them() {
    assert_eq!(RpcError::ParseError.to_string(), "-32700 Parse Error");
    assert_eq!(SignedStatus::Unknown.to_string(), "-001 Unknown");
    assert_eq!(SqlStatus::UndefinedTable.to_string(), "42P01 Undefined Table");
    assert_eq!(PartStatus::NotFound.to_string(), "4.04 Not Found");
    assert_eq!(MailStatus::BadMailbox.to_string(), "5.1.1 Bad Mailbox");
    assert_eq!(PartStatus::NotFound as u8, 132);
    assert_eq!(SqlStatus::UndefinedTable as u32, 6_844_177);
    assert_eq!("4.4".parse(), Ok(PartStatus::NotFound));
    for text in ["4.", "4.32", ".04", "4.04.0", "132", "-4.04", "+4.04"] {
        assert!(text.parse::<PartStatus>().is_err(), "{text}");
    }
    for text in ["42p01", "042P01", "42P0", "-42P01", "0x42"] {
        assert!(text.parse::<SqlStatus>().is_err(), "{text}");
    }
}

#[test]
fn signed_codes_have_classes_predicates_and_fallbacks() {
    assert_eq!(SignedStatus::from_code(-95), Some(SignedStatus::Bad));
    assert_eq!(SignedStatus::try_from(-2).map_err(Unregistered::get), Err(-2));
    assert!(SignedStatus::Worst < SignedStatus::OK_AS_BEST);
    assert_eq!(SignedCode::from(-5).class(), Some(SignedClass::Error));
    assert_eq!(SignedCode::from(-5).fallback(), Some(SignedStatus::Unknown));
    assert_eq!(SignedCode::from(-5).label(), "error");
    assert!(SignedStatus::Bad.is_worst() && SignedStatus::Worst.is_worst());
    assert!(!SignedStatus::Unknown.is_worst());
    assert!(SignedCode::from(-91).is_worst() && !SignedCode::from(-89).is_worst());
    assert_eq!(i8::from(SignedStatus::Best), 127);
    assert_eq!(FarStatus::from_code(-7), Some(FarStatus::SevenBelow));
    assert_eq!(FarStatus::from_code(i64::MIN), Some(FarStatus::Least));
    assert_eq!(FarStatus::from_code(i64::MAX), None);
    let error = SignedStatus::try_from(-2).expect_err("nobody registered it");
    assert_eq!(error.to_string(), "-002 is not registered in Signed byte");
}

impl SignedStatus {
    /// A constant of such an enum works in a pattern.
    const OK_AS_BEST: Self = match Self::from_code(127) {
        Some(best) => best,
        None => Self::Ok,
    };
}

#[cfg(feature = "serde")]
mod as_json {
    use ::serde::{Deserialize, Serialize};

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct ByNumber {
        rpc: RpcError,
        sql: SqlStatus,
        any: PartCode,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct ByName {
        #[serde(with = "status_codes::serde::by_name")]
        rpc: RpcErrorCode,
        #[serde(with = "status_codes::serde::by_name")]
        other: RpcErrorCode,
        #[serde(with = "status_codes::serde::by_name")]
        sql: SqlStatus,
    }

    #[test]
    fn numbers_are_integers() {
        let json = r#"{"rpc":-32700,"sql":6844177,"any":133}"#;
        let read: ByNumber = serde_json::from_str(json).unwrap();
        assert_eq!((read.rpc, read.sql), (RpcError::ParseError, SqlStatus::UndefinedTable));
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        assert!(serde_json::from_str::<RpcError>("-32701").is_err());
    }

    #[test]
    fn names_are_words_and_what_has_none_is_its_number() {
        let json = r#"{"rpc":"ParseError","other":-5,"sql":"UndefinedTable"}"#;
        let read: ByName = serde_json::from_str(json).unwrap();
        assert_eq!(read.other.code(), -5);
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
    }
}

/// Displays and debugs, for the bounds above.
fn _bounds<S: StatusEnum>(code: Code<S>) -> impl Display + Debug {
    code
}
