//! `/openapi.json` is what the OpenAPI Specification 3.1 asks for.
//!
//! `openapi-3.1.schema.json` is the schema of the OpenAPI Initiative (Apache-2.0), edition of
//! 2025-02-13, published at <https://spec.openapis.org/oas/3.1/schema/2025-02-13>. It was taken from
//! the npm package `@hyperjump/json-schema` 1.18.0 (MIT), which carries it as a JavaScript module
//! without its `$id`. That schema takes anything for a Schema Object; [`with_schema_objects`] adds
//! JSON Schema's own schema for those, as the Initiative's `schema-base` does.

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use crate::client::Server;

const OPENAPI: &str = include_str!("openapi-3.1.schema.json");

fn with_schema_objects() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": "https://spec.openapis.org/oas/3.1/schema/2025-02-13",
        "$defs": {
            "schema-object": {
                "$dynamicAnchor": "meta",
                "$ref": "https://json-schema.org/draft/2020-12/schema",
            },
        },
    })
}

fn validator() -> Validator {
    let openapi: Value = serde_json::from_str(OPENAPI).unwrap();
    let id = openapi["$id"].as_str().unwrap().to_owned();
    let registry = Registry::new().add(id, openapi).unwrap().prepare().unwrap();
    jsonschema::options().with_registry(&registry).build(&with_schema_objects()).unwrap()
}

#[test]
fn the_document_is_valid() {
    let document = Server::with_quota(1).get("/openapi.json");
    assert_eq!(document.header("Content-Type"), "application/json");
    let document = document.json();
    let mistakes: Vec<_> = validator()
        .iter_errors(&document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(mistakes, [""; 0]);
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["info"]["title"], "orders-api");
}

#[test]
fn the_validator_finds_mistakes() {
    let document = Server::with_quota(1).get("/openapi.json").json();
    let validator = validator();
    for (pointer, wrong) in [
        ("/openapi", json!("3.0.0")),
        ("/info/title", json!(1)),
        ("/paths/~1orders/post/responses/201/description", Value::Null),
        ("/components/schemas/Order/type", json!("strnig")),
        ("/components/schemas/Order/properties/id/minimum", json!("low")),
    ] {
        let mut document = document.clone();
        *document.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = wrong;
        assert!(!validator.is_valid(&document), "{pointer}");
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = Server::with_quota(1).get("/openapi.json").json();
    let mut references = Vec::new();
    collect(&document, &mut references);
    assert!(!references.is_empty());
    for reference in references {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

fn collect<'a>(value: &'a Value, references: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => {
            references.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|value| collect(value, references));
        }
        Value::Array(items) => items.iter().for_each(|value| collect(value, references)),
        _ => {}
    }
}
