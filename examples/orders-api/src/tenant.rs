//! [`Tenant`]: who asks.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::error::ApiError;
use crate::request::RequestError;

/// Who asks.
// A real service would ask for a proof too, such as a token.
#[derive(Debug, Clone, PartialEq, Eq, Hash, utoipa::IntoParams)]
#[into_params(names("X-Tenant"), parameter_in = Header)]
pub(crate) struct Tenant(#[param(example = "acme", pattern = "^[a-z0-9-]{1,40}$")] String);

impl Tenant {
    const HEADER: &str = "X-Tenant";
    const MAX_LENGTH: usize = 40;

    fn new(name: &str) -> Option<Self> {
        let is_allowed = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        let is_name = (1..=Self::MAX_LENGTH).contains(&name.len()) && name.bytes().all(is_allowed);
        is_name.then(|| Self(name.to_owned()))
    }
}

impl<S: Sync> FromRequestParts<S> for Tenant {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let header = parts.headers.get(Self::HEADER).and_then(|value| value.to_str().ok());
        header.and_then(Self::new).ok_or_else(|| RequestError::NoTenant.into())
    }
}
