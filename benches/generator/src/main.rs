//! The engine outside of a macro, optimised: how fast it is, and what it writes.
//!
//! ```sh
//! cargo run --release -- expand SPEC.toml          # prints the tokens of `pub enum Status {}`
//! cargo run --release -- repeat ROUNDS FOLDER      # expands every spec so often, says how many
//! ```

use std::env;
use std::path::Path;

use anyhow::bail;
use proc_macro2::TokenStream;
use status_codegen::expand::{self, Request};
use status_codegen::{Document, compile};

use crate::files::Files;

mod files;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["expand", spec] => {
            println!("{}", expand(files::read(Path::new(spec))?)?);
            Ok(())
        }
        ["repeat", rounds, folder] => repeat(folder, rounds.parse()?),
        _ => bail!("expand SPEC | repeat ROUNDS FOLDER"),
    }
}

/// From the text of a spec to Rust.
fn expand(document: Document) -> anyhow::Result<TokenStream> {
    let compiled = compile(document, &Files);
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
    let documents = files::specs(Path::new(folder))?.into_iter();
    let documents = documents.map(|spec| files::read(&spec)).collect::<Result<Vec<_>, _>>()?;
    for _ in 0..rounds {
        for document in documents.clone() {
            std::hint::black_box(expand(document)?);
        }
    }
    println!("{}", documents.len());
    Ok(())
}
