//! Rows for people and for other programs: the formats that every listing has.

use std::io::{self, Write};

use clap::ValueEnum;
use comfy_table::{Table, presets};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::language::Language;
use crate::meaning::Meaning;
use crate::terms::{column, terms};

/// How a listing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Columns for a terminal
    Table,
    /// A list of objects
    Json,
    /// Comma-separated values with a header
    Csv,
    /// A table for a document
    Markdown,
}

/// The text in one column of a row.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    shown: String,
    value: Value,
}

impl Cell {
    /// What people read otherwise than programs do.
    pub(crate) fn new(shown: String, value: Value) -> Self {
        Self { shown, value }
    }

    /// The number of a code as its registry writes it, `0x0d`. To programs it is a number, unless it
    /// is written as text, such as `42P01`.
    pub(crate) fn code(meaning: &Meaning<'_>) -> Self {
        let label = meaning.label();
        if meaning.notation().is_text() {
            return label.into();
        }
        Self { shown: label, value: json!(meaning.code.number) }
    }
}

impl Cell {
    /// The registry that defines a code; a spec that is called as the one that it extends has no name of
    /// its own.
    pub(crate) fn registry(meaning: &Meaning<'_>, language: Language) -> Self {
        if meaning.is_of_nameless_spec() {
            let shown = terms(language).this_spec.to_owned();
            return Self::new(shown, terms(Language::English).this_spec.into());
        }
        meaning.registry().name.as_ref().into()
    }

    /// What programs read in a column of text: the words of a spec, numbers as their registry writes
    /// them.
    fn plain(&self) -> &str {
        self.value.as_str().unwrap_or(&self.shown)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { value: text.as_str().into(), shown: text }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self { shown: number.to_string(), value: number.into() }
    }
}

/// What is not known is blank to people and null in JSON.
impl From<Option<&str>> for Cell {
    fn from(text: Option<&str>) -> Self {
        text.map_or(Self { shown: String::new(), value: Value::Null }, Self::from)
    }
}

/// Rows under one header.
#[derive(Debug)]
pub(crate) struct Listing {
    header: &'static [&'static str],
    /// What people read instead of the header.
    names: Vec<&'static str>,
    rows: Vec<Vec<Cell>>,
}

impl Listing {
    /// Rows that each have a cell for every word of the header, which are the keys in JSON.
    pub(crate) fn new<C: Into<Cell>>(
        header: &'static [&'static str],
        rows: impl IntoIterator<Item = Vec<C>>,
    ) -> Self {
        let cells = |row: Vec<C>| row.into_iter().map(Into::into).collect();
        Self { header, names: header.to_vec(), rows: rows.into_iter().map(cells).collect() }
    }

    /// The same rows, under names in the language where people read them.
    pub(crate) fn in_language(mut self, language: Language) -> Self {
        self.names = self.header.iter().map(|key| column(language, key)).collect();
        self
    }

    /// Writes all rows.
    ///
    /// # Errors
    ///
    /// Those of the stream.
    pub(crate) fn write(&self, format: Format, output: &mut impl Write) -> io::Result<()> {
        match format {
            Format::Table => write_lines(&flush_left(self.table()), output),
            Format::Markdown => {
                write_lines(self.table().load_style(presets::ASCII_MARKDOWN), output)
            }
            Format::Json => self.write_json(output),
            Format::Csv => self.write_csv(output),
        }
    }

    /// The rows for people, without the columns that say nothing.
    fn table(&self) -> Table {
        let filled = |column: &usize| self.rows.iter().any(|row| !shown(row, *column).is_empty());
        let columns: Vec<_> = (0..self.header.len()).filter(filled).collect();
        let row = |row| columns.iter().map(|&column| shown(row, column)).collect::<Vec<_>>();
        let mut table = Table::new();
        table.set_header(columns.iter().filter_map(|&column| self.names.get(column)));
        table.add_rows(self.rows.iter().map(|it| row(it)));
        table
    }

    fn write_json(&self, output: &mut impl Write) -> io::Result<()> {
        let objects: Vec<_> =
            self.rows.iter().map(|row| Object { keys: self.header, cells: row }).collect();
        serde_json::to_writer_pretty(&mut *output, &objects)?;
        writeln!(output)
    }

    fn write_csv(&self, output: &mut impl Write) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(output);
        writer.write_record(self.header).map_err(of_stream)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(Cell::plain)).map_err(of_stream)?;
        }
        writer.flush()
    }
}

/// The error of the stream, whose kind says whether its reader stopped early; `From` would hide it.
fn of_stream(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn shown(row: &[Cell], column: usize) -> &str {
    row.get(column).map_or("", |cell| &cell.shown)
}

/// A row as an object whose keys are in the order of the columns.
struct Object<'l> {
    keys: &'l [&'static str],
    cells: &'l [Cell],
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.keys.iter().zip(self.cells.iter().map(|cell| &cell.value)))
    }
}

/// Without rules, and from the first column of the terminal on.
fn flush_left(mut table: Table) -> Table {
    table.load_style(presets::NOTHING);
    table.column_iter_mut().for_each(|column| {
        column.set_padding((0, 2));
    });
    table
}

fn write_lines(table: &Table, output: &mut impl Write) -> io::Result<()> {
    for line in table.lines() {
        writeln!(output, "{}", line.trim_end())?;
    }
    Ok(())
}
