//! What is written about one variant: the constant that builds its `VariantDoc`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;

use super::ast::Variant;
use super::docs::{Choice, Docs, Own};
use super::generics::{constant_type, is_option};
use super::header_field::HeaderField;
use super::response;
use super::spans::{local, shown_at_type};
use super::text::Text;

/// The `VariantDoc`, as an expression.
pub(super) fn document(variant: &Variant<'_>, own: &Own<'_>, docs: &Docs<'_>) -> TokenStream {
    let (krate, status) = (&docs.crate_path, &docs.codes.alias);
    let (name, id) = (variant.name.unraw().to_string(), &own.id);
    let code = local(variant.name);
    let one_of = own.choice.as_ref().map(|Choice { others, .. }| {
        let others = others.iter().map(|code| &code.value);
        let entries = quote!(#status::entry(__Codes::#code) #(, #status::entry(#others))*);
        quote!(.with_one_of(const { &[#entries] }))
    });
    let grpc = variant.keys.grpc.iter().map(|code| quote!(.with_grpc(#code)));
    let retry = variant.keys.retry.iter().map(|retry| {
        let retry = retry.value(krate);
        quote!(.with_retry(#retry))
    });
    let former = variant.keys.renamed_from.iter().map(|id| quote!(.with_renamed_from(#id)));
    let url = own.url.iter().map(|url| quote!(.with_url(#url)));
    let titles = texts(&own.titles).map(|texts| quote!(.with_titles(#texts)));
    let summaries = texts(&own.summaries).map(|texts| quote!(.with_summaries(#texts)));
    let base = docs.input.keys.type_base.iter().map(|base| quote!(.with_type_base(#base)));
    let names = response::header_names(variant);
    let headers = (!names.is_empty()).then(|| quote!(.with_headers(&[#(#names),*])));
    let constant_headers = constant_headers(variant);
    let members = members(variant, docs);
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
            #(#base)*
            #(#url)*
            #headers
            #constant_headers
            #members
            #one_of
            #(#grpc)*
            #(#retry)*
            #(#former)*
            #mask
            #hidden
    }
}

fn texts(texts: &[Text]) -> Option<TokenStream> {
    let pairs = texts.iter().map(|Text { language, text }| quote!((#language, #text)));
    (!texts.is_empty()).then(|| quote!(&[#(#pairs),*]))
}

/// The header fields whose value the variant says.
fn constant_headers(variant: &Variant<'_>) -> Option<TokenStream> {
    let valued: Vec<_> = variant
        .keys
        .headers
        .iter()
        .filter_map(|HeaderField { name, value }| {
            value.as_ref().map(|value| quote!((#name, #value)))
        })
        .collect();
    (!valued.is_empty()).then(|| quote!(.with_constant_headers(&[#(#valued),*])))
}

/// The extension members, each with its type where a constant can name it.
fn members(variant: &Variant<'_>, docs: &Docs<'_>) -> Option<TokenStream> {
    let krate = &docs.crate_path;
    let members: Vec<_> = variant
        .fields
        .iter()
        .filter_map(|field| {
            let (name, _) = field.keys.extension.as_ref()?;
            let ty = constant_type(field.ty, &docs.input.item.generics);
            let typed =
                ty.map(|ty| shown_at_type(quote!(#krate::problem_member!(#name, #ty)), field));
            let member = typed.unwrap_or_else(|| quote!(#krate::docs::Member::new(#name)));
            let optional = is_option(field.ty).then(|| quote!(.optional()));
            Some(quote!(#member #optional))
        })
        .collect();
    (!members.is_empty()).then(|| quote!(.with_members(const { &[#(#members),*] })))
}
