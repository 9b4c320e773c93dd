//! Places in a spec, in lines and columns.

use std::fmt;

use super::excerpt::Excerpt;

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    path: String,
    line: usize,
    column: usize,
    excerpt: Excerpt,
}

impl Location {
    pub(super) fn new(path: &str, line: usize, column: usize, excerpt: Excerpt) -> Self {
        Self { path: path.to_owned(), line, column, excerpt }
    }

    /// The path of the document, as [`Document::path`](crate::Document::path) has it.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The line, counted from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column, in characters, counted from 1.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }

    /// The place with the line around it, below a message of this kind.
    pub(super) fn show(
        &self,
        formatter: &mut fmt::Formatter<'_>,
        kind: &str,
        message: &str,
    ) -> fmt::Result {
        let Self { path, line, column, excerpt } = self;
        let number = line.to_string();
        let gutter = " ".repeat(number.len());
        writeln!(formatter, "{path}:{line}:{column}: {kind}: {message}")?;
        writeln!(formatter, "{gutter} |")?;
        writeln!(formatter, "{}", format!("{number} | {}", excerpt.text()).trim_end())?;
        write!(formatter, "{gutter} | {}", excerpt.carets())
    }
}
