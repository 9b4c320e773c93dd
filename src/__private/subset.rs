//! What `subset!` calls.

use crate::DocNode;

/// What the docs say of the variant of this name; nothing, if they do not have it. That a name is not a
/// variant's has been reported by then.
#[inline]
#[must_use]
pub const fn node(docs: &'static [DocNode], name: &str) -> DocNode {
    let mut index = 0;
    while index < docs.len() {
        let found = match &docs[index] {
            DocNode::Variant(doc) => doc.name,
            DocNode::Forward { name, .. } => name,
        };
        if is_same(found.as_bytes(), unraw(name.as_bytes())) {
            return docs[index];
        }
        index += 1;
    }
    DocNode::Forward { name: "", docs: &[] }
}

/// The name without the `r#` that a keyword has in front.
#[inline]
const fn unraw(name: &[u8]) -> &[u8] {
    if let [b'r', b'#', name @ ..] = name { name } else { name }
}

/// Whether the code of this label is the one that the user wrote as text: `4.04`.
#[inline]
#[must_use]
pub const fn is_label(label: &str, text: &str) -> bool {
    is_same(label.as_bytes(), text.as_bytes())
}

#[inline]
const fn is_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut index = 0;
    while index < one.len() {
        if one[index] != other[index] {
            return false;
        }
        index += 1;
    }
    true
}
