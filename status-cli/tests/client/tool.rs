//! The programs of other languages.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Runs a command in a folder, and returns what it prints.
///
/// # Panics
///
/// If it fails, with what it said.
pub(crate) fn run(folder: &Path, command: impl AsRef<Path>, words: &[&str]) -> String {
    let command = command.as_ref();
    let output = Command::new(command).args(words).current_dir(folder).output().unwrap();
    let (printed, errors) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{} {words:?}:\n{printed}{errors}", command.display());
    printed.into_owned()
}

/// Whether the command is there; says so if not.
pub(crate) fn is_installed(command: &str, word: &str) -> bool {
    let is_installed = Command::new(command).arg(word).output().is_ok();
    if !is_installed {
        eprintln!("skipped: {command} is not available");
    }
    is_installed
}

/// The lines of a driver, each a JSON value.
pub(crate) fn verdicts(printed: &str) -> Vec<Value> {
    printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
