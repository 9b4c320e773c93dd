//! The source line under a message, as a terminal shows it.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

/// A line wider than this is shown in part.
const WIDEST: usize = 120;

/// How much of a line that is shown in part is shown before the mistake, at least.
const LEAD: usize = 40;

/// What a tab is shown as. Its true width depends on its column and on the terminal.
const TAB: &str = "    ";

/// The substitute for a character that is invisible or moves its neighbours.
const HIDDEN: char = '\u{fffd}';

/// A source line, or the part of it around a mistake, and which columns to underline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    text: String,
    indent: usize,
    width: usize,
}

impl Excerpt {
    /// Shows `line` with the bytes `marked` underlined.
    ///
    /// It looks at no more of the line than it shows, so that a thousand mistakes in one long line
    /// cost no more than in a thousand lines.
    pub(super) fn new(line: &str, marked: Range<usize>) -> Self {
        let (before, after) = line.split_at_checked(marked.start).unwrap_or((line, ""));
        let lead = WIDEST.saturating_sub(columns(fitting(after, WIDEST))).max(LEAD);
        let shown_before = fitting_end(before, lead);
        let indent = columns(shown_before);
        let shown_after = fitting(after, WIDEST.saturating_sub(indent));

        let cut_before = if shown_before.len() < before.len() { "…" } else { "" };
        let cut_after = if shown_after.len() < after.len() { "…" } else { "" };
        let length = marked.end.saturating_sub(marked.start);
        let underlined = shown_after.get(..length).unwrap_or(shown_after);

        let visible = legible(shown_before) + &legible(shown_after);
        Self {
            text: format!("{cut_before}{visible}{cut_after}"),
            indent: indent + columns(cut_before),
            width: columns(underlined).max(1),
        }
    }

    /// The line itself.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The line of markers below it.
    pub(super) fn carets(&self) -> String {
        format!("{}{}", " ".repeat(self.indent), "^".repeat(self.width))
    }
}

/// Whether the character changes the direction of the text around it, which would let a spec, or
/// the Rust made from it, read otherwise than it is.
pub(crate) fn is_bidirectional_control(character: char) -> bool {
    matches!(character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether nothing shows that the character is there. A mark that joins the letter before it does
/// show, as the vowels of Hangul do that are written apart.
pub(crate) fn is_invisible(character: char) -> bool {
    is_bidirectional_control(character)
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}'
            | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The longest prefix of `text` that fits into `limit` columns.
fn fitting(text: &str, limit: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|&(_, character)| {
        used += width(character);
        used > limit
    });
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// The longest suffix of `text` that fits into `limit` columns.
fn fitting_end(text: &str, limit: usize) -> &str {
    let mut used = 0;
    let start = text.char_indices().rev().find(|&(_, character)| {
        used += width(character);
        used > limit
    });
    start.and_then(|(start, character)| text.get(start + character.len_utf8()..)).unwrap_or(text)
}

fn columns(text: &str) -> usize {
    text.chars().map(width).sum()
}

fn width(character: char) -> usize {
    match character {
        '\t' => TAB.len(),
        _ if is_hidden(character) => 1,
        _ => character.width().unwrap_or(0),
    }
}

fn legible(text: &str) -> String {
    let mut legible = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => legible.push_str(TAB),
            _ if is_hidden(character) => legible.push(HIDDEN),
            _ => legible.push(character),
        }
    }
    legible
}

fn is_hidden(character: char) -> bool {
    character.is_control() || is_invisible(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, marked: Range<usize>) -> (String, String) {
        let excerpt = Excerpt::new(line, marked);
        (excerpt.text().to_owned(), excerpt.carets())
    }

    #[test]
    fn carets_stand_below_what_they_mark() {
        assert_eq!(shown("a = 1", 4..5), ("a = 1".into(), "    ^".into()));
    }

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(shown("ko = \"상태\"", 5..13), ("ko = \"상태\"".into(), "     ^^^^^^".into()));
        assert_eq!(shown("\"상태\" = x", 11..12).1, "         ^");
    }

    #[test]
    fn tabs_become_spaces() {
        assert_eq!(shown("\ta = 1", 5..6), ("    a = 1".into(), "        ^".into()));
    }

    #[test]
    fn characters_that_would_move_others_are_replaced() {
        assert_eq!(shown("a\u{202e}b", 4..5), ("a\u{fffd}b".into(), "  ^".into()));
    }

    #[test]
    fn characters_that_nobody_would_see_are_shown() {
        for hidden in ['\u{200b}', '\u{feff}', '\u{ad}', '\u{3164}', '\u{2028}', '\u{e0041}'] {
            let line = format!("a{hidden}b");
            let marked = 1 + hidden.len_utf8()..line.len();
            assert_eq!(shown(&line, marked), ("a\u{fffd}b".into(), "  ^".into()));
        }
        assert_eq!(shown("\u{1112}\u{1161}\u{11ab}x", 9..10).1, "  ^");
    }

    #[test]
    fn nothing_to_mark_is_one_caret() {
        assert_eq!(shown("a =", 3..3), ("a =".into(), "   ^".into()));
        assert_eq!(shown("", 0..0), (String::new(), "^".into()));
    }

    #[test]
    fn marks_outside_the_line_or_inside_a_character_are_survived() {
        assert_eq!(shown("abc", 9..12).1, "   ^");
        assert_eq!(shown("é", 1..2).1, " ^");
    }

    #[test]
    fn a_long_line_is_a_window_around_the_mark() {
        let line = format!("{}X{}", "a".repeat(1000), "b".repeat(1000));
        let (text, carets) = shown(&line, 1000..1001);
        assert!(text.starts_with("…a") && text.ends_with("b…"), "{text}");
        assert_eq!(text.chars().count(), WIDEST + 2);
        assert_eq!(text.chars().nth(carets.len() - 1), Some('X'));
    }

    #[test]
    fn the_end_of_a_long_line_shows_more_of_the_text_before_it() {
        let line = format!("{}X", "a".repeat(1000));
        let (text, carets) = shown(&line, 1000..1001);
        assert_eq!(text.chars().count(), WIDEST + 1);
        assert_eq!(carets.len(), WIDEST + 1);
    }
}
