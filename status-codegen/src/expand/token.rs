//! The smallest pieces: names, numbers, ranges.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::model::{Notation, Number, Radix, Range, Registry, Repr};

/// The path of the integer type.
pub(super) fn repr_type(repr: Repr) -> TokenStream {
    let name = identifier(repr.name());
    quote!(::core::primitive::#name)
}

/// The methods of the enum itself. The trait has some of them too, so a lint needs a reason.
pub(super) fn inherent(name: &Ident, methods: &TokenStream) -> TokenStream {
    quote! {
        #[allow(
            clippy::same_name_method,
            reason = "the trait `StatusEnum` hands on to these, which are `const`"
        )]
        impl #name {
            #methods
        }
    }
}

/// The name as an identifier of the macro's own.
pub(super) fn identifier(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The number in decimal, of whatever type is asked for.
pub(super) fn number(value: impl Into<Number>) -> Literal {
    Literal::i128_unsuffixed(value.into())
}

/// A number of the registry's, as it writes its numbers: `404`, `0x0d`.
pub(super) fn literal(value: Number, registry: &Registry) -> Literal {
    written(value, &registry.notation)
}

/// A number as a registry with this notation writes its numbers, if Rust has such literals.
pub(super) fn written(value: Number, notation: &Notation) -> Literal {
    match notation.radix() {
        Radix::Decimal | Radix::Alphanumeric => number(value),
        Radix::Hexadecimal => notation.label(value).parse().unwrap_or_else(|_| number(value)),
    }
}

/// The numbers from the first to the last, as a pattern.
pub(super) fn pattern(range: Range, registry: &Registry) -> TokenStream {
    let (first, last) = (literal(range.first, registry), literal(range.last, registry));
    if range.first == range.last { quote!(#first) } else { quote!(#first..=#last) }
}
