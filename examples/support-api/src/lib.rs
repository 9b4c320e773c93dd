//! The tickets of a support desk, over HTTP and gRPC.
//!
//! Everything that can go wrong is declared in [`ApiError`]. What a client sees of it follows from
//! there: the responses, the OpenAPI document, the TypeScript types and the gRPC status.
//!
//! | module | |
//! |---|---|
//! | `error`, `field_error`, `request`, `rejection` | what can go wrong |
//! | `operations` | which of it each operation can answer |
//! | `tickets`, `translations`, `cancellations`, `agents` | the HTTP endpoints |
//! | `grpc`, `messages` | the gRPC method |
//! | `ticket`, `draft` | what a ticket is, and when it is acceptable |
//! | `agent` | who asks |
//! | `store`, `limit` | what is remembered |
//! | `translator`, `orders` | the services that ours depends on |
//! | `openapi` | `/openapi.json` |

#![forbid(unsafe_code)]

mod agent;
mod agents;
mod cancellations;
mod draft;
mod error;
mod field_error;
mod grpc;
mod limit;
mod messages;
mod openapi;
mod operations;
mod orders;
mod rejection;
mod request;
mod store;
mod ticket;
mod tickets;
mod translations;
mod translator;

use std::any::Any;

use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Response};
use axum::{Router, middleware};
use status_codes::axum::{localize, method_not_allowed, not_found};
use tower_http::catch_panic::CatchPanicLayer;

pub use error::ApiError;
pub use field_error::FieldError;
pub use grpc::client;
pub use messages::{CloseRequest, Ticket as TicketMessage};
pub use orders::Orders;
pub use request::RequestError;
pub use store::Store;
pub use translator::Translator;

/// axum's extractors, which refuse what they cannot read with an [`ApiError`].
mod extract {
    status_codes::axum::extractors!(pub(crate) crate::error::ApiError);
}

const MAX_BODY: usize = 16 * 1024;

/// What the endpoints share.
#[derive(Clone)]
struct Service {
    store: std::sync::Arc<Store>,
    translator: Translator,
    orders: Orders,
}

/// The whole service, HTTP and gRPC.
pub fn service(store: Store, translator: Translator, orders: Orders) -> Router {
    surround(routes(store, translator, orders))
}

/// Its routes, without what surrounds them.
pub fn routes(store: Store, translator: Translator, orders: Orders) -> Router {
    let service = Service { store: std::sync::Arc::new(store), translator, orders };
    let grpc = grpc::routes(service.clone());
    openapi::with_document(endpoints()).with_state(service).merge(grpc)
}

fn endpoints() -> utoipa_axum::router::OpenApiRouter<Service> {
    let others = translations::routes().merge(cancellations::routes()).merge(agents::routes());
    tickets::routes().merge(others)
}

/// Puts around routes what every request passes: the language, the panics, the limit of bodies, and an
/// answer where there is no route.
pub fn surround(routes: Router) -> Router {
    routes
        .fallback(not_found::<ApiError>)
        .method_not_allowed_fallback(method_not_allowed::<ApiError>)
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(CatchPanicLayer::custom(answer_panic))
        .layer(middleware::from_fn(localize))
}

#[allow(clippy::needless_pass_by_value, reason = "the layer hands the panic over")]
fn answer_panic(panic: Box<dyn Any + Send>) -> Response {
    let text = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    ApiError::Internal(text.unwrap_or("a panic of an unknown kind").into()).into_response()
}
