//! How a page is laid out: a heading, paragraphs, and rows with a label each.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use anstyle_hyperlink::Hyperlink;
use status_codegen::model::Reference;
use textwrap::core::display_width;
use textwrap::{Options, WordSplitter};

use crate::terminal::Terminal;

/// The separator between a label and its value.
const GAP: usize = 2;

const HEADING: Style = Style::new().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();

/// A page.
pub(super) struct Page<'c> {
    pub(super) heading: String,
    pub(super) paragraphs: Vec<String>,
    pub(super) rows: Vec<Row<'c>>,
}

/// Items under one label; without any, the row is left out.
pub(super) struct Row<'c> {
    label: String,
    items: Vec<Item<'c>>,
}

/// What begins a line of a row.
pub(super) enum Item<'c> {
    Prose(String),
    Reference(&'c Reference),
}

impl<'c> Row<'c> {
    pub(super) fn new(
        label: impl Into<String>,
        items: impl IntoIterator<Item = impl Into<Item<'c>>>,
    ) -> Self {
        Self { label: label.into(), items: items.into_iter().map(Into::into).collect() }
    }
}

impl From<String> for Item<'_> {
    fn from(text: String) -> Self {
        Self::Prose(text)
    }
}

impl From<&str> for Item<'_> {
    fn from(text: &str) -> Self {
        Self::Prose(text.to_owned())
    }
}

impl<'c> From<&'c Reference> for Item<'c> {
    fn from(reference: &'c Reference) -> Self {
        Self::Reference(reference)
    }
}

impl Page<'_> {
    /// Writes the page as the terminal can show it.
    ///
    /// # Errors
    ///
    /// Those of the stream.
    pub(super) fn write(&self, terminal: Terminal, output: &mut impl Write) -> io::Result<()> {
        writeln!(output, "{HEADING}{}{HEADING:#}", self.heading)?;
        for paragraph in &self.paragraphs {
            writeln!(output)?;
            write_lines(&wrap(paragraph, terminal.columns), output)?;
        }
        writeln!(output)?;
        let labels = self.rows.iter().filter(|row| !row.items.is_empty());
        let indent = GAP + labels.map(|row| display_width(&row.label)).max().unwrap_or(0);
        self.rows.iter().try_for_each(|row| row.write(indent, terminal, output))
    }
}

impl Row<'_> {
    fn write(&self, indent: usize, terminal: Terminal, output: &mut impl Write) -> io::Result<()> {
        let width = terminal.columns.saturating_sub(indent);
        let lines = self.items.iter().flat_map(|item| item.lines(width, terminal.hyperlinks));
        for (place, line) in lines.enumerate() {
            if place == 0 {
                let blank = indent.saturating_sub(display_width(&self.label));
                writeln!(output, "{LABEL}{}{LABEL:#}{:blank$}{line}", self.label, "")?;
            } else {
                writeln!(output, "{:indent$}{line}", "")?;
            }
        }
        Ok(())
    }
}

impl Item<'_> {
    /// The lines of the item. An address is never broken: it could not be clicked or copied.
    fn lines(&self, width: usize, hyperlinks: bool) -> Vec<String> {
        match self {
            Self::Prose(text) => wrap(text, width),
            Self::Reference(reference) => vec![link(reference, hyperlinks)],
        }
    }
}

fn link(Reference { title, url }: &Reference, hyperlinks: bool) -> String {
    match url {
        Some(url) if hyperlinks => {
            let link = Hyperlink::with_url(url);
            format!("{link}{title}{link:#}")
        }
        Some(url) if url != title => format!("{title} <{url}>"),
        _ => title.to_string(),
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width).break_words(false).word_splitter(WordSplitter::NoHyphenation); // or `Retry-After` might be broken
    textwrap::wrap(text, options).into_iter().map(String::from).collect()
}

fn write_lines(lines: &[String], output: &mut impl Write) -> io::Result<()> {
    lines.iter().try_for_each(|line| writeln!(output, "{line}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference() -> Reference {
        Reference { title: "RFC 9110".into(), url: Some("https://rfc.example/9110".into()) }
    }

    fn written(terminal: Terminal) -> String {
        let reference = reference();
        let page = Page {
            heading: "404 Not Found (찾을 수 없음)".to_owned(),
            paragraphs: vec!["서버가 요청한 URI에서 리소스를 찾지 못했다.".to_owned()],
            rows: vec![
                Row::new("분류", ["4xx Client Error"]),
                Row::new("헤더", None::<&str>),
                Row::new("On", [&reference]),
            ],
        };
        let mut output = Vec::new();
        page.write(terminal, &mut output).unwrap();
        anstream::adapter::strip_str(&String::from_utf8(output).unwrap()).to_string()
    }

    #[test]
    fn prose_is_wrapped_by_the_places_that_it_takes_and_addresses_are_not() {
        let page = written(Terminal { columns: 20, hyperlinks: false });
        assert_eq!(
            page,
            "404 Not Found (찾을 수 없음)\n\n\
             서버가 요청한\nURI에서 리소스를\n찾지 못했다.\n\n\
             분류  4xx Client\n      Error\n\
             On    RFC 9110 <https://rfc.example/9110>\n",
        );
    }

    #[test]
    fn a_link_takes_the_place_of_an_address() {
        let link = link(&reference(), true);
        assert_eq!(link, "\u{1b}]8;;https://rfc.example/9110\u{1b}\\RFC 9110\u{1b}]8;;\u{1b}\\");
        assert!(written(Terminal { columns: 80, hyperlinks: true }).ends_with("On    RFC 9110\n"));
    }
}
