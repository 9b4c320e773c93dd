//! `status-codes registries`: what there is to choose from.

use clap::Args;
use status_codegen::model::Catalogue;

use crate::listing::{Cell, Format, Listing};
use crate::meaning::protocol;
use crate::outcome::Outcome;
use crate::specs::Specs;

/// List the registries: those of the project, and the bundled ones
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

/// Lists the registries of the project, then the bundled ones in the order of their names.
///
/// # Errors
///
/// If a spec of the project is not sound, and those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let specs = Specs::of_project()?;
    let own = specs.iter().flat_map(Specs::catalogues);
    let rows = own.chain(status_data::registries()).map(row);
    let listing = Listing::new(HEADER, rows);
    Outcome::Fine.once(listing.write(arguments.format, &mut anstream::stdout().lock()))
}

fn row(catalogue: &Catalogue) -> Vec<Cell> {
    let registry = &catalogue.registry;
    vec![
        registry.name.as_ref().into(),
        protocol(catalogue).into(),
        catalogue.codes.len().into(),
        registry.as_of.as_deref().into(),
        registry.title.as_ref().into(),
        registry.source.as_deref().into(),
    ]
}
