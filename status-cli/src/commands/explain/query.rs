//! What was asked for, as far as the words tell.

use std::fmt;

use crate::source::Source;
use crate::written::Written;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Query {
    /// A number, in the notation of any registry.
    Number(Written),
    /// The name of something.
    Name(String),
}

impl Query {
    /// Reads the words, and narrows the source to what the words before a number name: `nginx 499`,
    /// `gRPC 14`.
    pub(super) fn read(words: &[String], source: Source) -> (Self, Source) {
        let name = Self::Name(words.join(" "));
        let Some((last, first)) = words.split_last() else { return (name, source) };
        let number = Written::new(last);
        let source = match first {
            [] => Ok(source),
            first if number.has_digits() => source.narrowed(&first.join(" ")),
            _ => Err(source),
        };
        match source {
            Ok(source) if is_number(&number, &source) => (Self::Number(number), source),
            Ok(source) | Err(source) => (name, source),
        }
    }
}

/// Whether some registry of the source reads it as a number.
fn is_number(word: &Written, source: &Source) -> bool {
    let is_read = || {
        let mut catalogues = source.catalogues().into_iter();
        catalogues.any(|it| word.read(&it.registry.notation).is_some())
    };
    word.plain().is_some() || (word.has_digits() && is_read())
}

impl fmt::Display for Query {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(formatter),
            Self::Name(name) => name.escape_debug().fmt(formatter),
        }
    }
}
