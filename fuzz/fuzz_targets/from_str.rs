//! What a text is read as is printed as a text that is read as the same; for any other text the
//! error shows it.

#![no_main]
// The specs lie outside this package, which is never published.
#![allow(deprecated)]

use std::str::FromStr;

use libfuzzer_sys::fuzz_target;
use status_codes::{
    Code, GrpcStatus, HttpStatus, ParseCodeError, StatusEnum, WebSocketClose, WebStatus,
    status_enum,
};

/// Four digits where three would do.
#[status_enum("../tests/specs/good/digits-of-ones-own.toml")]
pub enum FourDigits {}

/// All of `u8`.
#[status_enum("../tests/specs/good/greatest-u8.toml")]
pub enum Byte {}

/// All of `u64`.
#[status_enum("../tests/specs/good/greatest-u64.toml")]
pub enum EightBytes {}

/// `u8` in hexadecimal.
#[status_enum("../tests/specs/good/hexadecimal.toml")]
pub enum HexadecimalByte {}

/// `u32` in hexadecimal.
#[status_enum("../tests/specs/http2.toml")]
pub enum Http2Error {}

/// `u64` in hexadecimal.
#[status_enum("../tests/specs/quic.toml")]
pub enum QuicError {}

fuzz_target!(|input: &str| {
    check::<HttpStatus>(input);
    check::<WebStatus>(input);
    check::<WebSocketClose>(input);
    check::<GrpcStatus>(input);
    check::<FourDigits>(input);
    check::<Byte>(input);
    check::<EightBytes>(input);
    check::<HexadecimalByte>(input);
    check::<Http2Error>(input);
    check::<QuicError>(input);
});

fn check<S: StatusEnum + FromStr<Err = ParseCodeError>>(input: &str) {
    let (status, code) = (input.parse::<S>(), input.parse::<Code<S>>());
    // The closed enum reads what the open code reads, as far as it is registered.
    assert_eq!(status.ok(), code.ok().and_then(|code| code.registered().ok()));
    match status {
        Ok(status) => assert_eq!(status.to_string().parse(), Ok(status)),
        Err(error) => check_error(&error, input),
    }
    match code {
        Ok(code) => assert_eq!(code.to_string().parse(), Ok(code)),
        Err(error) => check_error(&error, input),
    }
}

fn check_error(error: &ParseCodeError, input: &str) {
    assert!(input.starts_with(error.input()));
    assert!(error.to_string().contains(&format!("{:?}", error.input())));
}
