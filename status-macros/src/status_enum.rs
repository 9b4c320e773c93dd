//! `#[status_enum]`: from the attribute and the enum to the engine and back.

use std::collections::BTreeSet;
use std::env;
use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use status_codegen::expand::{self, Request};
use status_codegen::model::{Catalogue, Repr};
use status_codegen::{Document, compile};
use status_data::Files;
use syn::{Data, DeriveInput, LitStr};

use crate::attribute::{Attribute, Spec};
use crate::item;
use crate::tracking::track;

/// What the macro writes, compile errors included.
pub(crate) fn expand(attribute: TokenStream, item: &TokenStream) -> TokenStream {
    let item: DeriveInput = match syn::parse2(item.clone()) {
        Ok(parsed) => parsed,
        Err(error) => return with_error(&syn::Error::new(error.span(), item::WRONG_ITEM), item),
    };
    if let Err(error) = item::check(&item) {
        return with_error(&error, &harmless(item));
    }
    match syn::parse2::<Attribute>(attribute) {
        Ok(attribute) => write(&attribute, &item),
        Err(error) => {
            let request = request(&item, None);
            with_error(&error, &expand::empty_enum(Repr::U16, &request))
        }
    }
}

/// What stands for an item that the macro refuses: what speaks of its name is to see no errors.
fn harmless(mut item: DeriveInput) -> TokenStream {
    if !matches!(item.data, Data::Enum(_)) {
        return item.into_token_stream();
    }
    item.attrs.retain(|attribute| attribute.path().is_ident("doc"));
    expand::empty_enum(Repr::U16, &request(&item, None))
}

fn write(attribute: &Attribute, item: &DeriveInput) -> TokenStream {
    let files = Files::new(manifest_folder());
    let span = attribute.spec.span();
    let request = request(item, Some(attribute));
    let document = match document(&attribute.spec, &files) {
        Ok(document) => document,
        Err(message) => {
            let error = syn::Error::new(span, message);
            return with_error(&error, &expand::empty_enum(Repr::U16, &request));
        }
    };
    let compiled = compile(document, &files);
    let errors = compiled.diagnostics.iter().map(|diagnostic| {
        let message = diagnostic.to_string();
        quote_spanned!(span=> ::core::compile_error!(#message);)
    });
    let expansion = match &compiled.catalogue {
        Some(catalogue) => expand::status_enum(catalogue, &request),
        None => expand::empty_enum(Repr::U16, &request),
    };
    let wanted = attribute.languages.as_deref().unwrap_or_default();
    let unspoken = compiled.catalogue.iter().flat_map(|it| unspoken(wanted, it));
    let in_no_file = usize::from(!matches!(attribute.spec, Spec::File(_)));
    let tracked = compiled.documents.iter().skip(in_no_file).map(|it| track(it, span));
    quote! {
        #expansion
        #(#tracked)*
        #(#errors)*
        #(#unspoken)*
    }
}

/// The folder of the user's Cargo.toml.
fn manifest_folder() -> PathBuf {
    // Who calls rustc without Cargo gets paths relative to where rustc runs.
    env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from)
}

/// The languages that the documentation is to be in and that no text of the spec is in.
fn unspoken(wanted: &[LitStr], catalogue: &Catalogue) -> Vec<TokenStream> {
    let texts = catalogue.codes.iter().flat_map(|code| code.texts.iter());
    let spoken: BTreeSet<&str> = texts.map(|text| text.language.as_ref()).collect();
    if spoken.is_empty() {
        return Vec::new();
    }
    let known = spoken.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
    let unspoken = wanted.iter().filter(|language| !spoken.contains(language.value().as_str()));
    let errors = unspoken.map(|language| {
        let message = format!("no text is in `{}`: the spec has {known}", language.value());
        syn::Error::new(language.span(), message).to_compile_error()
    });
    errors.collect()
}

fn document(spec: &Spec, files: &Files) -> Result<Document, String> {
    match spec {
        Spec::File(path) => files.read(&path.value()),
        Spec::Inline(text) => Ok(files.inline(text.value())),
        Spec::Extends(_, names) => {
            let names: Vec<_> = names.iter().map(|name| format!("{:?}", name.value())).collect();
            Ok(files.inline(format!("format = 1\nextends = [{}]\n", names.join(", "))))
        }
    }
}

fn request(item: &DeriveInput, attribute: Option<&Attribute>) -> Request {
    let attributes = &item.attrs;
    Request {
        attributes: quote!(#(#attributes)*),
        visibility: item.vis.to_token_stream(),
        name: item.ident.clone(),
        code_name: attribute.and_then(|it| it.code_name.clone()),
        crate_path: attribute
            .and_then(|it| it.crate_path.as_ref())
            .map_or_else(|| quote!(::status_codes), ToTokens::to_token_stream),
        languages: attribute
            .and_then(|it| it.languages.as_ref())
            .map(|languages| languages.iter().map(LitStr::value).collect()),
    }
}

fn with_error(error: &syn::Error, rest: &TokenStream) -> TokenStream {
    let error = error.to_compile_error();
    quote!(#rest #error)
}
