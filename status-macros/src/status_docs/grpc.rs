//! The gRPC code of a variant.

use status_words::nearest;
use syn::{Error, Ident, Result};

use super::registered;

/// The number of the gRPC code that has this name in `GrpcStatus`.
///
/// # Errors
///
/// The code does not exist, or it is not an error code.
pub(super) fn code(name: &Ident) -> Result<u8> {
    let word = name.to_string();
    let named = registered::of("grpc").find(|code| code.name == word);
    match named.and_then(|code| u8::try_from(code.number).ok()) {
        Some(0) => Err(Error::new(name.span(), "a call that fails does not end with `Ok`")),
        Some(number) => Ok(number),
        None => {
            let help = match nearest(&word, registered::of("grpc").map(|code| code.name)) {
                Some(near) => format!("write `{near}`"),
                None => "write a variant of `GrpcStatus`, such as `NotFound`".to_owned(),
            };
            let message = format!("`GrpcStatus` has no variant `{word}`: {help}");
            Err(Error::new(name.span(), message))
        }
    }
}
