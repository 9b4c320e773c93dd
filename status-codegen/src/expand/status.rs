//! `#[status_enum]`: the closed enum, its alias, its impls.

use proc_macro2::TokenStream;
use quote::quote;

use super::alias::alias;
use super::context::Context;
use super::documentation::variant_documentation;
use super::methods::methods;
use super::request::Request;
use super::table::text_table;
use super::token::identifier;
use super::{any, class, empty, entry};
use crate::model::{Catalogue, Home};

/// Writes what `#[status_enum]` puts in the place of the user's empty enum.
#[must_use]
pub fn status_enum(catalogue: &Catalogue, request: &Request) -> TokenStream {
    if catalogue.codes.is_empty() {
        return empty::empty_enum(catalogue.registry.repr, request);
    }
    let context = Context { catalogue, request };
    let enumeration = enumeration(&context);
    let alias = alias(catalogue.registry.repr.name(), request);
    let methods = methods(&context);
    let class = match catalogue.class_home {
        Home::Bundled(_) => TokenStream::new(),
        _ => class::own_class_enum(&context),
    };
    let implementation = implementation(&context);
    let entry = entry::entry_method(&context);
    let questions = any::predicates(&context);
    quote! {
        #enumeration
        #alias
        #methods
        #questions
        #class
        #implementation
        #entry
    }
}

fn enumeration(context: &Context<'_>) -> TokenStream {
    let Request { attributes, visibility, name, .. } = context.request;
    let repr = identifier(context.catalogue.registry.repr.name());
    let is_extension = context.catalogue.is_extension();
    let variants = context.catalogue.codes.iter().zip(context.variants()).map(|(code, variant)| {
        let documentation = variant_documentation(
            code,
            &context.catalogue.registry,
            is_extension && code.home == Home::This,
            context.request.languages.as_deref(),
        );
        let discriminant = context.number(code.number);
        quote!(#documentation #variant = #discriminant)
    });
    quote! {
        #attributes
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq
        )]
        #[repr(#repr)]
        #[allow(clippy::exhaustive_enums, reason = "the spec lists every code")]
        #visibility enum #name {
            #(#variants,)*
        }
    }
}

/// The trait, from the inherent methods, and what the library writes over the trait. Its `VARIANTS`
/// is not made of the inherent one, which rustc would evaluate for that.
fn implementation(context: &Context<'_>) -> TokenStream {
    let Request { name, crate_path, .. } = context.request;
    let repr = context.repr();
    let repr_name = identifier(context.catalogue.registry.repr.name());
    let class = context.class_path();
    let class_of = if context.catalogue.registry.classes.is_empty() {
        quote!((_: #repr) -> ::core::option::Option<#class> { ::core::option::Option::None })
    } else {
        quote!((code_: #repr) -> ::core::option::Option<#class> { #class::of(code_) })
    };
    let registry = entry::registry_reference(context);
    let getters = getters(context);
    let display = display(context);
    quote! {
        #[automatically_derived]
        impl #crate_path::StatusEnum for #name {
            type Repr = #repr;
            type Class = #class;
            const REGISTRY: &'static #crate_path::Registry = #registry;
            const VARIANTS: &'static [#name] = #name::rows().split_at(#name::COUNT).0;
            #[inline(always)]
            fn from_code(code_: #repr) -> ::core::option::Option<#name> {
                #name::from_code(code_)
            }
            #[inline(always)]
            fn class_of #class_of
            #(#getters)*
        }

        #display

        #crate_path::implement_status_enum!(#name, #repr_name);
    }
}

/// `Display`, out of a table: number and phrase are put together here, not at run time.
fn display(context: &Context<'_>) -> TokenStream {
    let Request { name, crate_path, .. } = context.request;
    let lines = context.catalogue.codes.iter().map(|code| {
        let label = context.catalogue.registry.label(code.number);
        format!("{label} {}", code.phrase)
    });
    let lines = text_table("The lines", "LINES", lines);
    quote! {
        /// The number and the phrase.
        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            #[inline]
            fn fmt(&self, f_: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #lines
                #crate_path::__private::pad(
                    f_,
                    #crate_path::__private::row(&LINES, self.ordinal()),
                )
            }
        }
    }
}

/// The methods of the trait that hand on to the inherent one of the same name.
fn getters(context: &Context<'_>) -> Vec<TokenStream> {
    let Request { name, crate_path, .. } = context.request;
    let text = quote!(&'static ::core::primitive::str);
    let getter = |method: &str, result: TokenStream| {
        let method = identifier(method);
        quote! {
            #[inline(always)]
            fn #method(self) -> #result { #name::#method(self) }
        }
    };
    vec![
        getter("code", context.repr()),
        getter("name", text.clone()),
        getter("phrase", text.clone()),
        getter("label", text),
        getter("entry", quote!(&'static #crate_path::Entry)),
    ]
}
