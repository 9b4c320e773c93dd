//! What actix-web refuses, answered with errors of the user's.

use std::string::ToString;

use ::actix_web::body::{BoxBody, MessageBody};
use ::actix_web::dev::{ServiceRequest, ServiceResponse};
use ::actix_web::error::{
    JsonPayloadError, PathError, PayloadError, QueryPayloadError, UrlencodedError,
};
use ::actix_web::http::StatusCode;
use ::actix_web::http::header::{ALLOW, CONTENT_TYPE};
use ::actix_web::middleware::Next;
use ::actix_web::web::{self, FormConfig, JsonConfig, PathConfig, QueryConfig, ServiceConfig};
use ::actix_web::{HttpRequest, HttpResponse, ResponseError};
use serde_json::error::Category;

use crate::problem::Rejection;

/// Reads JSON as actix-web does, and answers what it refuses as an error of this type.
///
/// ```
/// use status_codes::actix_web::json_config;
/// use status_codes::problem::Rejection;
///
/// let config = json_config::<Rejection>().limit(64 * 1024);
/// ```
#[must_use]
pub fn json_config<E: From<Rejection> + ResponseError + 'static>() -> JsonConfig {
    JsonConfig::default().error_handler(|error, _| E::from(error.into()).into())
}

/// Reads the parameters of the path as actix-web does, and answers what it refuses as an error of
/// this type.
#[must_use]
pub fn path_config<E: From<Rejection> + ResponseError + 'static>() -> PathConfig {
    PathConfig::default().error_handler(|error, _| E::from(error.into()).into())
}

/// Reads the query as actix-web does, and answers what it refuses as an error of this type.
#[must_use]
pub fn query_config<E: From<Rejection> + ResponseError + 'static>() -> QueryConfig {
    QueryConfig::default().error_handler(|error, _| E::from(error.into()).into())
}

/// Reads forms as actix-web does, and answers what it refuses as an error of this type.
#[must_use]
pub fn form_config<E: From<Rejection> + ResponseError + 'static>() -> FormConfig {
    FormConfig::default().error_handler(|error, _| E::from(error.into()).into())
}

/// Configures an application to answer as an error of this type what its extractors refuse, and a
/// path that it does not have.
///
/// A later `app_data` replaces one of the four configurations: `json_config::<E>().limit(…)`. A
/// method that a resource does not have is answered by [`method_not_allowed`].
///
#[cfg_attr(feature = "macros", doc = "```")]
#[cfg_attr(not(feature = "macros"), doc = "```ignore")]
/// # use std::fmt;
/// use actix_web::{App, middleware::from_fn, web};
/// use status_codes::StatusDocs;
/// use status_codes::actix_web::{localize, method_not_allowed, rejections};
/// use status_codes::problem::Rejection;
///
/// #[derive(Debug, StatusDocs)]
/// #[status(actix_web)]
/// pub enum ApiError {
///     #[status(404)]
///     OrderNotFound,
///     #[status(transparent)]
///     Rejected(Rejection),
/// }
///
/// impl From<Rejection> for ApiError {
///     fn from(rejection: Rejection) -> Self {
///         Self::Rejected(rejection)
///     }
/// }
/// # impl fmt::Display for ApiError {
/// #     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
/// #         f.write_str("no such order")
/// #     }
/// # }
/// # impl std::error::Error for ApiError {}
///
/// async fn show(id: web::Path<u64>) -> Result<String, ApiError> {
///     if *id == 1 { Ok("tea".to_owned()) } else { Err(ApiError::OrderNotFound) }
/// }
///
/// let app = App::new()
///     .configure(rejections::<ApiError>)
///     .wrap(from_fn(method_not_allowed::<ApiError>))
///     .wrap(from_fn(localize))
///     .service(web::resource("/orders/{id}").get(show));
/// ```
pub fn rejections<E: From<Rejection> + ResponseError + 'static>(config: &mut ServiceConfig) {
    config
        .app_data(json_config::<E>())
        .app_data(path_config::<E>())
        .app_data(query_config::<E>())
        .app_data(form_config::<E>())
        .default_service(web::to(not_found::<E>));
}

/// Answers a path that the application does not have, for `default_service`. [`rejections`] does so
/// too.
///
/// # Errors
///
/// Always.
#[allow(clippy::unused_async, reason = "a handler of actix-web is async")]
pub async fn not_found<E: From<Rejection>>(request: HttpRequest) -> Result<HttpResponse, E> {
    Err(Rejection::UnknownPath { path: request.path().to_string() }.into())
}

/// Middleware, for `actix_web::middleware::from_fn`: answers as an error of this type a method that a
/// resource does not have. `Allow`, which actix-web writes, stays. [`rejections`] has an example.
///
/// # Errors
///
/// What the service within answers.
pub async fn method_not_allowed<E: From<Rejection> + ResponseError + 'static>(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ::actix_web::Error> {
    let method = request.method().to_string();
    let mut response = next.call(request).await?.map_into_boxed_body();
    let headers = response.headers();
    let is_frameworks = headers.contains_key(ALLOW) && !headers.contains_key(CONTENT_TYPE);
    if response.status() != StatusCode::METHOD_NOT_ALLOWED || !is_frameworks {
        return Ok(response);
    }
    let allow = response.headers_mut().remove(ALLOW);
    let mut answer = E::from(Rejection::UnknownMethod { method }).error_response();
    for value in allow {
        answer.headers_mut().append(ALLOW, value);
    }
    Ok(response.into_response(answer))
}

impl From<PathError> for Rejection {
    fn from(error: PathError) -> Self {
        Self::MalformedPath { reason: error.to_string() }
    }
}

impl From<QueryPayloadError> for Rejection {
    fn from(error: QueryPayloadError) -> Self {
        Self::MalformedQuery { reason: error.to_string() }
    }
}

impl From<JsonPayloadError> for Rejection {
    fn from(error: JsonPayloadError) -> Self {
        match error {
            JsonPayloadError::OverflowKnownLength { .. } | JsonPayloadError::Overflow { .. } => {
                Self::BodyTooLarge
            }
            JsonPayloadError::ContentType => {
                Self::UnsupportedMediaType { expected: "application/json" }
            }
            JsonPayloadError::Deserialize(error) if error.classify() == Category::Data => {
                Self::UnexpectedBody { reason: error.to_string() }
            }
            JsonPayloadError::Payload(error) => error.into(),
            error => Self::MalformedBody { reason: error.to_string() },
        }
    }
}

impl From<UrlencodedError> for Rejection {
    fn from(error: UrlencodedError) -> Self {
        match error {
            UrlencodedError::Overflow { .. } => Self::BodyTooLarge,
            UrlencodedError::ContentType => {
                Self::UnsupportedMediaType { expected: "application/x-www-form-urlencoded" }
            }
            UrlencodedError::Parse(error) => Self::UnexpectedBody { reason: error.to_string() },
            UrlencodedError::Payload(error) => error.into(),
            error => Self::MalformedBody { reason: error.to_string() },
        }
    }
}

impl From<PayloadError> for Rejection {
    fn from(error: PayloadError) -> Self {
        match error {
            PayloadError::Overflow => Self::BodyTooLarge,
            error => Self::MalformedBody { reason: error.to_string() },
        }
    }
}
