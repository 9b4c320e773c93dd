//! `OpenAPI`, by way of [aide](https://docs.rs/aide).
//!
//! `#[status(aide)]` writes `OperationOutput` for an error type, by way of [`responses_of`]. A handler that
//! returns `Result<T, ApiError>` then has all of the type's responses in the generated document.
//!
//! The schema of an extension member is that of its type, if the type implements `schemars::JsonSchema`.

use std::string::ToString;
use std::vec::Vec;

use ::aide::openapi::{
    Example, Header, HeaderStyle, MediaType, ParameterSchemaOrContent, ReferenceOr, SchemaObject,
};
use ::schemars::Schema;
use serde_json::{Map, Value, json};

pub use ::aide::OperationOutput;
pub use ::aide::generate::GenContext;
pub use ::aide::openapi::{Operation, Response};

use super::openapi::{Answer, are_told_apart, by_status, description};
use super::problem::{Body, DEFAULT_LANGUAGE, Problem, ProblemFields};
use crate::DocNode;

/// The responses of one operation: what `OperationOutput::inferred_responses` answers.
pub type Responses = Vec<(Option<u16>, Response)>;

/// The responses that a type's docs describe: one for each status code, with one schema and one named
/// example for each variant, under its `id`.
///
/// `OpenAPI` names codes of 100 to 599; what answers with a higher one is described as the default
/// response. Variants that the docs leave out are left out here too.
///
/// ```
/// use status_codes::aide::responses;
/// use status_codes::{DocNode, HttpStatus, VariantDoc};
///
/// static DOCS: [DocNode; 1] =
///     [DocNode::Variant(VariantDoc::new("Gone", "gone", HttpStatus::Gone.entry()))];
///
/// let responses = aide::generate::in_context(|context| responses(context, &DOCS));
/// let [(Some(410), gone)] = &responses[..] else { panic!() };
/// let gone = serde_json::to_value(gone).unwrap();
/// let content = &gone["content"]["application/problem+json"];
/// assert_eq!(gone["description"], "Gone");
/// assert_eq!(content["schema"]["properties"]["status"]["const"], 410);
/// assert_eq!(content["examples"]["gone"]["value"]["status"], 410);
/// ```
#[must_use]
pub fn responses(context: &mut GenContext, docs: &'static [DocNode]) -> Responses {
    described(context, docs, None)
}

/// The same for a type, which may send something else than problem documents: `body = path` on the type.
/// The schema is then that of what its function gives.
#[must_use]
pub fn responses_of<E: ProblemFields>(context: &mut GenContext) -> Responses {
    described(context, E::DOCS, E::body())
}

/// The responses, and what is sent instead of problem documents.
fn described(context: &mut GenContext, docs: &'static [DocNode], body: Option<Body>) -> Responses {
    let answers = by_status(docs, body).into_iter();
    answers.map(|(status, answers)| (status, response(context, &answers, body))).collect()
}

/// The response of variants that have one status, or none that `OpenAPI` can name.
fn response(context: &mut GenContext, answers: &[Answer], body: Option<Body>) -> Response {
    let mut response = Response { description: description(answers), ..Response::default() };
    for Answer { problem, .. } in answers {
        for name in problem.doc().headers {
            response.headers.insert(name.to_string(), ReferenceOr::Item(header(problem, name)));
        }
    }
    let answers: Vec<&Answer> =
        answers.iter().filter(|answer| !answer.problem.forbids_content()).collect();
    if let Some(first) = answers.first() {
        let media_type = first.problem.media_type().to_string();
        response.content.insert(media_type, content(context, &answers, body));
    }
    response
}

fn header(problem: &Problem, name: &str) -> Header {
    let schema = match problem.doc().constant_header(name) {
        Some(value) => json!({ "type": "string", "const": value }),
        None => json!({ "type": "string" }),
    };
    Header {
        description: None,
        style: HeaderStyle::Simple,
        required: false,
        deprecated: None,
        format: ParameterSchemaOrContent::Schema(object(schema)),
        example: None,
        examples: [].into(),
        extensions: [].into(),
    }
}

fn content(context: &mut GenContext, answers: &[&Answer], body: Option<Body>) -> MediaType {
    let schema = match body {
        Some(body) => {
            let schema = body.json_schema(&mut context.schema);
            schema.map_or(Value::Bool(true), Schema::to_value)
        }
        None => schema_of(context, answers),
    };
    let examples = answers.iter().map(|answer| (answer.name.clone(), example(answer)));
    MediaType { schema: Some(object(schema)), examples: examples.collect(), ..MediaType::default() }
}

/// The schema of one document, or of several, of which one applies if each has a `type` of its own.
fn schema_of(context: &mut GenContext, answers: &[&Answer]) -> Value {
    let mut schemas: Vec<Value> =
        answers.iter().map(|answer| schema(context, &answer.problem)).collect();
    match (schemas.len(), are_told_apart(answers)) {
        (1, _) => schemas.remove(0),
        (_, true) => json!({ "oneOf": schemas }),
        (_, false) => json!({ "anyOf": schemas }),
    }
}

fn example(answer: &Answer) -> ReferenceOr<Example> {
    let summary = answer.problem.doc().summary(DEFAULT_LANGUAGE);
    ReferenceOr::Item(Example {
        summary: Some(answer.problem.title().to_string()),
        description: summary.map(ToString::to_string),
        value: answer.example(),
        ..Example::default()
    })
}

/// The schema of the documents that one variant answers with: its `type` and its status are constants,
/// and its extension members have the schemas of their types.
fn schema(context: &mut GenContext, problem: &Problem) -> Value {
    let doc = problem.doc();
    let mut properties = Map::new();
    let mut required = Vec::from(["type", "title", "status"]);
    let mut add = |name: &str, schema| properties.insert(name.to_string(), schema);
    add("type", json!({ "type": "string", "const": problem.type_uri() }));
    add("title", json!({ "type": "string" }));
    add("status", json!({ "type": "integer", "const": problem.status() }));
    if !problem.is_masked() {
        add("detail", json!({ "type": "string" }));
    }
    add("instance", json!({ "type": "string", "format": "uri-reference" }));
    for member in doc.extension_members() {
        let schema = member.json_schema(&mut context.schema);
        add(member.name, schema.map_or(Value::Bool(true), Schema::to_value));
        if member.required {
            required.push(member.name);
        }
    }
    let mut schema = json!({ "type": "object", "title": doc.name });
    schema["properties"] = Value::Object(properties);
    schema["required"] = json!(required);
    if let Some(summary) = doc.summary(DEFAULT_LANGUAGE) {
        schema["description"] = json!(summary);
    }
    schema
}

fn object(schema: Value) -> SchemaObject {
    // Anything but a schema allows everything; what is written above is one.
    let json_schema = Schema::try_from(schema).unwrap_or_default();
    SchemaObject { json_schema, external_docs: None, example: None }
}
