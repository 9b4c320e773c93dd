//! What a list in an attribute holds.

use proc_macro2::{TokenStream, TokenTree};

/// What lies between the commas; a comma with nothing before it stands for what is missing.
pub(crate) fn between_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    for token in tokens {
        let is_comma = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
        match parts.last_mut() {
            Some(part) if !is_comma || part.is_empty() => part.extend([token]),
            _ => {}
        }
        if is_comma {
            parts.push(TokenStream::new());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}
