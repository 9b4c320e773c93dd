//! Swift.

use super::Syntax;
use super::markdown::words;
use super::text::double_quoted;

/// Its keywords; those that only some places reserve can be names.
pub(crate) const SWIFT: Syntax = Syntax {
    keywords: &[
        "Any",
        "Self",
        "as",
        "associatedtype",
        "break",
        "case",
        "catch",
        "class",
        "continue",
        "default",
        "defer",
        "deinit",
        "do",
        "else",
        "enum",
        "extension",
        "fallthrough",
        "false",
        "fileprivate",
        "for",
        "func",
        "guard",
        "if",
        "import",
        "in",
        "init",
        "inout",
        "internal",
        "is",
        "let",
        "nil",
        "operator",
        "precedencegroup",
        "private",
        "protocol",
        "public",
        "repeat",
        "rethrows",
        "return",
        "self",
        "static",
        "struct",
        "subscript",
        "super",
        "switch",
        "throw",
        "throws",
        "true",
        "try",
        "typealias",
        "var",
        "where",
        "while",
    ],
    escape_keyword: |name| format!("`{name}`"),
    string,
    comment: words,
};

fn string(text: &str) -> String {
    double_quoted(text, &[], |character| format!("\\u{{{:X}}}", u32::from(character)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_interpolated() {
        assert_eq!(string("\\(x) \"\n\u{202e}"), r#""\\(x) \"\n\u{202E}""#);
    }
}
