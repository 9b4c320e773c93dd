//! The command line.

use std::ffi::OsString;

use lexopt::prelude::*;

use crate::format::{Format, Layout};
use crate::language::Language;
use crate::meaning;
use crate::mistake::Mistake;
use crate::period::{self, Period};

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

/// The language that the command line asks for, wherever it does: help and messages about the
/// arguments before it are in it too.
pub(crate) fn language() -> Language {
    let arguments = std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned());
    let mut arguments = arguments.peekable();
    let mut language = Language::default();
    while let Some(argument) = arguments.next() {
        let tag = match argument.strip_prefix("--lang") {
            Some("") => arguments.peek().map(String::as_str),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        language = tag.and_then(Language::of_tag).unwrap_or(language);
    }
    language
}

/// Reads the command line.
///
/// # Errors
///
/// What is wrong with it first.
pub(crate) fn parse() -> Result<Command, Mistake> {
    let mut parser = lexopt::Parser::from_env();
    let mut options = Options::default();
    let mut of = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Value(file) => options.files.push(file),
            Long("of") => of = Some(statuses(&parser.value()?.string()?)?),
            Short(_) => return Err(argument.unexpected().into()),
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
fn option(name: &str, parser: &mut lexopt::Parser, options: &mut Options) -> Result<(), Mistake> {
    match name {
        "json" => options.output = Output::Json,
        "deny" => options.deny = true,
        "lang" => {
            let language = known(parser, Language::of_tag, Mistake::Language)?;
            options.language = language;
            if !matches!(options.output, Output::Json) {
                options.output = Output::Table(Some(language));
            }
        }
        "format" => options.format = Some(known(parser, Format::named, Mistake::Format)?),
        "field" => options.layout.key = Some(parser.value()?.string()?),
        "fields" => options.layout.fields = Some(known(parser, fields, Mistake::Fields)?),
        "registry" => {
            let registry = known(parser, meaning::registry, Mistake::Registry)?;
            options.registries.push(registry.name);
        }
        "since" => options.period.since = Some(known(parser, period::moment, Mistake::Time)?),
        "until" => options.period.until = Some(known(parser, period::moment, Mistake::Time)?),
        "top" => options.top = known(parser, |text| text.parse().ok(), Mistake::Number)?,
        "spec" => options.spec = Some(parser.value()?.string()?),
        unknown => return Err(Long(unknown).unexpected().into()),
    }
    Ok(())
}

/// Reads the value of an option, or says what is wrong with it.
fn known<T>(
    parser: &mut lexopt::Parser,
    read: impl FnOnce(&str) -> Option<T>,
    mistake: fn(String) -> Mistake,
) -> Result<T, Mistake> {
    let text = parser.value()?.string()?;
    read(&text).ok_or_else(|| mistake(text))
}

/// Fields one of which is the status.
fn fields(names: &str) -> Option<String> {
    names.split_whitespace().any(|name| name == "status").then(|| names.to_owned())
}

/// Reads `404,5xx`.
fn statuses(text: &str) -> Result<Vec<u16>, Mistake> {
    let mut statuses = Vec::new();
    for part in text.split(',') {
        match part.as_bytes() {
            [class @ b'1'..=b'9', b'x', b'x'] => {
                let first = u16::from(class - b'0') * 100;
                statuses.extend(first..first + 100);
            }
            [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] => statuses.extend(part.parse::<u16>()),
            _ => return Err(Mistake::Status(part.to_owned())),
        }
    }
    statuses.sort_unstable();
    statuses.dedup();
    Ok(statuses)
}
