//! TOML itself: from text to tables.

use std::cmp::Reverse;
use std::ops::Range;

use toml::de::{DeTable, Error};

use crate::diagnostic::{Problem, Problems, Span, quote};

/// Nobody reads more errors than this of a document that is no TOML.
const MOST: usize = 50;

/// Parses a document. Where it is no TOML, that is all that is reported of it: what could be made
/// out nevertheless is returned, but whatever seems wrong with it may only follow from that.
pub(super) fn parse<'t>(document: usize, text: &'t str, problems: &mut Problems) -> DeTable<'t> {
    let (root, mut errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        errors.sort_by_key(start);
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
        let message = error.message();
        let message = message.strip_suffix(", expected nothing").unwrap_or(message);
        let problem = |message: &str| Problem::new(span, format!("invalid TOML: {message}"));
        let rest = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let unquoted = message.strip_suffix(", expected literal string");
        return match unquoted {
            Some(_) if rest.trim().is_empty() => problem("the key has no value"),
            Some(unquoted) => problem(unquoted).help("write it between two `\"`"),
            None if rest.starts_with("//") => problem(message).help("a comment begins with `#`"),
            None => problem(message),
        };
    }
    let (line_start, line) = line_of(text, start);
    let key = text.get(start..end).unwrap_or_default();
    if line.starts_with('[') {
        repeated_table(span, text, line_start, table_header(line))
    } else {
        repeated_key(span, text, line_start, key)
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

fn repeated_table(span: Span, text: &str, line_start: usize, header: &str) -> Problem {
    let first = lines_before(text, line_start).filter(|(_, line)| {
        line.trim_start().starts_with('[') && bare(table_header(line)) == bare(header)
    });
    let first =
        first.last().map(|(at, line)| place_of(span.document, at, line, table_header(line)));
    Problem::new(span, format!("the table {} is defined twice", quote(header)))
        .help("write one table with the keys of both")
        .related(first, "first defined here")
}

fn repeated_key(span: Span, text: &str, line_start: usize, key: &str) -> Problem {
    let first = lines_before(text, line_start)
        .take_while(|(_, line)| !line.trim_start().starts_with('['))
        .find(|(_, line)| {
            let rest = line.trim_start().strip_prefix(key).map(str::trim_start);
            rest.is_some_and(|rest| rest.starts_with(['=', '.']))
        })
        .map(|(at, line)| place_of(span.document, at, line, key));
    Problem::new(span, format!("the key {} is given twice", quote(key)))
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
