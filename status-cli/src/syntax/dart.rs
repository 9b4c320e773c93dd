//! Dart.

use super::Syntax;
use super::markdown::words;
use super::text::{escaped, is_invisible};

/// Its reserved words, and its built-in identifiers, which would read badly as names.
pub(crate) const DART: Syntax = Syntax {
    keywords: &[
        "abstract",
        "as",
        "assert",
        "async",
        "await",
        "base",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "covariant",
        "default",
        "deferred",
        "do",
        "dynamic",
        "else",
        "enum",
        "export",
        "extends",
        "extension",
        "external",
        "factory",
        "false",
        "final",
        "finally",
        "for",
        "get",
        "if",
        "implements",
        "import",
        "in",
        "interface",
        "is",
        "late",
        "library",
        "mixin",
        "new",
        "null",
        "operator",
        "part",
        "required",
        "rethrow",
        "return",
        "sealed",
        "set",
        "static",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typedef",
        "var",
        "void",
        "when",
        "while",
        "with",
        "yield",
    ],
    // Nothing quotes a name, and the linter wants no underscore behind one.
    escape_keyword: |name| format!("{name}Value"),
    string,
    comment: words,
};

fn string(text: &str) -> String {
    let body = escaped(text, |character| match character {
        '\\' | '\'' | '$' => Some(format!("\\{character}")),
        '\n' => Some("\\n".to_owned()),
        '\r' => Some("\\r".to_owned()),
        '\t' => Some("\\t".to_owned()),
        _ => is_invisible(character).then(|| format!("\\u{{{:x}}}", u32::from(character))),
    });
    format!("'{body}'")
}

#[cfg(test)]
mod tests {
    use super::string;

    #[test]
    fn nothing_is_interpolated() {
        assert_eq!(string("${x} '\n\u{202e}"), r"'\${x} \'\n\u{202e}'");
    }
}
