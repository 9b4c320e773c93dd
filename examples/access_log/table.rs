//! The result as a table for a terminal of 100 columns.

use std::io::{self, Write};
use std::iter::once;

use status_codes::{Class, Wire};
use textwrap::WordSplitter;
use textwrap::core::display_width;

use crate::language::{Language, Words};
use crate::tally::Tally;
use crate::{EdgeCode, EdgeStatus};

/// How wide the table is at most: sentences are broken there, and all else is shorter.
const COLUMNS: usize = 100;

/// Where the titles of codes begin, and so the sentences below them.
const INDENT: &str = "    ";

/// Prints the result as a table; with a language, each code is explained in it.
pub(crate) fn print(
    tally: &Tally,
    language: Option<Language>,
    out: &mut impl Write,
) -> io::Result<()> {
    let table = Table {
        explained: language.is_some(),
        language: language.unwrap_or(Language::English),
        total: tally.well_formed(),
    };
    let words = table.words();
    let classes = tally.classes().map(|(class, count)| table.class(class, count));
    let classes: Vec<_> = once(table.heading(words.class, "")).chain(classes).collect();
    let codes = tally.codes().map(|(code, count)| table.code(code, count));
    let codes: Vec<_> = once(table.heading(words.code, words.note)).chain(codes).collect();
    let widths = Widths::of(classes.iter().chain(&codes));

    let (lines, malformed) = (tally.lines(), tally.malformed());
    writeln!(out, "{}: {lines}, {}: {malformed}", words.lines, words.malformed)?;
    for section in [classes, codes] {
        writeln!(out)?;
        section.iter().try_for_each(|row| row.print(&widths, out))?;
    }
    Ok(())
}

/// What all rows have in common.
struct Table {
    explained: bool,
    language: Language,
    /// What the shares are shares of.
    total: u64,
}

impl Table {
    fn words(&self) -> &'static Words {
        self.language.words()
    }

    fn heading(&self, title: &str, note: &str) -> Row {
        let Words { count, share, .. } = self.words();
        Row {
            title: title.to_owned(),
            count: (*count).to_owned(),
            share: (*share).to_owned(),
            note: note.to_owned(),
            summary: "",
        }
    }

    fn class(&self, class: Option<&Class>, count: u64) -> Row {
        let title = class.map_or_else(
            || self.words().other.to_owned(),
            |class| {
                let title = class.title(self.language.tag()).unwrap_or(class.name);
                format!("{} {title}", class.label)
            },
        );
        self.row(title, count)
    }

    fn code(&self, code: EdgeCode, count: u64) -> Row {
        match code {
            EdgeCode::Registered(status) => Row {
                note: self.note(status),
                summary: if self.explained { self.summary(status) } else { "" },
                ..self.row(self.title(status), count)
            },
            EdgeCode::Unregistered(_) => Row {
                note: code.fallback().map_or_else(String::new, |status| {
                    (self.words().treat_as)(&self.title(status))
                }),
                ..self.row(format!("{code} ({})", self.words().unregistered), count)
            },
        }
    }

    fn row(&self, title: String, count: u64) -> Row {
        let share = share(count, self.total);
        Row { title, count: count.to_string(), share, note: String::new(), summary: "" }
    }

    /// The phrase, which is part of the protocol, or what the code is called in the language.
    fn title(&self, status: EdgeStatus) -> String {
        match status.entry().text(self.language.tag()) {
            Some(text) if self.explained => format!("{} {}", status.label(), text.title),
            _ => status.to_string(),
        }
    }

    fn summary(&self, status: EdgeStatus) -> &'static str {
        status.entry().text(self.language.tag()).map_or("", |text| text.summary)
    }

    fn note(&self, status: EdgeStatus) -> String {
        let words = self.words();
        let wire = match status.entry().wire {
            Wire::LogOnly => Some(words.log_only),
            Wire::Internal => Some(words.internal),
            _ => None,
        };
        let retryable = status.is_retryable().then_some(words.retryable);
        wire.into_iter().chain(retryable).collect::<Vec<_>>().join(", ")
    }
}

/// A count as its share in percent, `44.36%`.
fn share(count: u64, total: u64) -> String {
    let (count, total) = (u128::from(count), u128::from(total));
    let hundredths = (count * 10_000 + total / 2).checked_div(total).unwrap_or(0);
    if hundredths == 0 && count > 0 {
        return "<0.01%".to_owned();
    }
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A row: the heading, a class or a code.
struct Row {
    title: String,
    count: String,
    share: String,
    note: String,
    summary: &'static str,
}

impl Row {
    fn print(&self, widths: &Widths, out: &mut impl Write) -> io::Result<()> {
        let title = left(&self.title, widths.title);
        let count = right(&self.count, widths.count);
        let share = right(&self.share, widths.share);
        let row = format!("{title}  {count}  {share}  {}", self.note);
        writeln!(out, "{}", row.trim_end())?;
        if !self.summary.is_empty() {
            let options = textwrap::Options::new(COLUMNS)
                .initial_indent(INDENT)
                .subsequent_indent(INDENT)
                .word_splitter(WordSplitter::NoHyphenation); // or `Retry-After` might be broken
            writeln!(out, "{}", textwrap::fill(self.summary, options))?;
        }
        Ok(())
    }
}

/// The widths of the columns on a terminal, where a Hangul syllable takes two places.
#[derive(Default)]
struct Widths {
    title: usize,
    count: usize,
    share: usize,
}

impl Widths {
    fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Self {
        rows.fold(Self::default(), |widths, row| Self {
            title: widths.title.max(display_width(&row.title)),
            count: widths.count.max(display_width(&row.count)),
            share: widths.share.max(display_width(&row.share)),
        })
    }
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
