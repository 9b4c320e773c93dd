//! The index over all bundled registries.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::entry::{constant, module};
use crate::model::{Catalogue, Home};
use crate::order::sorted_by_key;

/// The page of `status-codes` that names the page of every bundled registry, and lists the
/// registries by name and the entries by number.
///
/// `feature` says which feature of `status-codes` a registry is compiled with, if not always.
#[must_use]
pub fn index(catalogues: &[Catalogue], feature: &dyn Fn(&str) -> Option<String>) -> TokenStream {
    let pages: Vec<_> = catalogues
        .iter()
        .map(|catalogue| {
            let name = &catalogue.registry.name;
            Page { catalogue, module: module(name), condition: condition(feature(name)) }
        })
        .collect();
    let modules = pages.iter().map(|Page { module, condition, .. }| {
        quote! {
            #condition
            pub mod #module;
        }
    });
    let registries = pages.iter().map(|Page { module, condition, .. }| {
        quote! {
            #condition
            &#module::REGISTRY
        }
    });
    let entries = entries(&pages);
    quote! {
        #(#modules)*

        /// Every registry, in the order of their names.
        pub static REGISTRIES: &[&::status_codes::Registry] = &[#(#registries),*];

        /// Every entry, in the order of the numbers.
        pub static ENTRIES: &[&::status_codes::Entry] = &[#(#entries),*];
    }
}

/// The page of a bundled registry.
struct Page<'c> {
    catalogue: &'c Catalogue,
    module: Ident,
    /// When it is compiled.
    condition: TokenStream,
}

/// The paths of the entries, each with its condition.
fn entries(pages: &[Page<'_>]) -> Vec<TokenStream> {
    let entries = pages
        .iter()
        .flat_map(|page| {
            let own = page.catalogue.codes.iter().filter(|code| code.home == Home::This);
            own.map(move |code| (code.number, page, constant(code)))
        })
        .collect();
    // Stable: meanings of one number stay in the order of their registries' names.
    let entries = sorted_by_key(entries, |(number, ..)| *number);
    let paths = entries.into_iter().map(|(_, Page { module, condition, .. }, constant)| {
        quote! {
            #condition
            &#module::#constant
        }
    });
    paths.collect()
}

/// The attribute that compiles an item with a feature alone, if there is one.
pub(super) fn condition(feature: Option<String>) -> TokenStream {
    feature.map(|feature| quote!(#[cfg(feature = #feature)])).unwrap_or_default()
}
