//! Servers of Python packages, installed into a virtual environment in the target folder.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::process::{Running, folder, skip};

const SCRIPTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wire/servers");
const REQUIREMENTS: &str = include_str!("servers/requirements.txt");

/// Starts the server of a script and returns the ports that it prints; `None` if the packages cannot
/// be had.
pub(crate) fn start(name: &str, arguments: &[&str]) -> Option<(Running, Vec<u16>)> {
    let python = interpreter()?;
    let mut command = Command::new(python);
    command.arg(Path::new(SCRIPTS).join(format!("{name}.py"))).args(arguments);
    let files = folder(name);
    let running = Running::start(&mut command, files.clone());
    let ports = running.wait_until(|| {
        let output = std::fs::read_to_string(files.join("output")).ok()?;
        let (line, _) = output.split_once('\n')?;
        line.split(' ').map(|port| port.parse().ok()).collect()
    });
    Some((running, ports))
}

/// The interpreter of the environment, which is made once and kept until other versions are asked for.
fn interpreter() -> Option<&'static Path> {
    static INTERPRETER: OnceLock<Option<PathBuf>> = OnceLock::new();
    INTERPRETER
        .get_or_init(|| {
            let made = environment();
            if let Err(reason) = &made {
                skip(&format!("the servers of Python packages: {reason}"));
            }
            made.ok()
        })
        .as_deref()
}

fn environment() -> Result<PathBuf, String> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wire-environment");
    let (python, mark) = (root.join("bin/python"), root.join("installed.txt"));
    if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == REQUIREMENTS) {
        return Ok(python);
    }
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&root))?;
    let quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    run(Command::new(&python).args(quiet).arg(Path::new(SCRIPTS).join("requirements.txt")))?;
    std::fs::write(mark, REQUIREMENTS).map_err(|error| error.to_string())?;
    Ok(python)
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    let messages = String::from_utf8_lossy(&output.stderr);
    output.status.success().then_some(()).ok_or_else(|| format!("{command:?}: {messages}"))
}
