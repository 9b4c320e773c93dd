//! String literals, read without a parser of Rust.

use proc_macro2::{Literal, Span, TokenTree};

/// A string literal of the user's.
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) span: Span,
}

impl Text {
    /// The string, if the token is one and not a number, a character or bytes.
    pub(crate) fn of(token: &TokenTree) -> Option<Self> {
        let TokenTree::Literal(literal) = token else { return None };
        Some(Self { value: value(literal)?, span: literal.span() })
    }
}

fn value(literal: &Literal) -> Option<String> {
    let source = literal.to_string();
    let (before, rest) = source.split_once('"')?;
    let (inside, _) = rest.rsplit_once('"')?;
    if before.is_empty() {
        return unescaped(inside);
    }
    // `r`, `r#` and so on; `b` and `c` are of other types.
    let hashes = before.strip_prefix('r')?;
    hashes.chars().all(|sign| sign == '#').then(|| inside.to_owned())
}

/// The value of a string, from the source between its quotes.
fn unescaped(written: &str) -> Option<String> {
    let mut value = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, escape)) = rest.split_once('\\') {
        value.push_str(before);
        let kind = escape.chars().next()?;
        let after = &escape[kind.len_utf8()..];
        let (character, left) = match kind {
            'n' => ('\n', after),
            'r' => ('\r', after),
            't' => ('\t', after),
            '0' => ('\0', after),
            '\\' | '"' | '\'' => (kind, after),
            'x' => {
                after.split_at_checked(2).and_then(|(digits, left)| Some((sign(digits)?, left)))?
            }
            'u' => {
                let (digits, left) = after.strip_prefix('{')?.split_once('}')?;
                (sign(&digits.replace('_', ""))?, left)
            }
            // The backslash joins the line to the next, without the indentation.
            '\n' | '\r' => {
                rest = after.trim_start_matches([' ', '\t', '\n', '\r']);
                continue;
            }
            _ => return None,
        };
        value.push(character);
        rest = left;
    }
    Some(value + rest)
}

/// The character of a hexadecimal number.
fn sign(digits: &str) -> Option<char> {
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;
    use syn::{Lit, LitStr};

    use super::*;

    #[test]
    fn a_string_says_what_the_parser_of_rust_reads() {
        for source in [
            r#""""#,
            r#""edge.toml""#,
            r#""a\n\r\t\0\\\'\"b""#,
            r#""\x41\x7f\u{e9}\u{1_F6_00}""#,
            "\"one \\\n      two\"",
            "\"one\ntwo\"",
            r#"r"no\escape""#,
            r##"r#"a "quoted" word"#"##,
            "r###\"a \"## b\"###",
        ] {
            let literal: LitStr = syn::parse_str(source).expect("a string");
            let token = literal.to_token_stream().into_iter().next().expect("one token");
            let read = Text::of(&token).map(|text| text.value);
            assert_eq!(read, Some(literal.value()), "{source}");
        }
    }

    #[test]
    fn nothing_else_is_a_string() {
        for source in ["404", "'a'", "b\"a\"", "br#\"a\"#", "c\"a\"", "4.04", "b'\"'", "'\"'"] {
            let literal: Lit = syn::parse_str(source).expect("a literal");
            let token = literal.to_token_stream().into_iter().next().expect("one token");
            assert!(Text::of(&token).is_none(), "{source}");
        }
    }
}
