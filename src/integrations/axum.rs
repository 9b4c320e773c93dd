//! Responses of [axum](https://docs.rs/axum).
//!
//! `#[status(axum)]` writes `IntoResponse` for an error type, by way of [`respond`]:
//!
#![cfg_attr(feature = "macros", doc = "```")]
#![cfg_attr(not(feature = "macros"), doc = "```ignore")]
//! use status_codes::StatusDocs;
//! use status_codes::axum::IntoResponse;
//!
//! #[derive(Debug, StatusDocs)]
//! #[status(axum)]
//! enum OrderError {
//!     #[status(429)]
//!     TooManyOrders {
//!         #[status(header = "Retry-After")]
//!         seconds: u32,
//!     },
//! }
//!
//! impl std::fmt::Display for OrderError {
//!     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
//!         f.write_str("too many orders today")
//!     }
//! }
//!
//! impl std::error::Error for OrderError {}
//!
//! let response = OrderError::TooManyOrders { seconds: 30 }.into_response();
//! assert_eq!(response.status(), 429);
//! assert_eq!(response.headers()["retry-after"], "30");
//! assert_eq!(response.headers()["content-type"], "application/problem+json");
//! ```
//!
//! An error does not know its request, so the document is in English. Within the middleware
//! [`localize`] it is in the language that the request asks for:
//!
//! ```
//! use axum::{Router, middleware, routing::get};
//!
//! let app: Router = Router::new()
//!     .route("/", get(|| async { "hello" }))
//!     .layer(middleware::from_fn(status_codes::axum::localize));
//! ```
//!
//! What axum itself refuses is plain text by default: [`extractors!`](extractors)
//! declares extractors that answer as an error type of yours, and [`not_found`] and
//! [`method_not_allowed`] are the fallbacks that do.

mod extract;
mod fallback;
mod localize;

use std::error::Error;

use ::axum::body::{Body, Bytes};
use ::axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use ::axum::http::{HeaderName, HeaderValue, StatusCode};
use ::hyper::ext::ReasonPhrase;

pub use self::extract::{Form, Json, Path, Query, extractors};
pub use self::fallback::{method_not_allowed, not_found};
pub use self::localize::localize;
pub use ::axum::response::{IntoResponse, Response};

use super::answer::answer;
use super::asked::localized;
use super::problem::{Problem, ProblemFields, Rejection};
use super::reply;

/// The response to an error: its status code, its problem document, the header fields it declares.
///
/// A header field whose name or value HTTP cannot send is left out. With the feature `tracing`, a server
/// error is logged with all its sources. [The module](self) has an example.
pub fn respond<E: ProblemFields + Error>(error: &E) -> Response {
    let (problem, is_localized) = answer(error);
    let mut response = response(&problem, is_localized);
    let headers = response.headers_mut();
    reply::headers(error, &mut |name, value| {
        let field = HeaderName::try_from(name).ok().zip(HeaderValue::from_bytes(value).ok());
        field.map(|(name, value)| headers.append(name, value)).is_some()
    });
    response
}

/// The document as a response, with its status code, in the language that [`localize`] found.
///
/// On HTTP/1.1 the status line has the entry's phrase if `http` has none for the code.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (problem, is_localized) = localized(self);
        response(&problem, is_localized)
    }
}

fn response(problem: &Problem, is_localized: bool) -> Response {
    // `Problem` answers 200 to 999 only, all of which the conversion takes.
    let status =
        StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    if let Some(phrase) = reply::phrase(problem, status.canonical_reason())
        && let Ok(phrase) = ReasonPhrase::try_from(Bytes::from_static(phrase.as_bytes()))
    {
        response.extensions_mut().insert(phrase);
    }
    if problem.forbids_content() {
        return response;
    }
    *response.body_mut() = problem.content().into();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(problem.media_type()));
    if is_localized && let Ok(language) = HeaderValue::from_str(&problem.content_language()) {
        headers.insert(CONTENT_LANGUAGE, language);
        headers.append(VARY, HeaderValue::from_name(ACCEPT_LANGUAGE));
    }
    response
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        respond(&self)
    }
}
