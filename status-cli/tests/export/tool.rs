//! Compilers, and the programs that they make.

use std::path::{Path, PathBuf};
use std::process::Command;

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

/// The compiler of Kotlin, which comes from npm and runs in a virtual machine of Java.
pub(crate) struct Kotlin {
    libraries: PathBuf,
}

impl Kotlin {
    /// The compiler; says so if it cannot be had.
    pub(crate) fn installed() -> Option<Self> {
        if !is_installed("java") {
            return None;
        }
        let packages = from_npm("kotlin", &["kotlin-compiler@2.4.20"])
            .inspect_err(|reason| eprintln!("skipped: there is no compiler of Kotlin: {reason}"));
        Some(Self { libraries: packages.ok()?.join("kotlin-compiler/lib") })
    }

    /// Compiles the sources of a folder into `classes` below it; a warning is a mistake.
    pub(crate) fn compile(&self, folder: &Path, sources: &[&str]) {
        let every = self.libraries.join("*").display().to_string();
        let main = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
        let options = ["-Xmx1g", "-cp", &every, main, "-no-stdlib", "-no-reflect", "-Werror"];
        let paths = ["-cp", &self.library(), "-d", "classes"];
        run(folder, "java", &[&options[..], &paths, sources].concat());
    }

    /// The path of what every program of Kotlin needs.
    pub(crate) fn library(&self) -> String {
        self.libraries.join("kotlin-stdlib.jar").display().to_string()
    }
}

/// Fills the folder, unless that was completed before.
fn once(folder: &Path, fill: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
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
