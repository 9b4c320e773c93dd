//! Problem documents in the language of the request.

use std::vec::Vec;

use ::axum::extract::Request;
use ::axum::http::header::ACCEPT_LANGUAGE;
use ::axum::middleware::Next;
use ::axum::response::Response;

use crate::integrations::asked::asking;

/// Middleware, for `axum::middleware::from_fn`: what is answered within is in the best language for the
/// request's `Accept-Language`, with `Content-Language` and `Vary`.
///
/// A response that is made in a task of its own, and not where the request is awaited, is in English.
/// [The module](super) has an example.
pub async fn localize(request: Request, next: Next) -> Response {
    let fields = request.headers().get_all(ACCEPT_LANGUAGE).iter();
    let values: Vec<&str> = fields.filter_map(|field| field.to_str().ok()).collect();
    let accept_language = values.join(",");
    asking(accept_language, next.run(request)).await
}
