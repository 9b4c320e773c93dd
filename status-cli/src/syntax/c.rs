//! C, as compilers for C++ read it too.

use super::Syntax;
use super::text::{escaped, is_invisible, visible_line};

/// The keywords of C99 and C++17, and the operators that C++ spells as words.
pub(crate) const C: Syntax = Syntax {
    keywords: &[
        "alignas",
        "alignof",
        "and",
        "and_eq",
        "asm",
        "auto",
        "bitand",
        "bitor",
        "bool",
        "break",
        "case",
        "catch",
        "char",
        "char16_t",
        "char32_t",
        "class",
        "compl",
        "const",
        "const_cast",
        "constexpr",
        "continue",
        "decltype",
        "default",
        "delete",
        "do",
        "double",
        "dynamic_cast",
        "else",
        "enum",
        "explicit",
        "export",
        "extern",
        "false",
        "float",
        "for",
        "friend",
        "goto",
        "if",
        "inline",
        "int",
        "long",
        "mutable",
        "namespace",
        "new",
        "noexcept",
        "not",
        "not_eq",
        "nullptr",
        "operator",
        "or",
        "or_eq",
        "private",
        "protected",
        "public",
        "register",
        "reinterpret_cast",
        "restrict",
        "return",
        "short",
        "signed",
        "sizeof",
        "static",
        "static_assert",
        "static_cast",
        "struct",
        "switch",
        "template",
        "this",
        "thread_local",
        "throw",
        "true",
        "try",
        "typedef",
        "typeid",
        "typename",
        "union",
        "unsigned",
        "using",
        "virtual",
        "void",
        "volatile",
        "wchar_t",
        "while",
        "xor",
        "xor_eq",
    ],
    escape_keyword: |name| format!("{name}_"),
    string,
    comment,
};

/// A literal in UTF-8 in which no two question marks meet, which could begin a trigraph. Escapes are
/// octal and of three digits, so that no digit behind them can be taken for theirs.
fn string(text: &str) -> String {
    let mut body = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '?' if body.ends_with('?') => body += "\\?",
            '\\' | '"' => body.extend(['\\', character]),
            '\n' => body += "\\n",
            _ if is_invisible(character) => {
                let bytes = character.to_string().into_bytes();
                body.extend(bytes.iter().map(|byte| format!("\\{byte:03o}")));
            }
            _ => body.push(character),
        }
    }
    format!("\"{body}\"")
}

/// The text as Doxygen reads it, without anything that begins or ends a comment or a trigraph.
fn comment(text: &str) -> String {
    let line = escaped(&visible_line(text), |character| {
        matches!(character, '\\' | '@' | '<' | '&').then(|| format!("\\{character}"))
    });
    let mut written = String::with_capacity(line.len());
    for character in line.chars() {
        let clashes = match character {
            '/' => written.ends_with('*'),
            '*' => written.ends_with('/'),
            '?' => written.ends_with('?'),
            _ => false,
        };
        if clashes {
            written.push(' ');
        }
        written.push(character);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_is_taken_for_another() {
        assert_eq!(string("??/ \u{b}1 \"\\"), r#""?\?/ \0131 \"\\""#);
        assert_eq!(comment("**/ /* ??/ @see <b>"), r"** / / * ? ?/ \@see \<b>");
    }
}
