//! What an import says of its table, each at its line and column.

use std::fmt;

use anyhow::anyhow;
use status_codegen::model::Catalogue;

/// A place in the table; both numbers begin at 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Finds the places of bytes, which must come in their order.
#[derive(Debug)]
pub(super) struct Places<'t> {
    text: &'t str,
    offset: usize,
    place: Place,
}

impl<'t> Places<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, offset: 0, place: Place { line: 1, column: 1 } }
    }

    /// The place of a byte of the text, not before the last.
    pub(super) fn at(&mut self, offset: usize) -> Place {
        for sign in self.text.get(self.offset..offset).unwrap_or_default().chars() {
            self.place = match sign {
                '\n' => Place { line: self.place.line + 1, column: 1 },
                _ => Place { column: self.place.column + 1, ..self.place },
            };
        }
        self.offset = offset;
        self.place
    }
}

/// The remarks on one table.
#[derive(Debug)]
pub(super) struct Remarks {
    path: String,
    /// Those at a place of the table.
    placed: Vec<(Place, String)>,
    overall: Vec<String>,
    has_findings: bool,
}

impl Remarks {
    pub(super) fn of(path: &str) -> Self {
        Self { path: path.to_owned(), placed: Vec::new(), overall: Vec::new(), has_findings: false }
    }

    /// Something of the table that the spec lacks.
    pub(super) fn left_out(&mut self, place: Place, what: impl fmt::Display) {
        self.has_findings = true;
        self.at(place, "warning", what);
    }

    /// Something that the document says nowhere in particular, and that the spec lacks.
    pub(super) fn lost(&mut self, what: impl fmt::Display) {
        self.has_findings = true;
        self.overall.push(format!("{}: warning: left out: {what}", self.path));
    }

    /// Something that the spec writes otherwise than the table.
    pub(super) fn note(&mut self, place: Place, what: impl fmt::Display) {
        self.at(place, "note", what);
    }

    /// Something that is true of the table as a whole.
    pub(super) fn overall(&mut self, what: impl fmt::Display) {
        self.overall.push(format!("{}: note: {what}", self.path));
    }

    /// Something that the engine finds wrong with the spec.
    pub(super) fn mistake(&mut self, diagnostic: String) {
        self.has_findings = true;
        self.overall.push(diagnostic);
    }

    /// That the table is no JSON, or not JSON of its format.
    pub(super) fn unreadable(&self, error: &serde_json::Error) -> anyhow::Error {
        let (line, column) = (error.line(), error.column());
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        anyhow!("{}:{line}:{column}: {message}", self.path)
    }

    /// Whether the spec lacks something, or needs work.
    pub(super) fn has_findings(&self) -> bool {
        self.has_findings
    }

    /// Counts the codes that the table says little of.
    pub(super) fn missing(&mut self, catalogue: &Catalogue) {
        let codes = &catalogue.codes;
        let count = codes.iter().filter(|code| code.references.is_empty()).count();
        if count > 0 {
            self.overall(format_args!("{count} of {} codes have no reference", codes.len()));
        }
        let count = codes.iter().filter(|it| it.texts.iter().all(|text| text.summary.is_none()));
        let count = count.count();
        if count > 0 {
            let rest = "`check` asks for one in each of `languages`";
            self.overall(format_args!("{count} of {} codes have no summary; {rest}", codes.len()));
        }
    }

    fn at(&mut self, place: Place, level: &str, what: impl fmt::Display) {
        let Place { line, column } = place;
        self.placed.push((place, format!("{}:{line}:{column}: {level}: {what}", self.path)));
    }
}

/// In the order of the table, then what is true of it as a whole.
impl fmt::Display for Remarks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut placed: Vec<_> = self.placed.iter().collect();
        placed.sort_by_key(|(place, _)| *place);
        placed.into_iter().try_for_each(|(_, line)| writeln!(f, "{line}"))?;
        self.overall.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}
