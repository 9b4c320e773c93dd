//! A problem document with example values.

use alloc::vec::Vec;

use serde_json::Value;

use super::outline::Item;
use super::page::ENGLISH;
use super::tree::Tree;
use super::{Member, example};

/// The schemas of the members, in the order of the members.
pub(super) fn schemas(item: &Item<'_>) -> Vec<Option<Value>> {
    item.doc.extension_members().map(Member::json).collect()
}

/// A problem document of the variant, whose members have these schemas.
pub(super) fn example_of(item: &Item<'_>, schemas: &[Option<Value>]) -> Tree {
    let doc = item.doc;
    let own = doc.url.and_then(|_| doc.title(ENGLISH));
    let code = i64::try_from(doc.entry.code).unwrap_or_default();
    let mut members = Vec::from([
        ("type", Value::from(doc.url.unwrap_or("about:blank"))),
        ("title", Value::from(own.unwrap_or(doc.entry.phrase))),
        ("status", Value::from(code)),
    ]);
    let summary = doc.summary(ENGLISH).filter(|_| !doc.mask);
    members.extend(summary.map(|summary| ("detail", Value::from(summary))));
    for (member, schema) in doc.extension_members().zip(schemas) {
        members.push((member.name, example::value(schema.as_ref().unwrap_or(&Value::Bool(true)))));
    }
    Tree::object(members.into_iter().map(|(name, value)| (name, value.into())))
}
