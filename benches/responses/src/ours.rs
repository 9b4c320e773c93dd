//! The same, declared.

use axum::response::{IntoResponse, Response};
use status_codes::StatusDocs;

use crate::TooManyOrders;

#[derive(Debug, thiserror::Error, StatusDocs)]
#[status(type_base = "https://api.acme.dev/problems/", axum)]
enum ApiError {
    #[error("all {limit} orders of this hour are placed")]
    #[status(429)]
    TooManyOrders {
        #[status(extension)]
        limit: u32,
        #[status(header = "Retry-After")]
        seconds: u32,
    },
}

pub fn respond(error: TooManyOrders) -> Response {
    let TooManyOrders { limit, seconds } = error;
    ApiError::TooManyOrders { limit, seconds }.into_response()
}
