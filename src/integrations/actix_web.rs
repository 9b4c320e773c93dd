//! Responses of [actix-web](https://docs.rs/actix-web).
//!
//! `#[status(actix_web)]` writes `ResponseError` for an error type, by way of [`respond`] and
//! [`status_code`]. The content is the same, byte for byte, as with axum:
//!
#![cfg_attr(feature = "macros", doc = "```")]
#![cfg_attr(not(feature = "macros"), doc = "```ignore")]
//! use status_codes::StatusDocs;
//! use status_codes::actix_web::ResponseError;
//!
//! #[derive(Debug, StatusDocs)]
//! #[status(actix_web)]
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
//! let error = OrderError::TooManyOrders { seconds: 30 };
//! assert_eq!(error.status_code(), 429);
//! assert_eq!(error.error_response().headers().get("retry-after").unwrap(), "30");
//! ```
//!
//! An error does not know its request, so the document is in English. Within the middleware
//! [`localize`] it is in the language that the request asks for:
//!
//! ```
//! use actix_web::{App, middleware};
//!
//! let app = App::new().wrap(middleware::from_fn(status_codes::actix_web::localize));
//! ```
//!
//! What actix-web itself refuses is plain text by default: [`rejections`] and
//! [`method_not_allowed`] answer it as an error type of yours.

mod localize;
mod rejections;

use std::error::Error;

use ::actix_web::body::BoxBody;
use ::actix_web::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, HeaderName, HeaderValue, VARY};

pub use self::localize::localize;
pub use self::rejections::{
    form_config, json_config, method_not_allowed, not_found, path_config, query_config, rejections,
};
pub use ::actix_web::http::StatusCode;
pub use ::actix_web::{HttpResponse, ResponseError};

use super::answer::answer;
use super::asked::localized;
use super::problem::{Problem, ProblemFields, Rejection};
use super::reply;
use crate::StatusDocs;

/// The status code of an error's response; 500 for a code that HTTP cannot send.
/// [The module](self) has an example.
pub fn status_code<E: StatusDocs + ?Sized>(error: &E) -> StatusCode {
    sendable(&Problem::bare(error, super::problem::DEFAULT_LANGUAGE))
}

/// The response to an error: its status code, its problem document, the header fields it declares.
///
/// A header field whose name or value HTTP cannot send is left out. With the feature `tracing`, a server
/// error is logged with all its sources. [The module](self) has an example.
pub fn respond<E: ProblemFields + Error>(error: &E) -> HttpResponse {
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
impl From<Problem> for HttpResponse {
    fn from(problem: Problem) -> Self {
        let (problem, is_localized) = localized(problem);
        response(&problem, is_localized)
    }
}

fn response(problem: &Problem, is_localized: bool) -> HttpResponse {
    let mut response = HttpResponse::new(sendable(problem));
    let canonical = response.status().canonical_reason();
    response.head_mut().reason = reply::phrase(problem, canonical);
    if problem.forbids_content() {
        return response;
    }
    response = response.set_body(BoxBody::new(problem.content()));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(problem.media_type()));
    if is_localized && let Ok(language) = HeaderValue::from_str(&problem.content_language()) {
        headers.insert(CONTENT_LANGUAGE, language);
        headers.append(VARY, HeaderValue::from_static("accept-language"));
    }
    response
}

fn sendable(problem: &Problem) -> StatusCode {
    // `Problem` answers 200 to 999 only, all of which the conversion takes.
    StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl ResponseError for Rejection {
    fn status_code(&self) -> StatusCode {
        status_code(self)
    }

    fn error_response(&self) -> HttpResponse {
        respond(self)
    }
}
