//! The build step: reads and checks every registry and packs what it learnt into one text.
//!
//! So a macro that extends a bundled registry parses no TOML, and a mistake in the data fails the
//! build with its file, line and column.

#![forbid(unsafe_code)]

#[path = "build/guards.rs"]
mod guards;
#[path = "src/packed.rs"]
mod packed;
#[path = "build/registries.rs"]
mod registries;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use packed::Collection;
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
    let output = PathBuf::from(env::var("OUT_DIR").unwrap_or_default()).join("registries.txt");

    // The folder for files that come and go, each file for its text.
    println!("cargo::rerun-if-changed={}", root.display());
    let registries = Registries::find(&root)?;
    for path in registries.paths() {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let protocols = registries.protocols().into();
    let catalogues = registries.compile()?.into();
    let collection = Collection { catalogues, protocols };
    let broken = guards::check(&collection.catalogues);
    if !broken.is_empty() {
        return Err(broken.join("\n"));
    }
    let text: &'static str = collection.to_text().leak();
    if Collection::from_text(text) != collection {
        return Err("src/packed.rs does not unpack what it packed".to_owned());
    }
    fs::write(&output, text).map_err(|error| format!("cannot write {}: {error}", output.display()))
}
