//! The smallest pieces: names, numbers, ranges.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::model::{Number, Radix, Range, Registry, Repr};

/// The path of the integer type.
pub(super) fn repr_type(repr: Repr) -> TokenStream {
    let name = identifier(repr.name());
    quote!(::core::primitive::#name)
}

/// The methods of the enum itself. The trait has some of them too, so a lint has to be told why.
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
    written(value, registry.radix, registry.digits)
}

/// A number as a registry with these digits writes its numbers.
pub(super) fn written(value: Number, radix: Radix, digits: u8) -> Literal {
    let digits = usize::from(digits);
    match radix {
        Radix::Decimal => number(value),
        Radix::Hexadecimal => {
            format!("0x{value:0digits$x}").parse().unwrap_or_else(|_| number(value))
        }
    }
}

/// The numbers from the first to the last, as a pattern.
pub(super) fn pattern(range: Range, registry: &Registry) -> TokenStream {
    let (first, last) = (literal(range.first, registry), literal(range.last, registry));
    if range.first == range.last { quote!(#first) } else { quote!(#first..=#last) }
}
