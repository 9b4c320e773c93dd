//! Whatever the arguments of `#[status_enum(…)]` and whatever the item, the macro writes Rust.
//!
//! An input is items as they are written; otherwise it is used as the arguments.

#![no_main]

extern crate proc_macro;

#[path = "../../status-macros/src"]
mod macros {
    pub(crate) mod between_commas;
    pub(crate) mod mistakes;
    pub(crate) mod status_enum;
}

use libfuzzer_sys::fuzz_target;
use macros::{between_commas, mistakes, status_enum};
use proc_macro2::TokenStream;
use quote::ToTokens;
use status_codes_fuzz::rust;
use syn::{Item, Meta};

fuzz_target!(|input: &str| {
    if let Ok(file) = syn::parse_file(input) {
        for (attribute, item) in file.items.into_iter().filter_map(parted) {
            rust(&status_enum::expand(attribute, &item));
        }
    } else if let Ok(attribute) = input.parse() {
        let item = "pub enum EdgeStatus {}".parse().unwrap_or_default();
        rust(&status_enum::expand(attribute, &item));
    }
});

/// The arguments, and the item without its first attribute, as the compiler passes
/// them to the macro.
fn parted(mut item: Item) -> Option<(TokenStream, TokenStream)> {
    let attributes = match &mut item {
        Item::Enum(item) => &mut item.attrs,
        Item::Struct(item) => &mut item.attrs,
        Item::Union(item) => &mut item.attrs,
        Item::Fn(item) => &mut item.attrs,
        _ => return None,
    };
    let place = attributes.iter().position(|it| it.path().is_ident("status_enum"))?;
    let attribute = match attributes.remove(place).meta {
        Meta::List(list) => list.tokens,
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    };
    Some((attribute, item.into_token_stream()))
}
