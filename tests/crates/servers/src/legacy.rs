//! An error type whose clients read another body since before there were problem documents.

use aide::axum::ApiRouter;
use aide::axum::routing::get;
use aide::openapi::OpenApi;
use axum::extract::Path;
use axum::{Json, Router};
use schemars::JsonSchema;
use serde::Serialize;
use status_codes::StatusDocs;
use status_codes::problem::Problem;

/// An error that is sent as a [`LegacyBody`].
#[derive(Debug, thiserror::Error, StatusDocs)]
#[status(axum, actix_web, aide, body = LegacyBody::of)]
pub enum LegacyError {
    /// There is no such thing.
    #[error("no order {0}")]
    #[status(404, detail(en = "no order {0}", ko = "{0}번 주문이 없다."))]
    Missing(u64),
    /// Keeps its detail to itself.
    #[error("the password is hunter2")]
    #[status(503, header("Retry-After" = "30"))]
    Secret,
}

/// What the clients read.
#[derive(Serialize, JsonSchema)]
pub struct LegacyBody {
    error: String,
    message: String,
}

impl LegacyBody {
    fn of(problem: &Problem) -> Self {
        let message = problem.detail().unwrap_or(problem.title()).to_owned();
        Self { error: problem.doc().id.to_owned(), message }
    }
}

/// Fails: 0 is the secret.
pub(crate) fn fail(id: u64) -> Result<String, LegacyError> {
    Err(if id == 0 { LegacyError::Secret } else { LegacyError::Missing(id) })
}

async fn show(Path(id): Path<u64>) -> Result<Json<String>, LegacyError> {
    fail(id).map(Json)
}

/// The route, and the document that aide generates for it.
pub(crate) fn described() -> (Router, OpenApi) {
    let mut document = OpenApi::default();
    let routes = ApiRouter::new().api_route("/legacy/{id}", get(show));
    (routes.finish_api(&mut document), document)
}

/// The document that aide generates for the route `/legacy/{id}`.
#[must_use]
pub fn legacy_document() -> OpenApi {
    described().1
}
