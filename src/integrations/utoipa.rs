//! `OpenAPI`, by way of [utoipa](https://docs.rs/utoipa).
//!
//! `#[status(utoipa)]` writes `IntoResponses` for an error type, by way of [`responses`]. An operation
//! names the type, and the document is complete: no schema has to be listed among its components.
//!
#![cfg_attr(feature = "macros", doc = "```")]
#![cfg_attr(not(feature = "macros"), doc = "```ignore")]
//! use status_codes::StatusDocs;
//! use status_codes::utoipa::IntoResponses;
//! use utoipa::ToSchema;
//!
//! #[derive(StatusDocs)]
//! #[status(type_base = "https://api.acme.dev/problems/", utoipa)]
//! enum OrderError {
//!     /// Some fields of the order are not valid.
//!     #[status(422)]
//!     Invalid {
//!         #[status(extension)]
//!         errors: Vec<FieldError>,
//!     },
//! }
//!
//! #[derive(serde::Serialize, ToSchema)]
//! struct FieldError {
//!     field: String,
//! }
//!
//! let responses = serde_json::to_value(OrderError::responses()).unwrap();
//! let schema = &responses["422"]["content"]["application/problem+json"]["schema"];
//! let members = &schema["properties"];
//! assert_eq!(members["type"]["enum"][0], "https://api.acme.dev/problems/invalid");
//! assert_eq!(members["errors"]["items"]["properties"]["field"]["type"], "string");
//! ```
//!
//! A generated enum and its [`Code`](crate::Code) have a schema too: the integer, with what each number
//! means.

mod code;
mod inline;
mod problem;

use std::collections::BTreeMap;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use ::utoipa::openapi::example::{Example, ExampleBuilder};
use ::utoipa::openapi::schema::{AnyOfBuilder, ObjectBuilder, OneOfBuilder, Type};
use ::utoipa::openapi::{ContentBuilder, Header, HeaderBuilder, RefOr, Response, ResponseBuilder};

pub use ::utoipa::{IntoResponses, ToSchema};

#[doc(hidden)]
pub use self::code::schema;
pub use self::inline::{Schema, inline};
use super::problem::{DEFAULT_LANGUAGE, MEDIA_TYPE, Problem};
use crate::DocNode;
use crate::docs::outline::{Item, outline};

/// The responses of one operation: what `IntoResponses` answers.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// The responses that a type's docs describe: one for each status code, with one schema and one named
/// example for each variant, under its `id`.
///
/// In the schema of a variant, `type` and `status` are constants, and the extension members have the
/// schemas of their types. Nothing refers to the components of the document.
///
/// `OpenAPI` names codes of 100 to 599; what answers with a higher one is described under `default`
/// ([OpenAPI 3.1, Section 4.8.16](https://spec.openapis.org/oas/v3.1.1.html#responses-object)).
/// Variants that the docs leave out are left out here too. Where two types that are forwarded have
/// the same `id` for the same code, the second is numbered.
///
/// ```
/// use status_codes::utoipa::responses;
/// use status_codes::{DocNode, HttpStatus, VariantDoc};
///
/// static DOCS: [DocNode; 1] =
///     [DocNode::Variant(VariantDoc::new("Gone", "gone", HttpStatus::Gone.entry()))];
///
/// let responses = responses(&DOCS);
/// let gone = serde_json::to_value(&responses["410"]).unwrap();
/// let content = &gone["content"]["application/problem+json"];
/// assert_eq!(gone["description"], "Gone");
/// assert_eq!(content["schema"]["properties"]["status"]["enum"][0], 410);
/// assert_eq!(content["examples"]["gone"]["value"]["status"], 410);
/// ```
#[must_use]
pub fn responses(docs: &'static [DocNode]) -> Responses {
    let mut by_key: BTreeMap<String, Vec<Answer>> = BTreeMap::new();
    for item in outline(docs) {
        for answer in Answer::all(&item) {
            by_key.entry(answer.key()).or_default().push(answer);
        }
    }
    by_key.into_iter().map(|(key, answers)| (key, response(&answers).into())).collect()
}

/// A variant with one of the codes that it can answer with.
struct Answer {
    name: String,
    problem: Problem,
}

impl Answer {
    fn all(item: &Item<'static>) -> impl Iterator<Item = Self> {
        let problem = Problem::new(item.doc, DEFAULT_LANGUAGE);
        item.doc.entries().map(move |entry| Self {
            name: item.anchor.clone(),
            problem: problem.clone().with_entry(entry),
        })
    }

    /// What the response stands under.
    fn key(&self) -> String {
        match self.problem.status() {
            status @ 100..=599 => status.to_string(),
            _ => "default".into(),
        }
    }

    fn example(&self) -> Example {
        ExampleBuilder::new()
            .summary(self.problem.title())
            .description(self.problem.doc().summary(DEFAULT_LANGUAGE).unwrap_or_default())
            .value(serde_json::to_value(&self.problem).ok())
            .build()
    }
}

/// The response of variants that have one status, or none that `OpenAPI` can name.
fn response(answers: &[Answer]) -> Response {
    let mut response = ResponseBuilder::new().description(description(answers));
    for Answer { problem, .. } in answers {
        for name in problem.doc().headers {
            response = response.header(*name, header(problem, name));
        }
    }
    let answers: Vec<&Answer> =
        answers.iter().filter(|answer| !answer.problem.forbids_content()).collect();
    if answers.is_empty() {
        return response.build();
    }
    let examples = answers.iter().map(|answer| (answer.name.as_str(), answer.example()));
    let content =
        ContentBuilder::new().schema(Some(schema_of(&answers))).examples_from_iter(examples);
    response.content(MEDIA_TYPE, content.build()).build()
}

/// The phrase; of several codes, each number with its phrase.
fn description(answers: &[Answer]) -> String {
    let mut phrases: Vec<String> = Vec::new();
    let is_default = answers.iter().any(|answer| answer.problem.status() > 599);
    for Answer { problem, .. } in answers {
        let entry = problem.entry();
        let phrase = if is_default {
            format!("{} {}", entry.code, entry.phrase)
        } else {
            entry.phrase.to_string()
        };
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    phrases.join("; ")
}

fn header(problem: &Problem, name: &str) -> Header {
    let text = ObjectBuilder::new().schema_type(Type::String);
    let schema = match problem.doc().constant_header(name) {
        Some(value) => text.enum_values(Some([value])),
        None => text,
    };
    HeaderBuilder::new().schema(Some(schema)).build()
}

/// The schema of one document, or of several, of which one applies if each has a `type` of its own.
fn schema_of(answers: &[&Answer]) -> Schema {
    let schemas: Vec<Schema> =
        answers.iter().map(|answer| problem::schema(&answer.problem)).collect();
    let mut types: Vec<&str> = answers.iter().map(|answer| answer.problem.type_uri()).collect();
    types.sort_unstable();
    let is_told_apart = types.windows(2).all(|pair| pair[0] != pair[1]);
    match <[Schema; 1]>::try_from(schemas) {
        Ok([schema]) => schema,
        Err(schemas) if is_told_apart => {
            schemas.into_iter().fold(OneOfBuilder::new(), OneOfBuilder::item).into()
        }
        Err(schemas) => schemas.into_iter().fold(AnyOfBuilder::new(), AnyOfBuilder::item).into(),
    }
}
