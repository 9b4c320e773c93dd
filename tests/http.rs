//! Conversions with `http::StatusCode`.
#![cfg(all(feature = "http", feature = "macros"))]

use status_codes::{Code, HttpCode, HttpStatus, StatusEnum, status_enum};

/// IANA's codes and nginx's.
#[status_enum(extends = ["http", "nginx"])]
pub enum ProxyStatus {}

/// Of `u16` like HTTP, and nothing to do with it.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "close"
title  = "Close codes"
repr   = "u16"
codes  = "500..=4999"
digits = 4

[501]
phrase = "Within"

[4000]
phrase = "Without"
"#)]
pub enum CloseStatus {}

/// Of another integer.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "exit"
title  = "Exit codes"
repr   = "u8"
codes  = "0..=255"
digits = 1

[0]
phrase = "Success"
"#)]
pub enum Exit {}

fn every_http_code() -> impl Iterator<Item = http::StatusCode> {
    (0..=u16::MAX).filter_map(|number| http::StatusCode::from_u16(number).ok())
}

#[test]
fn every_code_of_a_closed_http_enum_is_a_status_code() {
    fn check<S>()
    where
        S: StatusEnum<Repr = u16> + TryFrom<http::StatusCode>,
        http::StatusCode: From<S>,
    {
        for &status in S::VARIANTS {
            let converted = http::StatusCode::from(status);
            assert_eq!(converted.as_u16(), status.code());
            assert_eq!(S::try_from(converted).ok(), Some(status));
        }
    }
    check::<HttpStatus>();
    check::<ProxyStatus>();
}

#[test]
fn every_status_code_is_a_code_and_back() {
    for status in every_http_code() {
        assert_eq!(HttpCode::from(status).code(), status.as_u16());
        assert_eq!(Code::<CloseStatus>::from(status).code(), status.as_u16());
        assert_eq!(http::StatusCode::try_from(HttpCode::from(status)).unwrap(), status);
        assert_eq!(HttpStatus::try_from(status).ok(), HttpStatus::from_code(status.as_u16()));
    }
}

#[test]
fn a_number_outside_100_to_999_is_no_status_code() {
    for number in (0..100).chain(1000..=u16::MAX) {
        assert!(http::StatusCode::try_from(HttpCode::from(number)).is_err(), "{number}");
    }
}

#[test]
fn an_enum_with_other_classes_goes_by_way_of_its_code() {
    let convert = |status| http::StatusCode::try_from(CloseCode::from(status));
    assert_eq!(convert(CloseStatus::Within).unwrap(), 501);
    assert!(convert(CloseStatus::Without).is_err());
    assert_eq!(CloseStatus::try_from(http::StatusCode::NOT_IMPLEMENTED), Ok(CloseStatus::Within));
    let error = CloseStatus::try_from(http::StatusCode::OK).unwrap_err();
    assert_eq!(error.to_string(), "0200 is not registered in Close codes");
}

#[test]
fn an_enum_of_another_integer_has_no_conversion_and_still_compiles() {
    assert_eq!(Exit::Success.code(), 0);
}
