//! `client` on a type: values are read from problem documents.

use serde::{Deserialize, Serialize};
use status_codes::StatusDocs;
use status_codes::problem::{FromProblem, Unread, problem};

#[derive(Debug, PartialEq, thiserror::Error, StatusDocs)]
#[status(type_base = "https://api.acme.dev/problems/", client)]
enum StockError<T: std::fmt::Debug> {
    #[error("only {left} left")]
    #[status(409, renamed_from = "sold_out")]
    OutOfStock {
        #[status(extension)]
        left: u32,
        #[status(extension = "backOn")]
        back_on: Option<String>,
        #[status(header = "Retry-After")]
        seconds: Option<u32>,
    },
    #[error("wrong fields")]
    #[status(422)]
    InvalidFields(#[status(extension = "errors")] Vec<FieldError>),
    #[error("the upstream failed")]
    #[status(one_of(502, 503, 504), mask = false)]
    Upstream {
        #[status(code)]
        status: u16,
    },
    #[error("no such item")]
    #[status(404)]
    NoItem,
    #[error("the item {item:?} is locked")]
    #[status(423)]
    Locked {
        #[status(extension)]
        item: T,
    },
    #[error(transparent)]
    #[status(transparent)]
    Auth(AuthError),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct FieldError {
    field: String,
}

#[derive(Debug, PartialEq, thiserror::Error, StatusDocs)]
#[error("unknown token")]
#[status(401, header("WWW-Authenticate" = "Bearer"), url = "https://acme.dev/token", client)]
struct AuthError;

#[derive(Debug, PartialEq, thiserror::Error, StatusDocs)]
#[error(transparent)]
#[status(transparent, client)]
struct Wrapped(StockError<u8>);

type Error = StockError<u8>;

fn read(json: &str) -> Result<Error, Unread> {
    Error::from_problem(json.as_bytes())
}

#[test]
fn every_value_is_read_as_it_was_written() {
    let errors = || {
        [
            Error::OutOfStock { left: 2, back_on: Some("Monday".into()), seconds: None },
            Error::OutOfStock { left: 0, back_on: None, seconds: None },
            Error::InvalidFields(vec![FieldError { field: "name".into() }]),
            Error::Upstream { status: 503 },
            Error::NoItem,
            Error::Locked { item: 7 },
            Error::Auth(AuthError),
        ]
    };
    for (error, same) in errors().into_iter().zip(errors()) {
        for language in ["en", "ko"] {
            let json = problem(&error, language).to_json();
            assert_eq!(read(&json).unwrap(), error, "{json}");
            let json = problem(&error, language).to_json();
            assert!(Wrapped::from_problem(json.as_bytes()).is_ok());
        }
        let json = problem(&Wrapped(error), "en").to_json();
        assert_eq!(Wrapped::from_problem(json.as_bytes()).unwrap(), Wrapped(same));
    }
}

#[test]
fn what_a_header_field_says_is_not_in_the_document() {
    let error = Error::OutOfStock { left: 2, back_on: None, seconds: Some(30) };
    let read = read(&problem(&error, "en").to_json()).unwrap();
    assert_eq!(read, Error::OutOfStock { left: 2, back_on: None, seconds: None });
}

#[test]
fn the_type_under_a_former_id_is_known_too() {
    let json = r#"{"type": "https://api.acme.dev/problems/sold_out", "left": 1}"#;
    assert!(matches!(read(json), Ok(Error::OutOfStock { left: 1, .. })));
}

#[test]
fn a_problem_of_a_newer_server_is_kept_whole() {
    let json = r#"{"type":"https://api.acme.dev/problems/frozen","title":"Frozen","status":409,"degrees":-3}"#;
    let Err(unknown @ Unread::Unknown(_)) = read(json) else { panic!("it is not known") };
    assert_eq!(unknown.problem().unwrap().to_json(), json);
    assert_eq!(unknown.to_string(), "unknown problem https://api.acme.dev/problems/frozen");
}

#[test]
fn a_member_that_does_not_fit_is_named() {
    let base = "https://api.acme.dev/problems";
    for (json, member, words) in [
        (format!(r#"{{"type": "{base}/out_of_stock"}}"#), "left", "the member `left` is missing"),
        (
            format!(r#"{{"type": "{base}/out_of_stock", "left": "two"}}"#),
            "left",
            "the member `left` is not what was expected",
        ),
        (
            format!(r#"{{"type": "{base}/invalid_fields", "errors": [{{}}]}}"#),
            "errors",
            "the member `errors` is not what was expected",
        ),
    ] {
        let Err(Unread::Unfit { problem, reason }) = read(&json) else { panic!("{json}") };
        assert_eq!((reason.member(), reason.to_string().as_str()), (member, words));
        assert!(problem.type_uri().starts_with(base));
    }
}

#[test]
fn what_is_not_a_problem_document_is_an_error() {
    for json in ["", "null", "[]", "7", "<html>", "{\"type\": \"", "\"out_of_stock\""] {
        let error = read(json).unwrap_err();
        assert!(matches!(error, Unread::NotAProblem(_)) && error.problem().is_none(), "{json}");
        assert!(std::error::Error::source(&error).is_some());
    }
    // Any object is one (RFC 9457, Section 3.1): its type is `about:blank`.
    assert!(matches!(read("{}"), Err(Unread::Unknown(_))));
}

proptest::proptest! {
    #[test]
    fn no_content_is_a_panic(json in ".{0,40}", bytes: Vec<u8>) {
        let _ = Error::from_problem(json.as_bytes());
        let _ = Error::from_problem(&bytes);
    }
}
