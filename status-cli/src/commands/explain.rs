//! `status-codes explain`: everything that is known of a code, as `rustc --explain` has it for errors.

mod answer;
mod class;
mod code;
mod json;
mod line;
mod page;
mod query;
mod relation;
mod remark;
mod unregistered;

use std::io::Write;

use clap::{Args, ValueEnum};

use self::answer::Answer;
use self::page::Page;
use self::query::Query;
use crate::language::{Language, LanguageArgument};
use crate::outcome::Outcome;
use crate::source::{Source, SourceArguments};
use crate::terminal::Terminal;
use crate::terms::terms;

/// Explain a code or a class
///
/// A code is asked for by its number as its registry writes it (404, 0x0d, 42P01, 4.04), by its phrase,
/// a former one or that of another meaning of its number, by its name in Rust, or by a title in any
/// language; a class by its label or its name. Case and what joins words do not matter. Before a number,
/// the name of a registry or a protocol picks its meaning there.
/// The title of an error page, a status line and a message such as `error 520` can be pasted as they
/// are: the number in them decides, and a title that is not the phrase is remarked on.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes explain 499
  status-codes explain 404 --lang ko
  status-codes explain payload too large
  status-codes explain esri 499
  status-codes explain grpc 14 --format json
  status-codes explain 503 Service Temporarily Unavailable
  status-codes explain 477
  status-codes explain 4xx

Exit code 0 also for a number that nobody registered: there is something to say of it.
Exit code 1: nothing is called so.")]
pub(crate) struct Arguments {
    /// A number, a phrase, a name or a class
    #[arg(required = true, value_name = "CODE", allow_negative_numbers = true)]
    words: Vec<String>,

    #[command(flatten)]
    source: SourceArguments,

    #[command(flatten)]
    language: LanguageArgument,

    /// How the explanation is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How an explanation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A page for people
    Text,
    /// An object with everything, in all languages
    Json,
}

/// Explains what the words name.
///
/// # Errors
///
/// If the spec is not sound, and those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let language = arguments.language.language();
    let source = arguments.source.chosen(language)?.unwrap_or(Source::Bundled { protocol: None });
    let (query, source) = Query::read(&arguments.words, source);
    match find(&query, &source, &Source::Bundled { protocol: None }) {
        Ok(answer) => Outcome::Fine.once(write(&answer, arguments.format, language)),
        Err(near) => {
            let message = (terms(language).not_found)(&query.to_string(), near.as_deref());
            // Whoever closed standard error does not want the message.
            let _ = writeln!(anstream::stderr(), "{message}");
            Ok(Outcome::Findings)
        }
    }
}

/// The answer of the source. What the specs of the project do not have is looked up in the bundled
/// registries.
fn find<'c>(
    query: &Query,
    source: &'c Source,
    bundled: &'c Source,
) -> Result<Answer<'c>, Option<String>> {
    let is_found = |answer: &Result<_, _>| matches!(answer, Ok(Answer::Code(_) | Answer::Class(_)));
    let answer = Answer::find(query, source);
    if is_found(&answer) || !source.is_of_project() {
        return answer;
    }
    let other = Answer::find(query, bundled);
    if is_found(&other) { other } else { answer }
}

fn write(answer: &Answer<'_>, format: Format, language: Language) -> anyhow::Result<()> {
    let mut output = anstream::stdout().lock();
    if format == Format::Json {
        serde_json::to_writer_pretty(&mut output, &json::document(answer))?;
        return Ok(writeln!(output)?);
    }
    let page = match answer {
        Answer::Code(answer) => code::page(answer, language),
        Answer::Unregistered(answer) => unregistered::page(answer, language),
        Answer::Class(answer) => class::page(answer, language),
    };
    Ok(Page::write(&page, Terminal::of_output(), &mut output)?)
}
