//! Tokens as Rust.

use proc_macro2::TokenStream;

/// The tokens as the items they are.
///
/// # Panics
///
/// They are no Rust.
pub fn rust(tokens: &TokenStream) -> syn::File {
    syn::parse2(tokens.clone()).unwrap_or_else(|error| panic!("{error}:\n{tokens}"))
}
