//! Codes as comma-separated values, one line per code.

use status_codegen::model::{Direction, Mapping, Notation, Number, Radix, Range, Reference, Str};

use super::{Output, Prepared, Target};
use crate::meaning::Meaning;

pub(super) const TARGET: Target = Target {
    name: "csv",
    about: "One line per code",
    extension: "csv",
    path: |prepared| format!("{}.csv", prepared.registry().name),
    write: |prepared| page(prepared).map(Output::Page),
    names: None,
};

const HEADER: &[&str] = &[
    "registry",
    "code",
    "label",
    "notation",
    "name",
    "phrase",
    "class",
    "range",
    "lifecycle",
    "wire",
    "former",
    "predicates",
    "required_headers",
    "optional_headers",
    "references",
];

/// The columns of other meanings, which are there if a number has one.
const OTHER: &[&str] = &["also", "also_references"];

/// The placeholder for a text or a reference that one of several meanings lacks.
const ABSENT: &str = "-";

/// Lists are parted by semicolons; other meanings of a number are parted by line breaks, in each of
/// their columns. A column of texts is named as its key in a spec, `summary.en`; one of a mapping as its
/// method, `to_http`, and has what the code is mapped to or, in `from_http`, every number that is mapped
/// to it.
fn page(prepared: &Prepared<'_>) -> anyhow::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = HEADER.iter().map(|&word| word.to_owned());
    let mappings = prepared.mappings().iter().map(Mapping::method);
    let has_others = prepared.codes.iter().any(|it| !it.code.other_meanings.is_empty());
    let other = OTHER.iter().filter(|_| has_others).map(|&word| word.to_owned());
    let kinds = ["title", "summary", "details", "when"];
    let kinds = if has_others { &kinds[..] } else { &kinds[..3] };
    let texts = prepared
        .languages
        .iter()
        .flat_map(|language| kinds.iter().map(move |kind| format!("{kind}.{language}")));
    writer.write_record(header.chain(other).chain(mappings).chain(texts))?;
    let sources = Sources::new(prepared);
    for meaning in &prepared.codes {
        let mappings = sources.cells(meaning);
        let other = others(meaning).into_iter().filter(|_| has_others);
        let texts = prepared
            .languages
            .iter()
            .flat_map(|language| texts_of(meaning, language).into_iter().take(kinds.len()));
        writer
            .write_record(facts(meaning).into_iter().chain(other).chain(mappings).chain(texts))?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

fn facts(meaning: &Meaning<'_>) -> [String; HEADER.len()] {
    let code = meaning.code;
    let mut ranges = meaning.catalogue.registry.ranges.iter();
    let range = ranges.find(|it| it.range.contains(code.number));
    [
        meaning.registry().name.to_string(),
        code.number.to_string(),
        meaning.label(),
        notation(meaning.notation()).to_owned(),
        code.name.to_string(),
        code.phrase.to_string(),
        meaning.class().map(|class| class.name.to_string()).unwrap_or_default(),
        range.map(|range| range.name.to_string()).unwrap_or_default(),
        code.lifecycle.word().to_owned(),
        code.wire.word().to_owned(),
        list(code.former.iter().map(|former| former.phrase.as_ref())),
        list(meaning.predicates().map(|predicate| predicate.name.as_ref())),
        list(code.required_headers.iter().map(AsRef::as_ref)),
        list(code.optional_headers.iter().map(AsRef::as_ref)),
        list(code.references.iter().map(|Reference { title, .. }| title.as_ref())),
    ]
}

/// The phrases of the other meanings, and where these are defined.
fn others(meaning: &Meaning<'_>) -> [String; OTHER.len()] {
    let others = &meaning.code.other_meanings;
    let references = others.iter().map(|other| {
        Some(list(other.references.iter().map(|it| it.title.as_ref()))).filter(|it| !it.is_empty())
    });
    [by_meaning(others.iter().map(|other| Some(other.phrase.to_string()))), by_meaning(references)]
}

/// One line per meaning; of one meaning alone, an absent text is an empty cell.
fn by_meaning(texts: impl Iterator<Item = Option<String>>) -> String {
    match texts.collect::<Vec<_>>().as_slice() {
        [only] => only.clone().unwrap_or_default(),
        several => {
            let lines = several.iter().map(|it| it.as_deref().unwrap_or(ABSENT));
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

/// How the label is written.
fn notation(notation: &Notation) -> &'static str {
    match notation {
        Notation::Whole { radix: Radix::Decimal, .. } => "decimal",
        Notation::Whole { radix: Radix::Hexadecimal, .. } => "hexadecimal",
        Notation::Whole { radix: Radix::Alphanumeric, .. } => "alphanumeric",
        Notation::Parts(_) => "parts",
    }
}

/// The mappings of a registry, and what each number is the result of.
struct Sources<'p> {
    mappings: &'p [Mapping],
    /// For each mapping the listed numbers, in the order of their results.
    by_result: Vec<Vec<(Number, Range)>>,
}

impl<'p> Sources<'p> {
    fn new(prepared: &'p Prepared<'_>) -> Self {
        let mappings = prepared.mappings();
        let by_result = mappings.iter().map(|mapping| {
            let mut entries: Vec<_> =
                prepared.entries(mapping).into_iter().map(|(range, to)| (to, range)).collect();
            entries.sort();
            entries
        });
        Self { mappings, by_result: by_result.collect() }
    }

    fn cells(&self, meaning: &Meaning<'_>) -> Vec<String> {
        let number = meaning.code.number;
        let cells = self.mappings.iter().zip(&self.by_result).map(|(mapping, by_result)| {
            let other = &mapping.other;
            if mapping.direction == Direction::To {
                return mapping.result(number).map(|to| other.label(to)).unwrap_or_default();
            }
            let start = by_result.partition_point(|(to, _)| *to < number);
            let sources = by_result.iter().skip(start).take_while(|(to, _)| *to == number);
            let sources: Vec<_> = sources
                .map(|(_, range)| match (other.label(range.first), other.label(range.last)) {
                    (first, last) if first == last => first,
                    (first, last) => format!("{first}..={last}"),
                })
                .collect();
            sources.join("; ")
        });
        cells.collect()
    }
}

/// The texts in a language, and when the number has each other meaning; where there is no title, the
/// phrase serves.
fn texts_of(meaning: &Meaning<'_>, language: &str) -> [String; 4] {
    let others = meaning.code.other_meanings.iter();
    let when = by_meaning(others.map(|other| {
        let mut texts = other.when.iter();
        texts.find(|(tag, _)| tag == language).map(|(_, text)| text.to_string())
    }));
    let Some(text) = meaning.code.text(language) else {
        return [String::new(), String::new(), String::new(), when];
    };
    let word = |text: Option<&Str>| text.map(ToString::to_string).unwrap_or_default();
    let title = text.title.as_ref().or(Some(&meaning.code.phrase));
    [word(title), word(text.summary.as_ref()), word(text.details.as_ref()), when]
}

fn list<'c>(words: impl Iterator<Item = &'c str>) -> String {
    words.collect::<Vec<_>>().join("; ")
}
