//! Rebuilding the user's crate when a spec file changes.

use std::path::{Component, Path, PathBuf};

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use status_codegen::Document;

/// Makes the compiler read the file, so that Cargo compiles the crate anew when the file changes.
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
        .unwrap_or_else(|| spec.to_path_buf());
    let path = path.display().to_string();
    quote_spanned! {span=>
        const _: &::core::primitive::str = ::core::include_str!(#path);
    }
}

/// The path from a folder to a file, both absolute; none if they share no root.
pub(crate) fn relative(file: &Path, folder: &Path) -> Option<PathBuf> {
    let shared = file.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    let shares_root =
        file.components().next().is_some_and(|it| folder.components().next() == Some(it));
    if !shares_root {
        return None;
    }
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    Some(up.chain(file.components().skip(shared)).collect())
}
