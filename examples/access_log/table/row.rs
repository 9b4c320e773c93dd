//! Rows, aligned on a terminal.

use std::io::{self, Write};

use textwrap::WordSplitter;
use textwrap::core::display_width;

/// How wide the table is at most: sentences are broken there, and all else is shorter.
const COLUMNS: usize = 100;

/// Where the titles of codes begin, and so the sentences below them.
const INDENT: &str = "    ";

/// A row: the heading, a class or a code.
#[derive(Clone)]
pub(super) struct Row {
    title: String,
    count: String,
    share: String,
    note: String,
    summary: &'static str,
}

impl Row {
    /// A row with a count and its share of the total.
    pub(super) fn new(title: String, count: u64, total: u64) -> Self {
        let share = share(count, total);
        Self { title, count: count.to_string(), share, note: String::new(), summary: "" }
    }

    /// A row with the names of the columns.
    pub(super) fn heading(title: &str, count: &str, share: &str, note: &str) -> Self {
        let [title, count, share, note] = [title, count, share, note].map(str::to_owned);
        Self { title, count, share, note, summary: "" }
    }

    /// Adds the note at the end of the row.
    pub(super) fn with_note(self, note: String) -> Self {
        Self { note, ..self }
    }

    /// Adds a sentence below the row.
    pub(super) fn with_summary(self, summary: &'static str) -> Self {
        Self { summary, ..self }
    }

    pub(super) fn print(&self, widths: &Widths, out: &mut impl Write) -> io::Result<()> {
        let title = left(&self.title, widths.title);
        let count = right(&self.count, widths.count);
        let share = right(&self.share, widths.share);
        let row = format!("{title}  {count}  {share}  {}", self.note);
        writeln!(out, "{}", row.trim_end())?;
        if !self.summary.is_empty() {
            let options =
                textwrap::Options::new(COLUMNS).initial_indent(INDENT).subsequent_indent(INDENT);
            writeln!(out, "{}", textwrap::fill(self.summary, unbroken(options)))?;
        }
        Ok(())
    }
}

/// A count as its share in percent, `44.36%`; nothing where there is no total.
fn share(count: u64, total: u64) -> String {
    let (count, total) = (u128::from(count), u128::from(total));
    let Some(hundredths) = (count * 10_000 + total / 2).checked_div(total) else {
        return String::new();
    };
    if hundredths == 0 && count > 0 {
        return "<0.01%".to_owned();
    }
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The widths of the columns on a terminal, where a Hangul syllable takes two places.
#[derive(Default)]
pub(super) struct Widths {
    title: usize,
    count: usize,
    share: usize,
}

impl Widths {
    pub(super) fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Self {
        rows.fold(Self::default(), |widths, row| Self {
            title: widths.title.max(display_width(&row.title)),
            count: widths.count.max(display_width(&row.count)),
            share: widths.share.max(display_width(&row.share)),
        })
    }
}

/// Text from a log, so that no log can talk to the terminal.
pub(super) fn printable(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    text.chars().map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
}

/// A sentence in lines of the table's width.
pub(super) fn filled(text: &str) -> String {
    textwrap::fill(text, unbroken(textwrap::Options::new(COLUMNS).subsequent_indent(INDENT)))
}

/// Without hyphenation: `Retry-After` is one word.
fn unbroken(options: textwrap::Options<'_>) -> textwrap::Options<'_> {
    options.word_splitter(WordSplitter::NoHyphenation)
}

fn left(text: &str, width: usize) -> String {
    format!("{text}{}", blank(text, width))
}

fn right(text: &str, width: usize) -> String {
    format!("{}{text}", blank(text, width))
}

/// What is missing to the width. `format!` counts characters and would get Hangul wrong.
fn blank(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(display_width(text)))
}
