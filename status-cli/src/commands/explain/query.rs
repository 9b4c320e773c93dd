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
        let plain = without_tags(&text);
        let tokens: Vec<_> = plain.split_whitespace().collect();
        let (found, source) = split_at_number(&tokens, source);
        let Some((number, after)) = found else { return (Self::Name(text), source) };
        let title = after.join(" ");
        let title = title.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        if title.is_empty() {
            return (Self::Number(number), source);
        }
        (Self::Titled { number, title: title.to_owned(), text }, source)
    }
}

/// The first word that is a number and that the words before it introduce, with the words after it;
/// and what those before it narrow the source to. One that only might be a number, such as `HTTP2`
/// among codes of five characters, is one if no word follows or the text calls it a status.
fn split_at_number<'w>(
    words: &'w [&'w str],
    mut source: Source,
) -> (Option<(Written, &'w [&'w str])>, Source) {
    for (place, word) in words.iter().enumerate() {
        let number = Written::new(bare(word));
        let (before, after) = words.split_at(place);
        let after = after.get(1..).unwrap_or_default();
        let is_status = before.last().is_some_and(|word| is_word_of_http(bare(word)));
        let is_likely = (after.is_empty() || is_status) && is_read(&number, &source);
        if !is_likely && !is_known(&number, &source) {
            continue;
        }
        if before.is_empty() {
            return (Some((number, after)), source);
        }
        source = match source.narrowed(&before.join(" ")) {
            Ok(narrowed) => return (Some((number, after)), narrowed),
            Err(source) if is_status => {
                let source = of_http(&number, source);
                return (Some((number, after)), source);
            }
            Err(source) => source,
        };
    }
    (None, source)
}

/// Text of a page without its tags: `<title>404 Not Found</title>`.
fn without_tags(text: &str) -> String {
    let mut plain = String::new();
    for part in text.split('<') {
        match part.split_once('>') {
            Some((_, after)) => plain.extend([" ", after]),
            None => plain.push_str(part),
        }
    }
    plain
}

/// A word without the punctuation around it: `error code: 1020;`.
fn bare(word: &str) -> &str {
    let word = word.trim_start_matches(['"', '(', '[', '`', '\'']);
    word.trim_end_matches(['"', '\'', ')', ']', '`', ':', ';', ',', '.', '!'])
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
    matches!(&*word, "http" | "error" | "err" | "status" | "code" | "response")
        || word.starts_with("http/")
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
