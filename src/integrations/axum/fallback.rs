//! What is answered where no handler is.

use std::string::ToString;

use ::axum::http::{Method, Uri};

use crate::problem::Rejection;

/// Answers a path that has no route, for `Router::fallback`. [`extractors!`](super::extractors) has
/// an example.
#[allow(clippy::unused_async, reason = "a handler of axum is async")]
pub async fn not_found<E: From<Rejection>>(uri: Uri) -> E {
    Rejection::UnknownPath { path: uri.path().to_string() }.into()
}

/// Answers a method that a route does not have, for `Router::method_not_allowed_fallback`. axum adds
/// `Allow`. [`extractors!`](super::extractors) has an example.
#[allow(clippy::unused_async, reason = "a handler of axum is async")]
pub async fn method_not_allowed<E: From<Rejection>>(method: Method) -> E {
    Rejection::UnknownMethod { method: method.to_string() }.into()
}
