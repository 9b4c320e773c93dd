//! Documents of `export --to json`.

mod document;

use std::collections::BTreeSet;

use anyhow::{bail, ensure};
use serde::Deserialize;
use serde::de::IgnoredAny;
use status_codegen::model::{
    self, ByLanguage, Catalogue, Direction, Home, Lifecycle, Notation, Number, OtherRegistry,
    Radix, Repr, Str, Wire,
};

use super::registry::alone;
use super::remarks::Remarks;
use crate::language::Language;
use crate::source;
use document::{
    Class, Code, Document, Former, Inherited, Mapping, NamedRange, OtherMeaning, Part, Predicate,
    Range, Reference, Registry, Text, Texts,
};

#[derive(Deserialize)]
struct Probe {
    #[serde(rename = "registries")]
    _registries: IgnoredAny,
}

/// Whether the text is such a document.
pub(super) fn is_catalogue(text: &str) -> bool {
    serde_json::from_str::<Probe>(text).is_ok()
}

/// Reads one registry of the document.
///
/// # Errors
///
/// If the document is not of this format, or has several registries and no name says which.
pub(super) fn catalogue(
    text: &str,
    name: Option<&str>,
    remarks: &mut Remarks,
) -> anyhow::Result<Catalogue> {
    let document: Document =
        serde_json::from_str(text).map_err(|error| remarks.unreadable(&error))?;
    ensure!(document.format == 1, "the document has format {}, not 1", document.format);
    let names: Vec<_> = document.registries.iter().map(|it| it.name.clone()).collect();
    let mut registries = document.registries;
    let place = match (name, registries.len()) {
        (_, 0) => bail!("the document has no registries"),
        (None, 1) => 0,
        (None, _) => bail!("say which registry with `--name`: {}", names.join(", ")),
        (Some(name), 1) if names.first().is_none_or(|it| it != name) => {
            // The one that there is, by another name.
            if let Some(registry) = registries.first_mut() {
                name.clone_into(&mut registry.name);
            }
            0
        }
        (Some(name), _) => match names.iter().position(|it| it == name) {
            Some(place) => place,
            None => bail!("the document has no registry {name}; it has {}", names.join(", ")),
        },
    };
    read(registries.swap_remove(place), remarks)
}

/// The model of what the document says of a registry.
fn read(document: Registry, remarks: &mut Remarks) -> anyhow::Result<Catalogue> {
    let registry = model::Registry {
        name: document.name.into(),
        title: document.title.into(),
        titles: by_language(document.titles),
        source: document.source.map(Str::from),
        as_of: document.as_of.map(Str::from),
        repr: repr(&document.repr)?,
        range: range(document.range)?,
        notation: notation(document.radix, document.digits, &document.parts)?,
        fallback: document.fallback,
        class_enum: document.class_enum.map(Str::from),
        classes: document.classes.into_iter().map(class).collect::<Result<_, _>>()?,
        ranges: document.ranges.into_iter().map(named_range).collect::<Result<_, _>>()?,
    };
    let codes = document.codes.into_iter().map(code).collect::<Result<Vec<_>, _>>()?;
    let numbers: BTreeSet<_> = codes.iter().map(|code| code.number).collect();
    for Inherited { code, registry } in document.inherited {
        if !numbers.contains(&code) {
            remarks.lost(format_args!("{code} of {registry}, which is not in this document"));
        }
    }
    ensure!(!codes.is_empty(), "the registry has no codes of its own in this document");
    let mut predicates = Vec::new();
    for it in document.predicates {
        predicates.extend(predicate(it, &numbers, remarks)?);
    }
    let mappings = document.mappings.into_iter().map(mapping);
    let mappings = mappings.collect::<Result<Vec<_>, _>>()?;
    Ok(Catalogue {
        predicates: predicates.into(),
        mappings: mappings.into(),
        retired: document.retired.into_iter().map(range).collect::<Result<_, _>>()?,
        ..alone(registry, codes)
    })
}

fn repr(word: &str) -> anyhow::Result<Repr> {
    let repr = Repr::ALL.iter().copied().find(|repr| repr.name() == word);
    repr.ok_or_else(|| anyhow::anyhow!("{word:?} is not an integer type"))
}

fn range(Range { first, last }: Range) -> anyhow::Result<model::Range> {
    ensure!(first <= last, "a range ends at {last}, before it begins at {first}");
    Ok(model::Range { first, last })
}

fn notation(base: u8, digits: u8, parts: &[Part]) -> anyhow::Result<Notation> {
    if !parts.is_empty() {
        let parts = parts.iter().map(|&Part { last, digits }| model::Part { last, digits });
        return Ok(Notation::Parts(parts.collect()));
    }
    let radix = Radix::ALL.iter().copied().find(|radix| radix.base() == base);
    let radix = radix.ok_or_else(|| anyhow::anyhow!("there is no radix {base}"))?;
    Ok(Notation::Whole { radix, digits })
}

fn by_language(texts: Texts) -> ByLanguage {
    texts.into_iter().map(|(language, text)| (language.into(), text.into())).collect()
}

fn references(references: Vec<Reference>) -> model::List<model::Reference> {
    references.into_iter().map(reference).collect()
}

fn reference(Reference { title, url }: Reference) -> model::Reference {
    model::Reference { title: title.into(), url: url.map(Str::from) }
}

fn class(class: Class) -> anyhow::Result<model::Class> {
    Ok(model::Class {
        name: class.name.into(),
        label: class.label.into(),
        range: range(class.range)?,
        fallback: class.fallback,
        titles: by_language(class.title),
    })
}

/// A range of a predicate speaks of numbers that are not registered. A spec can have it where it is true
/// of all codes in it and of one at least; its codes are written by themselves otherwise.
fn predicate(
    predicate: Predicate,
    registered: &BTreeSet<Number>,
    remarks: &mut Remarks,
) -> anyhow::Result<Option<model::Predicate>> {
    let name = &predicate.name;
    let codes: BTreeSet<_> = predicate.codes.iter().copied().collect();
    let mut ranges = Vec::new();
    for it in predicate.ranges {
        let it = range(it)?;
        let within = |set: &BTreeSet<Number>| set.range(it.first..=it.last).count();
        if within(&codes) > 0 && within(&codes) == within(registered) {
            ranges.push(it);
        } else {
            let what = format!("{name} of the numbers from {} to {}", it.first, it.last);
            remarks.lost(format_args!("{what}: it is not true of the codes among them"));
        }
    }
    if codes.is_empty() {
        remarks.lost(format_args!("the predicate {name}: it is true of no code"));
        return Ok(None);
    }
    let is_in_a_range = |number: Number| ranges.iter().any(|it: &model::Range| it.contains(number));
    let single = codes.into_iter().filter(|&it| !is_in_a_range(it)).map(model::Range::only);
    let mut members: Vec<_> = single.chain(ranges.iter().copied()).collect();
    members.sort();
    Ok(Some(model::Predicate {
        name: predicate.name.into(),
        members: members.into(),
        ranges: ranges.into(),
        summaries: by_language(predicate.summary),
        references: references(predicate.references),
    }))
}

fn named_range(named: NamedRange) -> anyhow::Result<model::NamedRange> {
    Ok(model::NamedRange {
        name: named.name.into(),
        range: range(named.range)?,
        registry: named.registry.as_deref().map(other).transpose()?,
        offset: named.offset,
        titles: by_language(named.title),
        summaries: by_language(named.summary),
        references: references(named.references),
    })
}

fn mapping(mapping: Mapping) -> anyhow::Result<model::Mapping> {
    let direction = match mapping.direction.as_str() {
        "to" => Direction::To,
        "from" => Direction::From,
        word => bail!("a mapping leads `to` or `from` a registry, not {word:?}"),
    };
    let entries = mapping.codes.iter().map(|it| Ok((range(it.range)?, it.result)));
    let entries = entries.collect::<anyhow::Result<Vec<_>>>()?;
    let ranges = entries.iter().map(|(range, _)| *range).filter(|it| it.first < it.last);
    Ok(model::Mapping {
        name: mapping.name.into(),
        direction,
        other: other(&mapping.registry)?,
        ranges: ranges.collect(),
        entries: entries.into(),
        default: mapping.default,
        summaries: by_language(mapping.summary),
        references: references(mapping.references),
    })
}

/// Another registry, which must be a bundled one: the document does not say how it writes its codes.
fn other(name: &str) -> anyhow::Result<OtherRegistry> {
    let registry = &source::bundled(name, Language::English)?.registry;
    Ok(OtherRegistry {
        name: registry.name.clone(),
        repr: registry.repr,
        range: registry.range,
        notation: registry.notation.clone(),
    })
}

fn code(code: Code) -> anyhow::Result<model::Code> {
    let word = |words: &[(&str, Lifecycle)], word: &str| {
        words.iter().find(|(it, _)| *it == word).map(|(_, value)| *value)
    };
    let lifecycle = word(Lifecycle::WORDS, &code.lifecycle);
    let wire = Wire::WORDS.iter().find(|(it, _)| *it == code.wire).map(|(_, value)| *value);
    let (Some(lifecycle), Some(wire)) = (lifecycle, wire) else {
        bail!("{}: unknown words {:?} and {:?}", code.number, code.lifecycle, code.wire);
    };
    let former = |Former { phrase, reference: by }: Former| model::Former {
        phrase: phrase.into(),
        reference: by.map(reference),
    };
    let other_meaning = |OtherMeaning { phrase, when, references: by }| model::OtherMeaning {
        phrase: phrase.into(),
        when: by_language(when),
        references: references(by),
    };
    let phrase = code.phrase;
    let text = |(language, text): (String, Text)| model::Text {
        language: language.into(),
        // Where there is no title, the document has the phrase.
        title: text.title.filter(|title| *title != phrase).map(Str::from),
        summary: text.summary.map(Str::from),
        details: text.details.map(Str::from),
    };
    let texts: Vec<_> = code.texts.into_iter().map(text).collect();
    Ok(model::Code {
        number: code.number,
        home: Home::This,
        bundled: false,
        name: code.name.into(),
        former: code.former.into_iter().map(former).collect(),
        other_meanings: code.other_meanings.into_iter().map(other_meaning).collect(),
        lifecycle,
        wire,
        references: references(code.references),
        required_headers: code.headers.required.into_iter().map(Str::from).collect(),
        optional_headers: code.headers.optional.into_iter().map(Str::from).collect(),
        texts: texts.into(),
        phrase: phrase.into(),
    })
}
