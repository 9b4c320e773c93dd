//! Diagnostics in the making: bytes instead of lines, until the whole chain has been read.

use std::collections::HashSet;

use super::location::Location;
use super::message::Diagnostic;
use super::source::Source;
use super::span::Span;
use crate::document::Document;
use crate::order::sorted_by_key;

/// A mistake that has been found.
#[derive(Debug)]
pub(crate) struct Problem {
    span: Span,
    message: String,
    help: Option<String>,
    related: Option<(Span, String)>,
}

impl Problem {
    /// What is wrong, and where.
    pub(crate) fn new(span: Span, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: None, related: None }
    }

    /// Adds what to write instead.
    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// Adds a second place, if it has one.
    pub(crate) fn related(self, span: Option<Span>, note: impl Into<String>) -> Self {
        Self { related: span.map(|span| (span, note.into())), ..self }
    }
}

/// The mistakes found so far.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    found: Vec<Problem>,
    muted: HashSet<usize>,
}

impl Problems {
    /// Adds a mistake.
    pub(crate) fn report(&mut self, problem: Problem) {
        if !self.muted.contains(&problem.span.document) {
            self.found.push(problem);
        }
    }

    /// Reports nothing more of a document: it is broken in a way that whatever else seems wrong
    /// with it may only follow from.
    pub(crate) fn mute(&mut self, document: usize) {
        self.muted.insert(document);
    }

    /// Whether the document is one of those that nothing more is reported of.
    pub(crate) fn is_muted(&self, document: usize) -> bool {
        self.muted.contains(&document)
    }

    /// How many mistakes have been reported.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// Resolves every mistake to its line, in the order of the documents and of their lines.
    pub(crate) fn finish(self, documents: &[Document]) -> Vec<Diagnostic> {
        if self.found.is_empty() {
            return Vec::new();
        }
        let place = |problem: &Problem| (problem.span.document, problem.span.start);
        let found = sorted_by_key(self.found, place);
        // A source counts on from where it was asked last: the notes have sources of their own.
        let mut places: Vec<_> = documents.iter().map(Source::new).collect();
        let mut notes: Vec<_> = documents.iter().map(Source::new).collect();
        let resolve = |problem: Problem| {
            let Problem { span, message, help, related } = problem;
            let location = locate(span, &mut places)?;
            let related = related.and_then(|(span, note)| Some((locate(span, &mut notes)?, note)));
            Some(Diagnostic::new(location, message, help, related))
        };
        found.into_iter().filter_map(resolve).collect()
    }
}

fn locate(span: Span, sources: &mut [Source<'_>]) -> Option<Location> {
    Some(sources.get_mut(span.document)?.locate(span))
}
