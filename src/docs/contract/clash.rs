//! Problems that clients cannot tell apart.

use std::format;
use std::string::String;
use std::vec::Vec;

use super::super::outline::{Item, outline};
use crate::DocNode;

/// The first two problems with the same `id`, or else the same `type`, in words. The derive rejects such
/// variants in one type, but cannot see into the types that transparent variants bring.
pub(super) fn clash(name: &str, docs: &[DocNode]) -> Option<String> {
    let items = outline(docs);
    let same = |what: &str, key: &str, value: fn(&Item<'_>) -> Option<&'static str>| {
        items.iter().enumerate().find_map(|(place, item)| {
            let shared = value(item)?;
            let other = items.iter().take(place).find(|other| value(other) == Some(shared))?;
            Some(format!(
                "`{name}` has two problems with the {what} `{shared}`: {} and {}.\n\
                 Clients tell problems apart by their {what}: write `{key} = \"…\"` on one of the variants",
                path(other),
                path(item)
            ))
        })
    };
    same("id", "id", |item| Some(item.doc.id)).or_else(|| same("type", "url", |item| item.doc.url))
}

/// The variant of an item, after the transparent variants that bring it.
fn path(item: &Item<'_>) -> String {
    let names = item.parents.iter().copied().chain([item.doc.name]);
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" > ")
}
