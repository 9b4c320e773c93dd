//! The specs that a project names, so that a command can be run without naming them.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Table;

/// The file at the top of a repository that names its specs.
const FILE: &str = "status-codes.toml";

/// What the file says. One with a `format` is a spec itself, and the only one.
#[derive(Debug, Deserialize)]
struct Project {
    specs: Option<Vec<PathBuf>>,
    format: Option<IgnoredAny>,
}

/// The specs that the nearest `status-codes.toml` or `Cargo.toml` names, from here up to the top of
/// the repository, as paths from here; none if there is no such file.
///
/// # Errors
///
/// If that file cannot be read or names none.
pub(crate) fn specs() -> anyhow::Result<Vec<String>> {
    let here = std::env::current_dir()?;
    let mut up = PathBuf::new();
    for folder in here.ancestors() {
        if let Some(specs) = named_in(folder)? {
            let path = |spec: PathBuf| up.join(spec).display().to_string();
            return Ok(specs.into_iter().map(path).collect());
        }
        if folder.join(".git").exists() {
            break;
        }
        up.push("..");
    }
    Ok(Vec::new())
}

/// The specs given on the command line, or else those of the project.
///
/// # Errors
///
/// If there are none.
pub(crate) fn specs_or(given: &[String]) -> anyhow::Result<Vec<String>> {
    let specs = if given.is_empty() { specs()? } else { given.to_vec() };
    ensure!(!specs.is_empty(), "name a spec, or name those of the project in {FILE}");
    Ok(specs)
}

/// The spec given on the command line, or else the one of the project.
///
/// # Errors
///
/// If there is none, or more than one.
pub(crate) fn spec_or(given: Option<&str>) -> anyhow::Result<String> {
    let specs = specs_or(given.map(str::to_owned).as_slice())?;
    match <[String; 1]>::try_from(specs) {
        Ok([spec]) => Ok(spec),
        Err(specs) => bail!("name one of the project's specs: {}", specs.join(", ")),
    }
}

fn named_in(folder: &Path) -> anyhow::Result<Option<Vec<PathBuf>>> {
    let path = folder.join(FILE);
    match fs::read_to_string(&path) {
        Ok(text) => {
            named_by_file(&text).with_context(|| format!("cannot use {}", path.display())).map(Some)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => named_by_manifest(folder),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

fn named_by_file(text: &str) -> anyhow::Result<Vec<PathBuf>> {
    match toml::from_str(text)? {
        Project { specs: Some(specs), .. } => Ok(specs),
        Project { format: Some(_), .. } => Ok(vec![FILE.into()]),
        _ => bail!("it names no specs; write `specs = [\"edge.toml\"]`"),
    }
}

/// What `[package.metadata.status-codes]` or `[workspace.metadata.status-codes]` names. Whether the
/// rest of the manifest is sound is for Cargo to say.
fn named_by_manifest(folder: &Path) -> anyhow::Result<Option<Vec<PathBuf>>> {
    let path = folder.join("Cargo.toml");
    let text = fs::read_to_string(&path).unwrap_or_default();
    let manifest: Table = toml::from_str(&text).unwrap_or_default();
    let metadata = ["package", "workspace"].into_iter().find_map(|table| {
        let project = manifest.get(table)?.get("metadata")?.get("status-codes")?;
        Some((table, project.clone()))
    });
    let Some((table, project)) = metadata else { return Ok(None) };
    let place = || format!("cannot use [{table}.metadata.status-codes] of {}", path.display());
    let project: Project = project.try_into().with_context(place)?;
    let specs = project.specs.context("it names no specs; write `specs = [\"edge.toml\"]`");
    specs.with_context(place).map(Some)
}
