//! What is written about one variant: the constant that builds its `VariantDoc`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;

use super::ast::Variant;
use super::spans::local;
use super::text::Text;
use super::valid::{Docs, Own};

/// The `VariantDoc`, as an expression.
pub(super) fn document(variant: &Variant<'_>, own: &Own, docs: &Docs<'_>) -> TokenStream {
    let (krate, status) = (&docs.crate_path, &docs.codes.alias);
    let (name, id) = (variant.name.unraw().to_string(), &own.id);
    let code = local(variant.name);
    let url = own.url.iter().map(|url| quote!(.with_url(#url)));
    let titles = texts(&own.titles).map(|texts| quote!(.with_titles(#texts)));
    let summaries = texts(&own.summaries).map(|texts| quote!(.with_summaries(#texts)));
    let headers = headers(variant).map(|names| quote!(.with_headers(#names)));
    let mask = match variant.keys.mask {
        Some(true) => quote!(.with_mask()),
        Some(false) => TokenStream::new(),
        None => quote!(.with_mask_if_server_error()),
    };
    let hidden = variant.keys.hidden.then(|| quote!(.with_hidden()));
    quote! {
        #krate::VariantDoc::new(#name, #id, #status::entry(__Codes::#code))
            #titles
            #summaries
            #(#url)*
            #headers
            #mask
            #hidden
    }
}

fn texts(texts: &[Text]) -> Option<TokenStream> {
    let pairs = texts.iter().map(|Text { language, text }| quote!((#language, #text)));
    (!texts.is_empty()).then(|| quote!(&[#(#pairs),*]))
}

/// The names of the header fields that the variant declares.
fn headers(variant: &Variant<'_>) -> Option<TokenStream> {
    let names: Vec<_> =
        variant.fields.iter().filter_map(|field| field.keys.header.as_ref()).collect();
    let names = names.iter().map(|name| name.value());
    (names.len() > 0).then(|| quote!(&[#(#names),*]))
}
