//! The same problems as an enum of serde's, told apart by `type`; it refuses any other.

use serde::Deserialize;

/// What is wrong in a body.
#[allow(dead_code, reason = "it is only read")]
#[derive(Debug, Deserialize)]
pub(crate) struct Mistake {
    detail: String,
    pointer: String,
}

/// A problem.
#[allow(dead_code, reason = "it is only read")]
#[derive(Debug, Deserialize)]
#[serde(tag = "type")]
pub(crate) enum Problem {
    #[serde(rename = "/problems/order-not-found")]
    OrderNotFound {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
        id: u64,
    },
    #[serde(rename = "/problems/invalid-order")]
    InvalidOrder {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
        errors: Vec<Mistake>,
    },
    #[serde(rename = "/problems/wrong-state")]
    WrongState {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
        id: u64,
        state: String,
    },
    #[serde(rename = "/problems/too-many-orders")]
    TooManyOrders {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
        limit: u64,
    },
    #[serde(rename = "/problems/unknown-path")]
    UnknownPath {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/unknown-method")]
    UnknownMethod {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/no-tenant")]
    NoTenant {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/malformed-path")]
    MalformedPath {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/malformed-query")]
    MalformedQuery {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/malformed-json")]
    MalformedJson {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/unexpected-json")]
    UnexpectedJson {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/not-json")]
    NotJson {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/body-too-large")]
    BodyTooLarge {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/card-declined")]
    CardDeclined {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
        reason: String,
    },
    #[serde(rename = "/problems/unknown-card")]
    UnknownCard {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/provider-down")]
    ProviderDown {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
    #[serde(rename = "/problems/internal")]
    Internal {
        title: Option<String>,
        status: Option<u16>,
        detail: Option<String>,
        instance: Option<String>,
    },
}
