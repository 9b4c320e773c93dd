//! Tables of status codes in other people's source files, compared with a registry.
//!
//! [`token`] parts a file in any language into numbers, words, strings, signs and brackets; [`tree`]
//! finds the entries. [`walk`], [`positions`] and [`rows`] pair each number with whatever may be its name,
//! and note how the one lies to the other. Pairs that lie alike are a column, and a column in which
//! enough names are those of their numbers in one registry is a [`table`]. Whatever else a file has is never
//! looked at, so that its line widths and ports are no codes. [`compare`] says what a table gets wrong.

mod compare;
mod finding;
mod language;
mod pair;
mod positions;
mod registries;
mod rows;
mod table;
mod token;
mod tree;
mod walk;

use std::cmp::Reverse;
use std::path::Path;

use status_codegen::model::Catalogue;
use status_codegen::{Diagnostic, Document};

pub(crate) use finding::{Finding, Kind};
use language::{Language, Layout};
use pair::Pair;
use registries::{Known, Registries};
use table::Table;
use token::tokens;
use tree::Tree;

/// Compares files with registries.
#[derive(Debug)]
pub(crate) struct Auditor<'c> {
    registries: Registries<'c>,
    known: Vec<Known<'c>>,
    /// The registry that every table is to be of, by its place; else each is of the one that it fits.
    only: Option<usize>,
}

/// What an audit of a file came to.
#[derive(Debug, Default)]
pub(crate) struct Audited {
    pub(crate) findings: Vec<Finding>,
    /// The registries that tables are of, each with how many codes.
    pub(crate) tables: Vec<(String, usize)>,
    /// The registries of different protocols that a table may be of.
    pub(crate) unclear: Vec<String>,
}

impl<'c> Auditor<'c> {
    /// An auditor that knows these registries, and takes every table for one of the registry at a place
    /// if one is given.
    pub(crate) fn new(catalogues: Vec<&'c Catalogue>, only: Option<usize>) -> Self {
        let known = catalogues.iter().map(|it| Known::new(it)).collect();
        Self { registries: Registries::new(catalogues), known, only }
    }

    /// Whether a file of this name is one that may have tables.
    pub(crate) fn reads(path: &Path) -> bool {
        Language::of(path).is_some()
    }

    /// What the tables of a file get wrong.
    pub(crate) fn audit(&self, document: &Document) -> Audited {
        let text = &document.text;
        let pairs = pairs(text, Language::of_any(Path::new(&document.path)));
        let tables = table::tables(text, &pairs, &self.registries);
        let mut audited = Audited::default();
        for place in self.candidates(&tables, &mut audited) {
            let Some(known) = self.known.get(place) else { continue };
            let own = tables.iter().filter(|table| self.registry_of(table) == Some(place));
            let readings: Vec<_> =
                own.filter_map(|table| compare::reading(text, table, known)).collect();
            if readings.is_empty() {
                continue;
            }
            let codes = tables.iter().map(|it| it.numbers(text, known.catalogue).len()).max();
            audited.tables.push((known.name().to_owned(), codes.unwrap_or_default()));
            for complaint in compare::complaints(&readings, known) {
                let label = |it: &i128| known.catalogue.registry.label(*it);
                audited.findings.push(Finding {
                    kind: complaint.kind,
                    registry: known.name().to_owned(),
                    numbers: complaint.numbers.iter().map(label).collect(),
                    diagnostic: Diagnostic::at(
                        document,
                        complaint.span.range(),
                        complaint.message,
                        complaint.help.as_deref(),
                    ),
                });
            }
        }
        audited
    }

    fn candidates(&self, tables: &[Table<'_>], _audited: &mut Audited) -> Vec<usize> {
        let mut places: Vec<_> =
            tables.iter().filter_map(|table| self.registry_of(table)).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The registry that a table is of: the one that was asked for, unless it fits another protocol
    /// better; else the one that it fits best.
    fn registry_of(&self, table: &Table<'_>) -> Option<usize> {
        let protocol = |place: usize| self.known.get(place).map(|it| it.protocol);
        let most = table.votes.first().map_or(0, |it| it.1);
        if let Some(only) = self.only {
            let votes = table.votes.iter().find(|it| it.0 == only).map_or(0, |it| it.1);
            if table.numbered.contains(&only) && most < 3 {
                return Some(only);
            }
            let others = table.votes.iter().filter(|it| protocol(it.0) != protocol(only));
            let other = others.map(|it| it.1).max().unwrap_or_default();
            return (votes >= other).then_some(only);
        }
        let best = table.votes.iter().filter(|it| it.1 == most);
        let codes =
            |place: usize| self.registries.catalogues().get(place).map_or(0, |it| it.codes.len());
        best.min_by_key(|it| (codes(it.0), Reverse(it.0))).map(|it| it.0)
    }
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
