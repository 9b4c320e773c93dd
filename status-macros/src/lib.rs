//! The procedural macros of `status-codes`: thin doors to the engine, `status-codegen`.
//!
//! Use them through `status-codes`, whose types their output names.

#![forbid(unsafe_code)]

mod between_commas;
mod mistakes;
mod status_docs;
mod status_enum;

use proc_macro::TokenStream;

/// Writes an exhaustive enum of status codes from a spec; `status-codes` documents it.
#[proc_macro_attribute]
pub fn status_enum(attribute: TokenStream, item: TokenStream) -> TokenStream {
    status_enum::expand(attribute.into(), &item.into()).into()
}

/// Writes what a type answers with, and what is written about it; `status-codes` documents it.
#[proc_macro_derive(StatusDocs, attributes(status))]
pub fn status_docs(item: TokenStream) -> TokenStream {
    status_docs::derive(item.into()).into()
}
