//! Docs as types of TypeScript.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde_json::{Map, Value};

use super::outline::{Item, outline};
use super::page::{ENGLISH, paragraphs};
use crate::DocNode;

/// The name of the union, which no variant's type can have.
const UNION: &str = "Problem";

/// The docs as a module of TypeScript: one interface for each variant, and their union, which `type`
/// tells apart.
///
/// An extension member has the type that its schema describes, which needs the feature `utoipa` and a
/// `ToSchema`, or the feature `aide` and a `JsonSchema`; otherwise it is `unknown`. Two variants without
/// a `url` have the same `type`, `about:blank`, and only `status` tells them apart. Hidden variants are left out, and a masked one has
/// no `detail`. Where two variants have one name, the second is numbered.
///
/// ```
/// use status_codes::{DocNode, HttpStatus, VariantDoc, docs};
///
/// const SOLD: VariantDoc = VariantDoc::new("Sold", "sold", HttpStatus::Gone.entry())
///     .with_url("https://api.acme.dev/problems/sold")
///     .with_summaries(&[("en", "Somebody was faster.")]);
///
/// let module = docs::to_typescript(&[DocNode::Variant(SOLD)]);
/// assert!(module.contains("export type Problem = Sold;\n"));
/// assert!(module.contains("/** Somebody was faster. */\nexport interface Sold {\n"));
/// assert!(module.contains("  type: \"https://api.acme.dev/problems/sold\";\n"));
/// assert!(module.contains("  status: 410;\n"));
/// ```
#[must_use]
pub fn to_typescript(docs: &[DocNode]) -> String {
    let items = outline(docs);
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = module(&mut text, &items);
    text
}

fn module(out: &mut String, items: &[Item<'_>]) -> fmt::Result {
    let names = names(items);
    let union = if names.is_empty() { "never".into() } else { names.join(" | ") };
    writeln!(out, "/** What the API can answer with in place of a result. */")?;
    writeln!(out, "export type {UNION} = {union};")?;
    for (item, name) in items.iter().zip(&names) {
        writeln!(out)?;
        comment(out, item)?;
        interface(out, item, name)?;
    }
    Ok(())
}

/// A name for the type of each variant that no other has.
fn names(items: &[Item<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for item in items {
        let name = identifier(item.doc.name);
        let is_free = |name: &String| name != UNION && !names.contains(name);
        let mut numbered = (2_usize..).map(|number| format!("{name}{number}"));
        let free =
            if is_free(&name) { name.clone() } else { numbered.find(is_free).unwrap_or_default() };
        names.push(free);
    }
    names
}

/// The name with a capital in front, as no keyword has, and without what an identifier cannot hold.
fn identifier(name: &str) -> String {
    let mut signs = name.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '_');
    let first = signs.next().filter(|first| !first.is_ascii_digit());
    let capital = first.map_or('_', |first| first.to_ascii_uppercase());
    core::iter::once(capital).chain(signs).collect()
}

fn comment(out: &mut String, item: &Item<'_>) -> fmt::Result {
    let summary = paragraphs(item.doc.summary(ENGLISH).unwrap_or_default());
    // What ends a comment would end it in the middle of the text.
    let lines: Vec<String> = summary.iter().map(|line| line.replace("*/", "*\\/")).collect();
    match lines.as_slice() {
        [] => Ok(()),
        [line] => writeln!(out, "/** {line} */"),
        lines => writeln!(out, "/**\n * {}\n */", lines.join("\n *\n * ")),
    }
}

fn interface(out: &mut String, item: &Item<'_>, name: &str) -> fmt::Result {
    let doc = item.doc;
    let codes: Vec<String> = doc.entries().map(|entry| format!("{}", entry.code)).collect();
    writeln!(out, "export interface {name} {{")?;
    writeln!(out, "  type: {};", Value::from(doc.url.unwrap_or("about:blank")))?;
    writeln!(out, "  title: string;")?;
    writeln!(out, "  status: {};", codes.join(" | "))?;
    if !doc.mask {
        writeln!(out, "  detail?: string;")?;
    }
    writeln!(out, "  instance?: string;")?;
    for member in doc.extension_members() {
        let mark = if member.required { "" } else { "?" };
        let schema = member.json().unwrap_or(Value::Bool(true));
        writeln!(out, "  {}{mark}: {};", property(member.name), type_of(&schema))?;
    }
    writeln!(out, "}}")
}

/// The type whose values a JSON Schema describes.
fn type_of(schema: &Value) -> String {
    let list = |key| schema.get(key).and_then(Value::as_array);
    if let Some(values) = list("enum") {
        return joined(values, " | ", |value| format!("{value}"));
    }
    if let Some(parts) = list("oneOf").or_else(|| list("anyOf")) {
        return joined(parts, " | ", type_of);
    }
    if let Some(parts) = list("allOf") {
        return joined(parts, " & ", operand);
    }
    match schema.get("type") {
        Some(Value::Array(names)) => joined(names, " | ", |name| named(name, schema)),
        Some(name) => named(name, schema),
        None => "unknown".into(),
    }
}

/// The type that a JSON Schema type name means, with the rest of the schema.
fn named(name: &Value, schema: &Value) -> String {
    match name.as_str() {
        Some("string") => "string".into(),
        Some("integer" | "number") => "number".into(),
        Some("boolean") => "boolean".into(),
        Some("null") => "null".into(),
        Some("array") => array(schema),
        Some("object") => object(schema),
        _ => "unknown".into(),
    }
}

fn array(schema: &Value) -> String {
    if let Some(items) = schema.get("prefixItems").and_then(Value::as_array) {
        return format!("[{}]", joined(items, ", ", type_of));
    }
    let items = schema.get("items").map_or_else(|| "unknown".into(), operand);
    format!("{items}[]")
}

fn object(schema: &Value) -> String {
    let none = Map::new();
    let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&none);
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |name: &String| {
        required.is_some_and(|names| names.iter().any(|it| it.as_str() == Some(name)))
    };
    let mut members: Vec<String> = Vec::new();
    for (name, schema) in properties {
        let mark = if is_required(name) { "" } else { "?" };
        members.push(format!("{}{mark}: {}", property(name), type_of(schema)));
    }
    let others = schema.get("additionalProperties").filter(|others| **others != Value::Bool(false));
    if members.is_empty() {
        let others = others.map_or_else(|| "unknown".into(), type_of);
        return format!("{{ [name: string]: {others} }}");
    }
    format!("{{ {} }}", members.join("; "))
}

/// The name of a property, in quotes unless it is a name in TypeScript too.
fn property(name: &str) -> String {
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
    let begins = name.starts_with(|sign: char| !sign.is_ascii_digit());
    if begins && name.chars().all(is_name) { name.into() } else { format!("{}", Value::from(name)) }
}

/// The type where something is added to it: one of several parts needs brackets.
fn operand(schema: &Value) -> String {
    let parts = ["enum", "oneOf", "anyOf", "allOf", "type"].map(|key| schema.get(key));
    let is_compound =
        parts.into_iter().flatten().filter_map(Value::as_array).any(|parts| parts.len() > 1);
    let written = type_of(schema);
    if is_compound { format!("({written})") } else { written }
}

fn joined(values: &[Value], sign: &str, write: impl FnMut(&Value) -> String) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in values.iter().map(write) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    if parts.is_empty() { "never".into() } else { parts.join(sign) }
}
