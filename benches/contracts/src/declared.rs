//! The same problems, declared with `#[status(client)]`.

use serde::{Deserialize, Serialize};
use status_codes::StatusDocs;

/// What is wrong in a body.
#[allow(dead_code, reason = "it is only read")]
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Mistake {
    detail: String,
    pointer: String,
}

/// A problem.
#[allow(dead_code, reason = "it is only read")]
#[derive(Debug, StatusDocs)]
#[status(type_base = "/problems/", rename_all = "kebab-case", client)]
pub(crate) enum ApiError {
    #[status(404)]
    OrderNotFound {
        #[status(extension)]
        id: u64,
    },
    #[status(422)]
    InvalidOrder {
        #[status(extension)]
        errors: Vec<Mistake>,
    },
    #[status(409)]
    WrongState {
        #[status(extension)]
        id: u64,
        #[status(extension)]
        state: String,
    },
    #[status(429, header("Retry-After"))]
    TooManyOrders {
        #[status(extension)]
        limit: u64,
    },
    #[status(404)]
    UnknownPath,
    #[status(405, header("Allow"))]
    UnknownMethod,
    #[status(400)]
    NoTenant,
    #[status(400)]
    MalformedPath,
    #[status(400)]
    MalformedQuery,
    #[status(400)]
    MalformedJson,
    #[status(422)]
    UnexpectedJson,
    #[status(415)]
    NotJson,
    #[status(413)]
    BodyTooLarge,
    #[status(402)]
    CardDeclined {
        #[status(extension)]
        reason: String,
    },
    #[status(422)]
    UnknownCard,
    #[status(503, header("Retry-After"))]
    ProviderDown,
    #[status(500)]
    Internal,
}
