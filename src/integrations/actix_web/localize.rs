//! Problem documents in the language of the request.

use std::vec::Vec;

use ::actix_web::Error;
use ::actix_web::body::MessageBody;
use ::actix_web::dev::{ServiceRequest, ServiceResponse};
use ::actix_web::http::header::ACCEPT_LANGUAGE;
use ::actix_web::middleware::Next;

use crate::integrations::asked::asking;

/// Middleware, for `actix_web::middleware::from_fn`: what is answered within is in the best language for
/// the request's `Accept-Language`, with `Content-Language` and `Vary`.
///
/// A response that is made in a task of its own, and not where the request is awaited, is in English;
/// so is the error of a middleware within, which actix-web makes a response of later.
/// [The module](super) has an example.
///
/// # Errors
///
/// What the service within answers.
pub async fn localize<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let fields = request.headers().get_all(ACCEPT_LANGUAGE);
    let values: Vec<&str> = fields.filter_map(|field| field.to_str().ok()).collect();
    let accept_language = values.join(",");
    asking(accept_language, next.call(request)).await
}
