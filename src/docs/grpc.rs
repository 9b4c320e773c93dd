//! The gRPC code of a problem, by number, whichever crate sends it.

#[cfg(feature = "docs")]
use crate::VariantDoc;

/// The gRPC code that a variant is answered with: its own, else that of its HTTP status.
#[cfg(feature = "docs")]
pub(crate) fn code_of(doc: &VariantDoc) -> u8 {
    doc.grpc.unwrap_or_else(|| code(u16::try_from(doc.entry.code).unwrap_or(500)))
}

/// The number of the gRPC code for an HTTP status.
pub(crate) const fn code(status: u16) -> u8 {
    match status {
        401 => 16,
        403 => 7,
        404 => 5,
        409 => 10,
        429 => 8,
        499 => 1,
        501 => 12,
        503 => 14,
        504 => 4,
        400..=499 => 3,
        500..=599 => 13,
        _ => 2,
    }
}

/// The name of a gRPC code in
/// [`google/rpc/code.proto`](https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto).
#[cfg(feature = "docs")]
pub(crate) fn name(code: u8) -> &'static str {
    const NAMES: [&str; 17] = [
        "OK",
        "CANCELLED",
        "UNKNOWN",
        "INVALID_ARGUMENT",
        "DEADLINE_EXCEEDED",
        "NOT_FOUND",
        "ALREADY_EXISTS",
        "PERMISSION_DENIED",
        "RESOURCE_EXHAUSTED",
        "FAILED_PRECONDITION",
        "ABORTED",
        "OUT_OF_RANGE",
        "UNIMPLEMENTED",
        "INTERNAL",
        "UNAVAILABLE",
        "DATA_LOSS",
        "UNAUTHENTICATED",
    ];
    NAMES.get(usize::from(code)).copied().unwrap_or("UNKNOWN")
}
