//! Reading a value from a problem document, where the key `client` asks for it.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{LitStr, Member};

use super::ast::{Field, Input, Variant};
use super::docs::{Answer, Docs, Own};
use super::generics::{is_generic, is_option, where_clause};
use super::spans::{at, local, shown_at_type};
use crate::mistakes::Mistakes;

/// Reports what a client cannot read.
pub(super) fn check(
    variants: &[(&Variant<'_>, Answer<'_>)],
    input: &Input<'_>,
    mistakes: &mut Mistakes,
) {
    if input.keys.client.is_none() {
        return;
    }
    let mut urls: Vec<&str> = Vec::new();
    for (variant, answer) in variants {
        let Answer::Own(own) = answer else { continue };
        match own.url.as_deref() {
            None => {
                let name = variant.name;
                let message = format!(
                    "a client tells problems apart by `type`, and `{name}` has none: write \
                     `type_base = \"https://…/\"` on the type, or `url = \"https://…\"` here"
                );
                mistakes.at(name.span(), message);
            }
            Some(url) if urls.contains(&url) => {
                let message = format!(
                    "a client tells problems apart by `type`, and two variants have {url:?}: write \
                     another `url`"
                );
                mistakes.at(variant.name.span(), message);
            }
            Some(url) => urls.push(url),
        }
        for field in variant.fields.iter().filter(|field| !is_readable(field)) {
            let message = "a problem document does not have this field: make it an `extension`, or an \
                `Option`, which a client reads as `None`";
            mistakes.on(field.ty, message);
        }
    }
}

/// Whether something can be in the field's place.
fn is_readable(field: &Field<'_>) -> bool {
    let is_code = field.keys.code.as_ref().is_some_and(|code| code.function.is_none());
    field.keys.extension.is_some() || is_code || is_option(field.ty)
}

/// The impl; the facade's macro says so if its feature is off.
pub(super) fn implementation(key: Span, docs: &Docs<'_>) -> TokenStream {
    let (krate, name) = (&docs.crate_path, &docs.input.item.ident);
    let generics = &docs.input.item.generics;
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let clause = where_clause(generics, &bounds(docs));
    let arms = docs.own().filter_map(|(variant, own)| arm(variant, own, docs));
    let forwards = docs.variants.iter().filter_map(|(variant, answer)| match answer {
        Answer::Own(_) => None,
        Answer::Forward(field) => Some(forward(variant, field, docs)),
    });
    let span = at(key);
    let head = quote_spanned!(span=> impl #impl_generics #krate::problem::FromProblem);
    quote! {
        #krate::when_client! {
            #[automatically_derived]
            #head for #name #ty_generics #clause {
                fn from_document(
                    problem: &#krate::problem::Problem,
                ) -> ::core::result::Result<::core::option::Option<Self>, #krate::problem::Unfit> {
                    match #krate::problem::Problem::type_uri(problem) {
                        #(#arms)*
                        _ => {
                            #(#forwards)*
                            ::core::result::Result::Ok(::core::option::Option::None)
                        }
                    }
                }
            }
        }
    }
}

/// The value of a variant, which its `type` tells, and the `type` that it had before.
fn arm(variant: &Variant<'_>, own: &Own<'_>, docs: &Docs<'_>) -> Option<TokenStream> {
    let url = own.url.as_deref()?;
    if !variant.fields.iter().all(is_readable) {
        // Which has been reported.
        return None;
    }
    let base = docs.input.keys.type_base.as_ref().map(LitStr::value);
    let former = variant.keys.renamed_from.as_ref().zip(base).and_then(|(former, base)| {
        let is_made_of_id = url.strip_prefix(&base) == Some(own.id.as_str());
        is_made_of_id.then(|| base + &former.value())
    });
    let others =
        former.filter(|former| docs.own().all(|(_, own)| own.url.as_ref() != Some(former)));
    let patterns = std::iter::once(url.to_owned()).chain(others);
    let value = value(variant, docs, &|field| read(field, docs));
    Some(quote! {
        #(#patterns)|* => {
            ::core::result::Result::Ok(::core::option::Option::Some(#value))
        }
    })
}

/// The value of a transparent variant, if the document is one of its field's.
fn forward(variant: &Variant<'_>, field: &Field<'_>, docs: &Docs<'_>) -> TokenStream {
    let (krate, ty) = (&docs.crate_path, field.ty);
    let call = quote!(<#ty as #krate::problem::FromProblem>::from_document(problem)?);
    let call = shown_at_type(call, field);
    let value = value(variant, docs, &|_| quote!(inner));
    quote! {
        if let ::core::option::Option::Some(inner) = #call {
            return ::core::result::Result::Ok(::core::option::Option::Some(#value));
        }
    }
}

/// The variant with its fields.
fn value(
    variant: &Variant<'_>,
    docs: &Docs<'_>,
    read: &dyn Fn(&Field<'_>) -> TokenStream,
) -> TokenStream {
    let variant_name = local(variant.name);
    let path = if docs.input.is_enum { quote!(Self::#variant_name) } else { quote!(Self) };
    let fields = variant.fields.iter().map(|field| {
        let (read, member) = (read(field), &field.member);
        match member {
            Member::Named(name) => {
                let name = local(name);
                quote!(#name: #read)
            }
            Member::Unnamed(index) => quote!(#index: #read),
        }
    });
    quote!(#path { #(#fields),* })
}

fn read(field: &Field<'_>, docs: &Docs<'_>) -> TokenStream {
    let krate = &docs.crate_path;
    let read = match (&field.keys.extension, &field.keys.code) {
        (Some((name, _)), _) => quote!(#krate::__private::client_member(problem, #name)?),
        (None, Some(code)) if code.function.is_none() => {
            quote!(#krate::__private::client_code(problem)?)
        }
        _ => quote!(::core::option::Option::None),
    };
    shown_at_type(read, field)
}

/// What a generic type asks of its parameters, so that it can be read.
fn bounds(docs: &Docs<'_>) -> Vec<TokenStream> {
    let krate = &docs.crate_path;
    let generics = &docs.input.item.generics;
    let mut bounds = super::generics::bounds(docs);
    for Field { ty, .. } in docs.forwards() {
        if is_generic(ty, generics) {
            bounds.push(quote!(#ty: #krate::problem::FromProblem));
        }
    }
    for Field { ty, .. } in docs.fields(|keys| keys.extension.is_some()) {
        if is_generic(ty, generics) {
            bounds.push(quote!(#ty: #krate::__private::DeserializeOwned));
        }
    }
    bounds
}
