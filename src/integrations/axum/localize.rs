//! Problem documents in the language of the request.

use std::vec::Vec;

use ::axum::extract::Request;
use ::axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, VARY,
};
use ::axum::http::{HeaderMap, HeaderValue};
use ::axum::middleware::Next;
use ::axum::response::Response;

use crate::integrations::reply;
use crate::problem::{MEDIA_TYPE, Problem};

/// Middleware, for `axum::middleware::from_fn`: says problem documents in the language of the
/// request's `Accept-Language`, with `Content-Language` and `Vary`.
///
/// It has to sit inside of what compresses; a document that is compressed already stays as it is.
/// [The module](super) has an example.
pub async fn localize(request: Request, next: Next) -> Response {
    let accept_language = request.headers().get_all(ACCEPT_LANGUAGE);
    let accept_language: Vec<HeaderValue> = accept_language.iter().cloned().collect();
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
