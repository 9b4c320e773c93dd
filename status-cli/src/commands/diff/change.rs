//! One difference between two specs or two contracts.

use super::kind::{Kind, Level};
use crate::listing::Cell;

/// One difference.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) level: Level,
    /// What happened, if it is of a spec.
    kind: Option<Kind>,
    /// Why it has that level.
    reason: &'static str,
    /// What it is of: a code with its number, a class, a predicate, the registry, a problem.
    subject: String,
    /// It, in words.
    words: String,
    /// What it is of in the languages that codes are exported to; empty if it has no name there.
    exports: String,
}

impl Change {
    pub(super) fn new(kind: Kind, subject: impl Into<String>, words: impl Into<String>) -> Self {
        Self { kind: Some(kind), ..Self::graded(kind.level(), kind.reason(), subject, words) }
    }

    /// A difference with a level and the reason for that.
    pub(super) fn graded(
        level: Level,
        reason: &'static str,
        subject: impl Into<String>,
        words: impl Into<String>,
    ) -> Self {
        let (subject, words) = (subject.into(), words.into());
        Self { level, kind: None, reason, subject, words, exports: String::new() }
    }

    /// The change, with what it is of in the languages that codes are exported to.
    pub(super) fn in_exports(self, exports: String) -> Self {
        Self { exports, ..self }
    }

    /// What it means where the enum and that of its classes are `#[non_exhaustive]`.
    pub(super) fn of_non_exhaustive(self) -> Self {
        match self.kind {
            Some(Kind::Added | Kind::ClassAdded) => {
                Self { level: Level::Minor, reason: "every match has an arm for it", ..self }
            }
            _ => self,
        }
    }

    /// The change, told of a spec among several.
    pub(super) fn of_spec(self, path: &str) -> Self {
        Self { subject: format!("{path}: {}", self.subject), ..self }
    }

    pub(super) fn row(&self) -> Vec<Cell> {
        let meaning = match self.exports.as_str() {
            "" => self.reason.to_owned(),
            exports => format!("{}; {exports}", self.reason),
        };
        vec![
            self.level.name().into(),
            self.subject.as_str().into(),
            self.words.as_str().into(),
            meaning.into(),
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
