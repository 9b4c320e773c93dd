//! What an error enum of 20 variants answers with: derived, and as it is written by hand.

use http::StatusCode;
use status_codes::StatusDocs;

use crate::measurement::Measurement;
use crate::numbers;

#[derive(StatusDocs)]
#[expect(dead_code, reason = "an error carries what nobody asks for here")]
enum ApiError {
    #[status(404)]
    NotFound(u64),
    #[status(410)]
    Gone,
    #[status(409)]
    Conflict,
    #[status(403)]
    Forbidden(u64),
    #[status(401, header("WWW-Authenticate" = "Bearer"))]
    Unauthorized,
    #[status(400)]
    Malformed,
    #[status(413)]
    TooLarge(u64),
    #[status(429)]
    TooMany,
    #[status(422)]
    Unprocessable,
    #[status(423)]
    Locked(u64),
    #[status(412)]
    Changed,
    #[status(411)]
    LengthMissing,
    #[status(415)]
    UnknownMedia(u64),
    #[status(405, header("Allow"))]
    Method,
    #[status(406)]
    NotAcceptable,
    #[status(408)]
    TooSlow(u64),
    #[status(503)]
    Unavailable,
    #[status(502)]
    Upstream,
    #[status(504)]
    UpstreamTooSlow(u64),
    #[status(500)]
    Internal,
}

impl ApiError {
    /// What a service without the derive writes.
    fn by_hand(&self) -> StatusCode {
        match self {
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Locked(_) => StatusCode::LOCKED,
            Self::Changed => StatusCode::PRECONDITION_FAILED,
            Self::LengthMissing => StatusCode::LENGTH_REQUIRED,
            Self::UnknownMedia(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::TooSlow(_) => StatusCode::REQUEST_TIMEOUT,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Upstream => StatusCode::BAD_GATEWAY,
            Self::UpstreamTooSlow(_) => StatusCode::GATEWAY_TIMEOUT,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

pub fn measure(measurements: &mut Vec<Measurement>) {
    let errors = errors();
    measurements.push(Measurement::new(
        "status() of an error",
        "HttpStatus",
        errors.clone(),
        |error| error.status(),
        std::ptr::from_ref,
    ));
    measurements.push(Measurement::new(
        "status() of an error",
        "http",
        errors.clone(),
        ApiError::by_hand,
        std::ptr::from_ref,
    ));
    measurements.push(Measurement::new(
        "doc() of an error",
        "HttpStatus",
        errors,
        |error| error.doc(),
        std::ptr::from_ref,
    ));
}

/// As many errors as there are inputs, in no order.
fn errors() -> Vec<&'static ApiError> {
    use ApiError::*;

    let errors: &'static [ApiError] = Vec::leak(vec![
        NotFound(7),
        Gone,
        Conflict,
        Forbidden(7),
        Unauthorized,
        Malformed,
        TooLarge(7),
        TooMany,
        Unprocessable,
        Locked(7),
        Changed,
        LengthMissing,
        UnknownMedia(7),
        Method,
        NotAcceptable,
        TooSlow(7),
        Unavailable,
        Upstream,
        UpstreamTooSlow(7),
        Internal,
    ]);
    numbers::registered()
        .iter()
        .map(|number| &errors[usize::from(*number) % errors.len()])
        .collect()
}
