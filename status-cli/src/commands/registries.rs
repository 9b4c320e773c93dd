//! `status-codes registries`: what is bundled.

use clap::Args;
use status_codegen::model::Catalogue;

use crate::listing::{Cell, Format, Listing};
use crate::outcome::Outcome;

/// List the bundled registries
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes registries
  status-codes registries --format csv")]
pub(crate) struct Arguments {
    /// How the list is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

const HEADER: &[&str] = &["name", "protocol", "codes", "as_of", "title", "source"];

/// Lists the bundled registries in the order of their names.
///
/// # Errors
///
/// Those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let rows = status_data::registries().iter().map(row);
    let listing = Listing::new(HEADER, rows);
    Outcome::Fine.once(listing.write(arguments.format, &mut anstream::stdout().lock()))
}

fn row(catalogue: &Catalogue) -> Vec<Cell> {
    let registry = &catalogue.registry;
    vec![
        registry.name.as_ref().into(),
        status_data::protocol(&registry.name).into(),
        catalogue.codes.len().into(),
        registry.as_of.as_deref().into(),
        registry.title.as_ref().into(),
        registry.source.as_deref().into(),
    ]
}
