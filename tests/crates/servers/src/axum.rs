//! The service of axum.

use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::{Router, middleware};
use status_codes::axum::{localize, method_not_allowed, not_found};

use self::extract::{Form, Json, Path, Query};
use crate::error::{ApiError, Number};

mod extract {
    status_codes::axum::extractors!(pub(super) crate::error::ApiError);
}

/// Serves on a port of its own until the process ends.
///
/// # Panics
///
/// The machine has no free port.
#[must_use]
pub fn serve() -> SocketAddr {
    let (started, address) = mpsc::channel();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            started.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, service()).await.unwrap();
        });
    });
    address.recv().unwrap()
}

fn service() -> Router {
    Router::new()
        .route("/missing/{id}", get(async |Path(id): Path<u64>| ApiError::Missing(id)))
        .route("/over-quota", get(async || ApiError::OverQuota))
        .merge(crate::legacy::described().0)
        .route("/down", get(async || ApiError::Down))
        .route("/split", get(async || ApiError::Split { name: "a\r\nSet-Cookie: b".into() }))
        .route("/query", get(async |Query(query): Query<Number>| query.n.to_string()))
        .route("/json", post(async |Json(numbers): Json<Vec<u8>>| Json(numbers)))
        // The library's own extractor, which refuses with the rejection itself.
        .route("/plain", post(async |_: status_codes::axum::Json<Vec<u8>>| ()))
        .route("/form", post(form).get(form))
        .route("/unfit/{id}", get(async |Path((_, _)): Path<(u8, u8)>| ()))
        .fallback(not_found::<ApiError>)
        .method_not_allowed_fallback(method_not_allowed::<ApiError>)
        .layer(DefaultBodyLimit::max(64))
        .layer(middleware::from_fn(localize))
}

async fn form(Form(form): Form<Number>) -> String {
    form.n.to_string()
}
