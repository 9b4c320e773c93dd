//! `#[derive(StatusDocs)]`: the type is read ([`ast`]), judged ([`valid`]) and written ([`expand`]).

mod advice;
mod ast;
mod attribute;
mod code;
mod document;
mod expand;
mod field;
mod framework;
mod generics;
mod header;
mod keys;
mod problem;
#[cfg(test)]
mod robust;
mod select;
#[cfg(test)]
mod snapshot;
mod text;
mod transparent;
mod valid;
mod value;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::spanned::Spanned;
use syn::{DeriveInput, Expr, ExprLit, Lit};

use crate::mistakes::Mistakes;
use ast::Field;

/// What the derive writes: the impls, then every mistake as a compile error.
///
/// The impls are written whatever the mistakes are, so that what uses the type sees no errors.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let item: DeriveInput = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => return error.to_compile_error(),
    };
    let mut mistakes = Mistakes::default();
    let input = ast::Input::read(&item, &mut mistakes);
    let docs = valid::check(&input, &mut mistakes);
    let written = expand::expand(&docs);
    quote!(#written #mistakes)
}

/// Shown at the user's token, and still known to be written by the derive: the compiler then says
/// nothing of style, deprecation or hygiene there.
fn at(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// A name of the user's, where the derive uses it.
fn local(name: &Ident) -> Ident {
    let mut local = name.clone();
    local.set_span(at(name.span()));
    local
}

/// The tokens, shown at the field's type.
fn shown_at_type(tokens: TokenStream, field: &Field<'_>) -> TokenStream {
    respanned(tokens, field.ty.span())
}

/// The literal that an expression is; one that a `macro_rules` hands on is a group without brackets.
fn literal(expression: &Expr) -> Option<&Lit> {
    match expression {
        Expr::Lit(ExprLit { lit, .. }) => Some(lit),
        Expr::Group(group) => literal(&group.expr),
        _ => None,
    }
}

/// The tokens, all of them shown where the span is: several errors about them are then one.
fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
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
