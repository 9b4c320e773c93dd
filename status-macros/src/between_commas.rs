//! What a list in an attribute holds.

use std::mem;

use proc_macro2::{TokenStream, TokenTree};

/// The items between the commas; a comma with nothing before it marks a missing item.
pub(crate) fn between_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let mut parts = Vec::new();
    let mut part = Vec::new();
    for token in tokens {
        let is_comma = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
        if !is_comma || part.is_empty() {
            part.push(token);
        }
        if is_comma {
            parts.push(mem::take(&mut part).into_iter().collect());
        }
    }
    if !part.is_empty() {
        parts.push(part.into_iter().collect());
    }
    parts
}
