//! The columns of a CSV table.

use anyhow::{Context, bail};
use status_codegen::name::is_language;

/// What a column says of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Column {
    Registry,
    Code,
    /// The number as its registry writes it, beside the plain one.
    Label,
    Phrase,
    Name,
    Reference,
    Former,
    /// The phrases of other meanings of the number.
    Also,
    /// Where these are defined.
    AlsoReferences,
    Class,
    Lifecycle,
    Wire,
    Predicates,
    RequiredHeaders,
    OptionalHeaders,
    Title(String),
    Summary(String),
    Details(String),
    /// When the number has the other meanings.
    When(String),
    /// A column that the spec is to lack.
    Ignore,
}

/// A column by the word that the command line and `export --to csv` have for it.
fn named(word: &str) -> Option<Column> {
    if let Some((kind, language)) = word.split_once('.') {
        let text = match kind {
            "title" => Column::Title,
            "summary" => Column::Summary,
            "details" => Column::Details,
            "when" => Column::When,
            _ => return None,
        };
        return is_language(language).then(|| text(language.to_owned()));
    }
    Some(match word {
        "registry" => Column::Registry,
        "code" => Column::Code,
        "label" => Column::Label,
        "phrase" => Column::Phrase,
        "name" => Column::Name,
        "reference" | "references" => Column::Reference,
        "former" => Column::Former,
        "also" => Column::Also,
        "also_references" => Column::AlsoReferences,
        "class" => Column::Class,
        "lifecycle" => Column::Lifecycle,
        "wire" => Column::Wire,
        "predicates" => Column::Predicates,
        "required_headers" => Column::RequiredHeaders,
        "optional_headers" => Column::OptionalHeaders,
        "ignore" => Column::Ignore,
        _ => return None,
    })
}

/// One `COLUMN=HEADING` of the command line.
pub(super) fn parse(word: &str) -> anyhow::Result<(Column, String)> {
    let (column, heading) = word.split_once('=').context("write it as code=Status")?;
    match named(column.trim()) {
        Some(column) => Ok((column, heading.trim().to_owned())),
        None => bail!(
            "no column is called `{column}`; known are code, phrase, name, reference, former, also, \
             also_references, class, lifecycle, wire, predicates, required_headers, \
             optional_headers, title.en, summary.en, details.en, when.en and ignore"
        ),
    }
}

/// What a heading means: what the command line says, or else its name in `export --to csv` or in
/// IANA's tables.
pub(super) fn of(heading: &str, given: &[(Column, String)]) -> Option<Column> {
    let heading = heading.trim();
    if let Some((column, _)) = given.iter().find(|(_, it)| it.eq_ignore_ascii_case(heading)) {
        return Some(column.clone());
    }
    let column = named(heading).or_else(|| match heading.to_ascii_lowercase().as_str() {
        "value" => Some(Column::Code),
        "description" => Some(Column::Phrase),
        word => named(word),
    })?;
    // What is given has its heading elsewhere.
    (!given.iter().any(|(it, _)| *it == column)).then_some(column)
}
