//! Kotlin.

use super::Syntax;
use super::text::{double_quoted, utf16_escape, visible_line};

/// Its hard keywords; the soft ones can be names.
pub(crate) const KOTLIN: Syntax = Syntax {
    keywords: &[
        "as",
        "break",
        "class",
        "continue",
        "do",
        "else",
        "false",
        "for",
        "fun",
        "if",
        "in",
        "interface",
        "is",
        "null",
        "object",
        "package",
        "return",
        "super",
        "this",
        "throw",
        "true",
        "try",
        "typealias",
        "typeof",
        "val",
        "var",
        "when",
        "while",
    ],
    escape_keyword: |name| format!("`{name}`"),
    string,
    comment,
};

fn string(text: &str) -> String {
    double_quoted(text, &['$'], utf16_escape)
}

/// The text as the Markdown of `KDoc`. Comments of Kotlin nest: none is begun or ended.
fn comment(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in visible_line(text).chars() {
        match character {
            '\\' | '[' | ']' | '`' | '<' => written.extend(['\\', character]),
            '@' => written += "&#64;",
            '/' if written.ends_with('*') => written += "&#47;",
            '*' if written.ends_with('/') => written += "&#42;",
            _ => written.push(character),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_begins_a_template_or_ends_a_comment() {
        assert_eq!(string("${x} \"\n\u{200b}"), r#""\${x} \"\n\u200b""#);
        assert_eq!(comment("**/ /* @see [x]"), r"**&#47; /&#42; &#64;see \[x\]");
    }
}
