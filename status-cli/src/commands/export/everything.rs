//! `status-codes export --all`: every target at once.

use std::io::Write;
use std::path::Path;

use anyhow::Context;
use status_codegen::model::Catalogue;

use super::{Arguments, FOLDER, command, prepared};
use crate::export::{Output, Prepared, TARGETS, Target};
use crate::folder::{self, File};
use crate::outcome::Outcome;

/// Writes a folder with a folder per target. What a target has no way to say is left out, which
/// standard error tells.
///
/// # Errors
///
/// If a target cannot be written, and those of writing. Then nothing is written.
pub(super) fn write(
    catalogue: Option<&Catalogue>,
    file: Option<&str>,
    arguments: &Arguments,
) -> anyhow::Result<Outcome> {
    let catalogues = match catalogue {
        Some(catalogue) => std::slice::from_ref(catalogue),
        None => status_data::registries(),
    };
    let folder = arguments.all.as_deref().unwrap_or(Path::new("."));
    let mut files = Vec::new();
    for catalogue in catalogues {
        let registry = file.is_none().then_some(catalogue.registry.name.as_ref());
        for target in TARGETS {
            let command = command(target, file, registry, arguments);
            let prepared = prepared(catalogue, &command, arguments)?;
            let written = of_target(target, &prepared);
            files.extend(
                written
                    .with_context(|| format!("{} as {}", prepared.registry().name, target.name))?,
            );
        }
    }
    folder::write(&FOLDER, folder, &files)?;
    Ok(Outcome::Fine)
}

fn of_target(target: &Target, prepared: &Prepared<'_>) -> anyhow::Result<Vec<File>> {
    let place = format!("{}/{}", target.name, (target.path)(prepared));
    let files = match (target.write)(prepared)? {
        Output::Page(page) => vec![File { path: place, text: page.into() }],
        Output::Folder { files, .. } => {
            let placed = files
                .into_iter()
                .map(|File { path, text }| File { path: format!("{place}/{path}"), text });
            placed.collect()
        }
        Output::Inapplicable(reason) => {
            // Whoever closed standard error does not want the message.
            let _ = writeln!(anstream::stderr(), "{}: left out: {reason}", target.name);
            Vec::new()
        }
    };
    Ok(files)
}
