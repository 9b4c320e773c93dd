//! Which package a file belongs to.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the nearest Cargo.toml above the file that is one of a package: what `cargo
/// package` packs, unless something is excluded.
pub(super) fn folder(file: &str) -> Option<PathBuf> {
    let folders = Path::new(file).ancestors().skip(1);
    let mut packages = folders.filter(|folder| is_package(&folder.join("Cargo.toml")));
    packages.next().map(Path::to_path_buf)
}

fn is_package(manifest: &Path) -> bool {
    let Ok(text) = fs::read_to_string(manifest) else { return false };
    text.lines().any(|line| line.trim_start().starts_with("[package]"))
}
