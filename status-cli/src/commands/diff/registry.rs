//! Changes of the registry as a whole.

use status_codegen::model::{Catalogue, Notation, Number, Range, Registry};

use super::change::{Change, replaced};
use super::kind::Kind;

const SUBJECT: &str = "registry";

pub(super) fn changes(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    // Both in one notation, so that what is the same reads the same.
    let notation = &new.registry.notation;
    let differences =
        facts(&old.registry, notation).into_iter().zip(facts(&new.registry, notation));
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
        (Kind::Text, "title", registry.title.to_string()),
        (Kind::References, "source", text(registry.source.as_deref())),
        (Kind::References, "as-of", text(registry.as_of.as_deref())),
        (Kind::Repr, "repr", registry.repr.name().to_owned()),
        (Kind::Range, "codes", shown(registry.range, notation)),
        (Kind::Digits, "digits", registry.notation.digits().to_string()),
        (Kind::Radix, "radix", registry.notation.radix().base().to_string()),
        (Kind::Fallback, "fallback", number(registry.fallback).unwrap_or_default()),
        (Kind::ClassEnum, "class-enum", text(registry.class_enum.as_deref())),
    ]
}

fn retired(old: &Catalogue, new: &Catalogue) -> Option<Change> {
    let list = |catalogue: &Catalogue| {
        let ranges = catalogue.retired.iter().map(|&range| shown(range, &new.registry.notation));
        ranges.collect::<Vec<_>>().join(", ")
    };
    let words = replaced(&list(old), &list(new))?;
    Some(Change::new(Kind::Retired, SUBJECT, format!("retired: {words}")))
}

/// The range as a spec has it.
pub(super) fn shown(Range { first, last }: Range, notation: &Notation) -> String {
    let (one, other) = (notation.write(first), notation.write(last));
    if first == last { one } else { format!("{one}..={other}") }
}
