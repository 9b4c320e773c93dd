//! Whatever is sound of a spec becomes Rust, in which nothing has the name of another thing.

#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use quote::{ToTokens, quote};
use status_codegen::expand::{self, Request};
use status_codes_fuzz::{Sketch, Specs, rust};
use syn::{ImplItem, Item};

fuzz_target!(|sketch: Sketch| {
    if let Some(catalogue) = Specs::new(&sketch.text()).compile().catalogue {
        let tokens = expand::status_enum(&catalogue, &Request::public("EdgeStatus", quote!()));
        check(&rust(&tokens));
    }
});

/// Checks what the parser lets pass and the compiler would not.
fn check(file: &syn::File) {
    let mut names = BTreeSet::new();
    for (owner, name) in file.items.iter().flat_map(names_of) {
        assert!(names.insert((owner.clone(), name.clone())), "{owner} has two {name}");
    }
}

/// The variants, constants and methods of a type, each with the type: they share one namespace.
fn names_of(item: &Item) -> Vec<(String, String)> {
    match item {
        Item::Enum(item) => {
            let variants = item.variants.iter();
            variants.map(|variant| (item.ident.to_string(), variant.ident.to_string())).collect()
        }
        Item::Impl(item) if item.trait_.is_none() => {
            let owner = item.self_ty.to_token_stream().to_string();
            let names = item.items.iter().filter_map(name);
            names.map(|name| (owner.clone(), name)).collect()
        }
        _ => Vec::new(),
    }
}

fn name(item: &ImplItem) -> Option<String> {
    match item {
        ImplItem::Const(item) => Some(item.ident.to_string()),
        ImplItem::Fn(item) => Some(item.sig.ident.to_string()),
        _ => None,
    }
}
