//! Whatever the arguments of `#[status(…)]` and whatever the type, the derive writes Rust.
//!
//! An input is types as they are written; if it is not, each of its lines is used as the arguments,
//! of a type, of its variants, of its fields.

#![no_main]

extern crate proc_macro;

#[path = "../../status-macros/src"]
mod macros {
    pub(crate) mod between_commas;
    #[expect(dead_code, reason = "the attribute alone counts its mistakes")]
    pub(crate) mod mistakes;
    pub(crate) mod status_docs;
}

use libfuzzer_sys::fuzz_target;
use macros::{between_commas, mistakes, status_docs};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use status_codes_fuzz::rust;
use syn::Item;

fuzz_target!(|input: &str| {
    let types = match syn::parse_file(input) {
        Ok(file) => file.items.iter().filter_map(item).collect(),
        Err(_) => around(input),
    };
    for item in types {
        rust(&status_docs::derive(item));
    }
});

/// The tokens of an item that can be derived on.
fn item(item: &Item) -> Option<TokenStream> {
    matches!(item, Item::Enum(_) | Item::Struct(_) | Item::Union(_)).then(|| item.to_token_stream())
}

/// Types of every shape around the arguments.
fn around(input: &str) -> Vec<TokenStream> {
    let mut lines = input.lines().map(|line| line.parse::<TokenStream>().unwrap_or_default());
    let mut next = || lines.next().unwrap_or_default();
    let (on, variant, field) = (next(), next(), next());
    vec![
        quote! {
            #[status(#on)]
            enum A<'a, T, const N: usize> where T: Copy {
                #[status(#variant)] B,
                #[status(#field)] C { #[status(#field)] r#type: &'a [T; N], d: u8 },
                #[status(transparent)] D(#[status(#field)] Option<T>),
                #[status(#variant)] E(u8, #[status(#field)] Box<A<'a, T, N>>) = 404,
            }
        },
        quote! {
            #[status(#on, #variant)]
            struct A<T> { #[status(#field)] b: T }
        },
        quote! {
            #[status(#on)]
            #[status(#variant)]
            struct A(#[status(#field)] B);
        },
    ]
}
