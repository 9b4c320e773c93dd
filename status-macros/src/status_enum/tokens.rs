//! The few things that the attribute and its enum are made of, read token by token.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use status_codegen::name::is_keyword;

/// The tokens, with the groups without brackets opened that a `macro_rules` makes of its fragments.
pub(super) fn opened(tokens: TokenStream) -> Vec<TokenTree> {
    let mut opened_tokens = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                opened_tokens.extend(opened(group.stream()));
            }
            token => opened_tokens.push(token),
        }
    }
    opened_tokens
}

/// The tokens as a stream.
pub(super) fn stream(tokens: &[TokenTree]) -> TokenStream {
    tokens.iter().map(ToTokens::to_token_stream).collect()
}

/// Where the first token begins; without any, where what precedes them is.
pub(super) fn start(tokens: &[TokenTree], before: Span) -> Span {
    match tokens.first() {
        Some(TokenTree::Group(group)) => group.span_open(),
        Some(token) => token.span(),
        None => before,
    }
}

/// Whether the token is this sign.
pub(super) fn is_sign(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// What follows the sign, if the tokens begin with it.
pub(super) fn after_sign(tokens: &[TokenTree], sign: char) -> Option<&[TokenTree]> {
    let (first, rest) = tokens.split_first()?;
    is_sign(first, sign).then_some(rest)
}

/// The group of these brackets that the tokens begin with, and what follows it.
pub(super) fn group(tokens: &[TokenTree], brackets: Delimiter) -> Option<(&Group, &[TokenTree])> {
    match tokens {
        [TokenTree::Group(group), rest @ ..] if group.delimiter() == brackets => {
            Some((group, rest))
        }
        _ => None,
    }
}

/// The name that the tokens begin with, and what follows it; a keyword is not a name.
pub(super) fn name(tokens: &[TokenTree]) -> Option<(Ident, &[TokenTree])> {
    match tokens {
        [TokenTree::Ident(name), rest @ ..] => {
            let word = name.to_string();
            (word != "_" && !is_keyword(&word)).then(|| (name.clone(), rest))
        }
        _ => None,
    }
}

/// The path that the tokens begin with, and what follows it: `::codes`, `crate::codes`.
pub(super) fn path(tokens: &[TokenTree]) -> Option<(TokenStream, &[TokenTree])> {
    let mut rest = after_colons(tokens).unwrap_or(tokens);
    loop {
        rest = match rest {
            [TokenTree::Ident(word), after @ ..]
                if ["self", "super", "Self", "crate"].iter().any(|it| word == it) =>
            {
                after
            }
            _ => name(rest)?.1,
        };
        match after_colons(rest) {
            Some(after) => rest = after,
            None => break,
        }
    }
    let (path, _) = tokens.split_at(tokens.len() - rest.len());
    Some((stream(path), rest))
}

fn after_colons(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    after_sign(tokens, ':').and_then(|rest| after_sign(rest, ':'))
}
