//! One line in the log for each request.

use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use crate::status::OrdersCode;

/// Middleware: whatever is logged meanwhile says which request it belongs to.
pub(crate) async fn log(request: Request, next: Next) -> Response {
    let (method, path) = (request.method(), request.uri().path());
    let span = tracing::info_span!("request", %method, path);
    let began = Instant::now();
    let response = next.run(request).instrument(span.clone()).await;
    let status = OrdersCode::from(response.status());
    span.in_scope(|| tracing::info!(%status, elapsed = ?began.elapsed(), "answered"));
    response
}
