//! What was asked for, as far as the words tell.

use std::fmt;

use status_codegen::model::Number;

use crate::source::Source;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Query {
    /// A number, in any notation.
    Number(Number),
    /// The name of something.
    Name(String),
}

impl Query {
    /// Reads the words, and narrows the source to what the words before a number name: `nginx 499`,
    /// `gRPC 14`.
    pub(super) fn read(words: &[String], source: Source) -> (Self, Source) {
        let name = Self::Name(words.join(" "));
        let Some((last, first)) = words.split_last() else { return (name, source) };
        match number(last) {
            None => (name, source),
            Some(number) if first.is_empty() => (Self::Number(number), source),
            Some(number) => match source.narrowed(&first.join(" ")) {
                Ok(source) => (Self::Number(number), source),
                Err(source) => (name, source),
            },
        }
    }
}

impl fmt::Display for Query {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(formatter),
            Self::Name(name) => name.escape_debug().fmt(formatter),
        }
    }
}

/// The number that a word is in decimal or, with a prefix, in hexadecimal.
fn number(word: &str) -> Option<Number> {
    match word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")) {
        Some(digits) => u64::from_str_radix(digits, 16).ok().map(Number::from),
        None => word.parse::<u64>().ok().map(Number::from),
    }
}
