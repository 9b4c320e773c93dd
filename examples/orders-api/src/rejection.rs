//! What the framework refuses, as an error of the service.

use status_codes::problem::Rejection;

use crate::error::ApiError;
use crate::request::RequestError;

impl From<Rejection> for ApiError {
    fn from(rejection: Rejection) -> Self {
        let error = match rejection {
            Rejection::UnknownPath { path } => RequestError::UnknownPath { path },
            Rejection::UnknownMethod { method } => RequestError::UnknownMethod { method },
            Rejection::MalformedPath { reason } => RequestError::MalformedPath { reason },
            Rejection::MalformedQuery { reason } => RequestError::MalformedQuery { reason },
            Rejection::MalformedBody { reason } => RequestError::MalformedJson { reason },
            Rejection::UnexpectedBody { reason } => RequestError::UnexpectedJson { reason },
            Rejection::UnsupportedMediaType { .. } => RequestError::NotJson,
            Rejection::BodyTooLarge => RequestError::BodyTooLarge,
            Rejection::Misconfigured(source) => return Self::Internal(source),
        };
        error.into()
    }
}
