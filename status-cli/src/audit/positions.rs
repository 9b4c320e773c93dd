//! Pairs whose numbers are implied by their place: enums that count on, arrays that begin somewhere.

use super::pair::{Pair, Way, Written};
use super::rows::both;
use super::token::{Kind, Span, Token, integer};
use super::tree::Tree;

/// Adds the pairs of entries without a number that come after one with a number, or that begin an enum
/// or an array.
pub(super) fn pairs(
    text: &str,
    tokens: &[Token],
    tree: &Tree,
    counts: bool,
    pairs: &mut Vec<Pair>,
) {
    let mut entries: Vec<Vec<(u32, usize, usize)>> = vec![Vec::new(); tree.groups.len()];
    for (place, &piece) in tree.piece_of.iter().enumerate() {
        let found = &mut entries[tree.piece(piece).group as usize];
        match found.last_mut() {
            Some(last) if last.0 == piece => last.2 = place,
            _ => found.push((piece, place, place)),
        }
    }
    for (group, pieces) in entries.iter().enumerate() {
        // Lines of a file that begin with a number are not a list that counts on.
        if group > 0 && pieces.len() >= 3 {
            let group = u32::try_from(group).unwrap_or(0);
            Counting { text, tokens, tree, group, counts }.pairs(pieces, pairs);
        }
    }
}

struct Counting<'t> {
    text: &'t str,
    tokens: &'t [Token],
    tree: &'t Tree,
    group: u32,
    counts: bool,
}

/// What one entry of a list says.
enum Item {
    /// A name alone.
    Bare(Span),
    /// A name and the number of it.
    Numbered(Option<Span>, i128),
    Nothing,
    Other,
}

impl Counting<'_> {
    fn pairs(&self, pieces: &[(u32, usize, usize)], pairs: &mut Vec<Pair>) {
        let mut next = self.begins_at_zero().then_some(0);
        let mut found: Vec<(i128, Span)> = Vec::new();
        let (mut bare, mut numbered) = (0, 0);
        if self.is_virtual() {
            return;
        }
        for &(_, first, last) in pieces {
            match self.item(first, last) {
                Item::Bare(name) => {
                    if let Some(number) = next {
                        found.push((number, name));
                        bare += 1;
                        next = Some(number + 1);
                    }
                }
                Item::Numbered(name, number) => {
                    found.extend(name.map(|name| (number, name)));
                    numbered += 1;
                    next = Some(number + 1);
                }
                Item::Nothing => {}
                Item::Other => next = None,
            }
        }
        if bare == 0 || bare + numbered < 3 {
            return;
        }
        let way = Way::new("position").value();
        for (number, name) in found {
            pairs.push(Pair { number: Written::Implied(number), name, list: self.group, way });
        }
    }

    /// Whether the group is one of lines, not of brackets.
    fn is_virtual(&self) -> bool {
        let open = self.tree.group(self.group).open;
        self.tokens.get(open).is_some_and(|it| it.kind == Kind::Open(0))
    }

    /// Whether the first entry has the number 0 if nothing else is said: in an `enum`, in an array.
    fn begins_at_zero(&self) -> bool {
        if !self.counts {
            return false;
        }
        let open = self.tree.group(self.group).open;
        let before = self.tokens.get(open.saturating_sub(6)..open).unwrap_or_default();
        let is_enum =
            before.iter().any(|it| it.kind == Kind::Word && it.span.of(self.text) == "enum");
        is_enum || before.last().is_some_and(|it| matches!(it.kind, Kind::Sign(b'=')))
    }

    fn item(&self, first: usize, last: usize) -> Item {
        let mut tokens = self.tokens.get(first..=last).unwrap_or_default();
        tokens = without_separators(tokens);
        let mut place =
            first + (self.tokens.get(first..=last).map_or(0, <[_]>::len) - tokens.len());
        // Attributes and annotations: `#[default]`, `@Deprecated`.
        while let [Token { kind: Kind::Sign(b'#' | b'@'), .. }, ..] = tokens {
            let after = self.tree.partner(place + 1).map_or(place + 2, |close| close + 1);
            tokens = self.tokens.get(after..=last).unwrap_or_default();
            place = after;
        }
        tokens = trimmed(tokens);
        let kinds: Vec<_> = tokens.iter().take(12).map(|it| it.kind).collect();
        let value = |at: usize| tokens.get(at).and_then(|it| integer(it.span.of(self.text)));
        let word = |at: usize| tokens.get(at).map_or("", |it| it.span.of(self.text));
        match kinds.as_slice() {
            [] => Item::Nothing,
            [Kind::Word | Kind::Text] => Item::Bare(tokens[0].span),
            // A macro around a string: `N_("…")`.
            [Kind::Word, Kind::Open(b'('), Kind::Text, Kind::Close(b')')] => {
                Item::Bare(tokens[2].span)
            }
            [Kind::Word, .., Kind::Sign(b'='), Kind::Word] if word(kinds.len() - 1) == "iota" => {
                Item::Numbered(Some(tokens[0].span), 0)
            }
            [Kind::Word, .., Kind::Word, Kind::Sign(b'+'), Kind::Number]
                if word(kinds.len() - 3) == "iota" =>
            {
                value(kinds.len() - 1)
                    .map_or(Item::Other, |it| Item::Numbered(Some(tokens[0].span), it))
            }
            [Kind::Word, Kind::Sign(b'='), Kind::Number] => {
                value(2).map_or(Item::Other, |it| Item::Numbered(Some(tokens[0].span), it))
            }
            [Kind::Word, Kind::Sign(b'='), Kind::Sign(b'-'), Kind::Number] => {
                value(3).map_or(Item::Other, |it| Item::Numbered(Some(tokens[0].span), -it))
            }
            [Kind::Open(b'['), Kind::Number, Kind::Close(b']'), Kind::Sign(b'='), rest @ ..] => {
                let name =
                    rest.iter().position(|it| *it == Kind::Text).map(|at| tokens[at + 4].span);
                value(1).map_or(Item::Other, |it| Item::Numbered(name, it))
            }
            _ => Item::Other,
        }
    }
}

fn without_separators(tokens: &[Token]) -> &[Token] {
    let is_separator = |it: &Token| matches!(it.kind, Kind::Line | Kind::Sign(b',' | b';'));
    let start = tokens.iter().position(|it| !is_separator(it)).unwrap_or(tokens.len());
    tokens.get(start..).unwrap_or_default()
}

fn trimmed(tokens: &[Token]) -> &[Token] {
    let is_separator = |it: &Token| matches!(it.kind, Kind::Line | Kind::Sign(b',' | b';'));
    let end = tokens.iter().rposition(|it| !is_separator(it)).map_or(0, |at| at + 1);
    tokens.get(..end).unwrap_or_default()
}

/// Adds the pairs that are whole in one string, `"404 Not Found"`.
pub(super) fn pairs_in_strings(text: &str, tokens: &[Token], tree: &Tree, pairs: &mut Vec<Pair>) {
    for (place, token) in tokens.iter().enumerate() {
        if token.kind == Kind::Text
            && let Some((number, name)) = both(text, token.span)
        {
            let list = tree.piece(tree.piece_of[place]).group;
            let way = Way::new("string").value();
            pairs.push(Pair { number: Written::Down(number), name, list, way });
        }
    }
}
