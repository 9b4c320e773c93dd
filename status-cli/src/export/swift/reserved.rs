//! The names of the cases.

use crate::syntax::case::lower_camel;

/// The members that an enum has anyway, and the names that Swift reads as something else behind a dot.
pub(super) const RESERVED: &[&str] = &[
    "allCases",
    "codeClass",
    "customMirror",
    "debugDescription",
    "description",
    "hash",
    "hashValue",
    "init",
    "label",
    "lifecycle",
    "none",
    "numbers",
    "phrase",
    "rawValue",
    "self",
    "some",
    "summary",
    "title",
    "wire",
];

/// The name of a case, which may still be a keyword.
pub(super) fn case_name(name: &str) -> String {
    let name = lower_camel(name);
    if RESERVED.contains(&name.as_str()) { format!("{name}_") } else { name }
}
