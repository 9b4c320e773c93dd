//! From bytes to lines and columns.

use super::excerpt::Excerpt;
use super::location::Location;
use super::span::Span;
use crate::document::Document;

/// What some editors put at the start of a file; it belongs to no column.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A document whose lines have been counted.
pub(super) struct Source<'d> {
    document: &'d Document,
    /// Where each line starts.
    lines: Vec<usize>,
    /// The place that was asked for last, and its column.
    last: (usize, usize),
}

impl<'d> Source<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        let text = &document.text;
        let first = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
        let mut lines = vec![first];
        lines.extend(text.match_indices('\n').map(|(newline, _)| newline + 1));
        Self { document, lines, last: (0, 1) }
    }

    /// The line and column of a span; quickest if asked in the order of the document.
    pub(super) fn locate(&mut self, span: Span) -> Location {
        let number = self.lines.partition_point(|&start| start <= span.start).max(1);
        let line_start = self.lines.get(number - 1).copied().unwrap_or_default();
        let line = self.line_at(line_start, self.lines.get(number).copied());
        let start = floor(line, span.start.saturating_sub(line_start));
        let end = floor(line, span.end.saturating_sub(line_start)).max(start);
        let column = self.column(line_start, line_start + start);
        Location::new(&self.document.path, number, column, Excerpt::new(line, start..end))
    }

    /// The line between its start and that of the next, without what ends it.
    fn line_at(&self, start: usize, next: Option<usize>) -> &'d str {
        let text = &self.document.text;
        let whole = text.get(start..next.unwrap_or(text.len())).unwrap_or_default();
        let line = whole.strip_suffix('\n').unwrap_or(whole);
        line.strip_suffix('\r').unwrap_or(line)
    }

    /// Counts on from the last place, so that many mistakes in one long line cost no more than in
    /// as many lines.
    fn column(&mut self, line_start: usize, place: usize) -> usize {
        let (from, column) = match self.last {
            (last, column) if (line_start..=place).contains(&last) => (last, column),
            _ => (line_start, 1),
        };
        let between = self.document.text.get(from..place).unwrap_or_default();
        let column = column + between.chars().count();
        self.last = (place, column);
        column
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
