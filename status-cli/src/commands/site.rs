//! `status-codes site`: a reference to read in a browser.

use std::path::PathBuf;
use std::slice;

use clap::{Args, ValueHint};

use crate::outcome::Outcome;
use crate::{site, source};

/// Write a reference site, in English and Korean
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  status-codes site --out site")]
pub(crate) struct Arguments {
    /// The folder that becomes the site; a site that was written there before is replaced
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    out: PathBuf,

    /// A spec instead of the bundled registries
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    spec: Option<String>,
}

/// Writes the site.
///
/// # Errors
///
/// If the spec is not sound, if something that is no site is in the way, and those of writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let files = match &arguments.spec {
        Some(path) => site::files(slice::from_ref(&source::sound_file(path)?)),
        None => site::files(status_data::registries()),
    };
    site::folder::write(&arguments.out, &files)?;
    Ok(Outcome::Fine)
}
