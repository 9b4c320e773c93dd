//! The command line.

use std::ffi::OsString;

use lexopt::prelude::*;

use crate::language::Language;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Counts the statuses in access logs of nginx.

Usage: access_log [OPTIONS] [FILE]...

Reads the FILEs, which are counted together, or standard input if there are none; - is standard
input as well. Each line is one of nginx's combined format, and may have more fields at its end.

The table has the classes first and then the codes, each with its count and its share of the lines
that have a status. Notes say which codes nginx only logs, which it has for internal use, which a
client may send again, and as what to treat one that is not registered.

The first lines that are not of the format are shown on standard error; the table has their number.

Options:
      --lang LANG  Explain each code in LANG, en or ko: its title and a sentence below it
      --json       Print JSON, which has the names of the codes and no texts
  -h, --help       Print this help

Exit codes:
  0  All was read; there may have been malformed lines
  2  The arguments are wrong, a file cannot be read, or the result cannot be written
";

/// The name of a file that stands for standard input.
pub(crate) const STANDARD_INPUT: &str = "-";

/// What the command line asks for.
pub(crate) enum Command {
    Help,
    Count(Options),
}

/// How to count what.
pub(crate) struct Options {
    /// At least one.
    pub(crate) files: Vec<OsString>,
    pub(crate) format: Format,
}

/// What the result looks like.
#[derive(Clone, Copy)]
pub(crate) enum Format {
    /// A table; with a language, each code is explained in it.
    Table(Option<Language>),
    Json,
}

/// Reads the command line.
pub(crate) fn parse() -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let (mut files, mut language, mut json) = (Vec::new(), None, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("json") => json = true,
            Long("lang") => language = Some(parser.value()?.parse()?),
            Value(file) => files.push(file),
            Short(_) | Long(_) => return Err(argument.unexpected()),
        }
    }
    if files.is_empty() {
        files.push(STANDARD_INPUT.into());
    }
    let format = if json { Format::Json } else { Format::Table(language) };
    Ok(Command::Count(Options { files, format }))
}
