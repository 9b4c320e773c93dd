//! [`Agent`]: who asks.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use serde::Serialize;
use utoipa::ToSchema;

use crate::error::ApiError;

/// Who works here, each with a token. A real service asks its identity provider.
const AGENTS: [(&str, &str); 2] = [("token-of-mina", "mina"), ("token-of-joon", "joon")];

/// An agent of the support desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, ToSchema)]
pub(crate) struct Agent {
    pub(crate) name: &'static str,
}

impl Agent {
    /// The agent whose bearer token is in the header fields of a request.
    pub(crate) fn of(headers: &HeaderMap) -> Result<Self, ApiError> {
        let authorization = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = authorization.and_then(|value| value.strip_prefix("Bearer "));
        let agent = token.and_then(|token| AGENTS.iter().find(|(known, _)| *known == token));
        agent.map(|(_, name)| Self { name }).ok_or(ApiError::Unauthenticated)
    }
}

impl<S: Sync> FromRequestParts<S> for Agent {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        Self::of(&parts.headers)
    }
}
