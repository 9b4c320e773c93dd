//! `status-codes list`: the codes of a registry, of a protocol or of a spec.

use anyhow::ensure;
use clap::Args;
use status_codegen::model::Class;
use status_codegen::nearest;

use crate::language::{Language, LanguageArgument};
use crate::listing::{Cell, Format, Listing};
use crate::meaning::{Meaning, same_word};
use crate::outcome::Outcome;
use crate::source::{Source, SourceArguments};
use crate::suggested::Suggested;
use crate::terms::terms;

/// List codes, those of IANA's registry for HTTP if nothing else is chosen
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes list --class 5xx
  status-codes list --registry nginx --lang ko
  status-codes list --registry web --predicate is_retryable --format json
  status-codes list --protocol websocket")]
pub(crate) struct Arguments {
    #[command(flatten)]
    source: SourceArguments,

    /// Only codes of a class: its label, such as 4xx, or its name
    #[arg(long, value_name = "CLASS", value_parser = Suggested(class_labels))]
    class: Option<String>,

    /// Only codes of which a predicate is true, such as `is_retryable`
    #[arg(long, value_name = "NAME", value_parser = Suggested(predicate_names))]
    predicate: Option<String>,

    #[command(flatten)]
    language: LanguageArgument,

    /// How the list is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

const HEADER: &[&str] =
    &["code", "phrase", "title", "class", "lifecycle", "wire", "registry", "name"];

/// Lists codes in the order of their numbers.
///
/// # Errors
///
/// If the spec is not sound or nothing in the source has the class or the predicate, and those of
/// the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let language = arguments.language.language();
    let terms = terms(language);
    let chosen = arguments.source.chosen(language)?;
    let source = chosen.map_or_else(|| Source::bundled("http", language), Ok)?;
    let mut meanings = source.meanings();
    if let Some(word) = &arguments.class {
        check(word, class_words(&source), same_word, terms.no_class)?;
        meanings.retain(|meaning| meaning.class().is_some_and(|class| is_called(class, word)));
    }
    if let Some(name) = &arguments.predicate {
        check(name, predicate_words(&source), |one, other| one == other, terms.no_predicate)?;
        meanings.retain(|meaning| meaning.predicates().any(|predicate| predicate.name == *name));
    }
    meanings.sort_by_key(|meaning| meaning.code.number);

    let rows = meanings.iter().map(|meaning| row(meaning, language));
    let listing = Listing::new(HEADER, rows).in_language(language);
    Outcome::Fine.once(listing.write(arguments.format, &mut anstream::stdout().lock()))
}

fn row(meaning: &Meaning<'_>, language: Language) -> Vec<Cell> {
    let (code, terms) = (meaning.code, terms(language));
    vec![
        Cell::code(meaning),
        code.phrase.as_ref().into(),
        meaning.title(language).map(|(_, title)| title).into(),
        meaning.class().map(|class| class.label.as_ref()).into(),
        Cell::new((terms.lifecycle_word)(code.lifecycle).to_owned(), code.lifecycle.word().into()),
        Cell::new((terms.wire_word)(code.wire).to_owned(), code.wire.word().into()),
        Cell::registry(meaning, language),
        code.name.as_ref().into(),
    ]
}

/// An error that names the nearest word, unless the word is one of those there are.
fn check(
    word: &str,
    words: Vec<&str>,
    same: impl Fn(&str, &str) -> bool,
    message: fn(&str, Option<&str>) -> String,
) -> anyhow::Result<()> {
    ensure!(words.iter().any(|it| same(it, word)), message(word, nearest(word, words)));
    Ok(())
}

fn is_called(class: &Class, word: &str) -> bool {
    same_word(&class.label, word) || same_word(&class.name, word)
}

fn class_words(source: &Source) -> Vec<&str> {
    let classes = source.catalogues().into_iter().flat_map(|it| it.registry.classes.iter());
    classes.flat_map(|class| [class.label.as_ref(), class.name.as_ref()]).collect()
}

fn predicate_words(source: &Source) -> Vec<&str> {
    let predicates = source.catalogues().into_iter().flat_map(|it| it.predicates.iter());
    predicates.map(|predicate| predicate.name.as_ref()).collect()
}

/// The labels of all bundled classes.
fn class_labels() -> Vec<&'static str> {
    let classes = status_data::registries().iter().flat_map(|it| it.registry.classes.iter());
    classes.map(|class| class.label.as_ref()).collect()
}

/// The names of all bundled predicates.
fn predicate_names() -> Vec<&'static str> {
    let predicates = status_data::registries().iter().flat_map(|it| it.predicates.iter());
    predicates.map(|predicate| predicate.name.as_ref()).collect()
}
