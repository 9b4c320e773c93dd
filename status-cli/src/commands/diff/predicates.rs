//! Changes of predicates.

use status_codegen::model::{Catalogue, Predicate, Reference};

use super::change::{Change, replaced};
use super::exports::{Exports, Named};
use super::kind::Kind;

/// What became of each predicate as a method.
pub(super) fn changes(old: &Catalogue, new: &Catalogue, exports: &Exports) -> Vec<Change> {
    let subject = |it: &Predicate| format!("predicate {}", it.name);
    let mut changes = Vec::new();
    for before in old.predicates.iter() {
        let Some(now) = predicate(new, &before.name) else {
            let change = Change::new(Kind::MethodRemoved, subject(before), "removed");
            changes.push(change.in_exports(exports.before(Named::Predicate, &before.name)));
            continue;
        };
        if before.summaries != now.summaries {
            changes.push(Change::new(Kind::Text, subject(now), "summary changed"));
        }
        let words = replaced(&titles(&before.references), &titles(&now.references));
        changes.extend(words.map(|words| {
            Change::new(Kind::References, subject(now), format!("reference: {words}"))
        }));
    }
    let added = new.predicates.iter().filter(|now| predicate(old, &now.name).is_none());
    changes.extend(added.map(|now| {
        let change = Change::new(Kind::MethodAdded, subject(now), "added");
        change.in_exports(exports.now(Named::Predicate, &now.name))
    }));
    changes
}

/// The predicate of this name.
pub(super) fn predicate<'c>(catalogue: &'c Catalogue, name: &str) -> Option<&'c Predicate> {
    catalogue.predicates.iter().find(|predicate| predicate.name == name)
}

/// The titles of references, as one text.
pub(super) fn titles(references: &[Reference]) -> String {
    references.iter().map(|reference| reference.title.as_ref()).collect::<Vec<_>>().join(", ")
}
