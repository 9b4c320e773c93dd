//! What a client meets that its contract does not have.

use axum::Router;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};
use status_codes::StatusDocs;
use thiserror::Error;

use super::exchange::{Exchange, unknown};

/// What a later version of the service answers.
#[derive(Debug, Error, StatusDocs)]
#[status(type_base = "/problems/", rename_all = "kebab-case", axum)]
enum NewerError {
    #[error("the coupon {coupon} has expired")]
    #[status(410)]
    CouponExpired {
        #[status(extension)]
        coupon: String,
    },
}

const NEWER: &str = "/newer/problem";
const PROXY: &str = "/newer/proxy";

/// A page of something between the client and the service.
const PAGE: &str = "<h1>Bad Gateway</h1>";

/// Routes that answer so.
pub(crate) fn newer() -> Router {
    let newer = || NewerError::CouponExpired { coupon: "SPRING".to_owned() };
    Router::new()
        .route(NEWER, get(async move || Err::<(), _>(newer())))
        .route(PROXY, get(async || (StatusCode::BAD_GATEWAY, Html(PAGE))))
}

/// The requests to them.
pub(crate) fn newer_exchanges() -> [Exchange; 2] {
    let problem = json!({
        "type": "/problems/coupon-expired",
        "title": "Coupon expired",
        "status": 410,
        "detail": "the coupon SPRING has expired",
        "coupon": "SPRING",
    });
    let page = json!([null, 502, null, null, null, Value::Null]);
    [Exchange::get(NEWER, None, unknown(&problem)), Exchange::get(PROXY, None, page)]
}
