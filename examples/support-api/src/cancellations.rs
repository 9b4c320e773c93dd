//! The endpoint that cancels a customer's order.

use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::Service;
use crate::agent::Agent;
use crate::error::ApiError;
use crate::extract::Path;
use crate::operations::CancelErrors;

/// The route, and its description for OpenAPI.
pub(crate) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::new().routes(routes!(cancel))
}

/// Cancels an order for a customer.
#[utoipa::path(
    post,
    path = "/orders/{id}/cancel",
    params(("id" = u64, Path, description = "The number of the order.")),
    responses((status = 204, description = "The order is cancelled."), CancelErrors),
)]
async fn cancel(
    State(service): State<Service>,
    _: Agent,
    Path(id): Path<u64>,
) -> Result<StatusCode, ApiError> {
    service.orders.cancel(id).await?;
    Ok(StatusCode::NO_CONTENT)
}
