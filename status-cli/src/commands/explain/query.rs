//! What was asked for, as far as the words tell.

use std::fmt;

use status_codegen::model::{Catalogue, Number};

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
    /// Reads the words, and with them the source that the words before a number name: `nginx 499`,
    /// `gRPC 14`.
    pub(super) fn read(words: &[String]) -> (Self, Option<Source>) {
        let name = || Self::Name(words.join(" "));
        let Some((last, first)) = words.split_last() else { return (name(), None) };
        let Some(number) = number(last) else { return (name(), None) };
        if first.is_empty() {
            return (Self::Number(number), None);
        }
        match source(&first.join(" ")) {
            Some(source) => (Self::Number(number), Some(source)),
            None => (name(), None),
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

/// The protocol or the bundled registry of a name. `http` is the protocol: it has IANA's registry
/// and those of the vendors.
fn source(name: &str) -> Option<Source> {
    let registries = status_data::registries();
    let protocol = |it: &&Catalogue| status_data::protocol(&it.registry.name);
    let mut protocols = registries.iter().filter_map(|it| protocol(&it));
    if let Some(protocol) = protocols.find(|it| it.eq_ignore_ascii_case(name)) {
        return Some(Source::Bundled { protocol: Some(protocol.to_owned()) });
    }
    let is_called = |it: &&Catalogue| {
        let registry = &it.registry;
        registry.name.eq_ignore_ascii_case(name) || registry.title.eq_ignore_ascii_case(name)
    };
    registries.iter().find(is_called).map(Source::Registry)
}
