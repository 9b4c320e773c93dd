//! `/openapi.json`.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

/// What the document says beside the endpoints. Title, version and license are those of Cargo.toml.
#[derive(OpenApi)]
struct Document;

/// The endpoints, and beside them the document that describes them.
pub(crate) fn with_document<S>(endpoints: OpenApiRouter<S>) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    let document = OpenApiRouter::with_openapi(Document::openapi());
    let (routes, document) = document.merge(endpoints).split_for_parts();
    // It is a tree of maps with strings for keys, so it can be written as JSON.
    let json = document.to_json().unwrap_or_default();
    let answer = ([(CONTENT_TYPE, "application/json")], json);
    routes.route("/openapi.json", get(async move || answer))
}
