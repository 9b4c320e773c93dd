//! What one writes without any of the crates.

use axum::Json;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::{TITLE, TYPE, TooManyOrders};

#[derive(Serialize)]
struct Body {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    detail: String,
    limit: u32,
}

pub fn respond(error: TooManyOrders) -> Response {
    let status = StatusCode::TOO_MANY_REQUESTS;
    let body = Body {
        r#type: TYPE,
        title: TITLE,
        status: status.as_u16(),
        detail: error.detail(),
        limit: error.limit,
    };
    (status, [(RETRY_AFTER, error.seconds.to_string())], Json(body)).into_response()
}
