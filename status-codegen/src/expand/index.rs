//! The index over all bundled registries.

use proc_macro2::TokenStream;
use quote::quote;

use super::entry::{constant, module};
use super::token::number;
use crate::model::{Catalogue, Home};

/// The page of `status-codes` that names the page of every bundled registry, and lists the
/// registries by name and the entries by number.
#[must_use]
pub fn index(catalogues: &[Catalogue]) -> TokenStream {
    let modules: Vec<_> = catalogues.iter().map(|it| module(&it.registry.name)).collect();
    let mut entries: Vec<_> = catalogues
        .iter()
        .zip(&modules)
        .flat_map(|(catalogue, module)| {
            let own = catalogue.codes.iter().filter(|code| code.home == Home::This);
            own.map(move |code| (code.number, module, constant(code)))
        })
        .collect();
    // Stable: meanings of one number stay in the order of their registries' names.
    entries.sort_by_key(|(number, ..)| *number);
    let paths = entries.iter().map(|(_, module, constant)| quote!(&#module::#constant));
    let (registry_count, entry_count) =
        (number(modules.len() as u64), number(entries.len() as u64));
    quote! {
        #(pub mod #modules;)*

        /// Every registry, in the order of their names.
        pub static REGISTRIES: [&::status_codes::Registry; #registry_count] =
            [#(&#modules::REGISTRY),*];

        /// Every entry, in the order of the numbers.
        pub static ENTRIES: [&::status_codes::Entry; #entry_count] = [#(#paths),*];
    }
}
