//! The bounds that the impls for a generic type need.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Type};

use super::ast::Field;
use super::docs::Docs;

/// Whether a type mentions a type parameter.
pub(super) fn is_generic(ty: &Type, generics: &Generics) -> bool {
    generics.type_params().any(|parameter| mentions(ty, &parameter.ident))
}

/// Whether the type is written as an `Option`.
pub(super) fn is_option(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "Option"),
        Type::Paren(inner) => is_option(&inner.elem),
        Type::Group(inner) => is_option(&inner.elem),
        _ => false,
    }
}

/// The type as a constant can name it: every lifetime is `'static`. `None` if it depends on a
/// parameter.
pub(super) fn constant_type(ty: &Type, generics: &Generics) -> Option<TokenStream> {
    let tokens = ty.to_token_stream();
    let types = generics.type_params().map(|parameter| &parameter.ident);
    let is_mentioned = |name: &Ident| contains(tokens.clone(), name);
    let mut parameters = types.chain(generics.const_params().map(|parameter| &parameter.ident));
    let is_relative =
        ["Self", "for"].iter().any(|word| is_mentioned(&Ident::new(word, Span::call_site())));
    (!is_relative && !parameters.any(is_mentioned)).then(|| with_static_lifetimes(tokens))
}

fn with_static_lifetimes(tokens: TokenStream) -> TokenStream {
    let mut replaced = Vec::new();
    let mut is_lifetime = false;
    for token in tokens {
        let next = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        replaced.push(match token {
            TokenTree::Ident(name) if is_lifetime => Ident::new("static", name.span()).into(),
            TokenTree::Group(group) => {
                let stream = with_static_lifetimes(group.stream());
                let mut inner = Group::new(group.delimiter(), stream);
                inner.set_span(group.span());
                inner.into()
            }
            token => token,
        });
        is_lifetime = next;
    }
    replaced.into_iter().collect()
}

/// Whether a type mentions this name.
fn mentions(ty: &Type, name: &Ident) -> bool {
    contains(ty.to_token_stream(), name)
}

fn contains(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => contains(group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The user's `where` clause with more predicates.
pub(super) fn where_clause(generics: &Generics, more: &[TokenStream]) -> TokenStream {
    let own = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let predicates: Vec<_> =
        own.map(ToTokens::to_token_stream).chain(more.iter().cloned()).collect();
    if predicates.is_empty() { TokenStream::new() } else { quote!(where #(#predicates),*) }
}

/// What a generic type asks of its parameters, so that it can answer.
pub(super) fn bounds(docs: &Docs<'_>) -> Vec<TokenStream> {
    let (krate, status) = (&docs.crate_path, &docs.codes.path);
    let generics = &docs.input.item.generics;
    let mut bounds = Vec::new();
    for Field { ty, .. } in docs.forwards() {
        if is_generic(ty, generics) {
            bounds.push(quote!(#ty: #krate::StatusDocs<Status = #status>));
        }
    }
    // Of the parameters and not of the field's type: an `Option` prints only what it holds.
    let headers = docs.fields(|keys| keys.header.is_some());
    for parameter in generics.type_params() {
        let name = &parameter.ident;
        if headers.iter().any(|header| mentions(header.ty, name)) {
            bounds.push(quote!(#name: ::core::fmt::Display));
        }
        for is_debug in printed(docs, name) {
            let form = if is_debug { quote!(Debug) } else { quote!(Display) };
            bounds.push(quote!(#name: ::core::fmt::#form));
        }
    }
    for choice in docs.own().filter_map(|(_, own)| own.choice.as_ref()) {
        let ty = choice.field.ty;
        if choice.function.is_none() && is_generic(ty, generics) {
            bounds.push(quote!(#ty: #krate::__private::AnyCode));
        }
    }
    bounds
}

/// How the details print each parameter: with `Debug` or not, each once.
fn printed(docs: &Docs<'_>, parameter: &Ident) -> Vec<bool> {
    let details = docs.own().flat_map(|(_, own)| &own.details);
    let fields = details.flat_map(|detail| &detail.fields);
    let mut forms: Vec<bool> = Vec::new();
    for (_, is_debug) in fields.filter(|(field, _)| mentions(field.ty, parameter)) {
        if !forms.contains(is_debug) {
            forms.push(*is_debug);
        }
    }
    forms
}
