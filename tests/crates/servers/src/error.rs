//! What the services answer with.

use serde::Deserialize;
use status_codes::problem::Rejection;
use status_codes::{StatusDocs, status_enum};

/// IANA's codes and two more: one of the 4xx, and one that lies above every class of HTTP.
#[status_enum(inline = r#"
    format  = 1
    extends = ["http"]

    [registry]
    name  = "wire"
    title = "Wire"
    codes = "100..=699"

    [[class]]
    name  = "Local"
    label = "6xx"
    codes = "600..=699"

    [460]
    phrase     = "Tenant Over Quota"
    summary.en = "The tenant has used up the requests of the day."

    [699]
    phrase     = "Everything Is Down"
    summary.en = "No part of the service works."
"#)]
pub enum WireStatus {}

/// An error with codes that `http` knows, and with codes that it does not.
#[derive(Debug, thiserror::Error, StatusDocs)]
#[status(enum = WireStatus, type_base = "/problems/", axum, actix_web, aide, tonic)]
pub enum ApiError {
    /// `http` has a phrase for it.
    #[error("no order {0}")]
    #[status(404)]
    Missing(u64),
    /// `http` has none.
    #[error("over quota")]
    #[status(460)]
    OverQuota,
    /// Nor for this one, which is in none of HTTP's classes.
    #[error("down")]
    #[status(699)]
    Down,
    /// Declares a header field that would split the response.
    #[error("split")]
    #[status(400)]
    Split {
        /// A name that the client chose.
        #[status(header = "X-Name")]
        name: String,
    },
    /// Keeps its detail to itself.
    #[error("the password is hunter2")]
    #[status(503)]
    Secret,
    /// What the framework refuses.
    #[error("{detail}")]
    #[status(400)]
    Rejected {
        /// The name of the rejection's variant.
        #[status(extension)]
        rejection: &'static str,
        /// The status that the framework would answer.
        #[status(extension)]
        usual: u16,
        /// What the framework says.
        detail: String,
    },
}

impl ApiError {
    /// The error that has this name, for a client that asks for one.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "missing" => Self::Missing(7),
            "over-quota" => Self::OverQuota,
            "secret" => Self::Secret,
            name => Rejection::UnknownPath { path: name.to_owned() }.into(),
        }
    }
}

impl From<Rejection> for ApiError {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected {
            rejection: rejection.doc().name,
            usual: rejection.status().code(),
            detail: rejection.to_string(),
        }
    }
}

/// What the handlers read from a query and from a form.
#[derive(Deserialize)]
pub(crate) struct Number {
    pub(crate) n: u8,
}
