//! Docs as JSON.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::Member;
use super::outline::{Item, outline};
use crate::DocNode;

/// The docs as a JSON array, one object for each variant, in order.
///
/// | member | |
/// |---|---|
/// | `name`, `id` | the variant's name in Rust, its stable name |
/// | `path` | the names of the transparent variants that bring the variant, from the outside in |
/// | `code`, `phrase` | the code, its reason phrase |
/// | `codes` | every code that the variant can answer with, `code` first |
/// | `title`, `summary` | an object each, with one text per language |
/// | `url` | where the problem is explained, or `null` |
/// | `headers` | the names of the header fields of the response |
/// | `constant_headers` | an object: the header fields whose value is always the same |
/// | `members` | the extension members, each with `name`, `required`, and `schema`, which is `null` if unknown |
/// | `grpc` | the number of the gRPC code, or `null` if it follows from the HTTP code |
/// | `retry` | `never`, `after` or `backoff`: see [`Retry`](super::Retry) |
/// | `renamed_from` | what `id` was before, or `null` |
/// | `mask` | whether the detail stays in the process |
///
/// Hidden variants are left out.
///
/// ```
/// use status_codes::{DocNode, HttpStatus, VariantDoc, docs};
///
/// const SOLD: VariantDoc = VariantDoc::new("Sold", "sold", HttpStatus::Gone.entry())
///     .with_titles(&[("en", "Sold"), ("ko", "판매됨")]);
///
/// let json = docs::to_json(&[DocNode::Variant(SOLD)]);
/// let json: serde_json::Value = serde_json::from_str(&json).unwrap();
/// assert_eq!(json[0]["code"], 410);
/// assert_eq!(json[0]["title"]["ko"], "판매됨");
/// ```
#[must_use]
pub fn to_json(docs: &[DocNode]) -> String {
    outline(docs).iter().map(variant).collect::<Value>().to_string()
}

fn variant(item: &Item<'_>) -> Value {
    let doc = item.doc;
    json!({
        "name": doc.name,
        "id": doc.id,
        "path": item.parents,
        "code": doc.entry.code,
        "label": doc.entry.registry.label(doc.entry.code).to_string(),
        "codes": doc.entries().map(|entry| entry.code).collect::<Vec<_>>(),
        "phrase": doc.entry.phrase,
        "title": by_key(doc.titles()),
        "summary": by_key(doc.summaries()),
        "url": doc.url,
        "headers": doc.headers,
        "constant_headers": by_key(doc.constant_headers),
        "members": doc.members.iter().map(member).collect::<Vec<_>>(),
        "grpc": doc.grpc,
        "retry": doc.retry().keyword(),
        "renamed_from": doc.renamed_from,
        "mask": doc.mask,
    })
}

fn by_key(texts: &[(&str, &str)]) -> Map<String, Value> {
    texts.iter().map(|(language, text)| ((*language).to_string(), Value::from(*text))).collect()
}

fn member(member: &Member) -> Value {
    json!({ "name": member.name, "required": member.required, "schema": member.json() })
}
