//! The same with each peer.

use axum::http::header::RETRY_AFTER;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use masterror::AppError;
use problem_details::ProblemDetails;
use serde::Serialize;

use crate::{TITLE, TYPE, TooManyOrders};

#[derive(Serialize)]
struct Limit {
    limit: u32,
}

pub fn problem_details(error: TooManyOrders) -> Response {
    let problem = ProblemDetails::from_status_code(StatusCode::TOO_MANY_REQUESTS)
        .with_type(Uri::from_static(TYPE))
        .with_title(TITLE)
        .with_detail(error.detail())
        .with_extensions(Limit { limit: error.limit });
    ([(RETRY_AFTER, error.seconds.to_string())], problem).into_response()
}

pub fn axum_problem(error: TooManyOrders) -> axum07::response::Response {
    let problem = axum_problem::Problem::new(429)
        .problem_type(TYPE)
        .title(TITLE)
        .detail(error.detail())
        .extension("limit", error.limit);
    let retry_after = [(axum07::http::header::RETRY_AFTER, error.seconds.to_string())];
    axum07::response::IntoResponse::into_response((retry_after, problem))
}

/// It has no `type` and no `title` of one's own.
pub fn masterror(error: TooManyOrders) -> Response {
    AppError::rate_limited(error.detail())
        .with_field(masterror::field::u64("limit", error.limit.into()))
        .with_retry_after_secs(error.seconds.into())
        .into_response()
}
