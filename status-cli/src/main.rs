//! The command of `status-codes`: what is known of status codes, for people and for CI.

#![forbid(unsafe_code)]

mod audit;
mod client;
mod commands;
mod contract;
mod docs_option;
mod enum_name;
mod export;
mod file;
mod folder;
mod fresh;
mod json;
mod language;
mod level;
mod listing;
mod meaning;
mod outcome;
mod project;
mod quoting;
mod reading;
mod relation;
mod report;
mod site;
mod source;
mod specs;
mod suggested;
mod syntax;
mod terminal;
mod terms;
mod usage;
mod written;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::commands::{
    check, completions, diff, expand, explain, import, list, new, registries, schema, search,
};
use crate::outcome::{Outcome, exit_code};

/// What is known of status codes, and a compiler for your own.
#[derive(Debug, Parser)]
#[command(name = "status-codes", version, propagate_version = true)]
#[command(after_help = "\
Examples:
  status-codes explain 499
  status-codes search rate limit
  status-codes list --registry nginx
  status-codes registries
  status-codes check edge.toml
  status-codes diff --git HEAD edge.toml

Exit codes: 0 fine, 1 findings, 2 cannot run.")]
struct Cli {
    #[command(subcommand)]
    command: Command,

    #[command(flatten)]
    color: colorchoice_clap::Color,
}

#[derive(Debug, Subcommand)]
enum Command {
    Audit(commands::audit::Arguments),
    Check(check::Arguments),
    Client(commands::client::Arguments),
    Completions(completions::Arguments),
    Diff(diff::Arguments),
    Expand(expand::Arguments),
    Explain(explain::Arguments),
    Export(commands::export::Arguments),
    Import(import::Arguments),
    List(list::Arguments),
    New(new::Arguments),
    Registries(registries::Arguments),
    Schema(schema::Arguments),
    Search(search::Arguments),
    Site(commands::site::Arguments),
}

fn main() -> ExitCode {
    match Cli::try_parse() {
        Ok(cli) => {
            cli.color.write_global();
            exit_code(run(&cli.command))
        }
        Err(refusal) => usage::refuse(&refusal),
    }
}

fn run(command: &Command) -> anyhow::Result<Outcome> {
    match command {
        Command::Audit(arguments) => commands::audit::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Client(arguments) => commands::client::run(arguments),
        Command::Completions(arguments) => completions::run(arguments, Cli::command()),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Expand(arguments) => expand::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Export(arguments) => commands::export::run(arguments),
        Command::Import(arguments) => import::run(arguments),
        Command::List(arguments) => list::run(arguments),
        Command::New(arguments) => new::run(arguments),
        Command::Registries(arguments) => registries::run(arguments),
        Command::Schema(arguments) => schema::run(arguments),
        Command::Search(arguments) => search::run(arguments),
        Command::Site(arguments) => commands::site::run(arguments),
    }
}
