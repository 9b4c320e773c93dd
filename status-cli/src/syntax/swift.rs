//! Swift.

use super::Syntax;
use super::text::{double_quoted, escaped, visible_line};

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
    comment,
};

fn string(text: &str) -> String {
    double_quoted(text, &[], |character| format!("\\u{{{:X}}}", u32::from(character)))
}

/// The text as Markdown in which no word begins a list or a heading.
fn comment(text: &str) -> String {
    let line = escaped(&visible_line(text), |character| {
        matches!(character, '\\' | '[' | ']' | '`' | '<' | '*').then(|| format!("\\{character}"))
    });
    let words = line.split(' ').map(|word| {
        let is_mark = matches!(word, "-" | "+" | ">") || word.chars().all(|it| it == '#');
        if is_mark && !word.is_empty() { format!("\\{word}") } else { word.to_owned() }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_interpolated_or_begins_a_list() {
        assert_eq!(string("\\(x) \"\n\u{202e}"), r#""\\(x) \"\n\u{202E}""#);
        assert_eq!(comment("- Note: [x] `a` # b"), r"\- Note: \[x\] \`a\` \# b");
    }
}
