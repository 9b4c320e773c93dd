//! The tokens of TOML, as far as the bundled registries have them.

use std::ops::Range;

/// Where each token lies: strings, words and numbers, signs, comments, line breaks.
pub(crate) fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut start = 0;
    while let Some(first) = text[start..].chars().next() {
        let length = length(&text[start..], first);
        if !matches!(first, ' ' | '\t') {
            tokens.push(start..start + length);
        }
        start += length;
    }
    tokens
}

/// How long the token is that the text begins with, in bytes.
fn length(text: &str, first: char) -> usize {
    match first {
        '"' | '\'' => string(text, first),
        '#' => text.find('\n').unwrap_or(text.len()),
        _ if is_of_a_word(first) => text.find(|next| !is_of_a_word(next)).unwrap_or(text.len()),
        _ => first.len_utf8(),
    }
}

fn is_of_a_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

/// A string ends where its quotation mark comes again, unless a backslash precedes it.
fn string(text: &str, quotation_mark: char) -> usize {
    let three = quotation_mark.to_string().repeat(3);
    let mark = if text.starts_with(&three) { &three[..] } else { &three[..1] };
    let mut place = mark.len();
    while let Some(next) = text[place..].chars().next() {
        if text[place..].starts_with(mark) {
            return place + mark.len();
        }
        place += next.len_utf8();
        if next == '\\' && quotation_mark == '"' {
            place += text[place..].chars().next().map_or(0, char::len_utf8);
        }
    }
    text.len()
}
