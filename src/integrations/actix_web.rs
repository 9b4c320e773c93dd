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
//! A response is made before the request's header fields are known, so it is in English. The
//! middleware [`localize`] says it in the language that the request asks for:
//!
//! ```
//! use actix_web::{App, middleware};
//!
//! let app = App::new().wrap(middleware::from_fn(status_codes::actix_web::localize));
//! ```

use std::error::Error;
use std::vec::Vec;

use ::actix_web::body::{BoxBody, MessageBody};
use ::actix_web::dev::{ServiceRequest, ServiceResponse};
use ::actix_web::http::header::{
    ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderMap, HeaderName,
    HeaderValue, VARY,
};
use ::actix_web::middleware::Next;

pub use ::actix_web::http::StatusCode;
pub use ::actix_web::{HttpResponse, ResponseError};

use super::problem::{MEDIA_TYPE, Problem, ProblemFields};
use super::reply::{self, Reply};
use crate::StatusDocs;

/// The status code of an error's response; 500 for a code that HTTP cannot send.
/// [The module](self) has an example.
pub fn status_code<E: StatusDocs + ?Sized>(error: &E) -> StatusCode {
    sendable(&Problem::new(error.doc(), super::problem::DEFAULT_LANGUAGE))
}

/// The response to an error: its status code, its problem document, the header fields it declares.
///
/// The document is also in the response's extensions, as [`Problem`]. A header field whose name or
/// value HTTP cannot send is left out. With the feature `tracing`, a server error is logged with all
/// its sources. [The module](self) has an example.
pub fn respond<E: ProblemFields + Error>(error: &E) -> HttpResponse {
    let Reply { problem, headers } = Reply::new(error);
    let mut response = HttpResponse::from(problem);
    for (name, value) in headers {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => response.headers_mut().append(name, value),
            _ => reply::left_out(name),
        }
    }
    response
}

/// The document as a response, with its status code.
impl From<Problem> for HttpResponse {
    fn from(problem: Problem) -> Self {
        let mut response = Self::new(sendable(&problem));
        if !problem.forbids_content() {
            response = response.set_body(BoxBody::new(problem.to_json()));
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        }
        response.extensions_mut().insert(problem);
        response
    }
}

fn sendable(problem: &Problem) -> StatusCode {
    // `Problem` answers 100 to 999 only, all of which the conversion takes.
    StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Middleware, for `actix_web::middleware::from_fn`: says problem documents in the language of the
/// request's `Accept-Language`, with `Content-Language` and `Vary`.
///
/// It has to be wrapped by what compresses; a document that is compressed already stays as it is,
/// and so does the error of a middleware within, which is not a response yet.
/// [The module](self) has an example.
///
/// # Errors
///
/// What the service within answers.
pub async fn localize(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ::actix_web::Error> {
    let accept_language = request.headers().get_all(ACCEPT_LANGUAGE);
    let accept_language: Vec<HeaderValue> = accept_language.cloned().collect();
    let mut response = next.call(request).await?.map_into_boxed_body();
    if !is_plain_problem(response.headers()) {
        return Ok(response);
    }
    let problem = response.response_mut().extensions_mut().remove::<Problem>();
    Ok(match problem {
        Some(problem) => {
            let asked = accept_language.iter().filter_map(|value| value.to_str().ok());
            say(response, reply::localized(problem, asked))
        }
        None => response,
    })
}

fn is_plain_problem(headers: &HeaderMap) -> bool {
    let of_type = headers.get(CONTENT_TYPE).is_some_and(|value| value == MEDIA_TYPE);
    of_type && !headers.contains_key(CONTENT_ENCODING)
}

fn say(response: ServiceResponse, problem: Problem) -> ServiceResponse {
    let mut response = response.map_body(|_, _| BoxBody::new(problem.to_json()));
    let headers = response.headers_mut();
    if let Ok(language) = HeaderValue::from_str(problem.language()) {
        headers.insert(CONTENT_LANGUAGE, language);
    }
    headers.append(VARY, HeaderValue::from_static("accept-language"));
    response.response_mut().extensions_mut().insert(problem);
    response
}
