//! `status-codes check`: what is wrong with specs.

use std::io::Write;

use clap::Args;

use crate::outcome::Outcome;
use crate::source;

/// Check specs
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  status-codes check edge.toml")]
pub(crate) struct Arguments {
    /// The specs
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
}

/// Shows every mistake of every file.
///
/// # Errors
///
/// If a file cannot be read, and those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let mut output = anstream::stdout().lock();
    let mut outcome = Outcome::Fine;
    for file in &arguments.files {
        for diagnostic in source::compile_file(file)?.diagnostics {
            writeln!(output, "{diagnostic}\n")?;
            outcome = Outcome::Findings;
        }
    }
    Ok(outcome)
}
