//! Where what the derive writes is shown, if the compiler has something to say of it.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use syn::spanned::Spanned;

use super::ast::Field;

/// Shown at the user's token, and still known to be written by the derive: the compiler then says
/// nothing of style, deprecation or hygiene there.
pub(super) fn at(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// A name of the user's, where the derive uses it.
pub(super) fn local(name: &Ident) -> Ident {
    let mut local = name.clone();
    local.set_span(at(name.span()));
    local
}

/// The tokens, shown at the field's type.
pub(super) fn shown_at_type(tokens: TokenStream, field: &Field<'_>) -> TokenStream {
    respanned(tokens, field.ty.span())
}

/// The tokens, all of them shown where the span is: several errors about them are then one.
pub(super) fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    let mut moved = Vec::new();
    for mut token in tokens {
        if let TokenTree::Group(group) = &token {
            token = Group::new(group.delimiter(), respanned(group.stream(), span)).into();
        }
        // What `$crate` is depends on where it comes from.
        let is_crate = matches!(&token, TokenTree::Ident(name) if name == "$crate");
        let origin = if is_crate { token.span() } else { Span::call_site() };
        token.set_span(origin.located_at(span));
        moved.push(token);
    }
    moved.into_iter().collect()
}
