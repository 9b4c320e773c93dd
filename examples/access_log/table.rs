//! The result as a table for a terminal of 100 columns.

mod row;

use std::io::{self, Write};

use status_codes::{Class, Entry, Range, Wire};

use crate::EdgeCode;
use crate::declared::Differences;
use crate::language::{Language, Words};
use crate::meaning;
use crate::result::Outcome;
use crate::status::Status;
use crate::top::Top;
use row::{Row, Widths};

/// Prints the result as a table; with a language, each code is explained in it.
pub(crate) fn print(
    outcome: &Outcome,
    language: Option<Language>,
    out: &mut impl Write,
) -> io::Result<()> {
    let table = Table {
        outcome,
        explained: language.is_some(),
        language: language.unwrap_or(Language::English),
    };
    let sections = table.sections();
    let widths = Widths::of(sections.iter().flatten());
    table.print_sums(out)?;
    for section in &sections {
        writeln!(out)?;
        section.iter().try_for_each(|row| row.print(&widths, out))?;
    }
    table.print_lists(out)?;
    outcome.differences.iter().try_for_each(|it| table.print_differences(it, out))
}

/// What all rows have in common.
struct Table<'o> {
    outcome: &'o Outcome,
    explained: bool,
    language: Language,
}

impl Table<'_> {
    fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// The rows of each section, below their headings: classes, codes, and what else was seen.
    fn sections(&self) -> Vec<Vec<Row>> {
        let words = self.words();
        let tally = &self.outcome.tally;
        let classes = tally.classes().map(|(class, count)| self.class(class, count));
        let codes = tally.codes().map(|(code, count)| self.code(code, count));
        let parts = tally.parts().map(|(code, count)| self.part(code, count));
        let markers = tally.markers().map(|(marker, count)| self.marker(marker, count));
        let section = |title: &str, note: &str, rows: Vec<Row>, is_always: bool| {
            let heading = Row::heading(title, words.count, words.share, note);
            (is_always || !rows.is_empty()).then(|| [vec![heading], rows].concat())
        };
        let sections = [
            section(words.class, "", classes.collect(), true),
            section(words.code, words.note, codes.chain(parts).collect(), true),
            section(words.marker, words.note, markers.collect(), false),
        ];
        sections.into_iter().flatten().collect()
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
        let label = code.code().to_string();
        if let Some(entry) = self.outcome.meanings.of_code(code.code()) {
            let row = self.row(self.title(&label, entry), count);
            return row.with_note(self.note(entry)).with_summary(self.summary(entry));
        }
        if let Some(range) = self.outcome.meanings.range_of(code.code()) {
            let row = self.row(self.range_title(&label, range), count);
            return row.with_summary(self.range_summary(range));
        }
        let note = code.fallback().map_or_else(String::new, |status| {
            let title = self.title(&status.code().to_string(), status.entry());
            (self.words().treat_as)(&title)
        });
        self.row(format!("{label} ({})", self.words().unregistered), count).with_note(note)
    }

    fn part(&self, (code, part): (u16, u16), count: u64) -> Row {
        let label = format!("{code}.{part}");
        match self.outcome.meanings.of_part(code, part) {
            Some(entry) => {
                self.row(self.title(&label, entry), count).with_summary(self.summary(entry))
            }
            None => self.row(format!("{label} ({})", self.words().unregistered), count),
        }
    }

    fn marker(&self, marker: Status, count: u64) -> Row {
        let label = marker.to_string();
        let words = self.words();
        let (title, summary) = match (meaning::of_marker(marker), meaning::range_of_marker(marker))
        {
            (Some(entry), _) => (self.title(&label, entry), self.summary(entry)),
            (None, Some(range)) => (self.range_title(&label, range), self.range_summary(range)),
            (None, None) if marker == Status::Absent => {
                let summary = if self.explained { words.absent_summary } else { "" };
                (format!("{label} {}", words.absent), summary)
            }
            (None, None) => (label, ""),
        };
        // No share: shares are of the lines that have a status code.
        Row::new(title, count, 0).with_summary(summary)
    }

    fn range_title(&self, label: &str, range: &'static Range) -> String {
        format!("{label} {}", range.title(self.language.tag()).unwrap_or(range.name))
    }

    /// The sentence about a range, if codes are explained.
    fn range_summary(&self, range: &'static Range) -> &'static str {
        range.summary(self.language.tag()).filter(|_| self.explained).unwrap_or_default()
    }

    fn row(&self, title: String, count: u64) -> Row {
        Row::new(title, count, self.outcome.tally.with_status())
    }

    /// The phrase, which is part of the protocol, or what the code is called in the language.
    fn title(&self, label: &str, entry: &'static Entry) -> String {
        match entry.text(self.language.tag()) {
            Some(text) if self.explained => format!("{label} {}", text.title),
            _ => format!("{label} {}", entry.phrase),
        }
    }

    /// The sentence about a code, if codes are explained.
    fn summary(&self, entry: &'static Entry) -> &'static str {
        let text = entry.text(self.language.tag()).filter(|_| self.explained);
        text.map_or("", |text| text.summary)
    }

    fn note(&self, entry: &'static Entry) -> String {
        let words = self.words();
        let wire = match entry.wire {
            Wire::LogOnly => Some(words.log_only),
            Wire::Internal => Some(words.internal),
            _ => None,
        };
        let retryable = meaning::is_retryable(entry).then_some(words.retryable);
        let foreign = (!self.outcome.meanings.are_at_home(entry))
            .then(|| meaning::registry_title(entry.registry, self.language.tag()));
        foreign.into_iter().chain(wire).chain(retryable).collect::<Vec<_>>().join(", ")
    }

    /// The first line.
    fn print_sums(&self, out: &mut impl Write) -> io::Result<()> {
        let (words, tally) = (self.words(), &self.outcome.tally);
        let (lines, malformed) = (tally.lines(), tally.malformed());
        write!(out, "{}: {lines}, {}: {malformed}", words.lines, words.malformed)?;
        match tally.without_status() {
            0 => writeln!(out),
            number => writeln!(out, ", {}: {number}", words.without_status),
        }
    }

    /// The paths and clients that were asked for.
    fn print_lists(&self, out: &mut impl Write) -> io::Result<()> {
        let (words, tally) = (self.words(), &self.outcome.tally);
        if self.outcome.top == 0 {
            return Ok(());
        }
        for (heading, counts) in [(words.path, tally.paths()), (words.client, tally.clients())] {
            self.print_list(heading, counts, out)?;
        }
        Ok(())
    }

    fn print_list(&self, heading: &str, counts: &Top, out: &mut impl Write) -> io::Result<()> {
        let items = counts.most(self.outcome.top);
        let width = items.first().map_or(0, |(_, count)| count.to_string().len());
        writeln!(out, "\n{heading}")?;
        for (value, count) in items {
            writeln!(out, "{count:>width$}  {}", row::printable(value))?;
        }
        match counts.error() {
            0 => Ok(()),
            error => writeln!(out, "({})", (self.words().up_to_more)(error)),
        }
    }

    fn print_differences(&self, differences: &Differences, out: &mut impl Write) -> io::Result<()> {
        let words = self.words();
        writeln!(out)?;
        if !differences.are_mistakes() {
            writeln!(out, "{}", words.as_declared)?;
        }
        for (heading, numbers) in [
            (words.undeclared, &differences.undeclared),
            (words.retired, &differences.retired),
            (words.sent, &differences.sent),
            (words.unseen, &differences.unseen),
        ] {
            let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
            if !numbers.is_empty() {
                writeln!(out, "{}", row::filled(&format!("{heading}: {}", numbers.join(", "))))?;
            }
        }
        Ok(())
    }
}
