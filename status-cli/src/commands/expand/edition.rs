//! The edition of Rust that the code in a folder is written in.

use std::fs;
use std::path::{Path, absolute};

use toml::{Table, Value};

/// The edition where no package says one: that of `cargo new`.
const NEWEST: &str = "2024";

/// The edition of a package whose manifest says none.
const OLDEST: &str = "2015";

/// The edition of the package that the folder belongs to, as the nearest `Cargo.toml` with a
/// `[package]` says it, or the workspace above.
pub(super) fn of(folder: &Path) -> String {
    let folder = absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let mut manifests = folder.ancestors().filter_map(manifest);
    let Some(nearest) = manifests.next() else { return NEWEST.to_owned() };
    let own = nearest.get("package").and_then(|package| package.get("edition"));
    let edition = match own {
        Some(Value::String(edition)) => Some(edition.clone()),
        Some(_) => of_workspace(&nearest).or_else(|| manifests.find_map(|it| of_workspace(&it))),
        None if nearest.contains_key("package") => Some(OLDEST.to_owned()),
        None => of_workspace(&nearest),
    };
    edition.unwrap_or_else(|| NEWEST.to_owned())
}

fn manifest(folder: &Path) -> Option<Table> {
    let text = fs::read_to_string(folder.join("Cargo.toml")).ok()?;
    toml::from_str(&text).ok()
}

fn of_workspace(manifest: &Table) -> Option<String> {
    let package = manifest.get("workspace")?.get("package")?;
    package.get("edition")?.as_str().map(str::to_owned)
}
