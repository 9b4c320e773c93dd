//! Docs as JSON.

use alloc::string::{String, ToString};

use serde_json::{Map, Value, json};

use super::outline::{Item, outline};
use crate::DocNode;

/// The docs as a JSON array, one object for each variant, in order.
///
/// An object has `name`, `id`, `code`, `phrase`, `title` and `summary` (each an object with one text
/// a language), `url` (or `null`), `headers`, `mask`, and `path`: the names of the transparent
/// variants that bring the variant, from the outside in. Hidden variants are left out.
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
        "phrase": doc.entry.phrase,
        "title": by_language(doc.titles()),
        "summary": by_language(doc.summaries()),
        "url": doc.url,
        "headers": doc.headers,
        "mask": doc.mask,
    })
}

fn by_language(texts: &[(&str, &str)]) -> Map<String, Value> {
    texts.iter().map(|(language, text)| ((*language).to_string(), Value::from(*text))).collect()
}
