//! Python 3.

use super::Syntax;
use super::text::{escaped, is_invisible, visible_line};

/// Its keywords, soft ones included, and the built-in names that a linter keeps from being hidden.
pub(crate) const PYTHON: Syntax = Syntax {
    keywords: &[
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class",
        "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
        "if", "import", "in", "is", "lambda", "match", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "type", "while", "with", "yield",
    ],
    escape_keyword: |name| format!("{name}_"),
    string,
    comment,
};

/// A literal as `ruff format` leaves it: between double quotation marks, unless there are fewer single
/// ones to escape.
fn string(text: &str) -> String {
    let quote = if text.matches('"').count() > text.matches('\'').count() { '\'' } else { '"' };
    let body = escaped(text, |character| match character {
        '\\' => Some("\\\\".to_owned()),
        '\n' => Some("\\n".to_owned()),
        '\r' => Some("\\r".to_owned()),
        '\t' => Some("\\t".to_owned()),
        _ if character == quote => Some(format!("\\{quote}")),
        _ if !is_invisible(character) => None,
        '\0'..='\u{ff}' => Some(format!("\\x{:02x}", u32::from(character))),
        '\u{100}'..='\u{ffff}' => Some(format!("\\u{:04x}", u32::from(character))),
        _ => Some(format!("\\U{:08x}", u32::from(character))),
    });
    format!("{quote}{body}{quote}")
}

/// A line between `"""`: no backslash begins an escape, and no quotation marks end it.
fn comment(text: &str) -> String {
    escaped(&visible_line(text), |character| match character {
        '\\' => Some("\\\\".to_owned()),
        '"' => Some("\\\"".to_owned()),
        _ => None,
    })
}
