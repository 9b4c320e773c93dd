//! What was asked for, as far as the words tell.

use std::fmt;

use crate::source::Source;
use crate::written::Written;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Query {
    /// A number, in the notation of any registry.
    Number(Written),
    /// A number with a title, as an error page, a status line or a message has them: `503 Service
    /// Temporarily Unavailable`. The number decides.
    Titled {
        number: Written,
        title: String,
        /// All of it, which may be a name after all.
        text: String,
    },
    /// The name of something.
    Name(String),
}

impl Query {
    /// Reads the words, and narrows the source to what the words before a number name: `nginx 499`,
    /// `gRPC 14`, `HTTP/1.1 502 Bad Gateway`, `error 520`.
    pub(super) fn read(words: &[String], source: Source) -> (Self, Source) {
        let text = words.join(" ");
        let tokens: Vec<_> = text.split_whitespace().collect();
        let Some((before, number, after)) = split_at_number(&tokens, &source) else {
            return (Self::Name(text), source);
        };
        let source = match before {
            [] => source,
            before if before.iter().all(|word| is_word_of_http(bare(word))) => {
                of_http(&number, source)
            }
            before => match source.narrowed(&before.join(" ")) {
                Ok(source) => source,
                Err(source) => return (Self::Name(text), source),
            },
        };
        let title = after.join(" ");
        let title = title.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        if title.is_empty() {
            return (Self::Number(number), source);
        }
        (Self::Titled { number, title: title.to_owned(), text }, source)
    }
}

/// The first word that is a number, with the words before and after it. One that only might be a
/// number, such as `HTTP2` among codes of five characters, is one if no word follows.
fn split_at_number<'w>(
    words: &'w [&'w str],
    source: &Source,
) -> Option<(&'w [&'w str], Written, &'w [&'w str])> {
    words.iter().enumerate().find_map(|(place, word)| {
        let number = Written::new(bare(word));
        let (before, after) = (words.get(..place)?, words.get(place + 1..)?);
        let is_number = is_known(&number, source) || (after.is_empty() && is_read(&number, source));
        is_number.then_some((before, number, after))
    })
}

/// A word without the punctuation around it: `error code: 1020;`.
fn bare(word: &str) -> &str {
    let word = word.trim_start_matches(['"', '(', '[', '`']);
    word.trim_end_matches(['"', ')', ']', '`', ':', ';', ',', '.', '!'])
}

/// Whether it is a number in any notation: decimal, hexadecimal, or as a code of the source is written.
fn is_known(word: &Written, source: &Source) -> bool {
    word.plain().is_some()
        || (word.has_digits() && source.meanings().iter().any(|it| it.is_written(word)))
}

/// Whether some registry of the source reads it as a number.
fn is_read(word: &Written, source: &Source) -> bool {
    let mut catalogues = source.catalogues().into_iter();
    word.has_digits() && catalogues.any(|it| word.read(&it.registry.notation).is_some())
}

/// Whether it is one of the words that introduce a status on a page or in a message.
fn is_word_of_http(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    matches!(&*word, "http" | "error" | "status" | "code" | "response") || word.starts_with("http/")
}

/// What of the source is HTTP's, if that has the number.
fn of_http(number: &Written, source: Source) -> Source {
    if !matches!(source, Source::Bundled { protocol: None }) {
        return source;
    }
    let http = Source::Bundled { protocol: Some("http".to_owned()) };
    if http.meanings().iter().any(|it| it.is_written(number)) { http } else { source }
}

impl fmt::Display for Query {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(formatter),
            Self::Titled { text: name, .. } | Self::Name(name) => {
                name.escape_debug().fmt(formatter)
            }
        }
    }
}
