//! IANA's table of HTTP status codes, and how it differs from the data.

use std::collections::BTreeMap;

use status_codegen::model::{Code, Lifecycle, Number};
use status_data::registry;

/// What the table says of a code.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    phrase: String,
    lifecycle: Lifecycle,
    /// The documents, as `RFC 9110, Section 15.5.5`.
    references: Vec<String>,
    /// Until when a temporary registration holds.
    expires: Option<String>,
}

/// How a table differs from the data, in words, in the order of the numbers.
///
/// # Errors
///
/// Why the text is not such a table.
pub(crate) fn differences(table: &str) -> Result<Vec<String>, String> {
    let rows = read(table)?;
    let ours = ours();
    let mut numbers: Vec<Number> = rows.keys().chain(ours.keys()).copied().collect();
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers
        .into_iter()
        .flat_map(|number| match (ours.get(&number), rows.get(&number)) {
            (None, Some(row)) => vec![format!("{number} {}: added", row.phrase)],
            (Some(code), None) => vec![format!("{number} {}: {}", code.phrase, gone(code))],
            (Some(code), Some(row)) => changes(code, row),
            (None, None) => Vec::new(),
        })
        .collect())
}

/// What we have of IANA's: the permanent registrations and the temporary ones.
fn ours() -> BTreeMap<Number, &'static Code> {
    let registries = ["http", "http-temporary"].into_iter().filter_map(registry);
    registries.flat_map(|it| it.codes.iter()).map(|code| (code.number, code)).collect()
}

fn gone(code: &Code) -> &'static str {
    if code.lifecycle == Lifecycle::Temporary { "expired" } else { "removed" }
}

fn changes(code: &Code, row: &Row) -> Vec<String> {
    let number = code.number;
    let mut changes = Vec::new();
    // Of a number that is reserved and unused IANA says just that; the data has a name for it.
    let nameless = row.lifecycle == Lifecycle::Unused && code.lifecycle == Lifecycle::Unused;
    if !nameless && row.phrase != code.phrase {
        changes.push(format!("{number} {}: renamed to {}", code.phrase, row.phrase));
    }
    if !agrees(code.lifecycle, row.lifecycle) {
        let (ours, theirs) = (code.lifecycle, row.lifecycle);
        changes.push(format!("{number} {}: {ours:?} here, {theirs:?} there", code.phrase));
    }
    if let Some(date) = &row.expires
        && !code.texts.iter().any(|text| text.details.as_ref().is_some_and(|it| it.contains(date)))
    {
        changes.push(format!("{number} {}: expires {date} now", code.phrase));
    }
    let ours: Vec<&str> = code.references.iter().map(|reference| &*reference.title).collect();
    for reference in &row.references {
        // IANA names the document where the data names the section of it.
        if !ours.iter().any(|title| title.split(", ").next() == reference.split(", ").next()) {
            changes.push(format!("{number} {}: refers to {reference} now", code.phrase));
        }
    }
    changes
}

/// The table has no word for what is merely advised against.
fn agrees(ours: Lifecycle, theirs: Lifecycle) -> bool {
    ours == theirs || (ours, theirs) == (Lifecycle::Deprecated, Lifecycle::Permanent)
}

fn read(table: &str) -> Result<BTreeMap<Number, Row>, String> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().map_err(|error| error.to_string())?;
    let columns: Vec<&str> = header.iter().take(3).collect();
    if columns != ["Value", "Description", "Reference"] {
        return Err("it does not begin with Value,Description,Reference".to_owned());
    }
    let mut rows = BTreeMap::new();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let field = |index| record.get(index).unwrap_or_default().trim();
        let (value, description) = (field(0), field(1));
        if description == "Unassigned" {
            continue;
        }
        let number = value.parse().map_err(|_| format!("{value:?} is not a status code"))?;
        rows.insert(number, row(description, field(2)));
    }
    Ok(rows)
}

fn row(description: &str, references: &str) -> Row {
    let parts = references.split(['[', ']']).filter(|part| !part.is_empty());
    let references = parts.map(|it| it.replacen("RFC", "RFC ", 1).replace("RFC  ", "RFC "));
    let (phrase, remark) = match description.split_once(" (") {
        Some((phrase, remark)) => (phrase, remark.trim_end_matches(')')),
        None => (description, ""),
    };
    let lifecycle = match (phrase, remark) {
        ("(Unused)", _) => Lifecycle::Unused,
        (_, "OBSOLETED") => Lifecycle::Obsolete,
        (_, remark) if remark.starts_with("TEMPORARY") => Lifecycle::Temporary,
        _ => Lifecycle::Permanent,
    };
    let expires = remark.split_once("expires ").map(|(_, date)| date.to_owned());
    Row { phrase: phrase.to_owned(), lifecycle, references: references.collect(), expires }
}
