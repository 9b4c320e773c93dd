//! `status-codes export`: codes for other languages, for databases and for people.

mod everything;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use anyhow::{bail, ensure};
use clap::{Args, ValueHint};
use status_codegen::model::Catalogue;

use crate::docs_option::DocsOption;
use crate::export::{Output, Prepared, Target, json};
use crate::folder::{self, Kind};
use crate::language::Language;
use crate::outcome::Outcome;
use crate::{file, fresh, project, quoting, reading, source};

/// A folder that an export wrote.
const FOLDER: Kind = Kind { noun: "an export", manifest: "status-codes-export.txt" };

/// Write codes for other languages, for databases and for people
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes export --to typescript edge.toml --output edge.ts
  status-codes export --to typescript edge.toml --check edge.ts
  status-codes export --to openapi edge.toml --lang en
  status-codes export --to markdown --registry nginx
  status-codes export --to json
  status-codes export --all exports edge.toml

Without FILE and --registry, an export is of the project's spec. Where there is no project, `--to
json` and `--all` write every bundled registry.

--check exits with 1 if what was written before is out of date, and shows the difference.")]
pub(crate) struct Arguments {
    /// What to write
    #[arg(long, value_enum, value_name = "TARGET", required_unless_present = "all")]
    to: Option<&'static Target>,

    /// A spec of your own; that of the project if not given
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: Option<String>,

    /// A bundled registry instead of a spec
    #[arg(long, value_name = "NAME", conflicts_with = "file")]
    registry: Option<String>,

    #[command(flatten)]
    docs: DocsOption,

    /// The package, module or namespace of the code, where the language has one
    #[arg(long, value_name = "NAME")]
    package: Option<String>,

    /// Write this file or folder instead of standard output, whole or not at all
    #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    output: Option<PathBuf>,

    /// Compare with this file or folder and write nothing
    #[arg(long, value_name = "PATH", conflicts_with = "output", value_hint = ValueHint::AnyPath)]
    check: Option<PathBuf>,

    /// Write every target into this folder, whole or not at all
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    #[arg(conflicts_with_all = ["to", "output", "check"])]
    all: Option<PathBuf>,
}

/// Writes the codes of a spec, of a bundled registry or of all of these, or compares them with what
/// was written before.
///
/// # Errors
///
/// If the spec is not sound, if the codes cannot be written so, and those of reading and writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let file = file(arguments)?;
    let catalogue = match (&file, &arguments.registry) {
        (Some(path), _) => Some(Cow::Owned(reading::sound_file(path)?)),
        (None, Some(name)) => Some(Cow::Borrowed(source::bundled(name, Language::English)?)),
        (None, None) => None,
    };
    let Some(target) = arguments.to else {
        return everything::write(catalogue.as_deref(), file.as_deref(), arguments);
    };
    let command = command(target, file.as_deref(), arguments.registry.as_deref(), arguments);
    let output = match &catalogue {
        None if target.name == "json" => Output::Page(json::bundled(status_data::registries())),
        None => bail!("say what to export: FILE, or --registry NAME"),
        Some(catalogue) => (target.write)(&prepared(catalogue, &command, arguments)?)?,
    };
    match (&arguments.check, &arguments.output) {
        (Some(path), _) => {
            let path_word = quoting::for_shell(&path.to_string_lossy());
            check(target, path, output, &format!("{command} --output {path_word}"))
        }
        (None, Some(path)) => write(target, path, output),
        (None, None) => print(target, output),
    }
}

/// The spec to export: the one that is named or, where nothing is, that of the project.
fn file(arguments: &Arguments) -> anyhow::Result<Option<String>> {
    if arguments.file.is_some() || arguments.registry.is_some() || project::specs()?.is_empty() {
        return Ok(arguments.file.clone());
    }
    project::spec_or(None).map(Some)
}

fn prepared<'c>(
    catalogue: &'c Catalogue,
    command: &str,
    arguments: &Arguments,
) -> anyhow::Result<Prepared<'c>> {
    let languages = arguments.docs.languages(catalogue)?;
    Ok(Prepared::new(catalogue, languages, arguments.package.clone(), command))
}

/// The command that writes the same text.
fn command(
    target: &Target,
    file: Option<&str>,
    registry: Option<&str>,
    arguments: &Arguments,
) -> String {
    let mut words = vec![format!("status-codes export --to {}", target.name)];
    words.extend(file.map(quoting::for_shell));
    words.extend(registry.map(|name| format!("--registry {name}")));
    words.extend(arguments.docs.joined().map(|tags| format!("--docs {tags}")));
    words.extend(
        arguments.package.iter().map(|name| format!("--package {}", quoting::for_shell(name))),
    );
    words.join(" ")
}

fn print(target: &Target, output: Output) -> anyhow::Result<Outcome> {
    let page = match output {
        Output::Page(page) | Output::Folder { page: Some(page), .. } => page,
        Output::Folder { page: None, .. } => {
            bail!("{} writes several files: add --output DIR", target.name)
        }
        Output::Inapplicable(reason) => bail!(reason),
    };
    Outcome::Fine.once(file::write_or_print(None, &page))
}

fn write(target: &Target, path: &Path, output: Output) -> anyhow::Result<Outcome> {
    match placed(target, path, output)? {
        Placed::File(page) => file::write_or_print(Some(path), &page)?,
        Placed::Folder(files) => folder::write(&FOLDER, path, &files)?,
    }
    Ok(Outcome::Fine)
}

fn check(target: &Target, path: &Path, output: Output, command: &str) -> anyhow::Result<Outcome> {
    match placed(target, path, output)? {
        Placed::File(page) => fresh::compare(path, &page, str::eq, command),
        Placed::Folder(files) => fresh::compare_folder(&FOLDER, path, &files, command),
    }
}

/// What belongs at a path.
enum Placed {
    File(String),
    Folder(Vec<folder::File>),
}

/// A path that ends as the target's files do is a file; where the target writes several, any other is
/// their folder.
fn placed(target: &Target, path: &Path, output: Output) -> anyhow::Result<Placed> {
    let is_file = path.extension().is_some_and(|it| it == target.extension);
    match output {
        Output::Page(page) => Ok(Placed::File(page)),
        Output::Folder { page: Some(page), .. } if is_file => Ok(Placed::File(page)),
        Output::Folder { files, .. } => {
            let shown = path.display();
            ensure!(!is_file, "{} writes several files, and {shown} is one", target.name);
            Ok(Placed::Folder(files))
        }
        Output::Inapplicable(reason) => bail!(reason),
    }
}
