//! `/openapi.json` under `openapi-spec-validator`, which comes from `PyPI`.
//!
//! Where there is no Python, or pip cannot reach `PyPI`, this test says so and passes.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::openapi::document;

const VALIDATOR: &str = "openapi-spec-validator==0.9.0";

/// The validator, installed once below `target`.
fn install() -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(VALIDATOR);
    let validator = folder.join("bin/openapi-spec-validator");
    if !validator.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        run(Command::new(folder.join("bin/pip")).args(["install", "--quiet", VALIDATOR]))?;
    }
    Ok(validator)
}

fn run(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    if output.status.success() { Ok(said) } else { Err(said) }
}

#[test]
fn the_document_is_valid_for_the_validator_from_pypi() {
    let validator = match install() {
        Ok(validator) => validator,
        Err(reason) => {
            eprintln!("skipped: {VALIDATOR} is not available: {reason}");
            return;
        }
    };
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("support-api.json");
    let mut document = document();
    std::fs::write(&file, document.to_string()).unwrap();
    let said = run(Command::new(&validator).args(["--schema", "3.1"]).arg(&file)).unwrap();
    assert!(said.contains("OK"), "{said}");

    // It finds a mistake that there is.
    document["info"]["title"] = 1.into();
    std::fs::write(&file, document.to_string()).unwrap();
    assert!(run(Command::new(&validator).args(["--schema", "3.1"]).arg(&file)).is_err());
}
