//! Pairs in tables of cells, one entry per line: CSV, Markdown, plain text. Markup is read as cells too.

use super::language::Layout;
use super::pair::{Pair, Way, Written};
use super::token::{Span, is_number};

/// A row with more cells than this, or a cell wider than this, is not one of a table of names.
const CELLS: usize = 24;
const WIDEST: usize = 160;

/// What cells are decorated with: emphasis, code, quotes, headings, items.
const DECORATION: &[char] = &[
    '*', '`', '_', '"', '\'', '#', '-', '+', '>', '[', ']', '(', ')', ':', '=', '–', '—', '.',
    '\u{feff}',
];

/// Tags that begin an entry.
const ENTRIES: &[&str] = &[
    "tr", "li", "dt", "p", "h1", "h2", "h3", "h4", "h5", "h6", "record", "row", "item", "entry",
    "option",
];

/// Adds the pairs of a file of cells.
pub(super) fn pairs(text: &str, layout: Layout, pairs: &mut Vec<Pair>) {
    if layout == Layout::Markup {
        return markup(text, pairs);
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        add(text, &cells(line, start), pairs);
        start += line.len();
    }
}

/// The cells of a line: between bars, else tabs, else commas; else the line is one.
fn cells(line: &str, start: usize) -> Vec<Span> {
    let separator = ['|', '\t', ',', ';'].into_iter().find(|&it| line.contains(it));
    let mut cells = Vec::new();
    let mut from = 0;
    let mut is_quoted = false;
    for (at, sign) in line.char_indices() {
        if sign == '"' {
            is_quoted = !is_quoted;
        }
        if Some(sign) == separator && !is_quoted {
            cells.push(Span::new(start + from..start + at));
            from = at + sign.len_utf8();
            if cells.len() > CELLS {
                return Vec::new();
            }
        }
    }
    cells.push(Span::new(start + from..start + line.len()));
    cells
}

/// Markup as rows: what is between two tags is a cell, and the value of an attribute is one.
fn markup(text: &str, pairs: &mut Vec<Pair>) {
    let mut row = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('<')).map(|it| at + it) {
        row.push(Span::new(at..open));
        let Some(close) = text.get(open..).and_then(|rest| rest.find('>')).map(|it| open + it)
        else {
            break;
        };
        let tag = text.get(open + 1..close).unwrap_or_default();
        let name = tag.trim_start_matches('/').split(|it: char| !it.is_alphanumeric()).next();
        if row.len() > CELLS
            || name.is_some_and(|it| ENTRIES.contains(&it.to_ascii_lowercase().as_str()))
        {
            add(text, &row, pairs);
            row.clear();
        }
        attributes(tag, open + 1, &mut row);
        at = close + 1;
    }
    add(text, &row, pairs);
}

fn attributes(tag: &str, start: usize, row: &mut Vec<Span>) {
    let mut from = None;
    for (at, _) in tag.match_indices('"') {
        match from.take() {
            Some(first) => row.push(Span::new(start + first..start + at)),
            None => from = Some(at + 1),
        }
    }
}

/// Adds each number of a row with each text of it.
fn add(text: &str, row: &[Span], pairs: &mut Vec<Pair>) {
    let cells: Vec<_> =
        row.iter().map(|&cell| bare(text, cell)).filter(|it| it.start < it.end).collect();
    if cells.len() > CELLS {
        return;
    }
    let mut numbers = Vec::new();
    let mut names = Vec::new();
    for (place, &cell) in cells.iter().enumerate() {
        let content = cell.of(text);
        if is_number(content) {
            numbers.push((place, cell));
            continue;
        }
        if let Some((number, name)) = both(text, cell) {
            let way = Way::new("cell").then(index(place)).value();
            pairs.push(Pair { number: Written::Down(number), name, list: 0, way });
        }
        if content.len() <= WIDEST && content.contains(|it: char| it.is_alphabetic()) {
            names.push((place, cell));
        }
    }
    for &(number_place, number) in numbers.iter().take(4) {
        for &(place, name) in &names {
            let way = Way::new("row").then(index(number_place)).then(index(place)).value();
            pairs.push(Pair { number: Written::Down(number), name, list: 0, way });
        }
    }
}

fn index(place: usize) -> u8 {
    u8::try_from(place).unwrap_or(u8::MAX)
}

/// A cell without spaces and decoration around it; a minus sign before a digit is no decoration.
fn bare(text: &str, cell: Span) -> Span {
    let content = cell.of(text);
    let decorates = |it: char| it.is_whitespace() || DECORATION.contains(&it);
    let trimmed = content.trim_start_matches(decorates);
    let mut start = cell.range().start + (content.len() - trimmed.len());
    let is_negative = trimmed.starts_with(|it: char| it.is_ascii_digit())
        && text.as_bytes().get(start.wrapping_sub(1)) == Some(&b'-')
        && start > cell.range().start
        && !text.as_bytes().get(start.wrapping_sub(2)).is_some_and(u8::is_ascii_alphanumeric);
    if is_negative && trimmed.trim_end_matches(decorates).bytes().all(|it| it.is_ascii_digit()) {
        start -= 1;
    }
    let end = start
        + text.get(start..cell.range().end).unwrap_or_default().trim_end_matches(decorates).len();
    Span::new(start..end.max(start))
}

/// The number and the name in one text: `404 Not Found`, `404 - Not Found`.
pub(super) fn both(text: &str, cell: Span) -> Option<(Span, Span)> {
    let content = cell.of(text);
    let unsigned = content.strip_prefix('-').unwrap_or(content);
    let digits = unsigned.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || it == '.');
    let first = content.get(..content.len() - digits.len())?.trim_end_matches('.');
    let rest = content.get(first.len()..)?;
    let name = rest
        .trim_start_matches(|it: char| it.is_whitespace() || DECORATION.contains(&it) || it == ',');
    let is_pair =
        is_number(first) && name.starts_with(char::is_alphabetic) && content.len() <= WIDEST;
    let start = cell.range().start;
    let name = start + (content.len() - name.len())..cell.range().end;
    is_pair.then(|| (Span::new(start..start + first.len()), Span::new(name)))
}
