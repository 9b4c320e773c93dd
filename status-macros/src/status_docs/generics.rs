//! The bounds that the impls for a generic type need.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Type};

/// Whether a type mentions a type parameter.
pub(super) fn is_generic(ty: &Type, generics: &Generics) -> bool {
    generics.type_params().any(|parameter| mentions(ty, &parameter.ident))
}

/// Whether a type mentions this name.
pub(super) fn mentions(ty: &Type, name: &Ident) -> bool {
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
