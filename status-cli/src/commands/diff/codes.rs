//! Changes of codes.

use std::collections::BTreeSet;

use status_codegen::model::{Catalogue, Code, Former, Str, Text};

use super::change::{Change, replaced};
use super::classes;
use super::exports::{Exports, Named};
use super::kind::Kind;
use super::predicates::{predicate, titles};
use crate::meaning::{Meaning, class_of};

/// What became of each code: in the order of the old numbers, then what is new.
pub(super) fn changes(old: &Catalogue, new: &Catalogue, exports: &Exports) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut successors = BTreeSet::new();
    for before in Meaning::all(old) {
        if let Some(now) = successor(&before, new) {
            successors.insert(now.code.number);
            changes.extend(differences(&before, &now, exports));
        } else {
            let words = format!("removed{}", freed(new, &before));
            let change = Change::new(Kind::Removed, before.heading(), words);
            changes.push(change.in_exports(exports.before(Named::Code, &before.code.name)));
        }
    }
    let added = Meaning::all(new).filter(|now| !successors.contains(&now.code.number));
    changes.extend(added.map(|now| {
        let change = Change::new(Kind::Added, now.heading(), "added");
        change.in_exports(exports.now(Named::Code, &now.code.name))
    }));
    changes
}

/// The code of the same name, or else that of the same number, unless it is another's successor.
fn successor<'c>(before: &Meaning<'_>, new: &'c Catalogue) -> Option<Meaning<'c>> {
    let named = |catalogue, name: &str| Meaning::all(catalogue).find(|it| it.code.name == name);
    named(new, &before.code.name).or_else(|| {
        let same_number = Meaning::of(new, before.code.number);
        same_number.filter(|now| !before.catalogue.codes.iter().any(|it| it.name == now.code.name))
    })
}

/// The note about a number that its code has left.
fn freed(new: &Catalogue, before: &Meaning<'_>) -> String {
    let (number, label) = (before.code.number, before.label());
    if Meaning::of(new, number).is_some() {
        format!("; {label} is another code now")
    } else if new.is_retired(number) {
        String::new()
    } else {
        format!("; {label} is not in `retired`: add it, lest another code take it")
    }
}

fn differences(before: &Meaning<'_>, now: &Meaning<'_>, exports: &Exports) -> Vec<Change> {
    let (old, new) = (before.code, now.code);
    let subject = before.heading();
    let mut changes: Vec<(Kind, String)> = Vec::new();
    if old.number != new.number {
        let words = format!("renumbered: now {}{}", now.label(), freed(now.catalogue, before));
        changes.push((Kind::Renumbered, words));
    }
    changes.extend(naming(old, new));
    changes.extend(other_meanings(old, new));
    changes.extend(classing(before, now));
    for (kind, what, old, new) in [
        (Kind::Lifecycle, "lifecycle", old.lifecycle.word(), new.lifecycle.word()),
        (Kind::Wire, "wire", old.wire.word(), new.wire.word()),
    ] {
        changes.extend(replaced(old, new).map(|words| (kind, format!("{what}: {words}"))));
    }
    for (what, old, new) in [
        ("required headers", &old.required_headers, &new.required_headers),
        ("optional headers", &old.optional_headers, &new.optional_headers),
    ] {
        let words = replaced(&old.join(", "), &new.join(", "));
        changes.extend(words.map(|words| (Kind::Headers, format!("{what}: {words}"))));
    }
    let words = replaced(&titles(&old.references), &titles(&new.references));
    changes.extend(words.map(|words| (Kind::References, format!("reference: {words}"))));
    changes.extend(texts(old, new));
    let change = |(kind, words)| {
        let names = match kind {
            Kind::Renamed | Kind::RenamedWithAlias => exports.renamed(&old.name, &new.name),
            Kind::Renumbered => exports.now(Named::Code, &new.name),
            Kind::Reclassified => {
                now.class().map(|it| exports.now(Named::Class, &it.name)).unwrap_or_default()
            }
            _ => String::new(),
        };
        Change::new(kind, subject.as_str(), words).in_exports(names)
    };
    let asked = asked(before, now).into_iter().map(|(kind, words, name)| {
        Change::new(kind, subject.as_str(), words).in_exports(exports.now(Named::Predicate, name))
    });
    changes.into_iter().map(change).chain(asked).collect()
}

/// Name, phrase and former phrases.
fn naming(old: &Code, new: &Code) -> Vec<(Kind, String)> {
    let mut changes = Vec::new();
    if old.name != new.name {
        let is_kept = new.aliases().iter().any(|(alias, _)| *alias == old.name);
        let kind = if is_kept { Kind::RenamedWithAlias } else { Kind::Renamed };
        changes.push((kind, format!("renamed: {} is now {}", old.name, new.name)));
    }
    if old.phrase != new.phrase {
        let is_kept = has_former(new, &old.phrase) || same(&old.phrase, &new.phrase);
        let kind = if is_kept { Kind::PhraseSucceeded } else { Kind::PhraseReplaced };
        changes.push((kind, format!("phrase: {:?} is now {:?}", old.phrase, new.phrase)));
    }
    let lost = old
        .former
        .iter()
        .filter(|former| !has_former(new, &former.phrase) && !same(&former.phrase, &new.phrase));
    let gained = new
        .former
        .iter()
        .filter(|former| !has_former(old, &former.phrase) && !same(&former.phrase, &old.phrase));
    changes.extend(lost.map(|Former { phrase, .. }| {
        (Kind::FormerRemoved, format!("former phrase {phrase:?} removed"))
    }));
    changes.extend(gained.map(|Former { phrase, .. }| {
        (Kind::FormerAdded, format!("former phrase {phrase:?} added"))
    }));
    changes
}

/// What else the number means.
fn other_meanings(old: &Code, new: &Code) -> Vec<(Kind, String)> {
    let of = |code: &Code, phrase: &str| {
        code.other_meanings.iter().find(|other| same(&other.phrase, phrase)).cloned()
    };
    let gone = old.other_meanings.iter().filter(|other| of(new, &other.phrase).is_none());
    let gone = gone.map(|other| format!("other meaning {:?} removed", other.phrase));
    let now = new.other_meanings.iter().filter_map(|other| match of(old, &other.phrase) {
        None => Some(format!("other meaning {:?} added", other.phrase)),
        Some(before) if before != *other => {
            Some(format!("other meaning {:?} changed", other.phrase))
        }
        Some(_) => None,
    });
    gone.chain(now).map(|words| (Kind::OtherMeanings, words)).collect()
}

fn has_former(code: &Code, phrase: &str) -> bool {
    code.former.iter().any(|former| same(&former.phrase, phrase))
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// The class, unless it is gone as a whole, which is reported once.
fn classing(before: &Meaning<'_>, now: &Meaning<'_>) -> Option<(Kind, String)> {
    let old = before.class()?;
    classes::find(&now.catalogue.registry, &old.name)?;
    let new = class_of(&now.catalogue.registry, now.code.number)?;
    let words = replaced(&old.name, &new.name)?;
    Some((Kind::Reclassified, format!("reclassified: {words}")))
}

/// The predicates that both specs have, and that answer otherwise.
fn asked<'c>(before: &Meaning<'c>, now: &Meaning<'_>) -> Vec<(Kind, String, &'c str)> {
    let (old, new) = (before.catalogue, now.catalogue);
    let shared = old.predicates.iter().filter_map(|old| Some((old, predicate(new, &old.name)?)));
    let changes = shared.filter_map(|(old, new)| {
        let name = &old.name;
        match (old.contains(before.code.number), new.contains(now.code.number)) {
            (true, false) => {
                Some((Kind::PredicateLost, format!("no longer {name}"), name.as_ref()))
            }
            (false, true) => Some((Kind::PredicateGained, format!("now {name}"), name.as_ref())),
            _ => None,
        }
    });
    changes.collect()
}

fn texts(old: &Code, new: &Code) -> Vec<(Kind, String)> {
    let texts = |code: &Code| -> Vec<(String, Str)> {
        let texts = code.texts.iter().flat_map(|Text { language, title, summary, details }| {
            [("title", title), ("summary", summary), ("details", details)]
                .map(|(key, text)| Some((format!("{key}.{language}"), text.clone()?)))
        });
        texts.flatten().collect()
    };
    let (old, new) = (texts(old), texts(new));
    let has = |texts: &[(String, Str)], key: &String| texts.iter().any(|(known, _)| known == key);
    let gone = old.iter().filter(|(key, _)| !has(&new, key));
    let other = new.iter().filter(|text| !old.contains(text)).map(|(key, _)| {
        let verb = if has(&old, key) { "changed" } else { "added" };
        (Kind::Text, format!("{key} {verb}"))
    });
    let gone = gone.map(|(key, _)| (Kind::Text, format!("{key} removed")));
    gone.chain(other).collect()
}
