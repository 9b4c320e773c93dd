//! TOML itself: from text to tables.

mod wording;

use std::cmp::Reverse;
use std::ops::Range;

use toml::de::{DeTable, Error};

use crate::diagnostic::{Problem, Problems, Span, quoted};
use crate::order::sorted_by_key;
use wording::{Place, wording};

/// The most errors reported for a document that is not valid TOML; nobody reads more.
const MOST: usize = 50;

/// Parses a document. If it is not valid TOML, only that is reported: the part that could be read is
/// returned, but any other mistake in it may only be a consequence.
pub(super) fn parse<'t>(document: usize, text: &'t str, problems: &mut Problems) -> DeTable<'t> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let errors = sorted_by_key(errors, start);
        for error in independent(text, &errors).into_iter().take(MOST) {
            problems.report(problem(document, text, error));
        }
        problems.mute(document);
    }
    root.into_inner()
}

/// The errors that do not merely follow from an earlier one.
///
/// The parser goes on after an error and is sure of itself again at the next table header. An
/// array, an inline table or a long string that was left open swallows headers too.
fn independent<'e>(text: &str, errors: &'e [Error]) -> Vec<&'e Error> {
    let headers = headers(text);
    let table_of = |error: &Error| headers.partition_point(|&header| header <= start(error));
    let is_in_a_header = |error: &Error| {
        let header = table_of(error).checked_sub(1).and_then(|table| headers.get(table));
        let before = header.and_then(|&header| text.get(header..start(error)));
        before.is_some_and(|before| !before.contains('\n'))
    };
    let mut independent: Vec<&Error> = Vec::new();
    let mut repeated_table = None;
    for error in errors {
        let repeats_table = is_repetition(error) && is_in_a_header(error);
        match independent.last() {
            _ if !repeats_table && repeated_table == Some(table_of(error)) => {}
            Some(previous) if leaves_the_rest_unsure(previous) => break,
            Some(previous) if !is_repetition(previous) && table_of(previous) == table_of(error) => {
            }
            _ => {
                // What the parser puts into the first of the two tables may repeat its keys.
                if repeats_table {
                    repeated_table = Some(table_of(error));
                }
                independent.push(error);
            }
        }
    }
    independent
}

/// Where the lines start that begin with a bracket.
fn headers(text: &str) -> Vec<usize> {
    let mut next = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let start = next;
        next += line.len();
        (start, line)
    });
    let headers = lines.filter(|(_, line)| line.trim_start().starts_with('['));
    headers.map(|(start, _)| start).collect()
}

fn leaves_the_rest_unsure(error: &Error) -> bool {
    ["array", "inline table", "key-value pairs", "multi-line"]
        .iter()
        .any(|open| error.message().contains(open))
}

fn is_repetition(error: &Error) -> bool {
    error.message() == "duplicate key"
}

fn start(error: &Error) -> usize {
    error.span().map_or(0, |span| span.start)
}

fn problem(document: usize, text: &str, error: &Error) -> Problem {
    let Range { start, end } = error.span().unwrap_or_else(|| deepest_key(text));
    let span = Span { document, start, end };
    if !is_repetition(error) {
        let (message, help) = wording(error.message(), &place(text, start, end));
        let problem = Problem::new(span, format!("invalid TOML: {message}"));
        let problem = match help {
            Some(help) => problem.help(help),
            None => problem,
        };
        let opening = opening(error, text).map(|at| Span { document, start: at, end: at + 3 });
        return problem.related(opening, "it begins here");
    }
    let (line_start, line) = line_of(text, start);
    let key = text.get(start..end).unwrap_or_default();
    if line.starts_with('[') {
        repeated_table(span, text, line_start, table_header(line))
    } else {
        repeated_key(span, text, line_start, key)
    }
}

fn place(text: &str, start: usize, end: usize) -> Place<'_> {
    let (before, after) = text.split_at_checked(start).unwrap_or((text, ""));
    Place {
        before: before.rsplit('\n').next().unwrap_or_default(),
        rest: after.lines().next().unwrap_or_default(),
        marked: text.get(start..end).unwrap_or_default(),
    }
}

/// Where the key with the most dots is: of a key that is too deep the parser does not say where.
fn deepest_key(text: &str) -> Range<usize> {
    let mut next = 0;
    let pieces = text.split(['\n', '=', '{', ',']).map(|piece| {
        let start = next;
        next += piece.len() + 1;
        (start, piece)
    });
    let deepest = pieces.min_by_key(|(_, piece)| Reverse(piece.matches('.').count()));
    let (start, piece) = deepest.unwrap_or_default();
    let start = start + piece.len() - piece.trim_start().len();
    start..start + piece.trim().len()
}

/// Where a text of several lines begins that has no end.
fn opening(error: &Error, text: &str) -> Option<usize> {
    let quotes = match error.message() {
        message if message.contains("multi-line basic") => "\"\"\"",
        message if message.contains("multi-line literal") => "'''",
        _ => return None,
    };
    text.get(..start(error)).filter(|_| start(error) == text.len())?.rfind(quotes)
}

fn repeated_table(span: Span, text: &str, line_start: usize, header: &str) -> Problem {
    let same = lines_before(text, line_start).filter(|(_, line)| {
        line.trim_start().starts_with('[') && bare(table_header(line)) == bare(header)
    });
    let first = same.last().map(|(at, line)| place_of(span.document, at, line, table_header(line)));
    Problem::new(span, format!("the table {} is defined twice", quoted(header)))
        .help("write one table with the keys of both")
        .related(first, "first defined here")
}

fn repeated_key(span: Span, text: &str, line_start: usize, key: &str) -> Problem {
    let is_assigned = |rest: &str| rest.trim_start().starts_with(['=', '.']);
    let in_this_line = text.get(line_start..span.start).and_then(|before| {
        let mut earlier = before.rmatch_indices(key);
        earlier.find(|(at, _)| before.get(at + key.len()..).is_some_and(is_assigned))
    });
    let start = match in_this_line {
        Some((at, _)) => Some(line_start + at),
        None => lines_before(text, line_start)
            .take_while(|(_, line)| !line.trim_start().starts_with('['))
            .find(|(_, line)| line.trim_start().strip_prefix(key).is_some_and(is_assigned))
            .map(|(at, line)| at + line.find(key).unwrap_or_default()),
    };
    let first = start.map(|start| Span { start, end: start + key.len(), ..span });
    Problem::new(span, format!("the key {} is given twice", quoted(key)))
        .help("remove one of them")
        .related(first, "first given here")
}

/// The lines that end before this place, the nearest first, each with its own place.
fn lines_before(text: &str, end: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text.get(..end).unwrap_or_default();
    std::iter::from_fn(move || {
        let line = rest.strip_suffix('\n')?;
        let start = line.rfind('\n').map_or(0, |newline| newline + 1);
        rest = text.get(..start)?;
        Some((start, line.get(start..)?))
    })
}

/// `[404]` of the line `[404] # not found`.
fn table_header(line: &str) -> &str {
    let line = line.trim();
    line.rfind(']').and_then(|last| line.get(..=last)).unwrap_or(line)
}

/// `[404]` of `["404"]` and of `[ 404 ]`, which are the same table.
fn bare(header: &str) -> String {
    header.chars().filter(|character| !matches!(character, '"' | '\'' | ' ' | '\t')).collect()
}

/// The line of this place without the space before it, and where the line starts.
fn line_of(text: &str, place: usize) -> (usize, &str) {
    let start = text.get(..place).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    (start, line.trim_start())
}

fn place_of(document: usize, line_start: usize, line: &str, part: &str) -> Span {
    let start = line_start + line.find(part).unwrap_or_default();
    Span { document, start, end: start + part.len() }
}
