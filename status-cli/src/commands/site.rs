//! `status-codes site`: a reference to read in a browser.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::contract::Contract;
use crate::outcome::Outcome;
use crate::site::Subject;
use crate::{folder, project, reading, site};

/// Write a reference site, in English and Korean
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes site --out site
  status-codes site --out site --contract errors.lock.json")]
pub(crate) struct Arguments {
    /// The folder that becomes the site; a site that was written there before is replaced
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    out: PathBuf,

    /// A spec instead of the bundled registries, or several; those of the project if not given
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    spec: Vec<String>,

    /// An error contract, whose problems get pages too, or several
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    contract: Vec<String>,

    /// The bundled registries, whatever specs the project has
    #[arg(long, conflicts_with = "spec")]
    bundled: bool,
}

/// Writes the site.
///
/// # Errors
///
/// If a spec or a contract is not sound, if something other than a site is in the way, and those of writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let specs = match arguments.spec.as_slice() {
        [] if arguments.bundled => Vec::new(),
        [] => project::specs()?,
        given => given.to_vec(),
    };
    let catalogues: Result<Vec<_>, _> = specs.iter().map(|it| reading::sound_file(it)).collect();
    let contracts: Result<Vec<_>, _> =
        arguments.contract.iter().map(|it| Contract::read(it)).collect();
    let contracts = contracts?;
    let files = match catalogues?.as_slice() {
        [] => site::files(status_data::registries(), Subject::Bundled, &contracts),
        catalogues => site::files(catalogues, Subject::Specs, &contracts),
    };
    folder::write(&site::FOLDER, &arguments.out, &files)?;
    Ok(Outcome::Fine)
}
