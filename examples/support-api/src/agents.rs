//! The endpoint for agents.

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::Service;
use crate::agent::Agent;
use crate::error::ApiError;
use crate::extract::Json;
use crate::operations::AgentErrors;

/// The route, and its description for OpenAPI.
pub(crate) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::new().routes(routes!(me))
}

/// Shows who the token belongs to.
#[utoipa::path(
    get,
    path = "/agents/me",
    responses((status = 200, description = "The agent.", body = Agent), AgentErrors),
)]
async fn me(agent: Agent) -> Result<Json<Agent>, ApiError> {
    Ok(Json(agent))
}
