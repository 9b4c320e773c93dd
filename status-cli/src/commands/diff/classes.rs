//! Changes of classes.

use status_codegen::model::{Class, Notation, Registry};

use super::change::{Change, replaced};
use super::exports::{Exports, Named};
use super::kind::Kind;
use super::registry::{old_notation, shown};

pub(super) fn changes(old: &Registry, new: &Registry, exports: &Exports) -> Vec<Change> {
    let mut changes = Vec::new();
    let notations = (old_notation(old, new), &new.notation);
    for class in old.classes.iter() {
        if let Some(now) = find(new, &class.name) {
            changes.extend(differences(class, now, notations, exports));
        } else {
            let change = Change::new(Kind::ClassRemoved, subject(class), "removed");
            changes.push(change.in_exports(exports.before(Named::Class, &class.name)));
        }
    }
    let added = new.classes.iter().filter(|class| find(old, &class.name).is_none());
    changes.extend(added.map(|class| {
        let change = Change::new(Kind::ClassAdded, subject(class), "added");
        change.in_exports(exports.now(Named::Class, &class.name))
    }));
    changes
}

/// The class of this name.
pub(super) fn find<'r>(registry: &'r Registry, name: &str) -> Option<&'r Class> {
    registry.classes.iter().find(|class| class.name == name)
}

fn subject(class: &Class) -> String {
    format!("class {}", class.name)
}

fn differences(
    before: &Class,
    now: &Class,
    (old, new): (&Notation, &Notation),
    exports: &Exports,
) -> impl Iterator<Item = Change> {
    let (subject, names) = (subject(now), exports.now(Named::Class, &now.name));
    let differences = facts(before, old).into_iter().zip(facts(now, new));
    differences.filter_map(move |((kind, key, before), (_, _, now))| {
        let words = replaced(&before, &now)?;
        let names = if kind == Kind::Text { String::new() } else { names.clone() };
        Some(Change::new(kind, subject.as_str(), format!("{key}: {words}")).in_exports(names))
    })
}

fn facts(class: &Class, notation: &Notation) -> [(Kind, &'static str, String); 4] {
    let fallback = class.fallback.map(|number| notation.write(number));
    let titles = class.titles.iter().map(|(language, title)| format!("{title:?} ({language})"));
    [
        (Kind::ClassRange, "codes", shown(class.range, notation)),
        (Kind::Label, "label", class.label.to_string()),
        (Kind::Fallback, "fallback", fallback.unwrap_or_default()),
        (Kind::Text, "title", titles.collect::<Vec<_>>().join(", ")),
    ]
}
