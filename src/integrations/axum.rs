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
//! A response is made before the request's header fields are known, so it is in English. The
//! middleware [`localize`] says it in the language that the request asks for:
//!
//! ```
//! use axum::{Router, middleware, routing::get};
//!
//! let app: Router = Router::new()
//!     .route("/", get(|| async { "hello" }))
//!     .layer(middleware::from_fn(status_codes::axum::localize));
//! ```

use std::error::Error;

use ::axum::body::Body;
use ::axum::extract::Request;
use ::axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, VARY,
};
use ::axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use ::axum::middleware::Next;

pub use ::axum::response::{IntoResponse, Response};

use super::problem::{MEDIA_TYPE, Problem, ProblemFields};
use super::reply::{self, Reply};

/// The response to an error: its status code, its problem document, the header fields it declares.
///
/// The document is also in the response's extensions, as [`Problem`]. A header field whose name or
/// value HTTP cannot send is left out. With the feature `tracing`, a server error is logged with all
/// its sources. [The module](self) has an example.
pub fn respond<E: ProblemFields + Error>(error: &E) -> Response {
    let Reply { problem, headers } = Reply::new(error);
    let mut response = problem.into_response();
    for (name, value) in headers {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => {
                response.headers_mut().append(name, value);
            }
            _ => reply::left_out(name),
        }
    }
    response
}

/// The document as a response, with its status code.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        // `Problem` answers 100 to 999 only, all of which the conversion takes.
        let status =
            StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        if !self.forbids_content() {
            *response.body_mut() = self.to_json().into();
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Middleware, for `axum::middleware::from_fn`: says problem documents in the language of the
/// request's `Accept-Language`, with `Content-Language` and `Vary`.
///
/// It has to sit inside of what compresses; a document that is compressed already stays as it is.
/// [The module](self) has an example.
pub async fn localize(request: Request, next: Next) -> Response {
    let accept_language = request.headers().get_all(ACCEPT_LANGUAGE);
    let accept_language: std::vec::Vec<HeaderValue> = accept_language.iter().cloned().collect();
    let mut response = next.run(request).await;
    if !is_plain_problem(response.headers()) {
        return response;
    }
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let asked = accept_language.iter().filter_map(|value| value.to_str().ok());
        say(&mut response, reply::localized(problem, asked));
    }
    response
}

fn is_plain_problem(headers: &HeaderMap) -> bool {
    let of_type = headers.get(CONTENT_TYPE).is_some_and(|value| value == MEDIA_TYPE);
    of_type && !headers.contains_key(CONTENT_ENCODING)
}

fn say(response: &mut Response, problem: Problem) {
    *response.body_mut() = problem.to_json().into();
    let headers = response.headers_mut();
    headers.remove(CONTENT_LENGTH);
    if let Ok(language) = HeaderValue::from_str(problem.language()) {
        headers.insert(CONTENT_LANGUAGE, language);
    }
    headers.append(VARY, HeaderValue::from_name(ACCEPT_LANGUAGE));
    response.extensions_mut().insert(problem);
}
