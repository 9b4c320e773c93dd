//! Java.

use super::Syntax;
use super::text::{address, double_quoted, utf16_escape, visible_line};

/// Its keywords, literals included.
pub(crate) const JAVA: Syntax = Syntax {
    keywords: &[
        "_",
        "abstract",
        "assert",
        "boolean",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "class",
        "const",
        "continue",
        "default",
        "do",
        "double",
        "else",
        "enum",
        "extends",
        "false",
        "final",
        "finally",
        "float",
        "for",
        "goto",
        "if",
        "implements",
        "import",
        "instanceof",
        "int",
        "interface",
        "long",
        "native",
        "new",
        "null",
        "package",
        "private",
        "protected",
        "public",
        "return",
        "short",
        "static",
        "strictfp",
        "super",
        "switch",
        "synchronized",
        "this",
        "throw",
        "throws",
        "transient",
        "true",
        "try",
        "void",
        "volatile",
        "while",
    ],
    escape_keyword: |name| format!("{name}_"),
    string,
    comment,
};

/// A literal without `\u` below U+0080: Java reads such an escape before it looks for the end of the
/// literal or of the line.
fn string(text: &str) -> String {
    double_quoted(text, &[], |character| match character {
        '\0'..='\u{7f}' => format!("\\{:03o}", u32::from(character)),
        _ => utf16_escape(character),
    })
}

/// The text as the HTML of Javadoc. No backslash is left, for even in a comment Java reads `\u`.
fn comment(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in visible_line(text).chars() {
        match character {
            '&' => written += "&amp;",
            '<' => written += "&lt;",
            '>' => written += "&gt;",
            '@' => written += "&#64;",
            '\\' => written += "&#92;",
            '/' if written.ends_with('*') => written += "&#47;",
            _ => written.push(character),
        }
    }
    written
}

/// Paragraphs of Javadoc: each but the first begins with `<p>`.
pub(crate) fn documentation(paragraphs: &[String]) -> Vec<String> {
    let paragraphs = paragraphs.iter().enumerate().map(|(place, paragraph)| {
        let mark = if place == 0 { "" } else { "<p>" };
        format!("{mark}{}", comment(paragraph))
    });
    paragraphs.collect()
}

/// A tag of Javadoc that refers to a place with this title and, if it has one, this address.
pub(crate) fn see(title: &str, url: Option<&str>) -> String {
    match url {
        Some(url) => {
            let address = address(url).replace('&', "&amp;");
            format!("@see <a href=\"{address}\">{}</a>", comment(title))
        }
        None => format!("@see \"{}\"", comment(title).replace('"', "&quot;")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_escape_is_read_too_early() {
        assert_eq!(string("\u{b}1 \\u000a \"\n\u{202e}"), r#""\0131 \\u000a \"\n\u202e""#);
        assert_eq!(
            comment("**/ \\u002a/ {@link <b>}"),
            "**&#47; &#92;u002a/ {&#64;link &lt;b&gt;}"
        );
    }
}
