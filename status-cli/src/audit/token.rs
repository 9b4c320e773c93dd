//! The tokens that a table is made of, in whatever language: numbers, words, strings, signs, brackets.

use std::ops::Range;

use super::language::{Language, Layout};

/// Some bytes of a file, of which no more than 4 GiB are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    pub(super) fn new(range: Range<usize>) -> Self {
        let place = |it| u32::try_from(it).unwrap_or(u32::MAX);
        Self { start: place(range.start), end: place(range.end) }
    }

    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    pub(super) fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    pub(super) fn to(self, other: Self) -> Self {
        Self { start: self.start, end: other.end }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// What begins with a digit, or a string that holds nothing else.
    Number,
    Word,
    /// A string; the span is what is within the quotes.
    Text,
    Sign(u8),
    /// A bracket, or 0 for a deeper indentation or a section.
    Open(u8),
    Close(u8),
    /// The end of a line that ends an entry as well.
    Line,
}

/// How many tokens an attribute may have.
const LONGEST_ATTRIBUTE: usize = 24;

/// The tokens of a file without its comments.
pub(super) fn tokens(text: &str, language: &Language) -> Vec<Token> {
    let mut lexer =
        Lexer { text, bytes: text.as_bytes(), language, tokens: Vec::new(), indents: Vec::new() };
    let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
    at = lexer.line_starts(at);
    while at < text.len() {
        at = lexer.next(at);
    }
    lexer.tokens
}

struct Lexer<'t> {
    text: &'t str,
    bytes: &'t [u8],
    language: &'t Language,
    tokens: Vec<Token>,
    /// Of YAML, the columns at which a group began.
    indents: Vec<usize>,
}

impl Lexer<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or_default()
    }

    fn push(&mut self, range: Range<usize>, kind: Kind) {
        self.tokens.push(Token { span: Span::new(range), kind });
    }

    /// Reads the token at a place, and returns the place after it.
    fn next(&mut self, at: usize) -> usize {
        if let Some(end) = self.comment(at) {
            return end;
        }
        match self.byte(at) {
            b'\n' => {
                self.line(at);
                self.line_starts(at + 1)
            }
            byte if byte.is_ascii_whitespace() => at + 1,
            b'0'..=b'9' => self.number(at),
            byte if is_word(byte) => self.word(at),
            byte if self.opens_string(at, byte) => self.string(at, byte),
            byte @ (b'(' | b'[' | b'{') => {
                self.push(at..at + 1, Kind::Open(byte));
                at + 1
            }
            byte @ (b')' | b']' | b'}') => {
                self.push(at..at + 1, Kind::Close(byte));
                at + 1
            }
            byte => {
                self.continues(byte);
                self.push(at..at + 1, Kind::Sign(byte));
                at + 1
            }
        }
    }

    /// The end of the comment that begins at a place, if one does.
    fn comment(&self, at: usize) -> Option<usize> {
        let rest = self.bytes.get(at..)?;
        let (open, close) =
            self.language.comments.iter().find(|(open, _)| rest.starts_with(open.as_bytes()))?;
        let before = if at == 0 { b'\n' } else { self.byte(at - 1) };
        // `$#`, `a#b` and `http://` begin no comment.
        if (*open == "#" && !before.is_ascii_whitespace()) || (*open == "//" && before == b':') {
            return None;
        }
        let body = at + open.len();
        if close.is_empty() {
            return Some(self.end_of_line(body));
        }
        let found = self.text.get(body..)?.find(close);
        Some(found.map_or(self.text.len(), |length| body + length + close.len()))
    }

    fn end_of_line(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        rest.iter().position(|&byte| byte == b'\n').map_or(self.text.len(), |length| at + length)
    }

    fn number(&mut self, at: usize) -> usize {
        let mut end = at + 1;
        loop {
            let byte = self.byte(end);
            let is_part = byte.is_ascii_alphanumeric()
                || byte == b'_'
                || (byte == b'.'
                    && self.byte(end + 1).is_ascii_digit()
                    && self.byte(end - 1) != b'.');
            if !is_part {
                break;
            }
            end += 1;
        }
        self.push(at..end, Kind::Number);
        end
    }

    fn word(&mut self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        let length = rest.iter().position(|&byte| !is_word(byte)).unwrap_or(rest.len());
        self.push(at..at + length, Kind::Word);
        at + length
    }

    fn opens_string(&self, at: usize, byte: u8) -> bool {
        let before = if at == 0 { b' ' } else { self.byte(at - 1) };
        match byte {
            b'\'' if self.language.has_lifetimes() => {
                self.byte(at + 1) == b'\\' || self.byte(at + 2) == b'\''
            }
            // The apostrophe of a word is none.
            b'\'' if is_word(before) => false,
            b'"' | b'\'' | b'`' => self.language.quotes.as_bytes().contains(&byte),
            _ => false,
        }
    }

    /// A string ends on its line; without an end its quote is a sign.
    fn string(&mut self, at: usize, quote: u8) -> usize {
        let mut end = at + 1;
        loop {
            match self.byte(end) {
                b'\\' => end += 2,
                b'\n' | 0 => {
                    self.push(at..at + 1, Kind::Sign(quote));
                    return at + 1;
                }
                byte if byte == quote => break,
                _ => end += 1,
            }
        }
        let content = self.text.get(at + 1..end).unwrap_or_default();
        let kind = if is_number(content) { Kind::Number } else { Kind::Text };
        self.push(at + 1..end, kind);
        end + 1
    }

    /// Ends an entry, unless the line breaks off in the middle of one.
    fn line(&mut self, at: usize) {
        let Some(last) = self.tokens.last() else { return };
        let goes_on = match last.kind {
            Kind::Line | Kind::Open(_) | Kind::Sign(b'=' | b':' | b'|' | b'\\') => true,
            Kind::Sign(b'>') => self.is_arrow(self.tokens.len() - 1),
            Kind::Close(b']' | b')') => self.is_attribute(self.tokens.len() - 1),
            _ => false,
        };
        if !goes_on {
            self.push(at..at + 1, Kind::Line);
        }
    }

    /// Whether the bracket at a place closes an attribute or an annotation, which is part of the entry that
    /// the next line begins: `#[error("not found")]`, `@Phrase("Not Found")`.
    fn is_attribute(&self, close: usize) -> bool {
        let from = close.saturating_sub(LONGEST_ATTRIBUTE);
        let mut depth = 0;
        for place in (from..=close).rev() {
            match self.tokens.get(place).map(|it| it.kind) {
                Some(Kind::Close(_)) => depth += 1,
                Some(Kind::Open(_)) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                let before = self.tokens.get(..place).unwrap_or_default();
                return match before {
                    [.., Token { kind: Kind::Sign(b'#'), .. }] => true,
                    [.., at, name] => at.kind == Kind::Sign(b'@') && name.kind == Kind::Word,
                    _ => false,
                };
            }
        }
        false
    }

    /// Whether the `>` at a place is that of `=>` or `->`.
    fn is_arrow(&self, place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|it| self.tokens.get(it));
        before.is_some_and(|it| matches!(it.kind, Kind::Sign(b'=' | b'-')))
    }

    /// A line that begins with one of these signs goes on with what the last one began.
    fn continues(&mut self, sign: u8) {
        let ended = self.tokens.last().is_some_and(|it| it.kind == Kind::Line);
        if ended && matches!(sign, b'=' | b'?') {
            self.tokens.pop();
        }
    }

    /// Reads what the beginning of a line means where lines or indentation group, and returns where to
    /// go on.
    fn line_starts(&mut self, at: usize) -> usize {
        match self.language.layout {
            Layout::Indentation => self.indentation(at),
            Layout::Sections if self.byte(at) == b'[' => return self.section(at),
            _ => {}
        }
        at
    }

    fn indentation(&mut self, at: usize) {
        let rest = self.bytes.get(at..).unwrap_or_default();
        let column = rest.iter().position(|&byte| byte != b' ').unwrap_or(rest.len());
        if matches!(self.byte(at + column), b'\n' | b'\r' | b'#' | 0) {
            return;
        }
        let is_item = self.byte(at + column) == b'-' && self.byte(at + column + 1) == b' ';
        // An item closes the one before it, which began two columns further in.
        while self.indents.last().is_some_and(|&open| open > column) {
            self.indents.pop();
            self.push(at..at, Kind::Close(0));
            self.push(at..at, Kind::Line);
        }
        let inner = if is_item { column + 2 } else { column };
        if inner > self.indents.last().copied().unwrap_or_default() {
            self.indents.push(inner);
            self.push(at..at, Kind::Open(0));
        }
    }

    fn section(&mut self, at: usize) -> usize {
        if self.indents.pop().is_some() {
            self.push(at..at, Kind::Close(0));
            self.push(at..at, Kind::Line);
        }
        let end = self.end_of_line(at);
        let heading = self.text.get(at..end).unwrap_or_default();
        let name = heading.trim_end().trim_matches(|sign| matches!(sign, '[' | ']' | '"'));
        let start = at + heading.find(name).unwrap_or_default();
        if is_number(name) {
            self.push(start..start + name.len(), Kind::Number);
        }
        self.indents.push(0);
        self.push(end..end, Kind::Open(0));
        end
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte.is_ascii_digit() || byte == b'_' || byte >= 0x80
}

/// Whether a string or a cell holds a number and nothing else: `404`, `-32700`, `0x0d`, `4.04`, `42P01`.
pub(super) fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let is_written = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    let is_sqlstate = text.len() == 5
        && text.bytes().all(is_written)
        && text.bytes().filter(u8::is_ascii_digit).count() >= 2;
    let is_plain = (1..=18).contains(&unsigned.len())
        && unsigned.starts_with(|it: char| it.is_ascii_digit())
        && (unsigned.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            || unsigned
                .strip_prefix("0x")
                .is_some_and(|hex| hex.bytes().all(|it| it.is_ascii_hexdigit())));
    is_sqlstate || is_plain
}

/// The value of a whole number as programming languages write it: `404`, `0x194`, `0o624`, `0b1`,
/// `1_000`, `404u16`, `404L`.
pub(super) fn integer(text: &str) -> Option<i128> {
    let lower = text.to_ascii_lowercase();
    let (sign, unsigned) = lower.strip_prefix('-').map_or((1, lower.as_str()), |it| (-1, it));
    let (radix, digits) = match unsigned.get(..2) {
        Some("0x") => (16, unsigned.get(2..)?),
        Some("0o") => (8, unsigned.get(2..)?),
        Some("0b") => (2, unsigned.get(2..)?),
        _ => (10, unsigned),
    };
    let is_digit = |it: char| it.is_digit(radix) || it == '_';
    let end = digits.find(|it| !is_digit(it)).unwrap_or(digits.len());
    let (digits, suffix) = digits.split_at(end);
    let is_suffix = matches!(
        suffix,
        "" | "u"
            | "l"
            | "ul"
            | "ll"
            | "ull"
            | "n"
            | "s"
            | "us"
            | "y"
            | "uy"
            | "u8"
            | "u16"
            | "u32"
            | "u64"
            | "i8"
            | "i16"
            | "i32"
            | "i64"
            | "usize"
            | "isize"
    );
    let digits: String = digits.chars().filter(|&it| it != '_').collect();
    let value = i128::from(u64::from_str_radix(&digits, radix).ok()?);
    is_suffix.then_some(sign * value)
}
