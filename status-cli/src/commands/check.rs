//! `status-codes check`: what is wrong with specs, and what is most likely not meant.

mod lints;
mod look;
mod package;
mod watch;

use std::io::{self, Write};

use clap::{Args, ValueHint};
use status_codegen::lint::Lint;

use crate::level::{Level, Levels};
use crate::listing::{Format, Listing};
use crate::outcome::Outcome;
use crate::project;
use crate::report::{self, Report};
use look::{Seen, look};
use watch::watch;

/// Check specs
#[derive(Debug, Args)]
#[command(after_help = lints::help(), after_long_help = lints::long_help())]
pub(crate) struct Arguments {
    /// The specs; those of the project if not given
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<String>,

    #[command(flatten)]
    levels: Levels<Lint>,

    /// Check again whenever a spec or a file that it extends is saved, until Ctrl-C
    #[arg(long)]
    watch: bool,

    /// A listing instead of the lines of the specs
    #[arg(long, value_enum)]
    format: Option<Format>,
}

/// Shows every mistake of every file, and what the lints find.
///
/// # Errors
///
/// If a file cannot be read, and those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    if arguments.watch {
        return watch(&arguments.files, &arguments.levels, |it| write(it, arguments.format));
    }
    let specs = project::specs_or(&arguments.files)?;
    let reports = look(&specs, &arguments.levels, &mut Seen::new())?;
    let is_finding = reports.iter().any(|report| report.level == Level::Deny);
    Outcome::of(is_finding).once(write(&reports, arguments.format))
}

fn write(reports: &[Report], format: Option<Format>) -> io::Result<()> {
    let mut output = anstream::stdout().lock();
    match format {
        Some(format) => {
            let rows = reports.iter().map(Report::row);
            Listing::new(report::HEADER, rows).write(format, &mut output)
        }
        None => reports.iter().try_for_each(|it| writeln!(output, "{}\n", it.painted())),
    }
}
