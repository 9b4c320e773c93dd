//! The impl for problem documents; the facade's macro drops it unless its feature is on.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::ast::Field;
use super::docs::{Answer, Docs};
use super::generics::{bounds, is_generic, is_option, where_clause};
use super::select::{Arm, binding, select};
use super::spans::{at, shown_at_type};

pub(super) fn problem_fields(docs: &Docs<'_>) -> TokenStream {
    let (krate, name) = (&docs.crate_path, &docs.input.item.ident);
    let generics = &docs.input.item.generics;
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let mut bounds = bounds(docs);
    bounds.extend(problem_bounds(docs));
    let clause = where_clause(generics, &bounds);
    let visit_extensions = visit_extensions(docs);
    let body = body(docs).map(|body| {
        quote! {
            fn body() -> ::core::option::Option<#krate::problem::Body> {
                ::core::option::Option::Some(#body)
            }
        }
    });
    quote! {
        #krate::when_problem! {
            #[automatically_derived]
            impl #impl_generics #krate::problem::ProblemFields for #name #ty_generics #clause {
                #visit_extensions
                #body
            }
        }
    }
}

/// What is sent instead of a problem document, as an expression.
fn body(docs: &Docs<'_>) -> Option<TokenStream> {
    let (krate, path) = (&docs.crate_path, docs.input.keys.body.as_ref()?);
    let span = at(path.span());
    let write = quote_spanned!(span=> |problem| #krate::__private::to_json(&#path(problem)));
    Some(quote!(#krate::problem_body!(#write, #path)))
}

/// The function that shows the extensions, if a variant may have any.
fn visit_extensions(docs: &Docs<'_>) -> Option<TokenStream> {
    let krate = &docs.crate_path;
    if !docs.may_have(|keys| keys.extension.is_some()) {
        return None;
    }
    let body = select(docs, &|variant, answer| match answer {
        Answer::Own(_) => {
            let fields = variant.fields.iter().filter(|field| field.keys.extension.is_some());
            let shown = fields.clone().map(show);
            Arm::unless_empty(fields.collect(), quote!(#(#shown)*))
        }
        Answer::Forward(field) => {
            let (ty, binding) = (field.ty, binding(field));
            let call = quote! {
                <#ty as #krate::problem::ProblemFields>::visit_extensions(#binding, visit);
            };
            Some(Arm::of(field, shown_at_type(call, field)))
        }
    });
    Some(quote! {
        fn visit_extensions(
            &self,
            visit: &mut dyn ::core::ops::FnMut(
                &'static ::core::primitive::str,
                &dyn #krate::problem::Extension,
            ),
        ) {
            #body
        }
    })
}

/// Shows one extension; nothing for an `Option` that is `None`.
fn show(field: &Field<'_>) -> Option<TokenStream> {
    let (name, _) = field.keys.extension.as_ref()?;
    let binding = binding(field);
    let shown = if is_option(field.ty) {
        quote! {
            if ::core::option::Option::is_some(#binding) {
                visit(#name, #binding);
            }
        }
    } else {
        quote!(visit(#name, #binding);)
    };
    Some(shown_at_type(shown, field))
}

/// What a generic type asks of its parameters, so that its problem can be written.
fn problem_bounds(docs: &Docs<'_>) -> Vec<TokenStream> {
    let krate = &docs.crate_path;
    let generics = &docs.input.item.generics;
    let mut bounds = Vec::new();
    for Field { ty, .. } in docs.forwards() {
        if is_generic(ty, generics) {
            bounds.push(quote!(#ty: #krate::problem::ProblemFields));
        }
    }
    for Field { ty, .. } in docs.fields(|keys| keys.extension.is_some()) {
        if is_generic(ty, generics) {
            bounds.push(quote!(#ty: #krate::problem::Extension));
        }
    }
    bounds
}
