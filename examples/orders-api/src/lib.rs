//! Orders of a tea shop: a small service to start your own from.
//!
//! Its errors are declared once, in [`ApiError`], and its status codes in `orders.toml`. The rest of
//! what a client sees of an error follows from there.
//!
//! | module | |
//! |---|---|
//! | `status` | the status codes |
//! | `error`, `request`, `rejection`, `payment` | what can go wrong |
//! | `orders` | the endpoints |
//! | `order`, `basket`, `mistake` | what an order is, and when it is acceptable |
//! | `store`, `quota` | what is remembered |
//! | `tenant`, `language` | what is read from a request |
//! | `openapi`, `problems`, `page` | what the service says of itself |
//! | `log`, `server` | running it |

#![forbid(unsafe_code)]

mod basket;
mod error;
mod language;
mod log;
mod mistake;
mod openapi;
mod order;
mod orders;
mod page;
mod payment;
mod problems;
mod quota;
mod rejection;
mod request;
mod server;
mod status;
mod store;
mod tenant;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::response::IntoResponse;
use axum::{Router, middleware};
use status_codes::axum::{localize, method_not_allowed, not_found};
use tower_http::catch_panic::CatchPanicLayer;

pub use error::ApiError;
pub use mistake::Mistake;
pub use order::OrderState;
pub use payment::PaymentError;
pub use problems::problems;
pub use request::RequestError;
pub use server::{serve, stop_signal};
pub use status::{OrdersCode, OrdersStatus};
pub use store::Store;

/// axum's extractors, which refuse what they cannot read with an [`ApiError`].
mod extract {
    status_codes::axum::extractors!(pub(crate) crate::error::ApiError);
}

const MAX_BODY: usize = 64 * 1024;

/// The service.
pub fn service(store: Store) -> Router {
    surround(routes(store))
}

/// Its routes, without what every request passes.
pub fn routes(store: Store) -> Router {
    let routes = openapi::with_document(orders::routes()).merge(problems::routes());
    routes.with_state(Arc::new(store))
}

/// Puts around routes what every request passes: the log, the language, panics, the limit of
/// bodies, and problem documents where there is no route.
pub fn surround(routes: Router) -> Router {
    routes
        .fallback(not_found::<ApiError>)
        .method_not_allowed_fallback(method_not_allowed::<ApiError>)
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(CatchPanicLayer::custom(|panic: Box<_>| {
            ApiError::from_panic(&*panic).into_response()
        }))
        .layer(middleware::from_fn(localize))
        .layer(middleware::from_fn(log::log))
}
