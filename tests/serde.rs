//! Codes in what serde reads and writes.
#![cfg(all(feature = "serde", feature = "macros"))]

use serde::{Deserialize, Serialize};
use status_codes::{Code, HttpCode, HttpStatus, status_enum};

/// Of a small integer.
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

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Named<T: status_codes::serde::Named>(#[serde(with = "status_codes::serde::by_name")] T);

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Phrased<T: status_codes::serde::Named>(#[serde(with = "status_codes::serde::by_phrase")] T);

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap()
}

fn error<'de, T: Deserialize<'de>>(json: &'de str) -> String {
    serde_json::from_str::<T>(json).err().unwrap().to_string()
}

#[test]
fn every_code_is_its_number_and_comes_back() {
    for number in 0..=u16::MAX {
        let code = HttpCode::from(number);
        assert_eq!(json(&code), number.to_string());
        assert_eq!(serde_json::from_str::<HttpCode>(&number.to_string()).unwrap(), code);
        let status = serde_json::from_str::<HttpStatus>(&number.to_string()).ok();
        assert_eq!(status, HttpStatus::from_code(number));
        assert!(status.is_none_or(|status| json(&status) == number.to_string()));
    }
    assert_eq!(json(&Exit::Success), "0");
    assert_eq!(serde_json::from_str::<Code<Exit>>("255").unwrap(), 255);
}

#[test]
fn every_name_and_phrase_comes_back() {
    for &status in HttpStatus::VARIANTS {
        let (name, phrase) = (json(&status.name()), json(&status.phrase()));
        assert_eq!(json(&Named(status)), name);
        assert_eq!(json(&Named(HttpCode::from(status))), name);
        assert_eq!(json(&Phrased(status)), phrase);
        assert_eq!(json(&Phrased(HttpCode::from(status))), phrase);
        assert_eq!(serde_json::from_str::<Named<HttpStatus>>(&name).unwrap().0, status);
        assert_eq!(serde_json::from_str::<Named<HttpCode>>(&name).unwrap().0, status.code());
        assert_eq!(serde_json::from_str::<Phrased<HttpStatus>>(&phrase).unwrap().0, status);
        assert_eq!(serde_json::from_str::<Phrased<HttpCode>>(&phrase).unwrap().0, status.code());
        for former in status.entry().former {
            let former = json(former).to_lowercase();
            let found = serde_json::from_str::<Phrased<HttpStatus>>(&former).unwrap().0;
            assert_eq!(Some(found), HttpStatus::from_phrase(former.trim_matches('"')));
        }
    }
}

#[test]
fn an_unregistered_code_without_a_name_is_its_number() {
    let code = HttpCode::from(499);
    assert_eq!(json(&Named(code)), "499");
    assert_eq!(json(&Phrased(code)), "499");
    assert_eq!(serde_json::from_str::<Named<HttpCode>>("499").unwrap(), Named(code));
    assert_eq!(serde_json::from_str::<Named<HttpCode>>("404").unwrap().0, 404);
}

#[test]
fn an_error_says_which_code_or_name_was_not_found() {
    let title = "Hypertext Transfer Protocol (HTTP) Status Codes";
    assert_eq!(error::<HttpStatus>("499"), format!("499 is not registered in {title}"));
    assert_eq!(error::<Exit>("7"), "7 is not registered in Exit codes");
    assert!(error::<HttpCode>("70000").starts_with("invalid value: integer `70000`, expected u16"));
    assert!(
        error::<Named<HttpStatus>>(r#""Not Found""#)
            .starts_with(&format!(r#"there is no code with the name "Not Found" in {title}"#))
    );
    assert!(
        error::<Phrased<HttpCode>>(r#""NotFound""#)
            .starts_with(&format!(r#"there is no code with the phrase "NotFound" in {title}"#))
    );
    assert!(error::<Named<HttpStatus>>("404").starts_with(&format!(
        "invalid type: integer `404`, expected the name of a code in {title}"
    )));
    assert!(error::<Named<HttpCode>>("-1").starts_with(&format!(
        "invalid value: integer `-1`, expected the name of a code or a number in {title}"
    )));
    assert!(error::<Named<HttpCode>>("70000").starts_with("invalid value: integer `70000`"));
}
