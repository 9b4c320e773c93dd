//! Compilers, and the programs that they make.

use std::path::Path;
use std::process::Command;

/// Runs a command in a folder, and returns what it prints.
///
/// # Panics
///
/// If it fails, with what it said.
pub(crate) fn run(folder: &Path, command: &str, words: &[&str]) -> String {
    let output = Command::new(command).args(words).current_dir(folder).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (printed, errors) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{command} {words:?}:\n{printed}{errors}");
    printed
}

/// Whether the command is installed; says so if not.
pub(crate) fn is_installed(command: &str) -> bool {
    let is_installed = Command::new(command).arg("--version").output().is_ok();
    if !is_installed {
        eprintln!("skipped: {command} is not available");
    }
    is_installed
}

/// The names that follow `start` in lines of the source which end with `end`, up to a parenthesis.
pub(crate) fn methods<'s>(source: &'s str, start: &str, end: &str) -> Vec<&'s str> {
    let lines = source.lines().filter_map(|line| line.strip_prefix(start));
    let lines = lines.filter(|line| line.ends_with(end));
    lines.filter_map(|line| line.split_once('(').map(|(name, _)| name)).collect()
}
