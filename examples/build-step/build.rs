//! The build step: writes the enum of `edge.toml` to a file that an editor finds its way in.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use anyhow::{Context, anyhow, bail};
use quote::quote;
use status_codegen::expand::{self, Request};
use status_codegen::{compile, format};
use status_data::Files;

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Not as `cargo::error=`: that ends at the first line break.
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> anyhow::Result<()> {
    let files = Files::new(env::var("CARGO_MANIFEST_DIR")?);
    println!("cargo::rerun-if-changed=edge.toml");
    let compiled = compile(files.read("edge.toml").map_err(|reason| anyhow!(reason))?, &files);
    for document in &compiled.documents {
        println!("cargo::rerun-if-changed={}", document.id);
    }
    if !compiled.diagnostics.is_empty() {
        let mistakes: Vec<_> = compiled.diagnostics.iter().map(ToString::to_string).collect();
        bail!("{}", mistakes.join("\n\n"));
    }
    let catalogue = compiled.catalogue.context("the spec has no codes")?;
    let request = Request::public("EdgeStatus", quote!(#[doc = " What the edge answers."]));
    let code = format(expand::status_enum(&catalogue, &request)).map_err(|error| anyhow!(error))?;
    let path = Path::new(&env::var("OUT_DIR")?).join("edge_status.rs");
    fs::write(&path, code).with_context(|| format!("cannot write {}", path.display()))
}
