//! Calls that build what a program can ask for at run time.

use proc_macro2::TokenStream;
use quote::quote;

use super::token::identifier;
use crate::model::{ByLanguage, Reference};

pub(super) fn reference_expression(reference: &Reference, crate_path: &TokenStream) -> TokenStream {
    let title: &str = &reference.title;
    let url = reference.url.as_deref().map(|url| quote!(.with_url(#url)));
    quote!(#crate_path::Reference::new(#title) #url)
}

/// A call that sets a list, unless the list is empty.
pub(super) fn list(method: &str, items: impl ExactSizeIterator<Item = TokenStream>) -> TokenStream {
    let method = identifier(method);
    if items.len() == 0 { TokenStream::new() } else { quote!(.#method(&[#(#items),*])) }
}

/// A call that sets texts with their languages.
pub(super) fn texts(method: &str, texts: &ByLanguage) -> TokenStream {
    let texts = texts.iter().map(|(language, text)| {
        let (language, text): (&str, &str) = (language, text);
        quote!((#language, #text))
    });
    list(method, texts)
}
