//! A table as it is read, before its numbers are.

use status_codegen::model::{Lifecycle, Notation, Text, Wire};

use super::remarks::Place;

/// The rows of a table, with what it says of the registry.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// What the table calls the registry.
    pub(super) name: Option<String>,
    /// How the format writes numbers; where it does not say, as they look.
    pub(super) notation: Option<Notation>,
    pub(super) classes: Vec<Section>,
    pub(super) rows: Vec<Row>,
}

/// A class that the table declares, by the digits that its codes begin with.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) place: Place,
    pub(super) prefix: String,
    pub(super) title: String,
}

/// What one line says of other meanings of the number, by the place of the meaning in each list.
#[derive(Debug, Clone, Default)]
pub(super) struct Others {
    pub(super) phrases: Vec<String>,
    pub(super) references: Vec<Vec<String>>,
    /// When the number has the meanings, by language; an empty text says nothing.
    pub(super) when: Vec<(String, Vec<String>)>,
}

/// What one line says of a code, or of a range of numbers.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) place: Place,
    /// The number or the range as the table writes it.
    pub(super) written: String,
    pub(super) phrase: String,
    /// The name that the table gives the code in programs.
    pub(super) name: Option<String>,
    pub(super) former: Vec<String>,
    pub(super) others: Others,
    pub(super) lifecycle: Lifecycle,
    pub(super) wire: Wire,
    pub(super) references: Vec<String>,
    pub(super) class: Option<String>,
    pub(super) predicates: Vec<String>,
    pub(super) required_headers: Vec<String>,
    pub(super) optional_headers: Vec<String>,
    pub(super) texts: Vec<Text>,
}

impl Row {
    /// A line that says nothing but a number and a phrase.
    pub(super) fn new(place: Place, written: &str, phrase: &str) -> Self {
        Self {
            place,
            written: written.to_owned(),
            phrase: phrase.to_owned(),
            name: None,
            former: Vec::new(),
            others: Others::default(),
            lifecycle: Lifecycle::Permanent,
            wire: Wire::Sent,
            references: Vec::new(),
            class: None,
            predicates: Vec::new(),
            required_headers: Vec::new(),
            optional_headers: Vec::new(),
            texts: Vec::new(),
        }
    }
}
