//! `--check`: whether what was written before is what would be written now.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, anyhow};
use similar::TextDiff;

use crate::file;
use crate::folder::{File, Kind};
use crate::outcome::Outcome;

/// Compares a file with its text, and shows the difference; `command` writes it again. `is_same` says
/// which other text means the same.
///
/// # Errors
///
/// If the file cannot be read, and those of writing.
pub(crate) fn compare(
    path: &Path,
    text: &str,
    is_same: impl Fn(&str, &str) -> bool,
    command: &str,
) -> anyhow::Result<Outcome> {
    let shown = path.display().to_string();
    let current =
        fs::read_to_string(path).map_err(|error| anyhow!("cannot read {shown}: {error}"))?;
    if is_same(&current, text) {
        return Ok(Outcome::Fine);
    }
    stale(&shown, &difference(&shown, &current, text), command)
}

/// Compares a folder with its files, and shows the difference; `command` writes it again. A file that
/// is not there differs, and so does one that was written before and no longer is.
///
/// # Errors
///
/// If the folder cannot be read, and those of writing.
pub(crate) fn compare_folder(
    kind: &Kind,
    folder: &Path,
    files: &[File],
    command: &str,
) -> anyhow::Result<Outcome> {
    let shown = folder.display().to_string();
    fs::read_dir(folder).map_err(|error| anyhow!("cannot read {shown}: {error}"))?;
    let mut differences = String::new();
    for File { path, text } in files {
        let path = folder.join(path);
        let current = text_or_nothing(&path)?;
        if current != *text {
            differences += &difference(&path.display().to_string(), &current, text);
        }
    }
    let manifest = text_or_nothing(&folder.join(kind.manifest))?;
    let written: BTreeSet<_> =
        files.iter().map(|it| it.path.as_str()).chain([kind.manifest]).collect();
    for path in manifest.lines().filter(|path| !written.contains(path)) {
        let path = folder.join(path);
        differences += &difference(&path.display().to_string(), &text_or_nothing(&path)?, "");
    }
    if differences.is_empty() {
        return Ok(Outcome::Fine);
    }
    stale(&shown, &differences, command)
}

/// The text of a file; that of one that is not there is empty.
fn text_or_nothing(path: &Path) -> anyhow::Result<String> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        text => text.with_context(|| format!("cannot read {}", path.display())),
    }
}

fn difference(path: &str, current: &str, text: &str) -> String {
    TextDiff::from_lines(current, text)
        .unified_diff()
        .header(path, "what the spec gives")
        .to_string()
}

fn stale(path: &str, difference: &str, command: &str) -> anyhow::Result<Outcome> {
    let outcome = Outcome::Findings.once(file::write_or_print(None, difference))?;
    // Whoever has closed standard error has the difference.
    let _ = writeln!(anstream::stderr(), "{path} is out of date; run: {command}");
    Ok(outcome)
}
