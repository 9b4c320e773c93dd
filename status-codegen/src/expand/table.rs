//! Tables that the methods look up, by a variant's place among the variants.
//!
//! A table is padded to a power of two, so that the library can mask the place: the lookup then needs
//! no bounds check and cannot panic.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::documentation::doc;
use super::token::{identifier, number};

/// The length of a table of so many rows, padding included.
pub(super) fn padded_length(rows: usize) -> usize {
    rows.next_power_of_two()
}

/// A static table over the variants. `what` is what its rows are, in prose.
pub(super) fn table(
    what: &str,
    name: &Ident,
    row_type: &TokenStream,
    rows: &[TokenStream],
) -> TokenStream {
    let size = number(rows.len() as u64);
    let summary = doc(&format!("{what}, by place; padded, so that a masked place is in bounds."));
    quote! {
        #summary
        static #name: [#row_type; #size] = [#(#rows),*];
    }
}

/// `static NAMES: [&str; 64] = […];`
pub(super) fn text_table(
    what: &str,
    name: &str,
    texts: impl ExactSizeIterator<Item = String>,
) -> TokenStream {
    let length = padded_length(texts.len());
    let padded = texts.chain(std::iter::repeat(String::new())).take(length);
    let rows: Vec<_> = padded.map(|text| quote!(#text)).collect();
    table(what, &identifier(name), &quote!(&::core::primitive::str), &rows)
}
