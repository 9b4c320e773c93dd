//! Changes of the registry as a whole.

use status_codegen::model::{Catalogue, Notation, Number, Range, Registry};

use super::change::{Change, replaced};
use super::kind::Kind;

const SUBJECT: &str = "registry";

pub(super) fn changes(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let before = facts(&old.registry, old_notation(&old.registry, &new.registry));
    let differences = before.into_iter().zip(facts(&new.registry, &new.registry.notation));
    let changes = differences.filter_map(|((kind, key, old), (_, _, new))| {
        Some(Change::new(kind, SUBJECT, format!("{key}: {}", replaced(&old, &new)?)))
    });
    changes.chain(retired(old, new)).collect()
}

/// Each key of `[registry]` as it would be written.
fn facts(registry: &Registry, notation: &Notation) -> Vec<(Kind, &'static str, String)> {
    let number = |number: Option<Number>| number.map(|number| notation.write(number));
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    vec![
        (Kind::Name, "name", registry.name.to_string()),
        (Kind::Text, "title", titles(registry)),
        (Kind::References, "source", text(registry.source.as_deref())),
        (Kind::References, "as-of", text(registry.as_of.as_deref())),
        (Kind::Repr, "repr", registry.repr.name().to_owned()),
        (Kind::Range, "codes", shown(registry.range, notation)),
        (Kind::Digits, "digits", digits(&registry.notation)),
        (Kind::Radix, "radix", registry.notation.radix().base().to_string()),
        (Kind::Radix, "parts", parts(&registry.notation)),
        (Kind::Fallback, "fallback", number(registry.fallback).unwrap_or_default()),
        (Kind::ClassEnum, "class-enum", text(registry.class_enum.as_deref())),
    ]
}

/// The title alone, unless it is in another language than English too.
fn titles(registry: &Registry) -> String {
    match registry.titles.as_ref() {
        [] | [_] => registry.title.to_string(),
        several => {
            joined(several.iter().map(|(language, title)| format!("{title:?} ({language})")))
        }
    }
}

/// The printed width of numbers, or of each of their parts.
fn digits(notation: &Notation) -> String {
    match notation.parts() {
        [] => notation.digits().to_string(),
        parts => joined(parts.iter().map(|part| part.digits.to_string())),
    }
}

fn parts(notation: &Notation) -> String {
    joined(notation.parts().iter().map(|part| format!("0..={}", part.last)))
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

fn retired(old: &Catalogue, new: &Catalogue) -> Option<Change> {
    let list = |catalogue: &Catalogue, notation: &Notation| {
        joined(catalogue.retired.iter().map(|&range| shown(range, notation)))
    };
    let before = list(old, old_notation(&old.registry, &new.registry));
    let words = replaced(&before, &list(new, &new.registry.notation))?;
    Some(Change::new(Kind::Retired, SUBJECT, format!("retired: {words}")))
}

/// The notation to write the old numbers in: the new one, so that what is the same reads the same,
/// unless either writes text.
pub(super) fn old_notation<'r>(old: &'r Registry, new: &'r Registry) -> &'r Notation {
    let is_text = old.notation.is_text() || new.notation.is_text();
    if is_text { &old.notation } else { &new.notation }
}

/// The range as a spec has it.
pub(super) fn shown(Range { first, last }: Range, notation: &Notation) -> String {
    let (one, other) = (notation.write(first), notation.write(last));
    if first == last { one } else { format!("{one}..={other}") }
}
