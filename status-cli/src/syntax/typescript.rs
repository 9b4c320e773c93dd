//! TypeScript, and JavaScript with it.

use super::Syntax;
use super::text::{double_quoted, utf16_escape, visible_line};

/// The reserved words of modules in strict mode.
pub(crate) const TYPESCRIPT: Syntax = Syntax {
    keywords: &[
        "arguments",
        "as",
        "async",
        "await",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "debugger",
        "default",
        "delete",
        "do",
        "else",
        "enum",
        "eval",
        "export",
        "extends",
        "false",
        "finally",
        "for",
        "from",
        "function",
        "get",
        "if",
        "implements",
        "import",
        "in",
        "instanceof",
        "interface",
        "let",
        "new",
        "null",
        "of",
        "package",
        "private",
        "protected",
        "public",
        "return",
        "set",
        "static",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "type",
        "typeof",
        "undefined",
        "var",
        "void",
        "while",
        "with",
        "yield",
    ],
    escape_keyword: |name| format!("{name}_"),
    string,
    comment,
};

fn string(text: &str) -> String {
    double_quoted(text, &[], utf16_escape)
}

/// The text as `TSDoc` that reads the same and does not end the comment.
fn comment(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in visible_line(text).chars() {
        if r"\{}@<>`*_/".contains(character) && (character != '/' || written.ends_with('*')) {
            written.push('\\');
        }
        written.push(character);
    }
    written
}
