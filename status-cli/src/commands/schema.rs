//! `status-codes schema`: the format of specs, for editors.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::file;
use crate::outcome::Outcome;

const SCHEMA: &str = include_str!("../../spec.schema.json");

/// Write a JSON Schema of the spec format, so that an editor completes and checks specs
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes schema --output spec.schema.json

A spec whose first line is `#:schema spec.schema.json` is then completed and checked by editors with
Taplo, such as Even Better TOML. A schema sees no more than one value at a time: `status-codes check`
sees the rest.")]
pub(crate) struct Arguments {
    /// Write this file instead of standard output, whole or not at all
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
}

/// Writes the schema.
///
/// # Errors
///
/// Those of writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    Outcome::Fine.once(file::write_or_print(arguments.output.as_deref(), SCHEMA))
}
