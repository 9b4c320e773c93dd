//! Problem documents in the language of the request.

use std::vec::Vec;

use ::actix_web::body::{BoxBody, MessageBody};
use ::actix_web::dev::{ServiceRequest, ServiceResponse};
use ::actix_web::http::header::{
    ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderMap, HeaderValue, VARY,
};
use ::actix_web::middleware::Next;

use crate::integrations::reply;
use crate::problem::{MEDIA_TYPE, Problem};

/// Middleware, for `actix_web::middleware::from_fn`: says problem documents in the language of the
/// request's `Accept-Language`, with `Content-Language` and `Vary`.
///
/// It has to be wrapped by what compresses; a document that is compressed already stays as it is,
/// and so does the error of a middleware within, which is not a response yet.
/// [The module](super) has an example.
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
