//! `OpenAPI`, by way of [utoipa](https://docs.rs/utoipa).
//!
//! `#[status(utoipa)]` writes `IntoResponses` for an error type, by way of [`responses_of`]. An operation
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
use std::string::{String, ToString};
use std::vec::Vec;

use ::utoipa::openapi::example::{Example, ExampleBuilder};
use ::utoipa::openapi::schema::{AnyOfBuilder, ObjectBuilder, OneOfBuilder, SchemaType, Type};
use ::utoipa::openapi::{ContentBuilder, Header, HeaderBuilder, RefOr, Response, ResponseBuilder};

pub use ::utoipa::{IntoResponses, ToSchema};

#[doc(hidden)]
pub use self::code::schema;
pub use self::inline::{Schema, inline};
use super::openapi::{Answer, are_told_apart, by_status, description};
use super::problem::{Body, DEFAULT_LANGUAGE, Problem, ProblemFields};
use crate::DocNode;

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
    described(docs, None)
}

/// The same for a type, which may send something else than problem documents: `body = path` on the type.
/// The schema is then that of what its function gives.
///
/// [The module](self) has an example.
#[must_use]
pub fn responses_of<E: ProblemFields>() -> Responses {
    described(E::DOCS, E::body())
}

/// The responses, and what is sent instead of problem documents.
fn described(docs: &'static [DocNode], body: Option<Body>) -> Responses {
    let any = || ObjectBuilder::new().schema_type(SchemaType::AnyValue).into();
    let schema = body.map(|body| body.schema().unwrap_or_else(any));
    let key = |status: Option<u16>| status.map_or("default".into(), |it| it.to_string());
    let answers = by_status(docs, body).into_iter();
    let described =
        answers.map(|(status, answers)| (key(status), response(&answers, schema.as_ref()).into()));
    described.collect()
}

fn example(answer: &Answer) -> Example {
    let doc = answer.problem.doc();
    ExampleBuilder::new()
        .summary(answer.problem.title())
        .description(doc.summary(DEFAULT_LANGUAGE).unwrap_or_default())
        .value(answer.example())
        .build()
}

/// The response of variants that have one status, or none that `OpenAPI` can name.
fn response(answers: &[Answer], schema: Option<&Schema>) -> Response {
    let mut response = ResponseBuilder::new().description(description(answers));
    for Answer { problem, .. } in answers {
        for name in problem.doc().headers {
            response = response.header(*name, header(problem, name));
        }
    }
    let answers: Vec<&Answer> =
        answers.iter().filter(|answer| !answer.problem.forbids_content()).collect();
    let Some(first) = answers.first() else { return response.build() };
    let schema = schema.cloned().unwrap_or_else(|| schema_of(&answers));
    let examples = answers.iter().map(|answer| (answer.name.as_str(), example(answer)));
    let content = ContentBuilder::new().schema(Some(schema)).examples_from_iter(examples);
    response.content(first.problem.media_type(), content.build()).build()
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
    match <[Schema; 1]>::try_from(schemas) {
        Ok([schema]) => schema,
        Err(schemas) if are_told_apart(answers) => {
            schemas.into_iter().fold(OneOfBuilder::new(), OneOfBuilder::item).into()
        }
        Err(schemas) => schemas.into_iter().fold(AnyOfBuilder::new(), AnyOfBuilder::item).into(),
    }
}
