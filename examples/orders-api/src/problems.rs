//! `/problems`: the pages that the `type` of a problem document points to.
//!
//! The `type` is `/problems/{id}`, relative to whatever host and port the service is asked at.
//! Behind a proxy that adds a prefix, or for pages on a site of their own, write the whole address
//! as `type_base`, such as `https://api.example.com/problems/`.

use axum::Router;
use axum::http::Uri;
use axum::http::header::{CONTENT_LANGUAGE, VARY};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use status_codes::{DocNode, StatusDocs, VariantDoc, docs};

use crate::error::ApiError;
use crate::extract::Path;
use crate::language::Language;
use crate::page;
use crate::request::RequestError;

/// The routes of the pages.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/problems", get(all)).route("/problems/{id}", get(one))
}

/// Every problem that the service can answer with, those of transparent variants among them.
#[must_use]
pub fn problems() -> Vec<&'static VariantDoc> {
    flatten(ApiError::DOCS)
}

fn flatten(docs: &'static [DocNode]) -> Vec<&'static VariantDoc> {
    let below = docs.iter().map(|node| match node {
        DocNode::Variant(doc) => vec![doc],
        DocNode::Forward { docs, .. } => flatten(docs),
    });
    below.flatten().collect()
}

/// All of them on one page, which has every language.
async fn all() -> impl IntoResponse {
    let languages = Language::ALL.map(Language::tag).join(", ");
    ([(CONTENT_LANGUAGE, languages)], Html(docs::to_html(ApiError::DOCS)))
}

/// One of them, in the language of the reader.
async fn one(
    Path(id): Path<String>,
    language: Language,
    uri: Uri,
) -> Result<impl IntoResponse, ApiError> {
    let doc = problems()
        .into_iter()
        .find(|doc| doc.id == id)
        .ok_or_else(|| RequestError::UnknownPath { path: uri.path().to_owned() })?;
    let headers = [(CONTENT_LANGUAGE, language.tag()), (VARY, "accept-language")];
    Ok((headers, Html(page::problem(doc, language).into_string())))
}
