//! From bytes to lines and columns.

use super::Location;
use super::excerpt::Excerpt;
use super::problem::Span;
use crate::document::Document;

/// What some editors put at the start of a file; it belongs to no column.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A document whose lines have been counted.
pub(super) struct Source<'d> {
    document: &'d Document,
    /// Where each line starts.
    lines: Vec<usize>,
}

impl<'d> Source<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        let text = &document.text;
        let first = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
        let rest = text.match_indices('\n').map(|(newline, _)| newline + 1);
        Self { document, lines: std::iter::once(first).chain(rest).collect() }
    }

    pub(super) fn locate(&self, span: Span) -> Location {
        let following = self.lines.partition_point(|&start| start <= span.start).max(1);
        let line_start = self.lines.get(following - 1).copied().unwrap_or_default();
        let line = self.line_at(line_start);
        let start = floor(line, span.start.saturating_sub(line_start));
        let end = floor(line, span.end.saturating_sub(line_start)).max(start);
        let before = line.get(..start).unwrap_or(line);
        Location {
            path: self.document.path.clone(),
            line: following,
            column: before.chars().count() + 1,
            excerpt: Excerpt::new(line, start..end),
        }
    }

    fn line_at(&self, start: usize) -> &'d str {
        let rest = self.document.text.get(start..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        line.strip_suffix('\r').unwrap_or(line)
    }
}

/// The nearest place that is in the line and not within a character.
fn floor(line: &str, index: usize) -> usize {
    (0..=index.min(line.len())).rev().find(|&index| line.is_char_boundary(index)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, start: usize, end: usize) -> (usize, usize) {
        let document = Document { id: String::new(), path: String::new(), text: text.to_owned() };
        let location = Source::new(&document).locate(Span { document: 0, start, end });
        (location.line(), location.column())
    }

    #[test]
    fn lines_and_columns_count_from_one() {
        assert_eq!(at("a\nbc\n", 0, 1), (1, 1));
        assert_eq!(at("a\nbc\n", 3, 4), (2, 2));
        assert_eq!(at("a\nbc\n", 5, 5), (3, 1));
    }

    #[test]
    fn columns_are_characters() {
        assert_eq!(at("상태 = 1", 9, 10), (1, 6));
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(at("\u{feff}a = 1", 3, 4), (1, 1));
        assert_eq!(at("\u{feff}a = 1", 0, 0), (1, 1));
        assert_eq!(at("\u{feff}a\nb", 5, 6), (2, 1));
    }

    #[test]
    fn carriage_returns_belong_to_no_line() {
        assert_eq!(at("a\r\nb\r\n", 3, 4), (2, 1));
        assert_eq!(at("a\r\nb\r\n", 1, 3), (1, 2));
    }

    #[test]
    fn places_outside_the_text_are_its_end() {
        assert_eq!(at("", 7, 9), (1, 1));
        assert_eq!(at("abc", 7, 9), (1, 4));
        assert_eq!(at("é", 1, 2), (1, 1));
    }
}
