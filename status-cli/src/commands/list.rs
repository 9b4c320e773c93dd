//! `status-codes list`: the codes of a registry or of a spec.

use std::borrow::Cow;

use clap::Args;
use status_codegen::model::{Catalogue, Code};

use crate::listing::{Format, Listing};
use crate::outcome::Outcome;
use crate::source;

/// List codes
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  status-codes list --registry nginx")]
pub(crate) struct Arguments {
    /// The bundled registry
    #[arg(long, value_name = "NAME", default_value = "http", conflicts_with = "spec")]
    registry: String,

    /// A spec instead of a bundled registry
    #[arg(long, value_name = "FILE")]
    spec: Option<String>,

    /// How the list is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Lists codes in the order of their numbers.
///
/// # Errors
///
/// If there is no such registry, if the spec is not sound, and those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let catalogue = match &arguments.spec {
        Some(path) => Cow::Owned(source::sound_file(path)?),
        None => Cow::Borrowed(source::bundled(&arguments.registry)?),
    };
    let rows = catalogue.codes.iter().map(|code| row(&catalogue, code)).collect();
    Listing::new(&["code", "name", "phrase"], rows)
        .write(arguments.format, &mut anstream::stdout().lock())?;
    Ok(Outcome::Fine)
}

fn row(catalogue: &Catalogue, code: &Code) -> Vec<String> {
    vec![catalogue.registry.label(code.number), code.name.to_string(), code.phrase.to_string()]
}
