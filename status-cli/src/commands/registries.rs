//! `status-codes registries`: what is bundled.

use clap::Args;
use status_codegen::model::Catalogue;

use crate::listing::{Format, Listing};
use crate::outcome::Outcome;

/// List the bundled registries
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  status-codes registries --format csv")]
pub(crate) struct Arguments {
    /// How the list is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Lists the bundled registries in the order of their names.
///
/// # Errors
///
/// Those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let rows = status_data::registries().iter().map(row).collect();
    let header = &["name", "title", "codes", "as of", "source"];
    Listing::new(header, rows).write(arguments.format, &mut anstream::stdout().lock())?;
    Ok(Outcome::Fine)
}

fn row(catalogue: &Catalogue) -> Vec<String> {
    let registry = &catalogue.registry;
    vec![
        registry.name.to_string(),
        registry.title.to_string(),
        catalogue.codes.len().to_string(),
        registry.as_of.as_deref().unwrap_or_default().to_owned(),
        registry.source.as_deref().unwrap_or_default().to_owned(),
    ]
}
