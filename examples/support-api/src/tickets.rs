//! The endpoints for tickets.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use serde::Deserialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::Service;
use crate::agent::Agent;
use crate::draft::{Change, Draft, Reply};
use crate::error::ApiError;
use crate::extract::{Json, Path, Query};
use crate::operations::{
    ChangeErrors, CloseErrors, CreateErrors, ListErrors, ReplyErrors, ShowErrors,
};
use crate::ticket::{Priority, Ticket};

/// The routes, and their description for OpenAPI.
pub(crate) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::new()
        .routes(routes!(create, list))
        .routes(routes!(show, change))
        .routes(routes!(reply))
        .routes(routes!(close))
}

/// Creates a ticket.
#[utoipa::path(
    post,
    path = "/tickets",
    request_body = Draft,
    responses(
        (
            status = 201,
            description = "The ticket was created.",
            body = Ticket,
            headers(("Location" = String, description = "The path of the ticket.")),
        ),
        CreateErrors,
    ),
)]
async fn create(
    State(service): State<Service>,
    agent: Agent,
    Json(draft): Json<Draft>,
) -> Result<impl IntoResponse, ApiError> {
    let ticket = service.store.create(agent, draft.checked()?)?;
    let location = format!("/tickets/{}", ticket.id);
    Ok((StatusCode::CREATED, [(LOCATION, location)], Json(ticket)))
}

/// Which tickets to list.
#[derive(Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this priority.
    #[param(inline)]
    priority: Option<Priority>,
}

/// Lists tickets.
#[utoipa::path(
    get,
    path = "/tickets",
    params(Selection),
    responses((status = 200, description = "The tickets.", body = Vec<Ticket>), ListErrors),
)]
async fn list(
    State(service): State<Service>,
    _: Agent,
    Query(selection): Query<Selection>,
) -> Result<Json<Vec<Ticket>>, ApiError> {
    service.store.list(selection.priority).map(Json)
}

/// Shows a ticket.
#[utoipa::path(
    get,
    path = "/tickets/{id}",
    params(("id" = u64, Path, description = "The number of the ticket.")),
    responses((status = 200, description = "The ticket.", body = Ticket), ShowErrors),
)]
async fn show(
    State(service): State<Service>,
    _: Agent,
    Path(id): Path<u64>,
) -> Result<Json<Ticket>, ApiError> {
    service.store.get(id).map(Json)
}

/// Changes a ticket.
#[utoipa::path(
    patch,
    path = "/tickets/{id}",
    params(("id" = u64, Path, description = "The number of the ticket.")),
    request_body = Change,
    responses((status = 200, description = "The ticket was changed.", body = Ticket), ChangeErrors),
)]
async fn change(
    State(service): State<Service>,
    _: Agent,
    Path(id): Path<u64>,
    Json(change): Json<Change>,
) -> Result<Json<Ticket>, ApiError> {
    service.store.change(id, change.checked()?).map(Json)
}

/// Replies to a ticket.
#[utoipa::path(
    post,
    path = "/tickets/{id}/replies",
    params(("id" = u64, Path, description = "The number of the ticket.")),
    request_body = Reply,
    responses((status = 200, description = "The reply was added.", body = Ticket), ReplyErrors),
)]
async fn reply(
    State(service): State<Service>,
    agent: Agent,
    Path(id): Path<u64>,
    Json(reply): Json<Reply>,
) -> Result<Json<Ticket>, ApiError> {
    service.store.reply(agent, id, reply.checked()?.message).map(Json)
}

/// Closes a ticket.
#[utoipa::path(
    post,
    path = "/tickets/{id}/close",
    params(("id" = u64, Path, description = "The number of the ticket.")),
    responses((status = 200, description = "The ticket was closed.", body = Ticket), CloseErrors),
)]
async fn close(
    State(service): State<Service>,
    agent: Agent,
    Path(id): Path<u64>,
) -> Result<Json<Ticket>, ApiError> {
    service.store.close(agent, id).map(Json)
}
