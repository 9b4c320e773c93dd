//! Specs, read from files.

use anyhow::bail;
use status_codegen::model::Catalogue;
use status_codegen::{Compiled, Document, compile};
use status_data::Files;

/// The spec in a file, and the files that it may extend; paths are relative to where the command
/// runs.
///
/// # Errors
///
/// If the file cannot be read.
pub(crate) fn read(path: &str) -> anyhow::Result<(Document, Files)> {
    let files = Files::new(".");
    let document = files.read(path)?;
    Ok((document, files))
}

/// The codes of the spec in a file, for a command that needs it to be sound.
///
/// # Errors
///
/// If the file cannot be read or has mistakes, which the error shows.
pub(crate) fn sound_file(path: &str) -> anyhow::Result<Catalogue> {
    let (document, files) = read(path)?;
    sound(path, compile(document, &files))
}

/// The codes of a spec, for a command that needs it to be sound.
///
/// # Errors
///
/// If it has mistakes, which the error shows.
pub(crate) fn sound(path: &str, compiled: Compiled) -> anyhow::Result<Catalogue> {
    let Compiled { catalogue, diagnostics, .. } = compiled;
    match catalogue {
        Some(catalogue) if diagnostics.is_empty() => Ok(catalogue),
        _ => {
            let mistakes: Vec<_> = diagnostics.iter().map(ToString::to_string).collect();
            bail!("{path} has mistakes\n\n{}", mistakes.join("\n\n"))
        }
    }
}
