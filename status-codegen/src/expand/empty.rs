//! The enum that is written when the spec has no code that is sound, beside the errors.

use proc_macro2::TokenStream;
use quote::quote;

use super::alias::alias;
use super::request::Request;
use super::token::{identifier, inherent, repr_type};
use crate::model::Repr;

/// An enum without a variant that has every method all the same, so that the errors of the spec are
/// the only ones.
#[must_use]
pub fn empty_enum(repr: Repr, request: &Request) -> TokenStream {
    let Request { attributes, visibility, name, crate_path, .. } = request;
    let alias = alias(repr.name(), request);
    let code_name = request.code_name();
    let predicates = request.predicates_name();
    let repr_name = identifier(repr.name());
    let repr = repr_type(repr);
    let text = quote!(&'static ::core::primitive::str);
    let methods = quote! {
        /// How many codes are registered.
        pub const COUNT: ::core::primitive::usize = 0;
        /// Every registered code.
        pub const VARIANTS: &'static [Self] = &[];

        /// The registered code of this number.
        #[must_use]
        pub const fn from_code(_: #repr) -> ::core::option::Option<Self> {
            ::core::option::Option::None
        }

        /// The code of any number, registered or not.
        #[must_use]
        pub const fn any(code_: #repr) -> #code_name {
            #crate_path::__private::any(::core::option::Option::None, code_)
        }

        /// The number.
        #[must_use]
        pub const fn code(self) -> #repr { match self {} }

        /// The variant's name.
        #[must_use]
        pub const fn name(self) -> #text { match self {} }

        /// The reason phrase.
        #[must_use]
        pub const fn phrase(self) -> #text { match self {} }

        /// The number as text.
        #[must_use]
        pub const fn label(self) -> #text { match self {} }

        /// All that is known of the code.
        #[must_use]
        pub const fn entry(self) -> &'static #crate_path::Entry { match self {} }

        /// The code whose variant has this name.
        #[must_use]
        pub const fn from_name(_: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::core::option::Option::None
        }

        /// The code with this phrase.
        #[must_use]
        pub const fn from_phrase(_: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::core::option::Option::None
        }
    };
    let methods = inherent(name, &methods);
    quote! {
        #attributes
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq
        )]
        #[allow(clippy::exhaustive_enums, reason = "the spec lists every code")]
        #visibility enum #name {}

        #alias

        #methods

        /// The predicates of any number.
        #visibility trait #predicates: #crate_path::__private::Sealed {}

        #[automatically_derived]
        impl #predicates for #code_name {}

        #[automatically_derived]
        impl #crate_path::StatusEnum for #name {
            type Repr = #repr;
            type Class = #crate_path::NoClass;
            const REGISTRY: &'static #crate_path::Registry =
                &#crate_path::Registry::new("", "", ::core::ops::RangeInclusive::new(0, 0), 1);
            const VARIANTS: &'static [#name] = &[];
            fn from_code(_: #repr) -> ::core::option::Option<#name> {
                ::core::option::Option::None
            }
            fn code(self) -> #repr { match self {} }
            fn class_of(_: #repr) -> ::core::option::Option<#crate_path::NoClass> {
                ::core::option::Option::None
            }
            fn name(self) -> #text { match self {} }
            fn phrase(self) -> #text { match self {} }
            fn label(self) -> #text { match self {} }
            fn entry(self) -> &'static #crate_path::Entry { match self {} }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match *self {}
            }
        }

        #crate_path::implement_status_enum!(#name, #repr_name);
    }
}
