//! The body of a function that does one thing for each variant.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Member;

use super::ast::{Field, Variant};
use super::valid::{Answer, Docs};
use super::{local, shown_at_type};

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

    /// The same function of the field's type, called with the field, and with more.
    pub(super) fn forward(
        field: &'a Field<'a>,
        path: &TokenStream,
        function: &TokenStream,
        more: &TokenStream,
    ) -> Self {
        let (ty, binding) = (field.ty, binding(field));
        let call = quote!(<#ty as #path>::#function(#binding #more));
        Self { fields: vec![field], body: shown_at_type(call, field) }
    }

    /// What needs these fields, under the names that [`binding`] gives them; nothing is done if there are none.
    pub(super) fn unless_empty(fields: Vec<&'a Field<'a>>, body: TokenStream) -> Option<Self> {
        (!fields.is_empty()).then_some(Self { fields, body })
    }
}

/// What a field is called in an arm.
pub(super) fn binding(field: &Field<'_>) -> Ident {
    format_ident!("field_{}", field.member, span = Span::call_site())
}

/// Does for `self` what is to be done for its variant, and nothing where that is `None`.
pub(super) fn select<'a>(
    docs: &'a Docs<'a>,
    arm: impl Fn(&'a Variant<'a>, &'a Answer<'a>) -> Option<Arm<'a>>,
) -> TokenStream {
    let input = docs.input;
    let name = local(&input.item.ident);
    let variants = &docs.variants;
    let arms = variants.iter().map(|(variant, answer)| (*variant, arm(variant, answer)));
    if !input.is_enum {
        return arms.filter_map(|(_, arm)| arm).map(|arm| of_struct(&arm)).collect();
    }
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let mut does_nothing = false;
    let arms: Vec<_> = arms
        .filter_map(|(variant, arm)| {
            does_nothing |= arm.is_none();
            let Arm { fields, body } = arm?;
            let variant = local(variant.name);
            let pattern = pattern(&fields);
            Some(quote!(#name::#variant #pattern => { #body }))
        })
        .collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let rest = does_nothing.then(|| quote!(_ => {}));
    quote! {
        match self {
            #(#arms)*
            #rest
        }
    }
}

fn of_struct(Arm { fields, body }: &Arm<'_>) -> TokenStream {
    let bindings = fields.iter().map(|field| binding(field));
    let members = fields.iter().map(|field| member(field));
    quote! {
        #(let #bindings = &self.#members;)*
        #body
    }
}

/// The fields by name or number, which suits every kind of variant.
fn pattern(fields: &[&Field<'_>]) -> TokenStream {
    let bindings = fields.iter().map(|field| binding(field));
    let members = fields.iter().map(|field| member(field));
    quote!({ #(#members: #bindings,)* .. })
}

fn member(field: &Field<'_>) -> TokenStream {
    match &field.member {
        Member::Named(name) => local(name).into_token_stream(),
        Member::Unnamed(index) => index.into_token_stream(),
    }
}
