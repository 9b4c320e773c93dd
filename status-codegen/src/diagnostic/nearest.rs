//! How messages speak of what somebody wrote, and of what they may have meant.

use std::cmp::Reverse;

use super::excerpt::is_invisible;

/// Names longer than this are nobody's slip of the pen, and comparing them takes long.
const LONGEST: usize = 64;

/// The candidate that `word` is most likely a slip for, if any is near enough.
///
/// ```
/// use status_codegen::nearest;
///
/// assert_eq!(nearest("phrse", ["phrase", "former"]), Some("phrase"));
/// assert_eq!(nearest("as_of", ["as-of"]), Some("as-of"));
/// assert_eq!(nearest("htp", ["ftp", "http"]), Some("http"));
/// assert_eq!(nearest("colour", ["phrase", "former"]), None);
/// ```
#[must_use]
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    if word.len() > LONGEST {
        return None;
    }
    let plain = plain(word);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&plain, &self::plain(candidate)), candidate))
        .filter(|&(distance, candidate)| distance <= tolerance(&plain, candidate))
        // A slip is rarer in the first letters: `htp` is `http` rather than `ftp`.
        .min_by_key(|&(distance, candidate)| {
            (distance, Reverse(common_beginning(&plain, candidate)))
        })
        .map(|(_, candidate)| candidate)
}

/// How many characters both begin with.
fn common_beginning(word: &str, candidate: &str) -> usize {
    let pairs = word.chars().zip(plain(candidate).chars().collect::<Vec<_>>());
    pairs.take_while(|(one, other)| one == other).count()
}

/// A third of the longer word, as rustc has it.
fn tolerance(word: &str, candidate: &str) -> usize {
    word.chars().count().max(candidate.chars().count()) / 3
}

/// Case, and which sign joins the words, are the commonest slips and cost nothing.
fn plain(word: &str) -> String {
    word.to_lowercase().replace(['_', ' '], "-")
}

/// The text between backticks; what would break the line or hide is escaped, and what is too long
/// is cut.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown = String::from("`");
    for (index, character) in text.chars().enumerate() {
        if index == LONGEST {
            shown.push('…');
            break;
        }
        if character.is_control() || is_invisible(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown.push('`');
    shown
}

/// Several texts, each between backticks: `` `a`, `b` and `c` ``.
pub(crate) fn quoted_all(texts: &[&str]) -> String {
    let mut shown: Vec<String> = texts.iter().copied().map(quoted).collect();
    match (shown.pop(), shown.is_empty()) {
        (Some(last), false) => format!("{} and {last}", shown.join(", ")),
        (Some(last), true) => last,
        (None, _) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word() {
        let words = ["phrase", "former", "as-of", "http", "reference"];
        assert_eq!(nearest("phrse", words), Some("phrase"));
        assert_eq!(nearest("as_of", words), Some("as-of"));
        assert_eq!(nearest("HTTP", words), Some("http"));
        assert_eq!(nearest("references", words), Some("reference"));
    }

    #[test]
    fn another_word_finds_nothing() {
        assert_eq!(nearest("colour", ["phrase", "former"]), None);
        assert_eq!(nearest("", ["phrase"]), None);
        assert_eq!(nearest(&"a".repeat(100_000), ["phrase"]), None);
    }

    #[test]
    fn quotes_hide_nothing_and_end() {
        assert_eq!(quoted("a\nb"), r"`a\u{a}b`");
        assert_eq!(quoted("a\u{202e}b"), r"`a\u{202e}b`");
        assert_eq!(quoted(&"x".repeat(1000)), format!("`{}…`", "x".repeat(LONGEST)));
    }

    #[test]
    fn lists_read_as_prose() {
        assert_eq!(quoted_all(&[]), "");
        assert_eq!(quoted_all(&["a"]), "`a`");
        assert_eq!(quoted_all(&["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
