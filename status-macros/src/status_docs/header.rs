//! The header fields that a value declares.

use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use super::ast::{Field, Variant};
use super::docs::{Answer, Docs};
use super::select::{Arm, binding, select};
use super::spans::shown_at_type;

/// The function that shows them, if a variant may have any.
pub(super) fn visit_headers(docs: &Docs<'_>) -> Option<TokenStream> {
    let krate = &docs.crate_path;
    let has_constant = docs.own().any(|(variant, _)| constants(variant).next().is_some());
    if !has_constant && !docs.may_have(|keys| keys.header.is_some()) {
        return None;
    }
    let body = select(docs, &|variant, answer| match answer {
        Answer::Own(_) => {
            let fields = variant.fields.iter().filter(|field| field.keys.header.is_some());
            let shown = fields.clone().map(|field| show(field, docs));
            let constants = constants(variant).map(|(name, value)| quote!(visit(#name, &#value);));
            Arm::unless_empty(fields.collect(), quote!(#(#constants)* #(#shown)*))
        }
        Answer::Forward(field) => {
            let (ty, binding) = (field.ty, binding(field));
            let call = quote!(<#ty as #krate::StatusDocs>::visit_headers(#binding, visit););
            Some(Arm::of(field, shown_at_type(call, field)))
        }
    });
    let has_own = !docs.fields(|keys| keys.header.is_some()).is_empty();
    let import = has_own.then(|| quote!(use #krate::__private::Always as _;));
    Some(quote! {
        fn visit_headers(
            &self,
            visit: &mut dyn ::core::ops::FnMut(
                &'static ::core::primitive::str,
                &dyn ::core::fmt::Display,
            ),
        ) {
            #import
            #body
        }
    })
}

/// The header fields whose value the variant says.
fn constants<'a>(variant: &'a Variant<'_>) -> impl Iterator<Item = (&'a LitStr, &'a LitStr)> {
    let fields = variant.keys.headers.iter();
    fields.filter_map(|field| field.value.as_ref().map(|value| (&field.name, value)))
}

/// Shows one; nothing for an `Option` that is `None`.
fn show(field: &Field<'_>, docs: &Docs<'_>) -> TokenStream {
    let (krate, name, binding) = (&docs.crate_path, &field.keys.header, binding(field));
    let shown = quote! {
        if let ::core::option::Option::Some(value) = #krate::__private::Shown(#binding).value() {
            visit(#name, value);
        }
    };
    shown_at_type(shown, field)
}
