//! What `axum::extractors!` names.

pub use ::axum::extract::rejection::{FormRejection, JsonRejection, PathRejection, QueryRejection};
pub use ::axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
pub use ::axum::http::request::Parts;
pub use ::axum::{Form, Json};
