//! SQL, as far as `SQLite`, `PostgreSQL` and `DuckDB` agree on it.

use super::text::visible_line;

/// PostgreSQL cuts longer names off.
const LONGEST_NAME: usize = 63;

/// The text as a literal. No backslash has a meaning in it, so a quotation mark is all that is escaped.
pub(crate) fn string(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The text as a literal, or `NULL` if there is none.
pub(crate) fn optional(text: Option<&str>) -> String {
    text.map_or("NULL".to_owned(), string)
}

/// `TRUE` or `FALSE`.
pub(crate) fn boolean(value: bool) -> String {
    if value { "TRUE" } else { "FALSE" }.to_owned()
}

/// The text as one line of a comment.
pub(crate) fn comment(text: &str) -> String {
    visible_line(text)
}

/// The name as a column or a table, in quotation marks unless it can be no keyword: those that have an
/// underscore begin with one of a few words.
pub(crate) fn identifier(name: &str) -> String {
    let is_word = name.starts_with(|it: char| it.is_ascii_lowercase())
        && name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_');
    let first = name.split_once('_').map(|(first, _)| first);
    let is_keyword = matches!(first, None | Some("current" | "session" | "system" | "try"));
    if is_word && !is_keyword {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('"', "\"\""))
    }
}

/// The name without what PostgreSQL would cut off, and room for as many bytes behind it.
pub(crate) fn shortened(name: &str, room: usize) -> String {
    let mut end = name.len().min(LONGEST_NAME.saturating_sub(room));
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_quoted_where_they_could_be_keywords() {
        for (name, written) in [
            ("is_retryable", "is_retryable"),
            ("retryable", "\"retryable\""),
            ("current_user", "\"current_user\""),
            ("été", "\"été\""),
        ] {
            assert_eq!(identifier(name), written);
        }
    }

    #[test]
    fn long_names_end_before_they_are_cut() {
        assert_eq!(shortened(&"é".repeat(40), 3).len(), 60);
        assert_eq!(shortened("short", 3), "short");
    }

    #[test]
    fn a_quotation_mark_is_doubled() {
        assert_eq!(string("it's \\ \"so\""), "'it''s \\ \"so\"'");
        assert_eq!(optional(None), "NULL");
    }
}
