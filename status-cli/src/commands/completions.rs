//! `status-codes completions`: what a shell completes.

use std::io::{self, Write};

use clap::{Args, Command};
use clap_complete::{Shell, generate};

use crate::outcome::Outcome;

/// Print a script that teaches a shell to complete this command
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes completions bash
  status-codes completions zsh

Where the script belongs:
  bash        ~/.local/share/bash-completion/completions/status-codes
  zsh         _status-codes, in a folder of $fpath
  fish        ~/.config/fish/completions/status-codes.fish
  powershell  append it to the file $PROFILE
  elvish      eval (status-codes completions elvish | slurp), in rc.elv")]
pub(crate) struct Arguments {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

/// Prints the script.
///
/// # Errors
///
/// Those of the output.
pub(crate) fn run(arguments: &Arguments, mut command: Command) -> anyhow::Result<Outcome> {
    let name = command.get_name().to_owned();
    let mut script = Vec::new(); // `generate` panics where it cannot write
    generate(arguments.shell, &mut command, &name, &mut script);
    let script = joined(&String::from_utf8(script)?, &name);
    Outcome::Fine.once(io::stdout().lock().write_all(script.as_bytes()))
}

/// Where the name of a command has a hyphen, bash gets its subcommands under two names that do
/// not agree: <https://github.com/clap-rs/clap/issues/6421>.
fn joined(script: &str, name: &str) -> String {
    script.replace(&name.replace('-', "__subcmd__"), &name.replace('-', "__"))
}
