//! Documents of `export --to json`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{bail, ensure};
use serde::Deserialize;
use serde::de::IgnoredAny;
use status_codegen::model::{
    self, ByLanguage, Catalogue, Direction, Home, Lifecycle, Notation, Number, OtherRegistry,
    Radix, Repr, Str, Wire,
};

use super::registry::alone;
use super::remarks::Remarks;

#[derive(Deserialize)]
struct Probe {
    #[serde(rename = "registries")]
    _registries: IgnoredAny,
}

/// Whether the text is such a document.
pub(super) fn is_catalogue(text: &str) -> bool {
    serde_json::from_str::<Probe>(text).is_ok()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    format: u32,
    registries: Vec<Registry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Registry {
    name: String,
    title: String,
    titles: Texts,
    source: Option<String>,
    as_of: Option<String>,
    repr: String,
    range: Range,
    digits: u8,
    parts: Vec<Part>,
    radix: u8,
    fallback: Option<Number>,
    class_enum: Option<String>,
    retired: Vec<Range>,
    classes: Vec<Class>,
    predicates: Vec<Predicate>,
    ranges: Vec<NamedRange>,
    mappings: Vec<Mapping>,
    codes: Vec<Code>,
    inherited: Vec<Inherited>,
}

type Texts = BTreeMap<String, String>;

#[derive(Deserialize, Clone, Copy)]
#[serde(deny_unknown_fields)]
struct Range {
    first: Number,
    last: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    last: Number,
    digits: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Class {
    name: String,
    label: String,
    range: Range,
    fallback: Option<Number>,
    title: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Predicate {
    name: String,
    codes: Vec<Number>,
    ranges: Vec<Range>,
    summary: Texts,
    references: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedRange {
    name: String,
    range: Range,
    registry: Option<String>,
    offset: Number,
    title: Texts,
    summary: Texts,
    references: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mapping {
    name: String,
    #[serde(rename = "method")]
    _method: IgnoredAny,
    direction: String,
    registry: String,
    codes: Vec<Mapped>,
    default: Option<Number>,
    summary: Texts,
    references: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mapped {
    range: Range,
    result: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Code {
    #[serde(rename = "code")]
    number: Number,
    #[serde(rename = "registry")]
    _registry: Option<IgnoredAny>,
    #[serde(rename = "label")]
    _label: IgnoredAny,
    name: String,
    phrase: String,
    #[serde(rename = "class")]
    _class: IgnoredAny,
    former: Vec<Former>,
    other_meanings: Vec<OtherMeaning>,
    lifecycle: String,
    wire: String,
    references: Vec<Reference>,
    headers: Headers,
    #[serde(rename = "predicates")]
    _predicates: IgnoredAny,
    texts: BTreeMap<String, Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Former {
    phrase: String,
    reference: Option<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OtherMeaning {
    phrase: String,
    when: Texts,
    references: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Headers {
    required: Vec<String>,
    optional: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    title: Option<String>,
    summary: Option<String>,
    details: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reference {
    title: String,
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Inherited {
    code: Number,
    registry: String,
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
    registries.swap_remove(place).catalogue(remarks)
}

impl Registry {
    fn catalogue(self, remarks: &mut Remarks) -> anyhow::Result<Catalogue> {
        let registry = model::Registry {
            name: self.name.into(),
            title: self.title.into(),
            titles: by_language(self.titles),
            source: self.source.map(Str::from),
            as_of: self.as_of.map(Str::from),
            repr: repr(&self.repr)?,
            range: range(self.range)?,
            notation: notation(self.radix, self.digits, &self.parts)?,
            fallback: self.fallback,
            class_enum: self.class_enum.map(Str::from),
            classes: self.classes.into_iter().map(class).collect::<Result<_, _>>()?,
            ranges: self.ranges.into_iter().map(named_range).collect::<Result<_, _>>()?,
        };
        let codes = self.codes.into_iter().map(code).collect::<Result<Vec<_>, _>>()?;
        let numbers: BTreeSet<_> = codes.iter().map(|code| code.number).collect();
        for Inherited { code, registry } in self.inherited {
            if !numbers.contains(&code) {
                remarks.lost(format_args!("{code} of {registry}, which is not in this document"));
            }
        }
        ensure!(!codes.is_empty(), "the registry has no codes of its own in this document");
        let mut predicates = Vec::new();
        for it in self.predicates {
            predicates.extend(predicate(it, &numbers, remarks)?);
        }
        let mappings = self.mappings.into_iter().map(mapping);
        let mappings = mappings.collect::<Result<Vec<_>, _>>()?;
        Ok(Catalogue {
            predicates: predicates.into(),
            mappings: mappings.into(),
            retired: self.retired.into_iter().map(range).collect::<Result<_, _>>()?,
            ..alone(registry, codes)
        })
    }
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
    let registry = &crate::source::bundled(name)?.registry;
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
