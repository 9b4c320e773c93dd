//! One difference between two specs.

use super::kind::Kind;
use crate::listing::Cell;

/// One difference.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) kind: Kind,
    /// What it is of: a code with its number, a class, a predicate or the registry.
    subject: String,
    /// It, in words.
    words: String,
}

impl Change {
    pub(super) fn new(kind: Kind, subject: impl Into<String>, words: impl Into<String>) -> Self {
        Self { kind, subject: subject.into(), words: words.into() }
    }

    /// The change, told of a spec among several.
    pub(super) fn of_spec(self, path: &str) -> Self {
        Self { subject: format!("{path}: {}", self.subject), ..self }
    }

    pub(super) fn row(&self) -> Vec<Cell> {
        vec![
            self.kind.level().name().into(),
            self.subject.as_str().into(),
            self.words.as_str().into(),
            self.kind.reason().into(),
        ]
    }
}

/// What became of one value, unless nothing did.
pub(super) fn replaced(old: &str, new: &str) -> Option<String> {
    (old != new).then(|| match (old, new) {
        ("", new) => format!("now {new}"),
        (old, "") => format!("no longer {old}"),
        (old, new) => format!("{old} is now {new}"),
    })
}
