//! Status codes in the types of other crates: one file per feature.

#[cfg(feature = "actix-web")]
pub mod actix_web;
#[cfg(feature = "aide")]
pub mod aide;
#[cfg(any(feature = "axum", feature = "actix-web", feature = "tonic"))]
mod answer;
#[cfg(any(feature = "axum", feature = "actix-web"))]
mod asked;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "http")]
pub(crate) mod http;
#[cfg(any(feature = "aide", feature = "utoipa"))]
mod openapi;
#[cfg(feature = "problem")]
pub mod problem;
#[cfg(feature = "problem")]
mod rejection;
#[cfg(any(feature = "axum", feature = "actix-web"))]
mod reply;
#[cfg(feature = "serde")]
pub mod serde;
#[cfg(feature = "tonic")]
pub mod tonic;
#[cfg(feature = "tracing")]
pub(crate) mod tracing;
#[cfg(feature = "utoipa")]
pub mod utoipa;
