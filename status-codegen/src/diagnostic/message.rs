//! A finished diagnostic, and how it reads.

use std::error::Error;
use std::fmt;
use std::ops::Range;

use super::location::Location;
use super::source::Source;
use super::span::Span;
use crate::document::Document;

/// One mistake in a spec.
///
/// [`Display`](fmt::Display) shows it whole, with the source line, and without color:
///
/// ```text
/// edge.toml:12:13: error: unknown lifecycle `unoficial`
///    |
/// 12 | lifecycle = "unoficial"
///    |             ^^^^^^^^^^^
/// help: write "unofficial"
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    location: Location,
    message: String,
    help: Option<String>,
    related: Option<Box<(Location, String)>>,
}

impl Diagnostic {
    pub(super) fn new(
        location: Location,
        message: String,
        help: Option<String>,
        related: Option<(Location, String)>,
    ) -> Self {
        Self { location, message, help, related: related.map(Box::new) }
    }

    /// A mistake at a place in a document that is not a spec, so that it reads as those in specs do.
    ///
    /// ```
    /// use status_codegen::{Diagnostic, Document};
    ///
    /// let text = "{ \"format\": 2 }".to_owned();
    /// let document = Document { id: String::new(), path: "errors.lock.json".into(), text };
    /// let mistake = Diagnostic::at(&document, 12..13, "unknown format", Some("write 1"));
    /// assert_eq!((mistake.line(), mistake.column()), (1, 13));
    /// ```
    #[must_use]
    pub fn at(
        document: &Document,
        place: Range<usize>,
        message: impl Into<String>,
        help: Option<&str>,
    ) -> Self {
        Self::locate(&mut Source::new(document), place, message.into(), help.map(str::to_owned))
    }

    /// The same for many mistakes in one document, whose lines are counted once: each has its place, what
    /// is wrong, and what to write instead. It is quickest in the order of the places.
    ///
    /// ```
    /// use status_codegen::{Diagnostic, Document};
    ///
    /// let document = Document { id: String::new(), path: "a.c".into(), text: "x\ny\n".to_owned() };
    /// let wrong = || ("unknown".to_owned(), None);
    /// let mistakes = Diagnostic::all_at(&document, [(0..1, wrong()), (2..3, wrong())]);
    /// assert_eq!(mistakes.iter().map(Diagnostic::line).collect::<Vec<_>>(), [1, 2]);
    /// ```
    #[must_use]
    pub fn all_at(
        document: &Document,
        mistakes: impl IntoIterator<Item = (Range<usize>, (String, Option<String>))>,
    ) -> Vec<Self> {
        let mut source = Source::new(document);
        let mistakes = mistakes.into_iter();
        mistakes
            .map(|(place, (message, help))| Self::locate(&mut source, place, message, help))
            .collect()
    }

    fn locate(
        source: &mut Source<'_>,
        place: Range<usize>,
        message: String,
        help: Option<String>,
    ) -> Self {
        let span = Span { document: 0, start: place.start, end: place.end };
        Self::new(source.locate(span), message, help, None)
    }

    /// Where the mistake is.
    #[must_use]
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// The path of the document, as [`Document::path`](crate::Document::path) has it.
    #[must_use]
    pub fn path(&self) -> &str {
        self.location.path()
    }

    /// The line, counted from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.location.line()
    }

    /// The column, in characters, counted from 1.
    #[must_use]
    pub fn column(&self) -> usize {
        self.location.column()
    }

    /// What is wrong, without a full stop.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to write instead, where that is known.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// The whole of it, as [`Display`](fmt::Display) shows it, with another word than `error`.
    #[must_use]
    pub fn called<'d>(&'d self, kind: &'d str) -> impl fmt::Display {
        Called { diagnostic: self, kind }
    }

    /// A second place that has to do with it, and what is there: `first defined here`.
    #[must_use]
    pub fn related(&self) -> Option<(&Location, &str)> {
        self.related.as_deref().map(|(location, note)| (location, note.as_str()))
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.called("error").fmt(formatter)
    }
}

/// A diagnostic that is called something else than an error.
struct Called<'d> {
    diagnostic: &'d Diagnostic,
    kind: &'d str,
}

impl fmt::Display for Called<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { location, message, help, .. } = self.diagnostic;
        location.show(formatter, self.kind, message)?;
        if let Some(help) = help {
            write!(formatter, "\nhelp: {help}")?;
        }
        if let Some((location, note)) = self.diagnostic.related() {
            formatter.write_str("\n")?;
            location.show(formatter, "note", note)?;
        }
        Ok(())
    }
}

impl Error for Diagnostic {}
