//! Tools from npm and `PyPI`, installed below `target` once. Where one cannot be had, tests say so and
//! pass.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;

/// One installation at a time: two tests may want the same tool.
static INSTALLING: Mutex<()> = Mutex::new(());

/// The program of an npm package, or `None`, which standard error explains.
pub(crate) fn npm(package: &str, program: &str) -> Option<PathBuf> {
    let folder = folder(package);
    let path = folder.join("node_modules/.bin").join(program);
    let mut install = Command::new("npm");
    install.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&folder).arg(package);
    installed(package, &path, &mut install).then_some(path)
}

/// A Python that has these packages of `PyPI`, or `None`, which standard error explains.
pub(crate) fn python(packages: &[&str]) -> Option<Command> {
    let folder = folder(&packages.join("-"));
    let mut install = Command::new("python3");
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    install.args(["--root-user-action", "ignore", "--target"]).arg(&folder).args(packages);
    let marker = folder.join("installed");
    if !installed(&packages.join(", "), &marker, &mut install) {
        return None;
    }
    // What a package brings differs; a folder without this may be half of one.
    fs::write(marker, "").ok()?;
    let mut python = Command::new("python3");
    python.env("PYTHONPATH", folder);
    Some(python)
}

fn folder(package: &str) -> PathBuf {
    let name = package.replace(|sign: char| !sign.is_ascii_alphanumeric() && sign != '.', "_");
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn installed(package: &str, made: &Path, install: &mut Command) -> bool {
    let _one = INSTALLING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if made.exists() {
        return true;
    }
    let reason = match install.output() {
        Ok(output) if output.status.success() => return true,
        Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
        Err(error) => error.to_string(),
    };
    eprintln!("skipped, for {package} cannot be installed here: {reason}");
    false
}

/// What the tool prints, which has nothing to complain of.
pub(crate) fn run(tool: &mut Command) -> String {
    let Output { status, stdout, stderr } = tool.output().unwrap();
    let (stdout, stderr) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    assert!(status.success(), "{tool:?}\n{stdout}{stderr}");
    stdout.into_owned()
}
