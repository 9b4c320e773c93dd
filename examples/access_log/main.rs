//! A log analyser that knows what servers mean.
//!
//! It reads the access logs of nginx, Apache httpd, haproxy, IIS, Caddy, Traefik, Envoy and AWS's load
//! balancer, and prints how often each status occurs in them, with what is known of it: that a
//! client may try again after 503, that 599 is not registered and what to treat it as, what `009`
//! means where a status should be.
//!
//! ```sh
//! cargo run --release --example access_log -- examples/access_log/sample.log
//! cargo run --release --example access_log -- --lang ko /var/log/nginx/access.log.*.gz
//! cargo run --release --example access_log -- --top 5 --of 5xx --since 2026-11-28 access.log
//! cargo run --release --example access_log -- --spec edge.toml --deny access.log
//! ```
//!
//! The enum is made from `examples/access_log.toml`, which is the file to copy and change.
//!
//! | module | |
//! |---|---|
//! | `arguments` | the command line |
//! | `source`, `lines` | from files to lines |
//! | `format`, `status` | from a line to its status, in each format |
//! | `tally`, `period`, `top`, `malformed` | from lines to counts |
//! | `meaning`, `declared` | what a status means, and what a spec or a contract says of it |
//! | `result`, `table`, `json` | from counts to the result |
//! | `language`, `mistake` | help, the words of the table and the messages, in English and Korean |
//!
//! Its memory depends neither on the length of the log nor, beyond 1 MiB, on that of its lines.

#![forbid(unsafe_code)]

mod arguments;
mod declared;
mod format;
mod json;
mod language;
mod lines;
mod malformed;
mod meaning;
mod mistake;
mod period;
mod result;
mod source;
mod status;
mod table;
mod tally;
mod top;

use std::ffi::OsStr;
use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use status_codes::status_enum;

use arguments::{Command, Options, Output};
use declared::Declared;
use format::Format;
use format::json_lines::JsonLines;
use language::{Language, Words};
use meaning::Meanings;
use mistake::Mistake;
use result::Outcome;
use source::Opened;
use tally::{Tally, Wanted};

/// Every status that our edge sends or logs: the codes of IANA, those of nginx, and one of our own.
#[status_enum("examples/access_log.toml")]
enum EdgeStatus {}

/// All was read, and nothing found that is not allowed.
const FINE: u8 = 0;
/// Every line was malformed, or the spec was not kept.
const FOUND: u8 = 1;
/// Something could not be read or written.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let language = arguments::language();
    let code = run(language).unwrap_or_else(|mistake| {
        complain(format_args!("access_log: {}", mistake.describe(language)));
        FAILED
    });
    ExitCode::from(code)
}

fn run(language: Language) -> Result<u8, Mistake> {
    match arguments::parse()? {
        Command::Help => {
            print(|out| out.write_all(language.help().as_bytes()))?;
            Ok(FINE)
        }
        Command::Count(options) => {
            let outcome = count(&options)?;
            complain_of_malformed(&outcome.tally, options.language.words());
            print(|out| match options.output {
                Output::Table(language) => table::print(&outcome, language, out),
                Output::Json => json::print(&outcome, out),
            })?;
            Ok(exit_code(&outcome, options.deny))
        }
    }
}

/// Counts the lines of all files together. A file that cannot be read takes no other with it.
fn count(options: &Options) -> Result<Outcome, Mistake> {
    let declared = options.spec.as_deref().map(Declared::read).transpose()?;
    let mut tally = Tally::new(Wanted {
        period: options.period,
        top_of: options.of.clone(),
        content_of: declared.as_ref().map(Declared::not_sent).unwrap_or_default().to_owned(),
    });
    let mut registries = options.registries.clone();
    let mut of_our_edge = false;
    let mut unread = Vec::new();
    for file in &options.files {
        let name = source::name(file, options.language.words());
        match count_file(file, options, &mut tally) {
            Ok(server) => {
                registries.extend(server.registry);
                of_our_edge |= server.may_be_our_edge;
            }
            Err(error) => {
                let words = options.language.words();
                let message = (words.cannot_read)(&name, &words.reason(&error));
                complain(format_args!("access_log: {message}"));
                unread.push(name.into_owned());
            }
        }
    }
    let differences = declared.map(|declared| declared.compare(&tally));
    let meanings = Meanings::new(registries, of_our_edge);
    Ok(Outcome { tally, meanings, differences, top: options.top, unread })
}

/// What the format of a log says of the server that wrote it.
struct Server {
    /// Its registry.
    registry: Option<&'static str>,
    may_be_our_edge: bool,
}

/// Counts the lines of a file in the format that it is in.
fn count_file(file: &OsStr, options: &Options, tally: &mut Tally) -> io::Result<Server> {
    let Opened { sample, content } = source::open(file)?;
    let name = source::name(file, options.language.words());
    let format = options.format.unwrap_or_else(|| Format::of(&sample, &options.layout));
    if options.format.is_none() && !sample.is_empty() {
        complain((options.language.words().read_as)(&name, format.name()));
    }
    let mut reader = format.reader(&sample, &options.layout);
    tally.read(&name, reader.as_mut(), content)?;
    let registry = match format {
        Format::Alb => Some("aws-elb"),
        Format::W3c => Some("iis"),
        Format::Json => JsonLines::is_of_cloudflare(&sample).then_some("cloudflare"),
        Format::Combined | Format::Haproxy => None,
    };
    Ok(Server { registry, may_be_our_edge: registry.is_none() })
}

/// The exit code of a run, the worst first.
fn exit_code(outcome: &Outcome, deny: bool) -> u8 {
    let Outcome { tally, differences, unread, .. } = outcome;
    let is_denied = deny && differences.as_ref().is_some_and(declared::Differences::are_mistakes);
    let nothing_fits = tally.malformed() > 0 && tally.malformed() == tally.lines();
    if !unread.is_empty() {
        FAILED
    } else if is_denied || nothing_fits {
        FOUND
    } else {
        FINE
    }
}

/// Shows the first malformed lines, and says how many more there are.
fn complain_of_malformed(tally: &Tally, words: &Words) {
    for line in tally.shown() {
        complain(line.describe(words));
    }
    match tally.malformed() - tally.shown().len() as u64 {
        0 => {}
        more => complain((words.more)(more)),
    }
}

/// Prints the result. A reader that stops early, such as `head`, is not an error.
fn print(
    write: impl FnOnce(&mut BufWriter<io::StdoutLock<'_>>) -> io::Result<()>,
) -> Result<(), Mistake> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Mistake::Unwritable(error)),
        _ => Ok(()),
    }
}

/// Prints a message on standard error; `eprintln!` would panic if that is closed.
fn complain(message: impl Display) {
    // There is nowhere left to report it to.
    let _ = writeln!(io::stderr(), "{message}");
}
