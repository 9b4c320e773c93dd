//! `status-codes export`: codes for those who do not write Rust.

mod csv;
mod json;
mod markdown;
mod openapi;
mod typescript;

use std::borrow::Cow;
use std::path::PathBuf;

use anyhow::bail;
use clap::{Args, ValueEnum, ValueHint};
use status_codegen::model::Catalogue;

use crate::docs_option::DocsOption;
use crate::meaning::Meaning;
use crate::outcome::Outcome;
use crate::{file, project, quoting, reading, source};

/// Write codes for other languages and for people
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes export --to typescript edge.toml --output edge.ts
  status-codes export --to openapi edge.toml --docs en
  status-codes export --to markdown --registry nginx
  status-codes export --to json

Without FILE and --registry it is the spec of the project or, where there is none, every bundled
registry, in json alone. `openapi` has a response component for every code from 100 to 599 that can
be sent.")]
pub(crate) struct Arguments {
    /// What to write
    #[arg(long, value_enum)]
    to: Target,

    /// A spec of your own; that of the project if not given
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: Option<String>,

    /// A bundled registry instead of a spec
    #[arg(long, value_name = "NAME", conflicts_with = "file")]
    registry: Option<String>,

    #[command(flatten)]
    docs: DocsOption,

    /// Write this file instead of standard output, whole or not at all
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
}

/// What codes are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Target {
    /// All there is, in the format of status-data/dist/catalogue.json
    Json,
    /// One line a code
    Csv,
    /// A document with tables
    Markdown,
    /// Response components of OpenAPI 3.1
    Openapi,
    /// A constant object and types
    Typescript,
}

/// Writes the codes of a spec, of a bundled registry or of all of these.
///
/// # Errors
///
/// If the spec is not sound, if the codes cannot be written so, and those of writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let file = file(arguments)?;
    let catalogue = match (&file, &arguments.registry) {
        (Some(path), _) => Some(Cow::Owned(reading::sound_file(path)?)),
        (None, Some(name)) => Some(Cow::Borrowed(source::bundled(name)?)),
        (None, None) => None,
    };
    let page = match (arguments.to, &catalogue) {
        (Target::Json, None) => json::bundled(status_data::registries()),
        (_, None) => bail!("say what to export: FILE, or --registry NAME"),
        (target, Some(catalogue)) => page(target, catalogue, file.as_deref(), arguments)?,
    };
    Outcome::Fine.once(file::write_or_print(arguments.output.as_deref(), &page))
}

/// The spec to export: the one that is named or, where nothing is, that of the project.
fn file(arguments: &Arguments) -> anyhow::Result<Option<String>> {
    if arguments.file.is_some() || arguments.registry.is_some() || project::specs()?.is_empty() {
        return Ok(arguments.file.clone());
    }
    project::spec_or(None).map(Some)
}

fn page(
    target: Target,
    catalogue: &Catalogue,
    file: Option<&str>,
    arguments: &Arguments,
) -> anyhow::Result<String> {
    let languages = arguments.docs.languages(catalogue)?;
    let meanings: Vec<_> = Meaning::all(catalogue).collect();
    match target {
        Target::Json => Ok(json::complete(catalogue)),
        Target::Csv => csv::page(&meanings, &languages),
        Target::Markdown => Ok(markdown::page(catalogue, &meanings, &languages)),
        Target::Openapi => openapi::page(catalogue, &languages),
        Target::Typescript => typescript::page(catalogue, &languages, &command(file, arguments)),
    }
}

/// The command that writes the same text.
fn command(file: Option<&str>, arguments: &Arguments) -> String {
    let mut words = vec!["status-codes export --to typescript".to_owned()];
    words.extend(file.map(quoting::for_shell));
    words.extend(arguments.registry.iter().map(|name| format!("--registry {name}")));
    words.extend(arguments.docs.joined().map(|tags| format!("--docs {tags}")));
    words.join(" ")
}
