//! JSON Schemas, rewritten.

use serde_json::Value;

/// The schema of the same values without `null`.
pub(super) fn without_null(mut schema: Value) -> Value {
    let is_null = |schema: &Value| schema.get("type").and_then(Value::as_str) == Some("null");
    for key in ["oneOf", "anyOf"] {
        let Some(parts) = schema.get_mut(key).and_then(Value::as_array_mut) else { continue };
        parts.retain(|part| !is_null(part));
        if let (Some(only), 1) = (parts.first().cloned(), parts.len()) {
            return only;
        }
    }
    if let Some(Value::Array(names)) = schema.get_mut("type") {
        names.retain(|name| name != "null");
        if let (Some(only), 1) = (names.first().cloned(), names.len()) {
            schema["type"] = only;
        }
    }
    schema
}

/// The schema with any value in the place of those that it refers to: what cannot be written in its place
/// contains itself.
#[cfg(feature = "aide")]
pub(super) fn without_references(schema: Value) -> Value {
    match schema {
        Value::Object(members) if members.contains_key("$ref") => Value::Bool(true),
        Value::Object(members) => {
            let kept = members.into_iter().filter(|(key, _)| key != "$defs" && key != "$schema");
            let kept = kept.map(|(key, value)| (key, without_references(value)));
            Value::Object(kept.collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(without_references).collect()),
        value => value,
    }
}
