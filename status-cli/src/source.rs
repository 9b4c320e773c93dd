//! Where a run takes its codes from: the bundled registries or a spec of the user's.

use anyhow::{anyhow, bail};
use status_codegen::model::Catalogue;
use status_codegen::{Compiled, compile, nearest};
use status_data::Files;

/// Compiles the spec in a file, whose path is relative to where the command runs.
///
/// # Errors
///
/// If the file cannot be read.
pub(crate) fn compile_file(path: &str) -> anyhow::Result<Compiled> {
    let files = Files::new(".");
    let document = files.read(path).map_err(|reason| anyhow!(reason))?;
    Ok(compile(document, &files))
}

/// The codes of the spec in a file, for a command that needs it to be sound.
///
/// # Errors
///
/// If the file cannot be read or has mistakes, which the error shows.
pub(crate) fn sound_file(path: &str) -> anyhow::Result<Catalogue> {
    let Compiled { catalogue, diagnostics, .. } = compile_file(path)?;
    match catalogue {
        Some(catalogue) if diagnostics.is_empty() => Ok(catalogue),
        _ => {
            let mistakes: Vec<_> = diagnostics.iter().map(ToString::to_string).collect();
            bail!("{path} has mistakes\n\n{}", mistakes.join("\n\n"))
        }
    }
}

/// The bundled registry of a name.
///
/// # Errors
///
/// If there is none; the error names the nearest.
pub(crate) fn bundled(name: &str) -> anyhow::Result<&'static Catalogue> {
    let names = || status_data::registries().iter().map(|it| it.registry.name.as_ref());
    status_data::registry(name).ok_or_else(|| match nearest(name, names()) {
        Some(near) => anyhow!("no bundled registry is called `{name}`; did you mean `{near}`?"),
        None => anyhow!("no bundled registry is called `{name}`: see `status-codes registries`"),
    })
}
