//! A 1xx is not a final response.

use status_codes::{StatusDocs, status_enum};

#[derive(Debug, thiserror::Error, StatusDocs)]
#[error("refused")]
#[status(axum)]
pub enum Hinted {
    #[status(103)]
    EarlyHints,
    #[status(SwitchingProtocols)]
    SwitchingProtocols,
}

#[status_enum(extends = ["http"])]
pub enum EdgeStatus {}

#[derive(Debug, thiserror::Error, StatusDocs)]
#[error("refused")]
#[status(enum = EdgeStatus, actix_web)]
pub enum OfAnotherEnum {
    #[status(100)]
    Continue,
}

fn main() {}
