//! Example values for a JSON Schema.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

/// How deep an example goes: schemas that nest further are rare, and some have no end.
const DEPTH: usize = 16;

/// A value that the schema allows: the one that it names as its example, or else a simple one of its
/// type.
pub(crate) fn value(schema: &Value) -> Value {
    at_depth(schema, DEPTH)
}

fn at_depth(schema: &Value, depth: usize) -> Value {
    let Some(depth) = depth.checked_sub(1) else { return Value::Null };
    let first = |key: &str| schema.get(key)?.as_array()?.first();
    let given = schema.get("const").or_else(|| schema.get("example")).or_else(|| first("examples"));
    if let Some(value) = given.or_else(|| schema.get("default")).or_else(|| first("enum")) {
        return value.clone();
    }
    let is_null = |schema: &&Value| schema.get("type").and_then(Value::as_str) == Some("null");
    for key in ["oneOf", "anyOf"] {
        if let Some(parts) = schema.get(key).and_then(Value::as_array) {
            let chosen = parts.iter().find(|part| !is_null(part)).or_else(|| parts.first());
            return chosen.map_or(Value::Null, |part| at_depth(part, depth));
        }
    }
    if let Some(parts) = schema.get("allOf").and_then(Value::as_array) {
        return merged(parts.iter().map(|part| at_depth(part, depth)).collect());
    }
    let mut names = match schema.get("type") {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(name)) => Vec::from([name.as_str()]),
        _ => Vec::new(),
    };
    names.retain(|name| *name != "null");
    match names.first() {
        Some(&"string") => Value::from(text(schema)),
        Some(&("integer" | "number")) => {
            schema.get("minimum").filter(|least| least.is_number()).cloned().unwrap_or(json!(0))
        }
        Some(&"boolean") => Value::Bool(false),
        Some(&"array") => array(schema, depth),
        Some(&"object") => object(schema, depth),
        Some(_) => Value::Null,
        None if schema.get("type").is_some() => Value::Null,
        None => json!({}),
    }
}

fn text(schema: &Value) -> &'static str {
    match schema.get("format").and_then(Value::as_str) {
        Some("date-time") => "2026-01-31T12:00:00Z",
        Some("date") => "2026-01-31",
        Some("time") => "12:00:00Z",
        Some("uuid") => "00000000-0000-0000-0000-000000000000",
        Some("uri" | "uri-reference" | "iri") => "https://example.com/",
        Some("email") => "someone@example.com",
        _ => "…",
    }
}

fn array(schema: &Value, depth: usize) -> Value {
    match (schema.get("prefixItems").and_then(Value::as_array), schema.get("items")) {
        (Some(items), _) => items.iter().map(|item| at_depth(item, depth)).collect(),
        (None, Some(item)) if item.is_object() => Value::Array([at_depth(item, depth)].into()),
        (None, _) => json!([]),
    }
}

fn object(schema: &Value, depth: usize) -> Value {
    let none = Map::new();
    let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&none);
    let members = properties.iter().map(|(name, part)| (name.clone(), at_depth(part, depth)));
    Value::Object(members.collect())
}

/// The members of all objects together; of anything else, the first.
fn merged(values: Vec<Value>) -> Value {
    let mut members: Map<String, Value> = Map::new();
    for value in &values {
        if let Value::Object(object) = value {
            members.extend(object.clone());
        }
    }
    match values.into_iter().next() {
        Some(first) if !first.is_object() => first,
        _ => Value::Object(members),
    }
}
