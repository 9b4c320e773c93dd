//! The user's package, and a warning about spec files outside it.

use std::env;
use std::path::{Component, Path, PathBuf};

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use status_codegen::Document;
use status_data::relative;

use super::arguments::Spec;
use super::item::Item;

/// The folder of the package's Cargo.toml; none without Cargo.
pub(crate) fn folder() -> Option<PathBuf> {
    env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from)
}

/// A warning at the spec's place if any of the files is left out of what Cargo packs, and so is not
/// there when the published crate is built.
///
/// Only a nightly compiler lets a macro warn. The use of a deprecated constant warns everywhere, and
/// whoever publishes nothing can allow it.
pub(crate) fn warn(spec: &Spec, files: &[Document], item: &Item) -> TokenStream {
    let Some(package) = folder() else { return TokenStream::new() };
    let package = package.canonicalize().unwrap_or(package);
    let outside: Vec<_> = files
        .iter()
        .map(|file| Path::new(&file.id))
        .filter(|file| !file.starts_with(&package))
        .map(|file| relative(file, &package).unwrap_or_else(|| file.to_path_buf()))
        .map(|file| format!("`{}`", file.display()))
        .collect();
    // Cargo packs what a link leads to in the place of the link.
    let is_linked = matches!(spec, Spec::File(path) if files.len() == 1 && stays(&path.value));
    if outside.is_empty() || is_linked {
        return TokenStream::new();
    }
    let note = format!(
        "`cargo package` leaves out {}, and without it the published crate does not build: move it \
         below the folder of `Cargo.toml`; if nothing is published, write `#[allow(deprecated)]` on \
         the enum",
        outside.join(", ")
    );
    let allowed = item.attributes.iter().filter(|attribute| attribute.is("allow"));
    let used = quote_spanned!(spec.span()=> SPEC_OUTSIDE_THE_PACKAGE);
    quote! {
        #(#allowed)*
        const _: () = {
            #[deprecated(note = #note)]
            const SPEC_OUTSIDE_THE_PACKAGE: () = ();
            #used
        };
    }
}

/// Whether a relative path, as it is written, never leaves the folder that it starts from.
fn stays(path: &str) -> bool {
    let mut depth = 0_usize;
    Path::new(path).components().all(|component| {
        match component {
            Component::ParentDir if depth == 0 => return false,
            Component::ParentDir => depth -= 1,
            Component::Normal(_) => depth += 1,
            _ => {}
        }
        true
    })
}
