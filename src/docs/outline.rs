//! The tree of docs as the renderers show it: a list, each item with where it came from.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::{DocNode, VariantDoc};

/// A variant that is shown.
pub(crate) struct Item<'a> {
    /// The transparent variants that bring it, from the outside in.
    #[cfg_attr(not(feature = "docs"), expect(dead_code, reason = "only pages show it"))]
    pub(crate) parents: Vec<&'static str>,
    pub(crate) doc: &'a VariantDoc,
    /// A name for links, made of the `id`, that no other item has.
    pub(crate) anchor: String,
}

/// Every variant that is to be shown, in order.
pub(crate) fn outline(docs: &[DocNode]) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    collect(docs, &[], &mut items);
    items
}

fn collect<'a>(docs: &'a [DocNode], parents: &[&'static str], items: &mut Vec<Item<'a>>) {
    for node in docs {
        match node {
            DocNode::Variant(doc) if doc.hidden => {}
            DocNode::Variant(doc) => {
                let anchor = unique(doc.id, items);
                items.push(Item { parents: parents.to_vec(), doc, anchor });
            }
            DocNode::Forward { name, docs } => collect(docs, &[parents, &[*name]].concat(), items),
        }
    }
}

/// The id, without the whitespace that HTML forbids in one, and numbered from the second on: two
/// types that are forwarded may have the same.
fn unique(id: &str, items: &[Item<'_>]) -> String {
    let words = id.split(|sign: char| sign.is_ascii_whitespace() || sign.is_control());
    let id = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    let is_free = |anchor: &String| !items.iter().any(|item| item.anchor == *anchor);
    let mut numbered = (2_usize..).map(|number| format!("{id}-{number}"));
    if is_free(&id) { id } else { numbered.find(is_free).unwrap_or_default() }
}
