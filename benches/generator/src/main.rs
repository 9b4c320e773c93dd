//! The engine outside of a macro, optimized: how fast it is, and what it writes.
//!
//! ```sh
//! cargo run --release -- expand SPEC.toml          # prints the tokens of `pub enum Status {}`
//! cargo run --release -- repeat ROUNDS FOLDER      # expands every spec so often, says how many
//! ```

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, bail};
use proc_macro2::TokenStream;
use status_codegen::expand::{self, Request};
use status_codegen::{Document, compile};
use status_data::Files;

fn main() -> anyhow::Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = words.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["expand", spec] => {
            let files = Files::new(".");
            println!("{}", expand(read(spec, &files)?, &files)?);
            Ok(())
        }
        ["repeat", rounds, folder] => repeat(folder, rounds.parse()?),
        _ => bail!("expand SPEC | repeat ROUNDS FOLDER"),
    }
}

fn read(path: &str, files: &Files) -> anyhow::Result<Document> {
    Ok(files.read(path)?)
}

/// From the text of a spec to Rust.
fn expand(document: Document, files: &Files) -> anyhow::Result<TokenStream> {
    let compiled = compile(document, files);
    for diagnostic in &compiled.diagnostics {
        eprintln!("{diagnostic}");
    }
    match compiled.catalogue {
        Some(catalogue) if compiled.diagnostics.is_empty() => {
            let request = Request::public("Status", TokenStream::new());
            Ok(expand::status_enum(&catalogue, &request))
        }
        _ => bail!("the spec has mistakes"),
    }
}

/// Expands every spec of the folder so many times, and prints how many there are.
///
/// Who started the program measures its CPU seconds: those count when others use the machine, too.
fn repeat(folder: &str, rounds: u32) -> anyhow::Result<()> {
    let files = Files::new(".");
    let specs = specs_in(Path::new(folder))?;
    let documents = specs
        .iter()
        .map(|spec| read(&spec.to_string_lossy(), &files))
        .collect::<Result<Vec<_>, _>>()?;
    for _ in 0..rounds {
        for document in documents.clone() {
            std::hint::black_box(expand(document, &files)?);
        }
    }
    println!("{}", documents.len());
    Ok(())
}

/// The specs in the folder and, unless they only help others, in those below.
fn specs_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut specs = Vec::new();
    let cannot = || format!("cannot list {}", folder.display());
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let path = entry.with_context(cannot)?.path();
        if path.is_dir() && !path.ends_with("helpers") {
            specs.extend(specs_in(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            specs.push(path);
        }
    }
    specs.sort();
    Ok(specs)
}
