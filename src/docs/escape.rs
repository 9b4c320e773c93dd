//! Writing any text so that it is only text.

use core::fmt::{self, Display, Formatter, Write};

/// For HTML, as text and between double quotes
/// ([HTML Standard, 13.3](https://html.spec.whatwg.org/multipage/parsing.html#escapingString)).
pub(super) struct Html<'a>(pub(super) &'a str);

impl Display for Html<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|sign| match sign {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            '\'' => f.write_str("&#39;"),
            _ => f.write_char(sign),
        })
    }
}

/// For one line of Markdown that does not begin a block, such as a cell of a table
/// ([CommonMark 0.31.2, Section 2.4](https://spec.commonmark.org/0.31.2/#backslash-escapes)).
pub(super) struct Inline<'a>(pub(super) &'a str);

impl Display for Inline<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|sign| {
            // `|` ends a cell and `$` begins a formula, where those extensions are on.
            if r"\`*_[]<>&#|~$".contains(sign) {
                f.write_char('\\')?;
            }
            f.write_char(sign)
        })
    }
}

/// For a paragraph of Markdown, which could begin with what makes a list or a line.
pub(super) struct Paragraph<'a>(pub(super) &'a str);

impl Display for Paragraph<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let digits = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = self.0.split_at(digits);
        f.write_str(number)?;
        let openers = if digits == 0 { "+-=" } else { ".)" };
        if rest.starts_with(|sign| openers.contains(sign)) {
            f.write_char('\\')?;
        }
        write!(f, "{}", Inline(rest))
    }
}

/// As the part of a URI after the `#`
/// ([RFC 3986, Section 2.1](https://www.rfc-editor.org/rfc/rfc3986.html#section-2.1)).
pub(super) struct Fragment<'a>(pub(super) &'a str);

impl Display for Fragment<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.bytes().try_for_each(|byte| match byte {
            b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                f.write_char(char::from(byte))
            }
            _ => write!(f, "%{byte:02X}"),
        })
    }
}
