//! The endpoint for translations.

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::Service;
use crate::agent::Agent;
use crate::error::ApiError;
use crate::extract::{Json, Path};
use crate::operations::TranslateErrors;

/// The route, and its description for OpenAPI.
pub(crate) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::new().routes(routes!(translate))
}

/// A translated subject.
#[derive(Serialize, ToSchema)]
struct Translation {
    /// The subject in English.
    subject: String,
}

/// Translates the subject of a ticket into English.
#[utoipa::path(
    get,
    path = "/tickets/{id}/translation",
    params(("id" = u64, Path, description = "The number of the ticket.")),
    responses((status = 200, description = "The translation.", body = Translation), TranslateErrors),
)]
async fn translate(
    State(service): State<Service>,
    _: Agent,
    Path(id): Path<u64>,
) -> Result<Json<Translation>, ApiError> {
    let ticket = service.store.get(id)?;
    let subject = service.translator.translate(ticket.subject).await?;
    Ok(Json(Translation { subject }))
}
