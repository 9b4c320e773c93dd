//! Pairs in code: from each number outwards, to the words and strings of its entry.

use std::collections::{HashMap, HashSet};

use status_codegen::model::Number;

use super::pair::{Pair, Way, Written};
use super::token::{Kind, Span, Token};
use super::tree::Tree;

/// How far from its number a name may be, in tokens.
const REACH: usize = 24;

/// A group with more numbers than this is a list of entries; one with fewer may be an entry, such as
/// `{ "code": 404, "retry": 0, "phrase": "Not Found" }`.
const ENTRY: u32 = 6;

/// Words between a number and its name that are no part of the name.
const KEYWORDS: &[&str] =
    &["return", "then", "do", "new", "yield", "raise", "throw", "when", "case"];

/// Adds the pairs of every number among the tokens.
pub(super) fn pairs(
    text: &str,
    tokens: &[Token],
    tree: &Tree,
    is_data: bool,
    pairs: &mut Vec<Pair>,
) {
    let walk = Walk { text, tokens, tree, is_data };
    for place in 0..tokens.len() {
        if walk.kind(place) == Some(Kind::Number)
            && let Some(number) = walk.number(place)
        {
            walk.from(place, number, pairs);
        }
    }
}

/// The pairs of the constants of a file and the strings beside them, `StatusNotFound: "Not Found"`: where a
/// constant is mentioned, it is read as the number that it has.
pub(super) fn pairs_of_constants(
    text: &str,
    mut tokens: Vec<Token>,
    constants: &HashMap<&str, Number>,
) -> Vec<Pair> {
    let of = |span: Span| constants.get(span.of(text)).copied();
    for token in tokens.iter_mut().filter(|it| it.kind == Kind::Word && of(it.span).is_some()) {
        token.kind = Kind::Number;
    }
    let texts = tokens.iter().filter(|it| it.kind == Kind::Text).map(|it| it.span.start);
    let texts: HashSet<u32> = texts.collect();
    let mut found = Vec::new();
    pairs(text, &tokens, &Tree::new(&tokens), false, &mut found);
    let meant = |pair: Pair| {
        let Written::Down(span) = pair.number else { return None };
        let number = Written::Meant(span, of(span)?);
        texts.contains(&pair.name.start).then_some(Pair { number, ..pair })
    };
    found.into_iter().filter_map(meant).collect()
}

struct Walk<'t> {
    text: &'t str,
    tokens: &'t [Token],
    tree: &'t Tree,
    /// Whether strings and bare words are the same there: YAML, TOML.
    is_data: bool,
}

/// The entry of a number: its tokens, the list that it is in, and the pieces around the number.
struct Entry {
    first: usize,
    end: usize,
    list: u32,
    around: Vec<u32>,
}

impl Walk<'_> {
    fn kind(&self, place: usize) -> Option<Kind> {
        self.tokens.get(place).map(|token| token.kind)
    }

    fn sign(&self, place: Option<usize>) -> u8 {
        match place.and_then(|place| self.kind(place)) {
            Some(Kind::Sign(sign)) => sign,
            _ => 0,
        }
    }

    fn word(&self, place: usize) -> &str {
        self.tokens.get(place).map_or("", |token| token.span.of(self.text))
    }

    /// The number at a place with its sign, unless it is part of a sum, a comparison or a range.
    fn number(&self, place: usize) -> Option<Written> {
        let token = self.tokens.get(place)?;
        let before = place.checked_sub(1);
        let two_before = place.checked_sub(2);
        let span = match self.sign(before) {
            b'.' if !self.word(place).starts_with(|it: char| it.is_ascii_digit()) => token.span,
            b'-' if self.may_negate(two_before) => self.tokens.get(place - 1)?.span.to(token.span),
            b'-' | b'+' | b'*' | b'/' | b'%' | b'^' | b'~' | b'<' | b'.' | b'&' => return None,
            // Of a comparison, not of `=>` and `==`.
            b'>' if !matches!(self.sign(two_before), b'=' | b'-') => return None,
            b'=' if matches!(self.sign(two_before), b'<' | b'>' | b'.') => return None,
            _ => token.span,
        };
        let is_sum = match self.sign(Some(place + 1)) {
            b'+' | b'*' | b'/' | b'%' | b'^' | b'.' | b'<' | b'>' | b'&' => true,
            b'-' => self.sign(Some(place + 2)) != b'>',
            _ => false,
        };
        (!is_sum).then_some(Written::Down(span))
    }

    /// Whether a `-` after this is a sign rather than a subtraction.
    fn may_negate(&self, place: Option<usize>) -> bool {
        let kind = place.and_then(|place| self.kind(place));
        let is_operand = matches!(kind, Some(Kind::Number | Kind::Close(_)))
            || matches!(kind, Some(Kind::Word))
                && !place.is_some_and(|it| KEYWORDS.contains(&self.word(it)));
        !is_operand
    }

    fn entry(&self, place: usize) -> Entry {
        let mut piece = self.tree.piece_of[place];
        let mut group = self.tree.piece(piece).group;
        let (mut first, mut last) = (place, place);
        let mut around = vec![piece];
        while group != 0 && self.tree.group(group).numbers <= ENTRY && around.len() < 8 {
            let it = self.tree.group(group);
            (first, last) = (it.open, it.close.min(self.tokens.len().saturating_sub(1)));
            piece = it.piece;
            group = self.tree.piece(piece).group;
            around.push(piece);
        }
        let (first, mut end) = (self.first_of(first, place), self.end_of(last, place));
        // What a key is for ends with its value: `[100] = "Continue", "Switching Protocols"`.
        if let Some(value) = self.value_of(place) {
            end = self.end_of_value(value, end);
        }
        Entry { first, end, list: group, around }
    }

    /// The beginning of the value that a number is the key of, as in `404: "Not Found"`, `[404] = …`.
    fn value_of(&self, place: usize) -> Option<usize> {
        let in_brackets = matches!(self.kind(place + 1), Some(Kind::Close(b']')));
        let connector = if in_brackets { place + 2 } else { place + 1 };
        let is_arrow = self.sign(Some(connector)) == b'-' && self.sign(Some(connector + 1)) == b'>';
        let connects = matches!(self.sign(Some(connector)), b':' | b'=');
        (connects || is_arrow).then_some(connector + 1)
    }

    /// The end of a value: the comma after it, outside of its brackets.
    fn end_of_value(&self, mut at: usize, end: usize) -> usize {
        while at < end {
            match self.kind(at) {
                Some(Kind::Sign(b',')) => return at,
                Some(Kind::Open(_)) => at = self.tree.partner(at).unwrap_or(at),
                _ => {}
            }
            at += 1;
        }
        end
    }

    /// The first token of the entry that what begins at a token is part of.
    fn first_of(&self, mut first: usize, place: usize) -> usize {
        while let Some(before) = first.checked_sub(1) {
            match self.kind(before) {
                Some(Kind::Line | Kind::Sign(b';') | Kind::Open(_)) | None => break,
                Some(Kind::Close(_)) => match self.tree.partner(before) {
                    // A block that is over: what comes next is another entry.
                    Some(open) if self.kind(open) != Some(Kind::Open(b'{')) => first = open,
                    _ => break,
                },
                Some(_) => first = before,
            }
            if place - first > REACH {
                break;
            }
        }
        first
    }

    /// The end of the entry that what ends at a token is part of.
    fn end_of(&self, last: usize, place: usize) -> usize {
        let mut end = last + 1;
        while end < self.tokens.len() && end.saturating_sub(place) <= REACH {
            match self.kind(end) {
                Some(Kind::Line | Kind::Sign(b';') | Kind::Close(_)) | None => break,
                Some(Kind::Open(_)) => match self.tree.partner(end) {
                    Some(close) => end = close + 1,
                    None => break,
                },
                Some(_) => end += 1,
            }
        }
        end
    }

    fn from(&self, place: usize, number: Written, pairs: &mut Vec<Pair>) {
        let entry = self.entry(place);
        let mut found = Found { walk: self, entry: &entry, number, pairs };
        let begins = self.begin_of(place, number);
        let first = entry.first.max(begins.saturating_sub(REACH));
        found.backwards(first, begins);
        let end = entry.end.min(place + 1 + REACH).min(self.tokens.len());
        found.forwards(place + 1, end);
    }

    /// Where a number begins with its sign, and with parentheses that hold nothing else: `NAME (404)` is
    /// `NAME 404`, while `name(404)` is a call.
    fn begin_of(&self, place: usize, number: Written) -> usize {
        let digits = self.tokens.get(place).map(|token| token.span);
        let is_signed = matches!(number, Written::Down(span) if Some(span) != digits);
        let begin = if is_signed { place.saturating_sub(1) } else { place };
        let [.., word, open] = self.tokens.get(..begin).unwrap_or_default() else { return begin };
        let is_alone =
            open.kind == Kind::Open(b'(') && self.kind(place + 1) == Some(Kind::Close(b')'));
        let is_call = word.span.end == open.span.start;
        if is_alone && !is_call { begin - 1 } else { begin }
    }

    /// Whether a name at a place may be that of the number whose pieces these are: what lies in a
    /// piece with a number of its own belongs to that.
    fn is_free(&self, place: usize, entry: &Entry) -> bool {
        let mut piece = self.tree.piece_of[place];
        for _ in 0..8 {
            let it = self.tree.piece(piece);
            if entry.around.contains(&piece) || (it.numbers == 0 && it.group == entry.list) {
                return true;
            }
            if it.numbers > 0 || it.group == 0 {
                return false;
            }
            piece = self.tree.group(it.group).piece;
        }
        false
    }
}

struct Found<'w, 't, 'p> {
    walk: &'w Walk<'t>,
    entry: &'w Entry,
    number: Written,
    pairs: &'p mut Vec<Pair>,
}

impl Found<'_, '_, '_> {
    fn add(&mut self, place: usize, name: Span, way: Way) {
        if name.end - name.start <= 160 && self.walk.is_free(place, self.entry) {
            let list = self.entry.list;
            self.pairs.push(Pair { number: self.number, name, list, way: way.value() });
        }
    }

    /// Names before the number: of several words in a row, the last.
    fn backwards(&mut self, first: usize, place: usize) {
        let mut way = Way::new("before");
        let mut within = false;
        for at in (first..place).rev() {
            let Some(token) = self.walk.tokens.get(at) else { return };
            match token.kind {
                Kind::Word => {
                    if !within {
                        self.add(at, token.span, self.keyed(at, way.then(b'W')));
                        way = way.then(b'W');
                    }
                    within = true;
                    continue;
                }
                Kind::Text => {
                    self.add(at, token.span, self.keyed(at, way.then(b'S')));
                    way = way.then(b'S');
                }
                Kind::Number => way = way.then(b'#'),
                Kind::Sign(sign) | Kind::Open(sign) | Kind::Close(sign) => way = way.then(sign),
                Kind::Line => {}
            }
            within = false;
        }
    }

    /// Names after the number: several words in a row are one name.
    fn forwards(&mut self, mut at: usize, end: usize) {
        let mut way = Way::new("after");
        let text = if self.walk.is_data { b'W' } else { b'S' };
        while at < end {
            let Some(token) = self.walk.tokens.get(at) else { return };
            match token.kind {
                Kind::Word => {
                    let (first, after) = self.run(at, end);
                    if first < after {
                        let span =
                            self.walk.tokens[first].span.to(self.walk.tokens[after - 1].span);
                        self.add(first, span, self.keyed(first, way.then(b'W')));
                    }
                    way = way.then(b'W');
                    at = after;
                    continue;
                }
                Kind::Text => {
                    self.add(at, token.span, self.keyed(at, way.then(text)));
                    way = way.then(text);
                }
                Kind::Number => way = way.then(b'#'),
                Kind::Sign(sign) | Kind::Open(sign) | Kind::Close(sign) => way = way.then(sign),
                Kind::Line => {}
            }
            at += 1;
        }
    }

    /// Words in a row without the keywords before them; in data, with the signs that phrases have.
    fn run(&self, at: usize, end: usize) -> (usize, usize) {
        let is_word = |place: usize| {
            let kind = self.walk.kind(place);
            let joins = self.walk.is_data && matches!(kind, Some(Kind::Sign(b'-' | b'\'')));
            kind == Some(Kind::Word) || joins
        };
        let after = (at..end).find(|&place| !is_word(place)).unwrap_or(end);
        let first = (at..after).find(|&place| !KEYWORDS.contains(&self.walk.word(place)));
        (first.unwrap_or(after), after)
    }

    /// The way to a value whose key is written before it, `"phrase": "Not Found"`, is the key.
    fn keyed(&self, place: usize, way: Way) -> Way {
        let connector = place.checked_sub(1);
        let key = match self.walk.sign(connector) {
            b':' | b'=' => place.checked_sub(2),
            b'>' if self.walk.sign(place.checked_sub(2)) == b'=' => place.checked_sub(3),
            _ => None,
        };
        let Some(key) = key else { return way };
        match self.walk.kind(key) {
            Some(Kind::Word | Kind::Text) => Way::new("key").then_text(self.walk.word(key)),
            _ => way,
        }
    }
}
