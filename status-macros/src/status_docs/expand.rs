//! What the derive writes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;

use super::ast::Variant;
use super::code::Constant;
use super::docs::{Answer, Docs};
use super::document::document;
use super::generics::{bounds, where_clause};
use super::select::{Arm, binding, select};
use super::spans::{local, shown_at_type};
use super::{choice, client, detail, header, problem, response};

/// Everything, in a block of its own, so that the names in it are nobody else's.
pub(super) fn expand(docs: &Docs<'_>) -> TokenStream {
    let constants = constants(docs);
    let status_docs = status_docs(docs);
    let problem_fields = problem::problem_fields(docs);
    let named = docs.input.keys.frameworks.iter();
    let frameworks = named.map(|(framework, key)| framework.implementation(*key, docs));
    let client = docs.input.keys.client.map(|key| client::implementation(key, docs));
    quote! {
        const _: () = {
            #constants
            #status_docs
            #problem_fields
            #client
            #(#frameworks)*
        };
    }
}

/// The code of each variant and what is written about it: constants of two types, because in a type
/// of its own each can bear its variant's name.
fn constants(docs: &Docs<'_>) -> TokenStream {
    let (krate, status) = (&docs.crate_path, &docs.codes.alias);
    let alias = docs.codes.alias_item();
    let default = docs.default.as_ref().map(|Constant { value, check, .. }| {
        quote! {
            #check
            const __DEFAULT: #status = #value;
        }
    });
    let own: Vec<_> = docs.own().collect();
    let checks = own.iter().flat_map(|(_, own)| {
        let others = own.choice.iter().flat_map(|choice| &choice.others);
        std::iter::once(&own.code).chain(others).filter_map(|code| code.check.as_ref())
    });
    let guards = own.iter().map(|(variant, own)| response::guards(variant, own, docs));
    let names: Vec<_> = own.iter().map(|(variant, _)| local(variant.name)).collect();
    let codes = own.iter().map(|(_, own)| &own.code.value);
    let documents = own.iter().map(|(variant, own)| document(variant, own, docs));
    let tables = (!own.is_empty()).then(|| {
        quote! {
            struct __Codes;

            impl __Codes {
                #(const #names: #status = #codes;)*
            }

            struct __Docs;

            impl __Docs {
                #(const #names: #krate::VariantDoc = #documents;)*
            }
        }
    });
    quote! {
        #alias
        #default
        #(#checks)*
        #(#guards)*
        #tables
    }
}

fn status_docs(docs: &Docs<'_>) -> TokenStream {
    let (krate, status, name) = (&docs.crate_path, &docs.codes.path, &docs.input.item.ident);
    let generics = &docs.input.item.generics;
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let clause = where_clause(generics, &bounds(docs));
    let nodes = nodes(docs);
    let status_of = select(docs, &|variant, answer| {
        if let Answer::Own(own) = answer
            && let Some(choice) = &own.choice
        {
            return Some(choice::arm(variant, choice, docs));
        }
        Some(constant_or_forward(variant, answer, docs, &quote!(__Codes::), &quote!(status)))
    });
    let doc_of = select(docs, &|variant, answer| {
        Some(constant_or_forward(variant, answer, docs, &quote!(&__Docs::), &quote!(doc)))
    });
    let visit_headers = header::visit_headers(docs);
    let visit_details = detail::visit_details(docs);
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::StatusDocs for #name #ty_generics #clause {
            type Status = #status;

            const DOCS: &'static [#krate::DocNode] = &[#(#nodes),*];

            fn status(&self) -> #status {
                #status_of
            }

            fn doc(&self) -> &'static #krate::VariantDoc {
                #doc_of
            }

            #visit_headers

            #visit_details
        }
    }
}

/// A constant, if the variant has a code of its own; otherwise what the field answers.
fn constant_or_forward<'a>(
    variant: &Variant<'_>,
    answer: &Answer<'a>,
    docs: &Docs<'_>,
    constants: &TokenStream,
    function: &TokenStream,
) -> Arm<'a> {
    let krate = &docs.crate_path;
    match answer {
        Answer::Own(_) => {
            let constant = local(variant.name);
            Arm::plain(quote!(#constants #constant))
        }
        Answer::Forward(field) => {
            let (ty, binding) = (field.ty, binding(field));
            let call = quote!(<#ty as #krate::StatusDocs>::#function(#binding));
            Arm::of(field, shown_at_type(call, field))
        }
    }
}

/// What `DOCS` lists.
fn nodes<'a>(docs: &'a Docs<'_>) -> impl Iterator<Item = TokenStream> + 'a {
    let krate = &docs.crate_path;
    docs.variants.iter().map(move |(variant, answer)| match answer {
        Answer::Own(_) => {
            let constant = local(variant.name);
            quote!(#krate::DocNode::Variant(__Docs::#constant))
        }
        Answer::Forward(field) => {
            let (name, ty) = (variant.name.unraw().to_string(), field.ty);
            let docs = shown_at_type(quote!(<#ty as #krate::StatusDocs>::DOCS), field);
            quote!(#krate::DocNode::Forward { name: #name, docs: #docs })
        }
    })
}
