//! Compilers, and the programs that they make.

pub(crate) mod gson;
pub(crate) mod kotlin;
pub(crate) mod roslyn;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// Runs a command in a folder, and returns what it prints.
///
/// # Panics
///
/// If it fails, with what it said.
pub(crate) fn run(folder: &Path, command: impl AsRef<Path>, words: &[&str]) -> String {
    let command = command.as_ref();
    let output = Command::new(command).args(words).current_dir(folder).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (printed, errors) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{} {words:?}:\n{printed}{errors}", command.display());
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

/// The folder of this name that npm installs the packages into, once below `target`.
///
/// # Errors
///
/// What npm said, if it could not.
pub(crate) fn from_npm(name: &str, packages: &[&str]) -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    once(&folder, || {
        let options = ["install", "--no-audit", "--no-fund", "--prefix"];
        install(Command::new("npm").args(options).arg(&folder).args(packages))
    })?;
    Ok(folder.join("node_modules"))
}

/// The programs of a virtual environment of Python with these packages, made once below `target`.
///
/// # Errors
///
/// What Python or pip said, if they could not make it.
pub(crate) fn from_pypi(name: &str, packages: &[&str]) -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let programs = folder.join("bin");
    once(&folder, || {
        install(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        install(Command::new(programs.join("pip")).args(["install", "--quiet"]).args(packages))
    })?;
    Ok(programs)
}

/// Fills the folder, unless that was completed before. Tests run in threads, and several need the same.
fn once(folder: &Path, fill: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    static FILLING: Mutex<()> = Mutex::new(());
    let _filling = FILLING.lock().unwrap_or_else(PoisonError::into_inner);
    let complete = folder.join("complete");
    if complete.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    fill()?;
    std::fs::write(complete, "").map_err(|error| error.to_string())
}

fn install(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(()) } else { Err(said) }
}
