//! The types are as small as their numbers allow. The compiler compares; there is nothing to run.

use std::num::NonZeroU16;

use status_codes::{
    Code, Entry, HttpClass, HttpCode, HttpStatus, NoClass, ParseCodeError, StatusEnum,
    Unregistered, VariantDoc, WebCode, WebStatus,
};

/// A closed enum has the size of its number, also in an `Option`, and so has the error of its
/// `TryFrom`; `Code` adds one bit, which takes as much again for the alignment.
const fn is_small<S: StatusEnum>() -> bool {
    let number = size_of::<S::Repr>();
    size_of::<S>() == number
        && size_of::<Option<S>>() == number
        && size_of::<Unregistered<S>>() == number
        && size_of::<Result<S, Unregistered<S>>>() == 2 * number
        && size_of::<Code<S>>() == 2 * number
        && size_of::<Option<Code<S>>>() == 2 * number
        && size_of::<S::Class>() <= 1
        && size_of::<Option<S::Class>>() <= 1
}

const _: () = assert!(is_small::<HttpStatus>() && is_small::<WebStatus>());
#[cfg(feature = "websocket")]
const _: () = assert!(is_small::<status_codes::WebSocketClose>());
#[cfg(feature = "grpc")]
const _: () = assert!(is_small::<status_codes::GrpcStatus>());

const _: () = assert!(size_of::<HttpStatus>() == 2 && size_of::<Option<HttpStatus>>() == 2);
const _: () = assert!(size_of::<HttpStatus>() == size_of::<Option<NonZeroU16>>());
const _: () = assert!(size_of::<HttpCode>() == 4 && size_of::<WebCode>() == 4);
const _: () = assert!(size_of::<HttpClass>() == 1 && size_of::<NoClass>() == 0);
#[cfg(feature = "grpc")]
const _: () = assert!(size_of::<status_codes::GrpcStatus>() == 4);

/// What is known of a code stays where it is; only its address is handed around.
const _: () = assert!(size_of::<&Entry>() == size_of::<usize>());
const _: () = assert!(size_of::<&VariantDoc>() == size_of::<usize>());
/// 32 bytes of the text, how many of them there are, and whether there were more.
const _: () = assert!(size_of::<ParseCodeError>() == 32 + 2 * size_of::<usize>());
const _: () = assert!(size_of::<Option<ParseCodeError>>() == size_of::<ParseCodeError>());
