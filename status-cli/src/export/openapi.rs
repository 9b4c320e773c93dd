//! Codes as responses that the description of an API can refer to.

use serde_json::{Map, Value, json};
use status_codegen::model::{Code, Radix, Range, Wire};

use super::{Output, Prepared, Target};
use crate::meaning::{Meaning, protocol};

pub(super) const TARGET: Target = Target {
    name: "openapi",
    about: "Response components of OpenAPI 3.1, for each HTTP status code that can be sent",
    extension: "json",
    path: |prepared| format!("{}.openapi.json", prepared.registry().name),
    write: |prepared| Ok(write(prepared)),
    names: None,
};

/// The status codes that `OpenAPI` knows responses of.
const RESPONSES: Range = Range { first: 100, last: 599 };

/// Those that say that something went wrong.
const PROBLEMS: Range = Range { first: 400, last: 599 };

/// A document with nothing but components: a response for each code that can be sent, named as the
/// code, and the schema of problem documents.
fn write(prepared: &Prepared<'_>) -> Output {
    let Prepared { languages, .. } = prepared;
    let registry = prepared.registry();
    let is_http = protocol(prepared.catalogue).is_none_or(|it| it == "http");
    // Where numbers are written otherwise than HTTP's, they are none of HTTP.
    let is_decimal =
        registry.notation.parts().is_empty() && registry.notation.radix() == Radix::Decimal;
    let is_sent = |code: &Code| code.wire == Wire::Sent && RESPONSES.contains(code.number);
    let sent = prepared.codes.iter().filter(|it| is_http && is_decimal && is_sent(it.code));
    let responses: Map<_, _> = sent.map(|it| (key(it), response(it, languages))).collect();
    if responses.is_empty() {
        let reason = format!("{} has no status code of HTTP that is sent", registry.title);
        return Output::Inapplicable(reason);
    }
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": registry.title,
            "version": registry.as_of.as_deref().unwrap_or("unversioned"),
        },
        "components": { "responses": responses, "schemas": { "Problem": problem() } },
    });
    Output::Page(format!("{document:#}\n"))
}

/// A component's name is in ASCII, and not every variant's is.
fn key(meaning: &Meaning<'_>) -> String {
    let name = &meaning.code.name;
    if name.is_ascii() { name.to_string() } else { format!("Status{}", meaning.label()) }
}

fn response(meaning: &Meaning<'_>, languages: &[String]) -> Value {
    let code = meaning.code;
    let mut paragraphs = vec![format!("{} {}", meaning.label(), code.phrase)];
    paragraphs.extend(meaning.summaries(languages).into_iter().map(str::to_owned));
    let mut response = json!({
        "description": paragraphs.join("\n\n"),
        "x-status-code": code.number,
        "x-phrase": code.phrase,
        "x-registry": meaning.registry().name,
        "x-predicates": meaning.predicates().map(|it| &it.name).collect::<Vec<_>>(),
    });
    if let Some(class) = meaning.class() {
        response["x-class"] = json!(class.name);
    }
    let former: Vec<_> = code.former.iter().map(|it| &it.phrase).collect();
    if !former.is_empty() {
        response["x-former-phrases"] = json!(former);
    }
    let required = code.required_headers.iter().map(|name| (name, true));
    let optional = code.optional_headers.iter().map(|name| (name, false));
    let headers: Map<_, _> = required
        .chain(optional)
        .map(|(name, required)| {
            (name.to_string(), json!({ "required": required, "schema": { "type": "string" } }))
        })
        .collect();
    if !headers.is_empty() {
        response["headers"] = headers.into();
    }
    if PROBLEMS.contains(code.number) {
        let schema = json!({ "$ref": "#/components/schemas/Problem" });
        response["content"] = json!({ "application/problem+json": { "schema": schema } });
    }
    response
}

/// The members of RFC 9457, Section 3.1; a document may have others.
fn problem() -> Value {
    json!({
        "description": "A problem document, RFC 9457.",
        "type": "object",
        "properties": {
            "type": { "type": "string", "format": "uri-reference", "default": "about:blank" },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 100, "maximum": 599 },
            "detail": { "type": "string" },
            "instance": { "type": "string", "format": "uri-reference" },
        },
    })
}
