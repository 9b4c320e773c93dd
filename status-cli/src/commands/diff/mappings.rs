//! Changes of mappings and of named ranges.

use std::collections::HashSet;

use status_codegen::model::{Catalogue, Mapping, NamedRange, Registry};

use super::change::Change;
use super::exports::{Exports, Named};
use super::kind::Kind;

/// What became of each mapping as a method.
pub(super) fn changes(old: &Catalogue, new: &Catalogue, exports: &Exports) -> Vec<Change> {
    let subject = |mapping: &Mapping| format!("mapping {}", mapping.name);
    let find = |catalogue: &Catalogue, method: &str| {
        catalogue.mappings.iter().find(|mapping| mapping.method() == method).cloned()
    };
    let mut changes = Vec::new();
    for before in old.mappings.iter() {
        let (kind, words) = match find(new, &before.method()) {
            None => (Kind::MethodRemoved, "removed"),
            Some(now) if !maps_alike(before, &now) => (Kind::MappingChanged, "codes changed"),
            Some(now) if now.summaries != before.summaries => (Kind::Text, "summary changed"),
            Some(now) if now.references != before.references => {
                (Kind::References, "reference changed")
            }
            Some(_) => continue,
        };
        let names = match kind {
            Kind::MethodRemoved => exports.before(Named::Mapping, &before.method()),
            Kind::MappingChanged => exports.now(Named::Mapping, &before.method()),
            _ => String::new(),
        };
        changes.push(Change::new(kind, subject(before), words).in_exports(names));
    }
    let added = new.mappings.iter().filter(|now| find(old, &now.method()).is_none());
    changes.extend(added.map(|now| {
        let change = Change::new(Kind::MethodAdded, subject(now), "added");
        change.in_exports(exports.now(Named::Mapping, &now.method()))
    }));
    changes
}

fn maps_alike(one: &Mapping, other: &Mapping) -> bool {
    one.entries == other.entries && one.default == other.default && one.other == other.other
}

/// What became of each range that has a meaning.
pub(super) fn named_ranges(old: &Registry, new: &Registry, exports: &Exports) -> Vec<Change> {
    let subject = |range: &NamedRange| format!("range {}", range.name);
    let pieces = |registry: &Registry, name: &str| -> Vec<NamedRange> {
        registry.ranges.iter().filter(|range| range.name == name).cloned().collect()
    };
    let mut seen: HashSet<&str> = HashSet::new();
    let mut changes = Vec::new();
    for range in old.ranges.iter().chain(new.ranges.iter()) {
        if !seen.insert(&range.name) {
            continue;
        }
        let (words, names) = match (pieces(old, &range.name), pieces(new, &range.name)) {
            (_, now) if now.is_empty() => ("removed", exports.before(Named::Range, &range.name)),
            (before, _) if before.is_empty() => ("added", exports.now(Named::Range, &range.name)),
            (before, now) if before != now => ("changed", exports.now(Named::Range, &range.name)),
            _ => continue,
        };
        let change = Change::new(Kind::NamedRangeChanged, subject(range), words);
        changes.push(change.in_exports(names));
    }
    changes
}
