//! `status-codes import`: a spec of a table that exists already.

mod cells;
mod codes;
mod columns;
mod csv;
mod errcodes;
mod json;
mod notation;
mod phrases;
mod registry;
mod remarks;
mod row;
mod spec;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{bail, ensure};
use clap::{Args, ValueEnum, ValueHint};
use status_codegen::{compile, name};
use status_data::Files;

use crate::outcome::Outcome;
use crate::{file, quoting, reading};
use columns::Column;
use remarks::Remarks;

/// Write a spec of an existing table
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes import codes.json --from json --name acme --output acme.toml
  status-codes import http-status-codes-1.csv --from csv
  status-codes import table.csv --from csv --columns code=Status,phrase=Meaning
  status-codes import errcodes.txt --from errcodes --name postgres

csv finds the columns of IANA's tables (Value, Description, Reference) and of `export --to csv`;
name others with --columns. json reads `export --to json` and objects such as
{ \"404\": \"Not Found\" }.

Standard error says where something was left out or changed. Exit codes: 0 everything has its place
and `check` passes, 1 something was left out or the spec needs work, 2 cannot run.")]
pub(crate) struct Arguments {
    /// The table
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: String,

    /// What the table is
    #[arg(long, value_enum, value_name = "FORMAT")]
    from: Format,

    #[command(flatten)]
    about: About,

    /// The columns of a CSV table, by their headings: code, phrase, name, reference, former, also,
    /// class, lifecycle, wire, predicates, title.en, summary.en, … and `ignore`, which may be repeated
    #[arg(long, value_name = "COLUMN=HEADING,…", value_delimiter = ',', value_parser = columns::parse)]
    columns: Vec<(Column, String)>,

    /// Write this file, which must not exist yet, instead of standard output
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

    /// Replace the output file if it exists
    #[arg(long, requires = "output")]
    force: bool,
}

/// What a table does not say of its registry.
#[derive(Debug, Args)]
struct About {
    /// The registry's name, such as acme-edge, or which registry of a JSON document is meant; the
    /// file's name if not given
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// What the registry is called in prose; its name if not given
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,

    /// The base in which the table writes its numbers: 10, 16 or 36; as the numbers look if not given
    #[arg(long, value_name = "BASE", conflicts_with = "parts")]
    radix: Option<u8>,

    /// The greatest number of each part, for codes with dots such as 4.04
    #[arg(long, value_name = "LAST,…", value_delimiter = ',', value_parser = clap::value_parser!(u32).range(1..))]
    parts: Vec<u32>,
}

/// What a table is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Comma-separated values with a heading over each column
    Csv,
    /// A document of `export --to json`, or an object from numbers to phrases
    Json,
    /// PostgreSQL's errcodes.txt
    Errcodes,
}

/// Reads the table and writes the spec.
///
/// # Errors
///
/// If the table cannot be read or has no codes, if the output exists, and those of writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    if let Some(path) = arguments.output.as_ref().filter(|path| path.exists() && !arguments.force) {
        bail!("{} is there already; `--force` replaces it", path.display());
    }
    let (document, _) = reading::read(&arguments.file)?;
    let text = document.text.strip_prefix('\u{feff}').unwrap_or(&document.text);
    let mut remarks = Remarks::of(&document.path);
    let catalogue = match arguments.from {
        Format::Json if json::is_catalogue(text) => {
            json::catalogue(text, arguments.about.name.as_deref(), &mut remarks)?
        }
        from => {
            let table = match from {
                Format::Csv => csv::table(text, &arguments.columns, &mut remarks)?,
                Format::Json => phrases::table(text, &mut remarks)?,
                Format::Errcodes => errcodes::table(text, &mut remarks),
            };
            let header = header(arguments, &table)?;
            registry::catalogue(table, header, &mut remarks)?
        }
    };
    remarks.missing(&catalogue);
    let spec = spec::text(&catalogue, &command(arguments));
    check(&spec, arguments.output.as_deref(), &mut remarks);
    file::write_or_print(arguments.output.as_deref(), &spec)?;
    // The spec is written: whoever has closed standard error has what was asked for.
    let _ = write!(anstream::stderr(), "{remarks}");
    Ok(Outcome::of(remarks.has_findings()))
}

fn header(arguments: &Arguments, table: &row::Table) -> anyhow::Result<registry::Header> {
    let About { name, title, radix, parts } = &arguments.about;
    let name = name.clone().or_else(|| table.name.clone()).unwrap_or_else(|| stem(&arguments.file));
    ensure!(!name.is_empty(), "the file gives no name to the registry; say `--name NAME`");
    let title = title.clone().unwrap_or_else(|| in_prose(&name));
    let notation = notation::given(*radix, parts)?;
    Ok(registry::Header { name, title, notation })
}

/// The name of the file as that of a registry.
fn stem(path: &str) -> String {
    let stem = Path::new(path).file_stem().unwrap_or_default().to_string_lossy();
    name::snake(&stem).replace('_', "-")
}

/// `acme-edge` is `Acme edge`.
fn in_prose(name: &str) -> String {
    let mut words = name.replace('-', " ").chars().collect::<Vec<_>>().into_iter();
    words.next().map(char::to_uppercase).into_iter().flatten().chain(words).collect()
}

/// The command that writes the same spec.
fn command(arguments: &Arguments) -> String {
    let from = arguments.from.to_possible_value();
    let from = from.as_ref().map_or("", |it| it.get_name());
    format!("status-codes import {} --from {from}", quoting::for_shell(&arguments.file))
}

/// Says what `check` would: the spec is written all the same, for its author to complete.
fn check(spec: &str, output: Option<&Path>, remarks: &mut Remarks) {
    let mut document = Files::new(".").inline(spec.to_owned());
    document.path = output.map_or("the spec".to_owned(), |path| path.display().to_string());
    for diagnostic in compile(document, &Files::new(".")).diagnostics {
        remarks.mistake(diagnostic.to_string());
    }
}
