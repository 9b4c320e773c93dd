//! The endpoints.

use std::num::NonZeroU8;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use tracing::Instrument;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::basket::{Basket, NewOrder};
use crate::error::ApiError;
use crate::extract::{Json, Path, Query};
use crate::order::{Order, OrderState};
use crate::payment::Payment;
use crate::store::{Selection, Store};
use crate::tenant::Tenant;

type Orders = State<Arc<Store>>;

/// The routes of the endpoints, and their description for OpenAPI.
pub(crate) fn routes() -> OpenApiRouter<Arc<Store>> {
    OpenApiRouter::new()
        .routes(routes!(place, list))
        .routes(routes!(show))
        .routes(routes!(cancel))
        .routes(routes!(pay))
}

/// Places an order.
#[utoipa::path(
    post,
    path = "/orders",
    params(Tenant),
    request_body = NewOrder,
    responses(
        (
            status = 201,
            description = "The order is placed.",
            body = Order,
            headers(("Location" = String, description = "The path of the order.")),
        ),
        ApiError,
    ),
)]
async fn place(
    State(store): Orders,
    tenant: Tenant,
    Json(order): Json<NewOrder>,
) -> Result<impl IntoResponse, ApiError> {
    let order = store.place(tenant, Basket::try_from(order)?)?;
    let location = format!("/orders/{}", order.id);
    Ok((StatusCode::CREATED, [(LOCATION, location)], Json(order)))
}

/// Shows an order.
#[utoipa::path(
    get,
    path = "/orders/{id}",
    params(Tenant, ("id" = u64, Path, description = "The number of the order.", example = 1)),
    responses((status = 200, description = "The order.", body = Order), ApiError),
)]
async fn show(
    State(store): Orders,
    tenant: Tenant,
    Path(id): Path<u64>,
) -> Result<Json<Order>, ApiError> {
    store.get(&tenant, id).map(Json)
}

/// Which orders to list.
#[derive(Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ListQuery {
    /// Those that are in this state.
    #[param(inline)]
    state: Option<OrderState>,
    /// Those with a higher number than this: the `next` of the page before.
    #[serde(default)]
    after: u64,
    /// How many at most.
    #[serde(default = "ListQuery::limit")]
    #[param(value_type = u8, minimum = 1, maximum = 255, default = 20)]
    limit: NonZeroU8,
}

impl ListQuery {
    const fn limit() -> NonZeroU8 {
        const { NonZeroU8::new(20).unwrap() }
    }
}

/// A part of a list.
#[derive(Serialize, ToSchema)]
struct Page {
    /// The oldest first.
    orders: Vec<Order>,
    /// The `after` of the next page, if there may be one.
    next: Option<u64>,
}

/// Lists the orders of the tenant.
#[utoipa::path(
    get,
    path = "/orders",
    params(Tenant, ListQuery),
    responses((status = 200, description = "Some of the orders.", body = Page), ApiError),
)]
async fn list(
    State(store): Orders,
    tenant: Tenant,
    Query(query): Query<ListQuery>,
) -> Result<Json<Page>, ApiError> {
    let ListQuery { state, after, limit } = query;
    let limit = usize::from(limit.get());
    let orders = store.list(&tenant, &Selection { state, after, limit })?;
    let is_full = orders.len() == limit;
    let next = orders.last().map(|order| order.id).filter(|_| is_full);
    Ok(Json(Page { orders, next }))
}

/// Calls an order off, as long as it is not paid.
#[utoipa::path(
    post,
    path = "/orders/{id}/cancel",
    params(Tenant, ("id" = u64, Path, description = "The number of the order.", example = 1)),
    responses((status = 200, description = "The order is cancelled.", body = Order), ApiError),
)]
async fn cancel(
    State(store): Orders,
    tenant: Tenant,
    Path(id): Path<u64>,
) -> Result<Json<Order>, ApiError> {
    store.advance(&tenant, id, OrderState::Placed, OrderState::Cancelled).map(Json)
}

/// Pays an order.
#[utoipa::path(
    post,
    path = "/orders/{id}/payment",
    params(Tenant, ("id" = u64, Path, description = "The number of the order.", example = 1)),
    request_body = Payment,
    responses((status = 200, description = "The order is paid.", body = Order), ApiError),
)]
async fn pay(
    State(store): Orders,
    tenant: Tenant,
    Path(id): Path<u64>,
    Json(payment): Json<Payment>,
) -> Result<Json<Order>, ApiError> {
    // A task of its own: a client that hangs up does not stop it between the money and the order.
    let settled = tokio::spawn(settle(store, tenant, id, payment).in_current_span());
    settled.await.map_err(|error| ApiError::Internal(error.into()))?.map(Json)
}

/// Takes the money. Meanwhile the order is `Paying`, so that nobody pays it twice or cancels it; if
/// this is cut short it stays so, until somebody has found out whether the money was taken.
async fn settle(
    store: Arc<Store>,
    tenant: Tenant,
    id: u64,
    payment: Payment,
) -> Result<Order, ApiError> {
    use OrderState::{Paid, Paying, Placed};

    let order = store.advance(&tenant, id, Placed, Paying)?;
    let charged = payment.charge(order.total).await;
    let outcome = if charged.is_ok() { Paid } else { Placed };
    let order = store.advance(&tenant, id, Paying, outcome)?;
    charged?;
    Ok(order)
}
