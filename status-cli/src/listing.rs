//! Rows for people and for other programs: the formats that every listing has.

use std::io::{self, Write};

use clap::ValueEnum;
use comfy_table::{Table, presets};
use serde_json::{Map, Value};

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

/// Rows under one header.
#[derive(Debug)]
pub(crate) struct Listing {
    header: &'static [&'static str],
    rows: Vec<Vec<String>>,
}

impl Listing {
    /// Rows that each have a cell for every word of the header, which are the keys in JSON.
    pub(crate) fn new(header: &'static [&'static str], rows: Vec<Vec<String>>) -> Self {
        Self { header, rows }
    }

    /// Writes all rows.
    ///
    /// # Errors
    ///
    /// Those of the stream.
    pub(crate) fn write(&self, format: Format, output: &mut impl Write) -> io::Result<()> {
        match format {
            Format::Table => write_lines(self.table().load_style(presets::NOTHING), output),
            Format::Markdown => {
                write_lines(self.table().load_style(presets::ASCII_MARKDOWN), output)
            }
            Format::Json => self.write_json(output),
            Format::Csv => self.write_csv(output),
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::new();
        table.set_header(self.header).add_rows(&self.rows);
        table
    }

    fn write_json(&self, output: &mut impl Write) -> io::Result<()> {
        let object = |row: &Vec<String>| {
            let cells = self.header.iter().zip(row);
            cells.map(|(key, cell)| ((*key).to_owned(), cell.as_str().into())).collect()
        };
        let objects: Vec<Map<String, Value>> = self.rows.iter().map(object).collect();
        serde_json::to_writer_pretty(&mut *output, &objects)?;
        writeln!(output)
    }

    fn write_csv(&self, output: &mut impl Write) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(output);
        writer.write_record(self.header)?;
        for row in &self.rows {
            writer.write_record(row)?;
        }
        writer.flush()
    }
}

fn write_lines(table: &Table, output: &mut impl Write) -> io::Result<()> {
    for line in table.lines() {
        writeln!(output, "{}", line.trim_end())?;
    }
    Ok(())
}
