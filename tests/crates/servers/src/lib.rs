//! An error type and the services that answer with it, one for each web framework.

mod actix;
mod axum;
mod error;
mod grpc;
mod legacy;
mod wire;

pub use actix::serve as serve_actix;
pub use axum::serve as serve_axum;
pub use error::{ApiError, WireStatus};
pub use grpc::{fail_call, serve as serve_tonic};
pub use legacy::{LegacyBody, LegacyError, legacy_document};
pub use wire::{Answer, ask};
