//! `OpenAPI`, by way of [utoipa](https://docs.rs/utoipa).
//!
//! `#[status(utoipa)]` writes `IntoResponses` for an error type, by way of [`responses`]. They all
//! refer to one schema, `Problem`, which the document has to list among its components:
//!
//! ```
//! use status_codes::problem::Problem;
//! use utoipa::ToSchema;
//! use utoipa::openapi::ComponentsBuilder;
//!
//! // What `#[openapi(components(schemas(status_codes::problem::Problem)))]` does.
//! let components = ComponentsBuilder::new().schema_from::<Problem>().build();
//! assert!(components.schemas.contains_key(&*Problem::name()));
//! ```
//!
//! A generated enum and its [`Code`] have a schema too: the integer, with what each number means.

use std::any::type_name;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::string::{String, ToString};
use std::vec::Vec;
use std::{format, iter};

use ::utoipa::openapi::example::{Example, ExampleBuilder};
use ::utoipa::openapi::extensions::ExtensionsBuilder;
use ::utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, SchemaFormat, Type};
use ::utoipa::openapi::{ContentBuilder, Header, Ref, RefOr, Response, ResponseBuilder};
use ::utoipa::{PartialSchema, ToSchema};

pub use ::utoipa::IntoResponses;

use super::problem::{DEFAULT_LANGUAGE, MEDIA_TYPE, Problem};
use crate::docs::outline::{Item, outline};
use crate::{Code, DocNode, StatusEnum};

/// The responses of one operation: what `IntoResponses` answers.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// The responses that a type's docs describe: one for each status code, with one named example for
/// each variant, under its `id`.
///
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
/// assert_eq!(content["schema"]["$ref"], "#/components/schemas/Problem");
/// assert_eq!(content["examples"]["gone"]["value"]["status"], 410);
/// ```
#[must_use]
pub fn responses(docs: &'static [DocNode]) -> Responses {
    let mut by_status: BTreeMap<u16, Vec<Item<'static>>> = BTreeMap::new();
    for item in outline(docs) {
        by_status.entry(document(&item).status()).or_default().push(item);
    }
    let response = |(status, items): (u16, Vec<_>)| (status.to_string(), response(&items).into());
    by_status.into_iter().map(response).collect()
}

fn document(item: &Item<'static>) -> Problem {
    Problem::new(item.doc, DEFAULT_LANGUAGE)
}

/// The response of variants that have one status.
fn response(items: &[Item<'static>]) -> Response {
    let phrase = items.first().map_or("", |item| item.doc.entry.phrase);
    let mut response = ResponseBuilder::new().description(phrase);
    for name in items.iter().flat_map(|item| item.doc.headers) {
        response = response.header(*name, Header::default());
    }
    if items.iter().any(|item| document(item).forbids_content()) {
        return response.build();
    }
    let examples = items.iter().map(|item| (item.anchor.as_str(), example(item)));
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name(Problem::name())))
        .examples_from_iter(examples)
        .build();
    response.content(MEDIA_TYPE, content).build()
}

fn example(item: &Item<'static>) -> Example {
    let document = document(item);
    ExampleBuilder::new()
        .summary(document.title())
        .description(item.doc.summary(DEFAULT_LANGUAGE).unwrap_or_default())
        .value(serde_json::to_value(&document).ok())
        .build()
}

/// The members of every problem document, and any others.
impl PartialSchema for Problem {
    fn schema() -> RefOr<Schema> {
        let member = |schema_type, description| {
            ObjectBuilder::new().schema_type(schema_type).description(Some(description))
        };
        let text = |description| member(Type::String, description);
        let reference = |description| {
            text(description).format(Some(SchemaFormat::Custom("uri-reference".into())))
        };
        let status = member(Type::Integer, "The status code of the response.");
        ObjectBuilder::new()
            .description(Some("A problem document (RFC 9457)."))
            .property("type", reference("Where the problem is explained."))
            .required("type")
            .property("title", text("What the problem is called."))
            .required("title")
            .property("status", status.minimum(Some(100)).maximum(Some(999)))
            .required("status")
            .property("detail", text("What happened this time."))
            .property("instance", reference("This occurrence of the problem."))
            .additional_properties(Some(AdditionalProperties::FreeForm(true)))
            .into()
    }
}

impl ToSchema for Problem {}

/// The schema of a generated enum: its numbers, with a list of what each means, and with the names
/// of the variants as `x-enum-varnames`, which makers of clients look for.
#[doc(hidden)]
#[must_use]
pub fn schema<S: StatusEnum>() -> RefOr<Schema> {
    let registry = iter::once(S::REGISTRY.title.to_string());
    let meanings = S::VARIANTS.iter().map(|status| format!("- {status}"));
    let description = registry.chain(iter::once(String::new())).chain(meanings);
    let names: Vec<&str> = S::VARIANTS.iter().map(|status| status.name()).collect();
    let codes = S::VARIANTS.iter().map(|status| -> u64 { status.code().into() });
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .description(Some(description.collect::<Vec<_>>().join("\n")))
        .enum_values(Some(codes))
        .extensions(Some(ExtensionsBuilder::new().add("x-enum-varnames", names).build()))
        .into()
}

/// Any number of the registry's integer type.
impl<S: StatusEnum> PartialSchema for Code<S> {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(0))
            .description(Some(format!("Any number of {}.", S::REGISTRY.title)))
            .into()
    }
}

/// Named like the alias: `HttpCode`.
impl<S: StatusEnum> ToSchema for Code<S> {
    fn name() -> Cow<'static, str> {
        let path = type_name::<S>();
        let name = path.rsplit_once("::").map_or(path, |(_, name)| name);
        Cow::Owned(format!("{}Code", name.strip_suffix("Status").unwrap_or(name)))
    }
}
