//! `status-codes expand`: the Rust of a spec, for those who commit it.

mod edition;
mod request;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use status_codegen::{expand, is_same_code, page, rustfmt};

use crate::outcome::Outcome;
use crate::{file, fresh, project, quoting, reading};

/// Write the Rust of a spec, as the macro does
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes expand edge.toml
  status-codes expand edge.toml --enum EdgeStatus --output src/edge.rs
  status-codes expand edge.toml --enum EdgeStatus --check src/edge.rs

The last says whether a committed file is fresh: it exits with 1 if not, and shows the difference.
A file that only formats the same code differently is fresh.

rustfmt formats the code, if it is installed, with the edition of the nearest Cargo.toml and the
nearest rustfmt.toml, so that `cargo fmt --check` passes.")]
pub(crate) struct Arguments {
    /// The spec; that of the project if not given
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: Option<String>,

    #[command(flatten)]
    options: request::Options,

    /// Compare with this file and write nothing
    #[arg(long, value_name = "PATH", conflicts_with = "output", value_hint = ValueHint::FilePath)]
    check: Option<PathBuf>,

    /// Write this file instead of standard output, whole or not at all
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
}

/// Writes the enum of a spec, or compares it with a file.
///
/// # Errors
///
/// If the spec is not sound, if an option is no Rust, and those of reading and writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let file = project::spec_or(arguments.file.as_deref())?;
    let catalogue = reading::sound_file(&file)?;
    let request = arguments.options.request(&catalogue)?;
    let name = &request.name;
    let about =
        format!("[`{name}`]: what `#[status_enum({file:?})]` writes for `pub enum {name} {{}}`.");
    let command = command(&file, &arguments.options);
    let page = page(&about, &command, expand::status_enum(&catalogue, &request))?;
    let page = formatted(page, arguments.check.as_ref().or(arguments.output.as_ref()));
    if let Some(path) = &arguments.check {
        let command = format!("{command} --output {}", quoting::for_shell(&path.to_string_lossy()));
        return fresh::compare(path, &page, is_same_code, &command);
    }
    Outcome::Fine.once(file::write_or_print(arguments.output.as_deref(), &page))
}

/// The page as `cargo fmt` leaves a file at this path or, without one, in the current folder. Where
/// there is no rustfmt, the page is as it was, and standard error says so.
fn formatted(page: String, path: Option<&PathBuf>) -> String {
    let folder = path.and_then(|path| path.parent()).filter(|it| !it.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    match rustfmt(&page, folder, &edition::of(folder)) {
        Ok(formatted) => formatted,
        Err(error) => {
            // The code is what was asked for, with or without this note.
            let _ = writeln!(
                anstream::stderr(),
                "note: not formatted by rustfmt, so `cargo fmt --check` may fail: {error}"
            );
            page
        }
    }
}

/// The command that writes the same text; where to, is for who runs it to say.
fn command(file: &str, options: &request::Options) -> String {
    let mut words = vec!["status-codes expand".to_owned(), quoting::for_shell(file)];
    words.extend(options.words());
    words.join(" ")
}
