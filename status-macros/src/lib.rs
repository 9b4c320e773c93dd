//! The procedural macros of `status-codes`: thin doors to the engine, `status-codegen`.
//!
//! Use them through `status-codes`, whose types their output names. Each macro has its own feature and
//! builds only what it needs.

#![forbid(unsafe_code)]

#[cfg(any(feature = "status-enum", feature = "status-docs"))]
mod between_commas;
#[cfg(any(feature = "status-enum", feature = "status-docs"))]
mod mistakes;
#[cfg(feature = "status-docs")]
mod status_docs;
#[cfg(feature = "status-enum")]
mod status_enum;

#[cfg(any(feature = "status-enum", feature = "status-docs"))]
use proc_macro::TokenStream;

/// Writes an exhaustive enum of status codes from a spec; `status-codes` documents it.
#[cfg(feature = "status-enum")]
#[proc_macro_attribute]
pub fn status_enum(attribute: TokenStream, item: TokenStream) -> TokenStream {
    status_enum::expand(attribute.into(), &item.into()).into()
}

/// Writes what a type answers with, and what is written about it; `status-codes` documents it.
#[cfg(feature = "status-docs")]
#[proc_macro_derive(StatusDocs, attributes(status))]
pub fn status_docs(item: TokenStream) -> TokenStream {
    status_docs::derive(item.into()).into()
}
