//! The command line.

use std::ffi::OsString;

use lexopt::prelude::*;

use crate::format::{Format, Layout};
use crate::language::Language;
use crate::meaning;
use crate::period::{self, Period};

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Counts the statuses in access logs, and explains them.

Usage: access_log [OPTIONS] [FILE]...

Reads the FILEs, which are counted together, or standard input if there are none; - is standard
input as well. Files may be compressed with gzip.

Formats, recognised from the first lines of each file unless --format names one:
  combined  the common and the combined log format of nginx and Apache httpd; anything may stand
            before the time and after the size
  haproxy   `option httplog` of haproxy
  alb       an Application Load Balancer of AWS: the status that the load balancer answered
  w3c       W3C extended with a #Fields line, as IIS writes it, with sub-statuses (404.13)
  json      a JSON object per line; the status is under `status` (nginx, Caddy), `response_code`
            (Envoy), `DownstreamStatus` (Traefik) or `EdgeResponseStatus` (Cloudflare)

The table has the classes first, then the codes, each with its count and its share of the lines
that have a status code. Notes say which codes a server only logs, which it has for internal use,
which a client may send again, and as what to treat one that is not registered. What a log has in
the place of a status (-, 000, 009, -1) is counted apart.

The first malformed lines are shown on standard error; the table has their number.

Options:
      --format FORMAT   Read every file as this format
      --field KEY       Find the status of JSON under KEY; a.b is the key b of the object under a
      --fields NAMES    Name the fields between the request and the next quote in the combined
                        format, such as \"session status size\"
      --registry NAME   Look codes up in this registry first; may be given more than once
      --since TIME      Count from TIME on: 2026-11-28, or 2026-11-28T09:30:00+09:00
      --until TIME      Count up to, but without, TIME
                        (times without an offset, there and in logs, are in UTC)
      --top N           Also list the N paths and clients that got most of the codes of --of.
                        20,000 different ones are counted at a time; beyond that, a count may be
                        too low, and the list says by how much
      --of CODES        404, 5xx or a list, 404,5xx; 4xx,5xx if it is not given
      --spec FILE       Compare with a spec: what was seen and is not declared, what is declared
                        and was not seen, what is retired or not to be sent and was; or with the
                        contract of a service, errors.lock.json, which declares its errors, so that
                        numbers below 400 are not looked for in it
      --deny            Exit with 1 if --spec finds something that is not allowed
      --lang LANG       Explain each code in LANG, en or ko: its title and a sentence below it; the
                        messages about the files are in LANG as well
      --json            Print JSON, which has the names of the codes and no texts
  -h, --help            Print this help

Exit codes:
  0  All was read; there may have been malformed lines
  1  Every line was malformed, or --deny found something
  2  The arguments are wrong, the spec or contract has mistakes, a file cannot be read (the others are counted
     and shown all the same), or the result cannot be written
";

/// The file name that means standard input.
pub(crate) const STANDARD_INPUT: &str = "-";

/// What the command line asks for.
pub(crate) enum Command {
    Help,
    Count(Box<Options>),
}

/// How to count what.
#[derive(Default)]
pub(crate) struct Options {
    /// At least one.
    pub(crate) files: Vec<OsString>,
    pub(crate) format: Option<Format>,
    pub(crate) layout: Layout,
    /// The registries that codes are looked up in first.
    pub(crate) registries: Vec<&'static str>,
    pub(crate) period: Period,
    /// How many paths and clients to list.
    pub(crate) top: usize,
    /// The statuses whose paths and clients are listed, in the order of their numbers.
    pub(crate) of: Vec<u16>,
    pub(crate) spec: Option<String>,
    pub(crate) deny: bool,
    pub(crate) output: Output,
    /// The language of the messages: that of the table.
    pub(crate) language: Language,
}

/// What the result looks like.
#[derive(Clone, Copy)]
pub(crate) enum Output {
    /// A table; with a language, each code is explained in it.
    Table(Option<Language>),
    Json,
}

impl Default for Output {
    fn default() -> Self {
        Self::Table(None)
    }
}

/// Reads the command line.
pub(crate) fn parse() -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let mut options = Options::default();
    let mut of = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Value(file) => options.files.push(file),
            Long("of") => of = Some(statuses(&parser.value()?.string()?)?),
            Short(_) => return Err(argument.unexpected()),
            Long(name) => {
                let name = name.to_owned();
                option(&name, &mut parser, &mut options)?;
            }
        }
    }
    if options.files.is_empty() {
        options.files.push(STANDARD_INPUT.into());
    }
    if options.top > 0 {
        options.of = of.unwrap_or_else(|| (400..=599).collect());
    }
    Ok(Command::Count(Box::new(options)))
}

/// Reads one option with its value.
fn option(
    name: &str,
    parser: &mut lexopt::Parser,
    options: &mut Options,
) -> Result<(), lexopt::Error> {
    match name {
        "json" => options.output = Output::Json,
        "deny" => options.deny = true,
        "lang" => {
            let language = parser.value()?.parse()?;
            options.language = language;
            if !matches!(options.output, Output::Json) {
                options.output = Output::Table(Some(language));
            }
        }
        "format" => options.format = Some(parser.value()?.parse()?),
        "field" => options.layout.key = Some(parser.value()?.string()?),
        "fields" => options.layout.fields = Some(fields(parser.value()?.string()?)?),
        "registry" => {
            options.registries.push(meaning::registry(&parser.value()?.string()?)?.name);
        }
        "since" => options.period.since = Some(period::moment(&parser.value()?.string()?)?),
        "until" => options.period.until = Some(period::moment(&parser.value()?.string()?)?),
        "top" => options.top = parser.value()?.parse()?,
        "spec" => options.spec = Some(parser.value()?.string()?),
        unknown => return Err(Long(unknown).unexpected()),
    }
    Ok(())
}

/// Fields one of which is the status.
fn fields(names: String) -> Result<String, String> {
    if names.split_whitespace().any(|name| name == "status") {
        Ok(names)
    } else {
        Err(format!("none of the fields in `{names}` is `status`"))
    }
}

/// Reads `404,5xx`.
fn statuses(text: &str) -> Result<Vec<u16>, String> {
    let mut statuses = Vec::new();
    for part in text.split(',') {
        match part.as_bytes() {
            [class @ b'1'..=b'9', b'x', b'x'] => {
                let first = u16::from(class - b'0') * 100;
                statuses.extend(first..first + 100);
            }
            [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] => statuses.extend(part.parse::<u16>()),
            _ => return Err(format!("`{part}` is neither a code, 404, nor a class, 4xx")),
        }
    }
    statuses.sort_unstable();
    statuses.dedup();
    Ok(statuses)
}
