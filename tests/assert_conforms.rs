//! `assert_conforms!`: types that agree with a registry, types that do not, and the messages about them.

use std::panic::{AssertUnwindSafe, catch_unwind};

use status_codes::{GrpcStatus, HttpStatus, WebSocketClose, WebSocketCloseCode, assert_conforms};

/// What a failing assertion says.
fn said(assertion: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(assertion)).expect_err("it has to fail");
    panic.downcast_ref::<String>().expect("it says something").clone()
}

#[test]
fn the_types_of_this_crate_conform() {
    assert_conforms!(registry = "http", |number| HttpStatus::from_code(number));
    assert_conforms!(
        registry = "websocket",
        |number| WebSocketClose::from_code(number),
        number = |close| close.code(),
    );
    assert_conforms!(
        registry = "websocket",
        |number| WebSocketCloseCode::from(number),
        name = |code| code.phrase(),
        number = |code| code.code(),
    );
    assert_conforms!(registry = "grpc", |number: u32| GrpcStatus::try_from(number));
}

#[test]
fn the_phrases_of_the_http_crate_lag_in_two_codes() {
    let said = said(|| {
        assert_conforms!(
            registry = "http",
            |number| http::StatusCode::from_u16(number),
            name = |status| status.canonical_reason(),
            number = |status| status.as_u16(),
        );
    });
    assert_eq!(
        said,
        "\
`StatusCode` differs from the registry `http`, edition of 2025-09-15:
\"Payload Too Large\" is a former name of 413, from RFC 7231; \
write \"Content Too Large\", as RFC 9110, Section 15.5.14 does
\"Unprocessable Entity\" is a former name of 422, from RFC 4918, Section 11.2; \
write \"Unprocessable Content\", as RFC 9110, Section 15.5.21 does"
    );
}

#[test]
fn a_difference_may_be_allowed_with_a_reason() {
    assert_conforms!(
        registry = "http",
        |number| http::StatusCode::from_u16(number),
        name = |status| status.canonical_reason(),
        number = |status| status.as_u16(),
        allow = [
            413 => "the phrase of RFC 7231, until the next major version",
            422 => "the phrase of RFC 4918, until the next major version",
        ],
    );
}

/// The close codes as a crate had them before 2016, with two faults of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Close {
    Normal,
    Away,
    Protocol,
    Unsupported,
    Status,
    Abnormal,
    Invalid,
    Policy,
    Size,
    Extension,
    Error,
    Restart,
    Again,
    GoingAway,
    Muted,
    Other,
}

impl From<u16> for Close {
    fn from(code: u16) -> Self {
        match code {
            1000 => Self::Normal,
            1001 => Self::Away,
            1002 => Self::Protocol,
            1003 => Self::Unsupported,
            1005 => Self::Status,
            1006 => Self::Abnormal,
            1007 => Self::Invalid,
            1008 => Self::Policy,
            1009 => Self::Size,
            1010 => Self::Extension,
            1011 => Self::Error,
            1012 => Self::Restart,
            1013 => Self::Again,
            1015 => Self::GoingAway,
            1016 => Self::Muted,
            _ => Self::Other,
        }
    }
}

impl Close {
    fn code(self) -> u16 {
        (1000..=1016).find(|&code| Self::from(code) == self).unwrap_or(0)
    }
}

#[test]
fn every_difference_is_said() {
    let said = said(|| {
        assert_conforms!(
            registry = "websocket",
            |number| Close::from(number),
            number = |close| close.code(),
            allow = [1000 => "it is not needed", 3000 => "no browser sends it"],
        );
    });
    assert_eq!(
        said,
        "\
`Close` differs from the registry `websocket`, edition of 2026-06-10:
3 codes of `websocket` are missing: 1014 Bad Gateway, 3003 Forbidden, 3008 Timeout
\"GoingAway\" is the name of 1001, not of 1015; 1015 is \"TLS handshake\"
1016 is not registered in `websocket`
numbers come back as others: 1014 as 1004, 1017 as 1004, 1018 as 1004, 1019 as 1004, 1020 as 1004, \
1021 as 1004, 1022 as 1004, 1023 as 1004 and 3975 more
1000 is allowed to differ and does not: remove it from `allow`"
    );
}

#[test]
fn what_cannot_be_asked_is_said() {
    let unknown = said(|| assert_conforms!(registry = "gopher", |number| Close::from(number)));
    assert_eq!(
        unknown,
        "no registry `gopher` is compiled: is it called so, and is its feature on?"
    );
    let silent = said(|| {
        assert_conforms!(registry = "grpc", |number: u8| Some(number), allow = [1 => " "]);
    });
    assert_eq!(silent, "say why 1 may differ: `1 => \"…\"`");
}
