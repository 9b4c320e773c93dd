//! C#.

use super::Syntax;
use super::text::{address, double_quoted, escaped, utf16_escape, visible_line, wrapped};

/// The width that documentation is wrapped to.
const WIDTH: usize = 90;

/// Its keywords; the contextual ones can be names.
pub(crate) const CSHARP: Syntax = Syntax {
    keywords: &[
        "abstract",
        "as",
        "base",
        "bool",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "checked",
        "class",
        "const",
        "continue",
        "decimal",
        "default",
        "delegate",
        "do",
        "double",
        "else",
        "enum",
        "event",
        "explicit",
        "extern",
        "false",
        "finally",
        "fixed",
        "float",
        "for",
        "foreach",
        "goto",
        "if",
        "implicit",
        "in",
        "int",
        "interface",
        "internal",
        "is",
        "lock",
        "long",
        "namespace",
        "new",
        "null",
        "object",
        "operator",
        "out",
        "override",
        "params",
        "private",
        "protected",
        "public",
        "readonly",
        "ref",
        "return",
        "sbyte",
        "sealed",
        "short",
        "sizeof",
        "stackalloc",
        "static",
        "string",
        "struct",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "uint",
        "ulong",
        "unchecked",
        "unsafe",
        "ushort",
        "using",
        "virtual",
        "void",
        "volatile",
        "while",
    ],
    escape_keyword: |name| format!("@{name}"),
    string,
    comment,
};

fn string(text: &str) -> String {
    double_quoted(text, &[], utf16_escape)
}

/// The text as XML, which has no place for U+FFFE and U+FFFF.
fn comment(text: &str) -> String {
    escaped(&visible_line(text), |character| match character {
        '&' => Some("&amp;".to_owned()),
        '<' => Some("&lt;".to_owned()),
        '>' => Some("&gt;".to_owned()),
        '\u{fffe}' | '\u{ffff}' => Some(format!("(U+{:04X})", u32::from(character))),
        _ => None,
    })
}

/// The lines of a documentation comment: the first paragraph is the summary.
pub(crate) fn documentation(paragraphs: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    for (place, paragraph) in paragraphs.iter().enumerate() {
        let tag = if place == 0 { "summary" } else { "para" };
        if place == 1 {
            lines.push("<remarks>".to_owned());
        }
        let paragraph = format!("<{tag}>{}</{tag}>", comment(paragraph));
        lines.extend(wrapped(&paragraph, WIDTH));
    }
    if paragraphs.len() > 1 {
        lines.push("</remarks>".to_owned());
    }
    lines
}

/// The element that refers to a place with this title and, if it has one, this address.
pub(crate) fn see(title: &str, url: Option<&str>) -> Option<String> {
    let address = address(url?).replace('&', "&amp;");
    Some(format!("<seealso href=\"{address}\">{}</seealso>", comment(title)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_its_literal_or_its_element() {
        assert_eq!(string("\"\\u0041\n\u{200b}"), r#""\"\\u0041\n\u200b""#);
        assert_eq!(comment("</summary> & \u{ffff}"), "&lt;/summary&gt; &amp; (U+FFFF)");
        let lines = documentation(&["a".to_owned(), "b".to_owned()]);
        assert_eq!(lines, ["<summary>a</summary>", "<remarks>", "<para>b</para>", "</remarks>"]);
    }
}
