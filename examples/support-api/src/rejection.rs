//! What the framework refuses, as an error of the service.

use status_codes::problem::Rejection;

use crate::error::ApiError;
use crate::request::RequestError;

impl From<Rejection> for ApiError {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(match rejection {
            Rejection::UnknownPath { path } => RequestError::UnknownPath { path },
            Rejection::UnknownMethod { method } => RequestError::UnknownMethod { method },
            Rejection::MalformedPath { reason } | Rejection::MalformedQuery { reason } => {
                RequestError::MalformedParameter { reason }
            }
            Rejection::MalformedBody { reason } => RequestError::MalformedBody { reason },
            Rejection::UnexpectedBody { reason } => RequestError::UnexpectedBody { reason },
            Rejection::UnsupportedMediaType { expected } => {
                RequestError::UnsupportedMediaType { expected }
            }
            Rejection::BodyTooLarge => RequestError::BodyTooLarge,
            Rejection::Misconfigured(source) => RequestError::Misconfigured(source),
        })
    }
}
