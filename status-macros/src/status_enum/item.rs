//! The enum under the attribute.

use std::slice;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

use super::tokens::{after_sign, group, is_sign, opened, start, stream};
use crate::between_commas::between_commas;
use crate::mistakes::Mistakes;

/// The message for anything that is not an enum.
const WRONG_ITEM: &str = "`status_enum` goes on an empty enum: `enum EdgeStatus {}`";

/// The traits that the generated code implements.
const IMPLEMENTED: &[&str] = &[
    "Clone",
    "Copy",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
    "Debug",
    "Display",
    "FromStr",
];

/// A type, with the parts that the macro needs.
pub(crate) struct Item {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: TokenStream,
    /// `enum`, `struct` or `union`.
    keyword: Ident,
    pub(crate) name: Ident,
    /// `<T>`, with the brackets.
    generics: Vec<TokenTree>,
    /// From `where` on.
    clause: Vec<TokenTree>,
    /// What is in the braces, if there are any.
    body: TokenStream,
}

/// `#[…]`.
pub(crate) struct Attribute {
    tokens: TokenStream,
    /// What is in the brackets.
    inside: Vec<TokenTree>,
}

impl Item {
    /// Reads a type.
    ///
    /// # Errors
    ///
    /// It is something else: a function, a constant.
    pub(crate) fn read(tokens: TokenStream) -> Result<Self, Mistakes> {
        let tokens = opened(tokens);
        let (attributes, rest) = attributes(&tokens);
        let (visibility, rest) = visibility(rest);
        let [TokenTree::Ident(keyword), TokenTree::Ident(name), rest @ ..] = rest else {
            return Err(Mistakes::one(start(rest, Span::call_site()), WRONG_ITEM));
        };
        if !["enum", "struct", "union"].iter().any(|word| keyword == word) {
            return Err(Mistakes::one(keyword.span(), WRONG_ITEM));
        }
        let end = rest.last();
        let body = end.and_then(in_braces);
        if let (Some(end), None) = (end, &body)
            && keyword == "enum"
        {
            return Err(Mistakes::one(end.span(), WRONG_ITEM));
        }
        let (generics, rest) = rest.split_at(generics(rest));
        let is_where = |token: &TokenTree| matches!(token, TokenTree::Ident(it) if it == "where");
        let is_end = |token: &TokenTree| is_sign(token, ';') || in_braces(token).is_some();
        let clause = rest.iter().skip_while(|token| !is_where(token));
        Ok(Self {
            visibility,
            keyword: keyword.clone(),
            name: name.clone(),
            generics: generics.to_vec(),
            clause: clause.take_while(|token| !is_end(token)).cloned().collect(),
            body: body.unwrap_or_default(),
            attributes,
        })
    }

    /// Whether it is an enum, empty or not.
    pub(crate) fn is_enum(&self) -> bool {
        self.keyword == "enum"
    }

    /// Checks that it is an enum with nothing in it: the spec says what is in it.
    pub(crate) fn check(&self, mistakes: &mut Mistakes) {
        if !self.is_enum() {
            mistakes.at(self.keyword.span(), WRONG_ITEM);
        } else if let Some(variant) = between_commas(self.body.clone()).first() {
            let message =
                "the variants come from the spec: leave the enum empty, and add codes there";
            mistakes.on(variant, message);
        }
        // `<>` has nothing between its brackets.
        if self.generics.len() > 2 {
            mistakes.on(stream(&self.generics), "an enum of codes has no generics");
        } else if !self.clause.is_empty() {
            mistakes.on(stream(&self.clause), "an enum of codes has no `where` clause");
        }
        for attribute in &self.attributes {
            attribute.check(mistakes);
        }
    }
}

/// What is in the braces, if the token is a group in braces.
fn in_braces(token: &TokenTree) -> Option<TokenStream> {
    group(slice::from_ref(token), Delimiter::Brace).map(|(group, _)| group.stream())
}

/// The attributes that the tokens begin with, and what follows them.
fn attributes(tokens: &[TokenTree]) -> (Vec<Attribute>, &[TokenTree]) {
    let mut attributes = Vec::new();
    let mut rest = tokens;
    while let Some((brackets, after)) =
        after_sign(rest, '#').and_then(|rest| group(rest, Delimiter::Bracket))
    {
        let (written, _) = rest.split_at(rest.len() - after.len());
        let inside = opened(brackets.stream());
        attributes.push(Attribute { tokens: stream(written), inside });
        rest = after;
    }
    (attributes, rest)
}

/// `pub`, `pub(crate)` or nothing, and what follows.
fn visibility(tokens: &[TokenTree]) -> (TokenStream, &[TokenTree]) {
    let rest = match tokens {
        [TokenTree::Ident(word), rest @ ..] if word == "pub" => {
            group(rest, Delimiter::Parenthesis).map_or(rest, |(_, rest)| rest)
        }
        _ => tokens,
    };
    let (visibility, _) = tokens.split_at(tokens.len() - rest.len());
    (stream(visibility), rest)
}

/// How many tokens the generics are that these begin with.
fn generics(tokens: &[TokenTree]) -> usize {
    let mut depth = 0_usize;
    for (place, token) in tokens.iter().enumerate() {
        // The `>` of an arrow does not close a bracket.
        let is_arrow = place > 0 && is_sign(&tokens[place - 1], '-');
        if is_sign(token, '<') {
            depth += 1;
        } else if is_sign(token, '>') && !is_arrow {
            depth = depth.saturating_sub(1);
        }
        if depth == 0 {
            return if place == 0 { 0 } else { place + 1 };
        }
    }
    tokens.len()
}

impl Attribute {
    /// Whether this is its whole path.
    pub(crate) fn is(&self, word: &str) -> bool {
        matches!(self.path(), [TokenTree::Ident(name)] if name == word)
    }

    fn path(&self) -> &[TokenTree] {
        path(&self.inside)
    }

    fn check(&self, mistakes: &mut Mistakes) {
        if self.is("repr") {
            let message = "the integer comes from the spec: `repr = \"u16\"` under `[registry]`";
            mistakes.on(self, message);
        } else if last_name(self.path()).is_some_and(|name| name == "status_enum") {
            let message = "`status_enum` is given twice: one spec per enum; a spec names what \
                it builds on in `extends`";
            mistakes.on(self, message);
        } else if let [_, TokenTree::Group(derives)] = self.inside.as_slice()
            && self.is("derive")
        {
            for derive in between_commas(derives.stream()) {
                check_derive(&opened(derive), mistakes);
            }
        }
    }
}

/// The compiler refuses a derive that is not a path.
fn check_derive(derive: &[TokenTree], mistakes: &mut Mistakes) {
    let path = path(derive);
    let name = last_name(path).map(ToString::to_string).filter(|_| path.len() == derive.len());
    if let Some(name) = name.filter(|name| IMPLEMENTED.contains(&name.as_str())) {
        let message = format!("`status_enum` implements `{name}` already: remove it here");
        mistakes.on(stream(path), message);
    }
}

/// The path that the tokens begin with.
fn path(tokens: &[TokenTree]) -> &[TokenTree] {
    let is_part = |token: &TokenTree| matches!(token, TokenTree::Ident(_)) || is_sign(token, ':');
    let length = tokens.iter().take_while(|token| is_part(token)).count();
    tokens.split_at(length).0
}

fn last_name(path: &[TokenTree]) -> Option<&Ident> {
    match path.last() {
        Some(TokenTree::Ident(name)) => Some(name),
        _ => None,
    }
}

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.tokens.clone());
    }
}
