//! Texts, and the characters in them that readers of source code cannot see.

use std::fmt::Write;

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// Whether the character is invisible or changes the order in which a line is read: control
/// characters, line separators, direction marks, zero-width characters and tags. In source code such
/// a character belongs in an escape.
pub(crate) fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// The text with each character as `escape` writes it, if it does; the others stay as they are.
pub(crate) fn escaped(text: &str, escape: impl Fn(char) -> Option<String>) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match escape(character) {
            Some(written) => escaped += &written,
            None => escaped.push(character),
        }
    }
    escaped
}

/// The text between double quotation marks, with the escapes that most languages share. The signs of
/// `special` get a backslash as well, and a character that cannot be seen is written by `invisible`.
pub(crate) fn double_quoted(
    text: &str,
    special: &[char],
    invisible: impl Fn(char) -> String,
) -> String {
    let body = escaped(text, |character| match character {
        '\\' | '"' => Some(format!("\\{character}")),
        '\n' => Some("\\n".to_owned()),
        '\r' => Some("\\r".to_owned()),
        '\t' => Some("\\t".to_owned()),
        _ if special.contains(&character) => Some(format!("\\{character}")),
        _ => is_invisible(character).then(|| invisible(character)),
    });
    format!("\"{body}\"")
}

/// The text on one line, for a comment: every run of white space is a blank, and what cannot be seen
/// is named, as `(U+202E)`. Joiners stay, for words of some scripts need them.
pub(crate) fn visible_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    escaped(&line, |character| {
        let is_joiner = matches!(character, '\u{200c}' | '\u{200d}');
        (is_invisible(character) && !is_joiner).then(|| format!("(U+{:04X})", u32::from(character)))
    })
}

/// The text in lines of at most this width, unless a word is longer. Breaks are at blanks alone.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    textwrap::wrap(text, options).into_iter().map(String::from).collect()
}

/// The address with everything percent-encoded that could end a comment or a link around it.
pub(crate) fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&()+,;=%".contains(&byte) {
            address.push(byte.into());
        } else {
            // Writing to a string cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

/// The character as its code units in UTF-16, each as `\uXXXX`.
pub(crate) fn utf16_escape(character: char) -> String {
    let mut escape = String::new();
    for unit in character.encode_utf16(&mut [0; 2]) {
        // Writing to a string cannot fail.
        let _ = write!(escape, "\\u{unit:04x}");
    }
    escape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(visible_line("a\u{202e}b\n c\u{0}"), "a(U+202E)b c(U+0000)");
        assert_eq!(visible_line("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(utf16_escape('\u{e0001}'), "\\udb40\\udc01");
    }

    #[test]
    fn an_address_ends_nothing() {
        assert_eq!(
            address("https://a.example/*/b?c=1&d=\"한"),
            "https://a.example/%2A/b?c=1&d=%22%ED%95%9C"
        );
    }

    #[test]
    fn what_can_be_seen_is_left_alone() {
        for character in ['a', '한', 'ع', '🙂', ' '] {
            assert!(!is_invisible(character), "{character}");
        }
    }
}
