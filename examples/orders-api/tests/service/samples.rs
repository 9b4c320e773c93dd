//! One value of every variant, and a service that answers with each.

use std::io;

use axum::Router;
use axum::routing::get;
use orders_api::{
    ApiError, Mistake, OrderState, PaymentError, RequestError, Store, problems, routes, surround,
};
use status_codes::StatusDocs;

use crate::client::Server;

/// What must never leave the process.
pub(crate) const SECRET: &str = "secret-f00d";

/// A value of every variant; a new variant has to have one here.
pub(crate) fn samples() -> Vec<ApiError> {
    let reason = || "it is not so".to_owned();
    let requests = [
        RequestError::UnknownPath { path: "/nowhere".to_owned() },
        RequestError::UnknownMethod { method: "DELETE".to_owned() },
        RequestError::NoTenant,
        RequestError::MalformedPath { reason: reason() },
        RequestError::MalformedQuery { reason: reason() },
        RequestError::MalformedJson { reason: reason() },
        RequestError::UnexpectedJson { reason: reason() },
        RequestError::NotJson,
        RequestError::BodyTooLarge,
    ];
    let payments = [
        PaymentError::CardDeclined { reason: reason() },
        PaymentError::UnknownCard,
        PaymentError::ProviderDown { seconds: 7, source: io::Error::other(SECRET) },
    ];
    let mistake = Mistake { detail: reason(), pointer: "#/items".to_owned() };
    let own = [
        ApiError::OrderNotFound { id: 1 },
        ApiError::InvalidOrder { errors: vec![mistake] },
        ApiError::WrongState { id: 1, state: OrderState::Paid },
        ApiError::TooManyOrders { limit: 3, seconds: 60 },
        ApiError::Internal(SECRET.into()),
    ];
    let requests = requests.into_iter().map(ApiError::from);
    requests.chain(payments.into_iter().map(ApiError::from)).chain(own).collect()
}

/// The service, and beside it a route `/samples/{id}` for each sample.
pub(crate) fn server() -> Server {
    server_with(Router::new())
}

/// The same with more routes.
pub(crate) fn server_with(more: Router) -> Server {
    let routes = samples().into_iter().fold(routes(Store::new(100)), |routes, sample| {
        let id = sample.doc().id;
        routes.route(&path(id), get(move || async move { Err::<(), _>(sample_of(id)) }))
    });
    Server::of(surround(routes.merge(more)))
}

pub(crate) fn path(id: &str) -> String {
    format!("/samples/{id}")
}

fn sample_of(id: &str) -> ApiError {
    samples().into_iter().find(|sample| sample.doc().id == id).unwrap()
}

#[test]
fn there_is_one_sample_of_every_variant() {
    let mut sampled: Vec<_> = samples().iter().map(|sample| sample.doc().id).collect();
    let mut known: Vec<_> = problems().iter().map(|doc| doc.id).collect();
    sampled.sort_unstable();
    known.sort_unstable();
    assert_eq!(sampled, known);
}

#[test]
fn no_two_variants_have_one_id() {
    let mut ids: Vec<_> = problems().iter().map(|doc| doc.id).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
}
