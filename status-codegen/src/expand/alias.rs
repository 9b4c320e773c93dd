//! The alias for any number.

use proc_macro2::TokenStream;
use quote::quote;

use super::documentation::doc;
use super::request::Request;
use super::token::identifier;

/// The alias for any number, and the proof, for who reads the expansion, that the number converts.
pub(super) fn alias(repr: &str, request: &Request) -> TokenStream {
    let Request { visibility, name, crate_path, .. } = request;
    let code_name = request.code_name();
    let repr = identifier(repr);
    let summary =
        doc(&format!("Any number off the wire: a registered [`{name}`] or another number."));
    quote! {
        #summary
        #visibility type #code_name = #crate_path::Code<#name>;

        const _: fn(::core::primitive::#repr) -> #code_name =
            <#code_name as ::core::convert::From<::core::primitive::#repr>>::from;
    }
}
