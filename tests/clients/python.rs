//! Python, and mypy from the Python Package Index.

use super::compiled::{Compiled, folder};
use super::tool::{from_pypi, is_installed, run};

/// The client and its program, if there is an interpreter.
pub(crate) fn compile() -> Option<Compiled> {
    if !is_installed("python3") {
        return None;
    }
    let folder = folder("python", "errors.py", &[("driver.py", include_str!("driver.py"))]);
    match from_pypi("python", &["mypy==2.4.1", "ruff==0.17.6"]) {
        Ok(tools) => drop(run(&folder, tools.join("mypy"), &["--strict", "driver.py"])),
        Err(reason) => eprintln!("skipped: mypy is not available: {reason}"),
    }
    let words = ["-X", "utf8", "driver.py"].map(str::to_owned).to_vec();
    Some(Compiled { folder, command: "python3".into(), words })
}
