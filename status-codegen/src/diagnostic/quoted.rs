//! How messages show what somebody wrote.

use super::excerpt::is_invisible;

/// Longer texts are cut.
const LONGEST: usize = 64;

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
