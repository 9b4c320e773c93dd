//! [`Language`]: what the reader of a page understands.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use status_codes::problem;

/// A language that all texts are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Korean,
}

impl Language {
    pub(crate) const ALL: [Self; 2] = [Self::English, Self::Korean];

    /// The language tag.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
        }
    }
}

/// The best that `Accept-Language` asks for; English if it asks for none of them.
impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let values = parts.headers.get_all(ACCEPT_LANGUAGE).iter();
        let fields: Vec<&str> = values.filter_map(|field| field.to_str().ok()).collect();
        let best = problem::language(&fields.join(","), &Self::ALL.map(Self::tag));
        let language = Self::ALL.into_iter().find(|language| best == Some(language.tag()));
        Ok(language.unwrap_or(Self::English))
    }
}
