//! The build step: reads and checks every registry and writes what it learnt as statics.
//!
//! So a macro that extends a bundled registry parses no TOML, and a mistake in the data fails the
//! build with its file, line and column.

#![forbid(unsafe_code)]

#[path = "build/guards.rs"]
mod guards;
#[path = "build/registries.rs"]
mod registries;
#[path = "build/statics.rs"]
mod statics;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use registries::Registries;

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(messages) => {
            // Not as `cargo::error=`: that ends at the first line break.
            eprintln!("{messages}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    // Cargo sets both for every build script.
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("registries");
    let output = PathBuf::from(env::var("OUT_DIR").unwrap_or_default()).join("registries.rs");

    // The folder for files that come and go, each file for its text.
    println!("cargo::rerun-if-changed={}", root.display());
    let registries = Registries::find(&root)?;
    for path in registries.paths() {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let protocols = registries.protocols();
    let catalogues = registries.compile()?;
    let broken = guards::check(&catalogues);
    if !broken.is_empty() {
        return Err(broken.join("\n"));
    }
    let tokens = statics::registries(&catalogues, &protocols);
    fs::write(&output, tokens.to_string())
        .map_err(|error| format!("cannot write {}: {error}", output.display()))
}
