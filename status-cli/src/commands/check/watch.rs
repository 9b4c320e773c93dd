//! `status-codes check --watch`: a look after every change.
//!
//! Five times a second it asks the files for their times. They are a handful, so that costs next to
//! nothing, and it sees a file that an editor replaces rather than writes, a file on a network, and
//! one that is not there yet, which are where the notifications of operating systems differ.

use std::io::{self, IsTerminal, Write};
use std::thread;
use std::time::Duration;

use anstyle::AnsiColor;
use status_codegen::lint::Lint;

use super::look::{Seen, look, stamp};
use crate::level::{Level, Levels};
use crate::outcome::Outcome;
use crate::project;
use crate::report::Report;

const INTERVAL: Duration = Duration::from_millis(200);

/// How long an editor may take to write a file that it has opened.
const SETTLING: Duration = Duration::from_millis(50);

/// Clears a terminal and what was scrolled out of it.
const CLEAR: &str = "\u{1b}[2J\u{1b}[3J\u{1b}[1;1H";

/// Looks at the specs now and after each change to one of them, to a file that one extends, or to
/// which specs the project names, until the process is ended or nobody reads its output.
///
/// # Errors
///
/// Those of the output.
pub(super) fn watch(
    files: &[String],
    levels: &Levels<Lint>,
    write: impl Fn(&[Report]) -> io::Result<()>,
) -> anyhow::Result<Outcome> {
    loop {
        let mut seen = Seen::new();
        let specs = project::specs_or(files);
        let named = specs.as_ref().ok().cloned();
        let reports = specs.and_then(|specs| look(&specs, levels, &mut seen));
        if let Err(error) = show(&reports, &write) {
            return Outcome::Fine.once(Err(error));
        }
        let is_as_before = || seen.iter().all(|(path, before)| stamp(path) == *before);
        while is_as_before() && project::specs_or(files).ok() == named {
            thread::sleep(INTERVAL);
        }
        thread::sleep(SETTLING);
    }
}

/// Shows what was found, and on standard error how much that is.
fn show(
    reports: &anyhow::Result<Vec<Report>>,
    write: impl Fn(&[Report]) -> io::Result<()>,
) -> io::Result<()> {
    let mut output = io::stdout();
    if output.is_terminal() {
        output.write_all(CLEAR.as_bytes())?;
    }
    let found = match reports {
        Ok(reports) => {
            write(reports)?;
            let errors = reports.iter().filter(|report| report.level == Level::Deny).count();
            format!("errors: {errors}, warnings: {}", reports.len() - errors)
        }
        Err(error) => {
            let red = AnsiColor::Red.on_default().bold();
            format!("{red}error{red:#}: {error:#}")
        }
    };
    output.flush()?;
    // Whoever closed standard error does not want the message.
    let _ = writeln!(anstream::stderr(), "{found}; waiting for a change, Ctrl-C ends");
    Ok(())
}
