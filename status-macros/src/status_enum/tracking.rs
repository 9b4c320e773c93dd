//! Rebuilding the user's crate when a spec file changes.

use std::path::Path;

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use status_codegen::Document;
use status_data::relative;

/// Makes the compiler read the file, so that Cargo recompiles the crate when the file changes.
///
/// The path is relative to the Rust file that names the spec, so that the output is the same on
/// every machine. Where nobody says which file that is, as in an editor, the path is absolute.
pub(crate) fn track(document: &Document, span: Span) -> TokenStream {
    let spec = Path::new(&document.id);
    let source = proc_macro::is_available().then(|| span.unwrap().local_file()).flatten();
    let path = source
        .and_then(|file| file.canonicalize().ok())
        .as_deref()
        .and_then(Path::parent)
        .and_then(|folder| relative(spec, folder))
        .unwrap_or_else(|| spec.to_path_buf())
        .display()
        .to_string();
    quote_spanned! {span=>
        const _: &::core::primitive::str = ::core::include_str!(#path);
    }
}
