//! `errcodes.txt`, the list from which PostgreSQL makes its headers and its manual.

use std::collections::HashMap;
use std::mem;

use status_codegen::model::{Notation, Radix};

use super::cells;
use super::remarks::{Place, Remarks};
use super::row::{Row, Section, Table};

/// Before each macro's name.
const PREFIX: &str = "ERRCODE_";

/// Reads the list: sections become classes, the letters E, W and S predicates.
pub(super) fn table(text: &str, remarks: &mut Remarks) -> Table {
    let notation = Notation::Whole { radix: Radix::Alphanumeric, digits: 5 };
    let mut table = Table { notation: Some(notation), ..Table::default() };
    // The place of each code among the rows, and whether PL/pgSQL has a name for it.
    let mut known: HashMap<String, (usize, bool)> = HashMap::new();
    for (index, line) in text.lines().enumerate() {
        let indent = line.chars().take_while(|sign| sign.is_whitespace()).count();
        let place = Place { line: index + 1, column: indent + 1 };
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(title) = line.strip_prefix("Section:") {
            match section(title, place) {
                Some(section) => table.classes.push(section),
                None => remarks.left_out(place, "a section is `Section: Class 08 - Title`"),
            }
            continue;
        }
        let Some((mut row, is_named)) = row(line, place) else {
            let form = "SQLSTATE, E, W or S, ERRCODE_NAME, condition_name";
            remarks.left_out(place, format_args!("the line is left out; a code is {form}"));
            continue;
        };
        let Some((index, was_named)) = known.get_mut(&row.written) else {
            known.insert(row.written.clone(), (table.rows.len(), is_named));
            table.rows.push(row);
            continue;
        };
        let Some(first) = table.rows.get_mut(*index) else { continue };
        if is_named && !*was_named {
            // The name that PL/pgSQL has is the better known.
            *was_named = true;
            mem::swap(first, &mut row);
            first.former = mem::take(&mut row.former);
        }
        let what = format!("{} is a second name of {}", row.phrase, row.written);
        remarks.note(place, format_args!("{what}: it becomes a former phrase"));
        first.former.push(row.phrase);
    }
    table
}

fn section(title: &str, place: Place) -> Option<Section> {
    let (prefix, title) = title.trim().strip_prefix("Class ")?.split_once(" - ")?;
    let (prefix, title) = (prefix.trim().to_owned(), title.trim().to_owned());
    (prefix.len() == 2).then_some(Section { place, prefix, title })
}

/// A code, and whether PL/pgSQL has a name for it.
fn row(line: &str, place: Place) -> Option<(Row, bool)> {
    let mut words = line.split_whitespace();
    let (code, letter, constant) = (words.next()?, words.next()?, words.next()?);
    let (condition, rest) = (words.next(), words.next());
    let is_code =
        code.len() == 5 && code.bytes().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase());
    let predicate = match letter {
        "E" => "reports_error",
        "W" => "reports_warning",
        "S" => "reports_success",
        _ => return None,
    };
    let constant = constant.strip_prefix(PREFIX).filter(|_| is_code && rest.is_none())?;
    let phrase = condition.map_or_else(|| constant.to_ascii_lowercase(), str::to_owned);
    let mut row = Row::new(place, code, &phrase);
    row.name = cells::variant(&constant.to_ascii_lowercase());
    row.predicates.push(predicate.to_owned());
    Some((row, condition.is_some()))
}
