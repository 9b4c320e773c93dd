//! The alias for any number.

use proc_macro2::TokenStream;
use quote::quote;

use super::documentation::doc;
use super::request::Request;

/// The alias for any number.
pub(super) fn alias(repr: &str, request: &Request) -> TokenStream {
    let Request { visibility, name, crate_path, .. } = request;
    let code_name = request.code_name();
    let summary = doc(&format!(
        "Any number off the wire: a registered [`{name}`] or another number. `From<{repr}>` makes it of \
         every `{repr}`, without a loss."
    ));
    quote! {
        #summary
        #visibility type #code_name = #crate_path::Code<#name>;
    }
}
