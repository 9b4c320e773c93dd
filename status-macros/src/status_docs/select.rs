//! The body of a function that does one thing for each variant.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{Fields, Member};

use super::ast::{Field, Variant};
use super::docs::{Answer, Docs};
use super::spans::local;

/// What is done for one variant.
pub(super) struct Arm<'a> {
    fields: Vec<&'a Field<'a>>,
    body: TokenStream,
}

impl<'a> Arm<'a> {
    /// What needs no field.
    pub(super) fn plain(body: TokenStream) -> Self {
        Self { fields: Vec::new(), body }
    }

    /// What needs one field, under the name that [`binding`] gives it.
    pub(super) fn of(field: &'a Field<'a>, body: TokenStream) -> Self {
        Self { fields: vec![field], body }
    }

    /// What needs these fields; nothing is done if there is nothing to do.
    pub(super) fn unless_empty(fields: Vec<&'a Field<'a>>, body: TokenStream) -> Option<Self> {
        (!body.is_empty()).then_some(Self { fields, body })
    }
}

/// What a field is called in an arm.
pub(super) fn binding(field: &Field<'_>) -> Ident {
    let span = Span::call_site();
    match &field.member {
        Member::Named(name) => format_ident!("field_{}", name, span = span),
        Member::Unnamed(index) => format_ident!("field_{}", index.index, span = span),
    }
}

/// Does for `self` what is to be done for its variant, and nothing where that is `None`.
pub(super) fn select<'a>(
    docs: &'a Docs<'a>,
    arm: &dyn Fn(&'a Variant<'a>, &'a Answer<'a>) -> Option<Arm<'a>>,
) -> TokenStream {
    let arms = docs.variants.iter().map(|(variant, answer)| (*variant, arm(variant, answer)));
    if docs.input.is_enum {
        of_enum(&docs.input.item.ident, arms.collect())
    } else {
        let bodies = arms.filter_map(|(_, arm)| arm).map(|arm| of_struct(&arm));
        quote!(#(#bodies)*)
    }
}

fn of_enum(name: &Ident, variants: Vec<(&Variant<'_>, Option<Arm<'_>>)>) -> TokenStream {
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let name = local(name);
    let pattern = |variant: &Variant<'_>, fields: &[&Field<'_>]| {
        let (pattern, variant) = (pattern(variant, fields), local(variant.name));
        quote!(#name::#variant #pattern)
    };
    let mut arms = Vec::new();
    let mut others = Vec::new();
    for (variant, arm) in variants {
        match arm {
            Some(Arm { fields, body }) => {
                let pattern = pattern(variant, &fields);
                arms.push(quote!(#pattern => { #body }));
            }
            None => others.push(pattern(variant, &[])),
        }
    }
    let rest = (!others.is_empty()).then(|| quote!(#(#others)|* => {}));
    quote! {
        match self {
            #(#arms)*
            #rest
        }
    }
}

fn of_struct(Arm { fields, body }: &Arm<'_>) -> TokenStream {
    let bindings = fields.iter().map(|field| binding(field));
    let members = fields.iter().map(|field| match &field.member {
        Member::Named(name) => local(name).into_token_stream(),
        Member::Unnamed(index) => index.into_token_stream(),
    });
    quote! {
        #(let #bindings = &self.#members;)*
        #body
    }
}

/// A pattern of the variant's fields that binds those which are needed.
fn pattern(variant: &Variant<'_>, needed: &[&Field<'_>]) -> TokenStream {
    let bindings = needed.iter().map(|field| binding(field));
    match variant.shape {
        Fields::Unit => TokenStream::new(),
        Fields::Named(_) => {
            let names = needed.iter().filter_map(|field| match &field.member {
                Member::Named(name) => Some(local(name)),
                Member::Unnamed(_) => None,
            });
            quote!({ #(#names: #bindings,)* .. })
        }
        Fields::Unnamed(_) => {
            let is_needed = |field: &Field<'_>| needed.iter().any(|it| it.member == field.member);
            let last = variant.fields.iter().rposition(is_needed).map_or(0, |last| last + 1);
            let (before, after) = variant.fields.split_at(last);
            let before = before.iter().map(|field| {
                if is_needed(field) { binding(field).into_token_stream() } else { quote!(_) }
            });
            let rest = (!after.is_empty()).then(|| quote!(..));
            quote!((#(#before,)* #rest))
        }
    }
}
