//! Tables of status codes in other people's source files, compared with a registry.
//!
//! [`token`] parts a file in any language into numbers, words, strings, signs and brackets; [`tree`]
//! finds the entries. [`walk`], [`positions`] and [`rows`] pair each number with whatever may be its name,
//! and note how the one lies to the other. Pairs that lie alike are a column, and a column in which
//! enough names are those of their numbers in one registry is a [`table`]. Whatever else a file has is never
//! looked at, so that line widths and ports are not taken for codes. [`compare`] says what a table gets wrong.

mod compare;
mod finding;
mod language;
mod pair;
mod positions;
mod reading;
mod registries;
mod rows;
mod table;
mod token;
mod tree;
mod walk;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use status_codegen::model::{Catalogue, Number};
use status_codegen::{Diagnostic, Document};

use crate::meaning::protocol;
use compare::Complaint;
pub(crate) use finding::{Finding, Kind};
use language::{Language, Layout};
use pair::Pair;
use reading::Reading;
use registries::{Known, Registries};
use table::Table;
use token::tokens;
use tree::Tree;

/// Compares files with registries.
#[derive(Debug)]
pub(crate) struct Auditor<'c> {
    registries: Registries<'c>,
    /// What each registry calls its codes, once that has been asked.
    known: Vec<OnceCell<Known<'c>>>,
    /// The place of the registry that tables are to be of; else each is of the one that it fits best.
    only: Option<usize>,
}

/// What an audit of a file came to.
#[derive(Debug, Default)]
pub(crate) struct Audited {
    pub(crate) findings: Vec<Finding>,
    /// The registries that its tables are of.
    pub(crate) registries: BTreeSet<String>,
    /// The registries that a table may be of, where it is not clear of which.
    pub(crate) unclear: BTreeSet<String>,
}

impl<'c> Auditor<'c> {
    /// An auditor that knows these registries; `only` is the place of the one that tables are to be of.
    pub(crate) fn new(catalogues: Vec<&'c Catalogue>, only: Option<usize>) -> Self {
        let known = catalogues.iter().map(|_| OnceCell::new()).collect();
        Self { registries: Registries::new(catalogues), known, only }
    }

    /// Whether a file of this name is one that may have tables.
    pub(crate) fn reads(path: &Path) -> bool {
        Language::of(path).is_some()
    }

    /// What the tables of a file get wrong.
    pub(crate) fn audit(&self, document: &Document) -> Audited {
        let text = &document.text;
        let language = Language::of_any(Path::new(&document.path));
        let pairs = pairs(text, language);
        let tables = table::tables(text, &pairs, &self.registries);
        let mut audited = Audited::default();
        let mut by_registry: BTreeMap<usize, Vec<&Table<'_>>> = BTreeMap::new();
        for table in &tables {
            match self.registries_of(text, table).as_slice() {
                [only] => by_registry.entry(*only).or_default().push(table),
                several => audited.unclear.extend(several.iter().filter_map(|it| self.name(*it))),
            }
        }
        for (place, tables) in by_registry {
            let Some(known) = self.known(place) else { continue };
            let readings = tables.into_iter().filter_map(|it| Reading::new(text, it, known));
            let mut readings: Vec<_> = readings.collect();
            if readings.is_empty() {
                continue;
            }
            let named = pairs_of_constants(text, language, &readings);
            let tables = table::tables(text, &named, &self.registries);
            let phrases = tables.iter().filter(|it| self.registries_of(text, it) == [place]);
            readings.extend(phrases.filter_map(|it| Reading::new(text, it, known)));
            audited.registries.insert(known.name().to_owned());
            let complaints = compare::complaints(text, &pairs, &readings, known);
            audited.findings.extend(findings(document, &complaints, known));
        }
        audited
    }

    fn catalogue(&self, place: usize) -> Option<&'c Catalogue> {
        self.registries.catalogues().get(place).copied()
    }

    fn known(&self, place: usize) -> Option<&Known<'c>> {
        let catalogue = self.catalogue(place)?;
        Some(self.known.get(place)?.get_or_init(|| Known::new(catalogue)))
    }

    fn name(&self, place: usize) -> Option<String> {
        Some(self.catalogue(place)?.registry.name.to_string())
    }

    /// The registries that a table may be of: the one that was asked for, unless the table fits another
    /// protocol better; else those that it fits best.
    fn registries_of(&self, text: &str, table: &Table<'_>) -> Vec<usize> {
        let protocol = |place: usize| self.catalogue(place).and_then(protocol);
        let most = table.votes.first().map_or(0, |it| it.1);
        if let Some(only) = self.only {
            let votes = table.votes.iter().find(|it| it.0 == only).map_or(0, |it| it.1);
            let others = table.votes.iter().filter(|it| protocol(it.0) != protocol(only));
            let other = others.map(|it| it.1).max().unwrap_or_default();
            let is_alike = most < table::FEWEST && table.numbered.contains(&only);
            return if votes >= other || is_alike { vec![only] } else { Vec::new() };
        }
        if most < table::FEWEST {
            // Names that are only like a registry's: it is the one that the numbers speak for.
            let is_table = |it: &usize| {
                self.known(*it).is_some_and(|known| Reading::new(text, table, known).is_some())
            };
            return table.numbered.iter().copied().filter(is_table).collect();
        }
        let best: Vec<_> = table.votes.iter().filter(|it| it.1 == most).map(|it| it.0).collect();
        let codes = |place: &usize| self.catalogue(*place).map_or(0, |it| it.codes.len());
        match best.iter().copied().min_by_key(codes) {
            Some(smallest) if best.iter().all(|it| protocol(*it) == protocol(smallest)) => {
                vec![smallest]
            }
            _ => best,
        }
    }
}

fn findings(document: &Document, complaints: &[Complaint], known: &Known<'_>) -> Vec<Finding> {
    let said = complaints.iter().map(|it| (it.span.range(), (it.message.clone(), it.help.clone())));
    let diagnostics = Diagnostic::all_at(document, said);
    let label = |it: &i128| known.catalogue.registry.label(*it);
    let found = complaints.iter().zip(diagnostics).map(|(complaint, diagnostic)| Finding {
        kind: complaint.kind,
        registry: known.name().to_owned(),
        numbers: complaint.numbers.iter().map(label).collect(),
        diagnostic,
    });
    found.collect()
}

fn pairs(text: &str, language: &Language) -> Vec<Pair> {
    let mut pairs = Vec::new();
    if matches!(language.layout, Layout::Rows | Layout::Markup) {
        rows::pairs(text, language.layout, &mut pairs);
        return pairs;
    }
    let tokens = tokens(text, language);
    let tree = Tree::new(&tokens);
    let is_data = language.layout != Layout::Brackets;
    walk::pairs(text, &tokens, &tree, is_data, &mut pairs);
    positions::pairs(text, &tokens, &tree, language.counts, &mut pairs);
    positions::pairs_in_strings(text, &tokens, &tree, &mut pairs);
    pairs
}

/// The pairs of what the tables of a file give numbers, where it is mentioned again beside a string.
fn pairs_of_constants(text: &str, language: &Language, readings: &[Reading<'_, '_>]) -> Vec<Pair> {
    if language.layout != Layout::Brackets {
        return Vec::new();
    }
    let mut constants: HashMap<&str, Number> = HashMap::new();
    let mut several = HashSet::new();
    for (name, number) in readings.iter().flat_map(Reading::constants) {
        if *constants.entry(name).or_insert(number) != number {
            several.insert(name);
        }
    }
    constants.retain(|name, _| !several.contains(name));
    walk::pairs_of_constants(text, tokens(text, language), &constants)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Files of every layout.
    const FILES: [&str; 8] =
        ["a.rs", "a.c", "a.py", "a.yaml", "a.toml", "a.csv", "a.html", "unknown"];

    fn audit(auditor: &Auditor<'_>, text: &str) {
        for path in FILES {
            let (id, path) = (String::new(), path.to_owned());
            let document = Document { id, path, text: text.to_owned() };
            auditor.audit(&document);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn nothing_panics(
            texts in prop::collection::vec("\\PC{0,40}|[\\[\\](){}<>,;:=|'\"`\\\\/*#%-]{0,12}|404|\n", 0..40)
        ) {
            let http = status_data::registry("http").into_iter().collect();
            audit(&Auditor::new(http, Some(0)), &texts.concat());
        }

        #[test]
        fn no_table_that_is_cut_or_mixed_panics(pieces in prop::collection::vec(
            prop::sample::select(vec![
                "404", "Not Found", "NotFound", " = ", " => ", ": ", "\n", ",", "[", "]", "(", ")",
                "{", "}", "\"", "410", "Gone", "200", "OK", "-", "enum", "iota", "<tr>", "</td>", "|",
                "  ", "- ", "é",
            ]), 0..200)
        ) {
            let registries = ["http", "websocket", "coap"];
            let catalogues = registries.iter().filter_map(|name| status_data::registry(name));
            audit(&Auditor::new(catalogues.collect(), None), &pieces.concat());
        }
    }
}
