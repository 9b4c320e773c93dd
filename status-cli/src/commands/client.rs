//! `status-codes client`: a client of an error contract, in the language of whoever calls the API.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::client::{Client, ClientTarget};
use crate::contract::Contract;
use crate::outcome::Outcome;
use crate::{file, fresh, quoting};

/// Write typed errors for the clients of an API, from its error contract
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes client errors.lock.json --to typescript --output src/errors.ts
  status-codes client errors.lock.json --to typescript --check src/errors.ts
  status-codes client errors.lock.json --to java --package dev.acme.errors --lang ko

A client has one type per problem, with typed members, and one case for everything else. It decides
by the `type` of a problem document, so every problem needs one.

Exit codes: 0 fine, 1 what --check compares is out of date, 2 cannot run.")]
pub(crate) struct Arguments {
    /// The contract that `status_codes::assert_contract!` wrote
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: String,

    /// The language to write
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    to: &'static ClientTarget,

    /// The languages of the documentation, as `en,ko`; all of the contract's if not given
    #[arg(long, visible_alias = "docs", value_name = "LANGUAGES", value_delimiter = ',')]
    lang: Option<Vec<String>>,

    /// The package, module or namespace of the code, where the language has one
    #[arg(long, value_name = "NAME")]
    package: Option<String>,

    /// Write this file instead of standard output, whole or not at all
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

    /// Compare with this file and write nothing
    #[arg(long, value_name = "PATH", conflicts_with = "output", value_hint = ValueHint::FilePath)]
    check: Option<PathBuf>,
}

/// Writes a client, or compares it with what was written before.
///
/// # Errors
///
/// If the contract cannot be read, if a client cannot tell its problems apart, and those of writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let contract = Contract::read(&arguments.file)?;
    let package = arguments.package.clone();
    let languages = arguments.lang.as_deref();
    let ClientTarget { reserved, type_case, write, .. } = *arguments.to;
    let command = arguments.command();
    let client = Client::new(&contract, reserved, type_case, languages, package, command)?;
    let page = write(&client)?;
    match &arguments.check {
        Some(path) => {
            let shown = quoting::for_shell(&path.to_string_lossy());
            let command = format!("{} --output {shown}", arguments.command());
            fresh::compare(path, &page, str::eq, &command)
        }
        None => Outcome::Fine.once(file::write_or_print(arguments.output.as_deref(), &page)),
    }
}

impl Arguments {
    /// The command that writes the same text.
    fn command(&self) -> String {
        let file = quoting::for_shell(&self.file);
        let mut words = vec![format!("status-codes client {file} --to {}", self.to.name)];
        words.extend(self.lang.iter().map(|languages| format!("--lang {}", languages.join(","))));
        words.extend(
            self.package.iter().map(|name| format!("--package {}", quoting::for_shell(name))),
        );
        words.join(" ")
    }
}
