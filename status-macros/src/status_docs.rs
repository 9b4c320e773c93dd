//! `#[derive(StatusDocs)]`: the type is read ([`ast`]), judged ([`valid`]) and written ([`expand`]).

mod advice;
mod ast;
mod choice;
mod client;
mod code;
mod detail;
mod docs;
mod document;
mod expand;
mod extension;
mod format;
mod framework;
mod generics;
mod grpc;
mod header;
mod header_field;
mod keys;
mod literal;
mod problem;
mod registered;
mod require;
mod response;
mod retry;
#[cfg(test)]
mod robust;
mod select;
#[cfg(test)]
mod snapshot;
mod spans;
mod syntax;
mod text;
mod transparent;
mod unique;
mod valid;
mod value;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::mistakes::Mistakes;

/// What the derive writes: the impls, then every mistake as a compile error.
///
/// The impls are written whatever the mistakes are, so that what uses the type sees no errors.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let item: DeriveInput = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => return error.to_compile_error(),
    };
    let mut mistakes = Mistakes::default();
    let input = ast::Input::read(&item, &mut mistakes);
    let docs = valid::check(&input, &mut mistakes);
    let written = expand::expand(&docs);
    quote!(#written #mistakes)
}
