//! `status-codes new`: a spec to start from.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{bail, ensure};
use clap::{Args, ValueHint};

use crate::enum_name::enum_name;
use crate::file;
use crate::outcome::Outcome;

/// A sound spec, of the registry `acme-edge`.
const STARTER: &str = include_str!("new/starter.toml");

/// Write a spec to start from
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes new acme-shop
  status-codes new acme-shop --output shop.toml

The lines for Cargo.toml, lib.rs and status-codes.toml go to standard error.")]
pub(crate) struct Arguments {
    /// The name of the registry, such as acme-edge
    #[arg(value_name = "NAME")]
    name: String,

    /// Write this file, which must not exist yet, instead of standard output
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
}

/// Writes the spec and shows how to use it.
///
/// # Errors
///
/// If the name is none, if the file exists, and those of writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let name = arguments.name.as_str();
    ensure!(is_name(name), "`{name}` is not a registry name, such as acme-edge");
    let (status, title) = (enum_name(name)?, title(name));
    if let Some(path) = arguments.output.as_ref().filter(|path| path.exists()) {
        bail!("{} is there already", path.display());
    }
    let spec = STARTER.replace("acme-edge", name).replace("Acme edge", &title);
    let outcome = Outcome::Fine.once(file::write_or_print(arguments.output.as_deref(), &spec))?;
    let path =
        arguments.output.as_ref().map_or(format!("{name}.toml"), |it| it.display().to_string());
    // The spec is written; a closed standard error only loses the note about it.
    let _ = writeln!(anstream::stderr(), "{}", lines(&status, &title, &path));
    Ok(outcome)
}

/// Whether it is words of small letters and digits with hyphens between.
fn is_name(name: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    name.split('-').all(|word| !word.is_empty() && word.bytes().all(is_sign))
}

/// The name in prose: `acme-edge` is `Acme edge`.
fn title(name: &str) -> String {
    let words = name.replace('-', " ");
    let (first, rest) = words.split_at_checked(1).unwrap_or_default();
    first.to_ascii_uppercase() + rest
}

/// What to write into the user's crate.
fn lines(status: &str, title: &str, path: &str) -> String {
    format!(
        "\
# Cargo.toml
[dependencies]
status-codes = {dependency}

// src/lib.rs
use status_codes::status_enum;

/// {title}.
#[status_enum({path:?})]
pub enum {status} {{}}

# status-codes.toml, so that `status-codes check` needs no arguments
specs = [{path:?}]

# for editors
status-codes schema --output spec.schema.json",
        dependency = dependency(),
    )
}

/// What to depend on: the checkout that this command was built from, as long as it is there, or else
/// the version that was published with it.
fn dependency() -> String {
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    match checkout.filter(|folder| folder.join("status-macros/Cargo.toml").is_file()) {
        Some(checkout) => format!("{{ path = {:?} }}", checkout.display().to_string()),
        None => format!("{:?}", env!("CARGO_PKG_VERSION")),
    }
}
