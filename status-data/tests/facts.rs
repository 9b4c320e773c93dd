//! The facts of the bundled registries, one line per code, apart from the prose around them.
//!
//! A text can be reworded freely: only numbers, names, references and the like are in the file, and every figure that a
//! text cites, so that a claim keeps its section and its neighbour. A line that changes is a fact that changed.
//! `BLESS=1 cargo test -p status-data --test facts` writes the file.

#[path = "support/bless.rs"]
mod bless;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use status_codegen::model::{Catalogue, Code, Direction, Home};
use status_data::registries;

const COLUMNS: [&str; 15] = [
    "registry",
    "code",
    "name",
    "phrase",
    "former",
    "also",
    "lifecycle",
    "wire",
    "references",
    "required headers",
    "optional headers",
    "predicates",
    "mappings",
    "figures in English",
    "figures in Korean",
];

#[test]
fn the_facts_are_those_that_are_written_down() {
    let mut table = COLUMNS.join("\t") + "\n";
    for catalogue in registries() {
        for code in catalogue.codes.iter().filter(|code| code.home == Home::This) {
            writeln!(table, "{}", facts(catalogue, code).join("\t")).expect("a string takes it");
        }
    }
    bless::check("status-data/tests/facts/facts.tsv", &table, "facts");
}

/// What is known of a code, in the order of the columns.
fn facts(catalogue: &Catalogue, code: &Code) -> [String; 15] {
    let former = code.former.iter().map(|former| former.phrase.to_string());
    let also = code.other_meanings.iter().map(|other| other.phrase.to_string());
    [
        catalogue.registry.name.to_string(),
        catalogue.registry.label(code.number),
        code.name.to_string(),
        code.phrase.to_string(),
        listed(former),
        listed(also),
        code.lifecycle.word().to_owned(),
        code.wire.word().to_owned(),
        listed(code.references.iter().map(|reference| reference.title.to_string())),
        code.required_headers.join(", "),
        code.optional_headers.join(", "),
        listed(predicates(catalogue, code)),
        listed(mappings(catalogue, code)),
        figures(code, "en"),
        figures(code, "ko"),
    ]
}

/// The predicates that are true of a code.
fn predicates(catalogue: &Catalogue, code: &Code) -> impl Iterator<Item = String> {
    let all = catalogue.predicates.iter();
    all.filter(|predicate| predicate.contains(code.number))
        .map(|predicate| predicate.name.to_string())
}

/// What a code is mapped to, and what is mapped to it.
fn mappings(catalogue: &Catalogue, code: &Code) -> impl Iterator<Item = String> {
    catalogue.mappings.iter().filter_map(|mapping| {
        let method = mapping.method();
        match mapping.direction {
            Direction::To => {
                let result = mapping.result(code.number)?;
                Some(format!("{method} = {}", mapping.other.label(result)))
            }
            Direction::From => {
                let origins = mapping.entries.iter().filter(|(_, result)| *result == code.number);
                let ends = origins.flat_map(|(range, _)| [range.first, range.last]);
                let labels: BTreeSet<_> = ends.map(|number| mapping.other.label(number)).collect();
                let default =
                    (mapping.default == Some(code.number)).then(|| "any other".to_owned());
                let labels: Vec<_> = labels.into_iter().chain(default).collect();
                (!labels.is_empty()).then(|| format!("{method} = {}", labels.join(" ")))
            }
        }
    })
}

/// The numbers that the texts of a code cite: sections, documents, other codes, limits.
fn figures(code: &Code, language: &str) -> String {
    let Some(text) = code.text(language) else { return String::new() };
    let texts = [&text.title, &text.summary, &text.details].into_iter().flatten();
    let is_of_a_figure = |sign: char| sign.is_ascii_alphanumeric() || sign == '.';
    let words = texts.flat_map(|text| text.split(move |sign| !is_of_a_figure(sign)));
    let words = words.map(|word| word.trim_matches('.'));
    let figures: BTreeSet<_> =
        words.filter(|word| word.contains(|sign: char| sign.is_ascii_digit())).collect();
    figures.into_iter().collect::<Vec<_>>().join(" ")
}

fn listed(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().collect::<Vec<_>>().join("; ")
}
