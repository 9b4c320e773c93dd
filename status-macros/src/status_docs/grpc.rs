//! The gRPC code of a variant.

use status_codegen::nearest;
use syn::{Error, Ident, Result};

/// The number of the gRPC code that has this name in `GrpcStatus`.
///
/// # Errors
///
/// There is no such code, or it is not that of an error.
pub(super) fn code(name: &Ident) -> Result<u8> {
    let word = name.to_string();
    let codes = status_data::registry("grpc").map_or(&[][..], |grpc| &grpc.codes);
    let named = codes.iter().find(|code| code.name == word);
    match named.and_then(|code| u8::try_from(code.number).ok()) {
        Some(0) => Err(Error::new(name.span(), "a call that fails does not end with `Ok`")),
        Some(number) => Ok(number),
        None => {
            let help = match nearest(&word, codes.iter().map(|code| code.name.as_ref())) {
                Some(near) => format!("write `{near}`"),
                None => "write a variant of `GrpcStatus`, such as `NotFound`".to_owned(),
            };
            let message = format!("`GrpcStatus` has no variant `{word}`: {help}");
            Err(Error::new(name.span(), message))
        }
    }
}
