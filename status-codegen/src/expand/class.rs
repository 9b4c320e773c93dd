//! The class enum and the methods that speak of classes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::documentation::{doc, markdown};
use super::{Context, bundled_class_name, identifier, number, repr_type};
use crate::model::{Catalogue, Class, Registry};
use crate::name;

/// The class enum of a bundled registry, as `status-codes` has it, and the class predicates of
/// every `Code` whose enum has these classes.
#[must_use]
pub fn class_enum(catalogue: &Catalogue) -> TokenStream {
    let registry = &catalogue.registry;
    if registry.classes.is_empty() {
        return TokenStream::new();
    }
    let class = bundled_class_name(&registry.name);
    let enumeration = enumeration(registry, &class, &quote!(pub));
    let predicates = registry.classes.iter().map(|this| {
        let method = predicate_name(this);
        let variant = identifier(&this.name);
        let documentation =
            predicate_documentation(this, "Whether the number, registered or not, is");
        quote! {
            #documentation
            #[inline(always)]
            #[must_use]
            pub fn #method(self) -> ::core::primitive::bool {
                ::core::matches!(self.class(), ::core::option::Option::Some(#class::#variant))
            }
        }
    });
    quote! {
        #enumeration

        impl<S: ::status_codes::StatusEnum<Class = #class>> ::status_codes::Code<S> {
            #(#predicates)*
        }
    }
}

/// The class enum of a spec that declares classes.
pub(super) fn own_class_enum(context: &Context<'_>) -> TokenStream {
    let registry = &context.catalogue.registry;
    if registry.classes.is_empty() {
        return TokenStream::new();
    }
    enumeration(registry, &context.request.class_name(), &context.request.visibility)
}

fn enumeration(registry: &Registry, name: &Ident, visibility: &TokenStream) -> TokenStream {
    let repr = repr_type(registry.repr);
    let classes = &registry.classes;
    let summary = doc(&format!("The classes of {}.", markdown(&registry.title)));
    let variants: Vec<Ident> = classes.iter().map(|class| identifier(&class.name)).collect();
    let documentation = classes.iter().map(variant_documentation);
    let labels = classes.iter().map(|class| class.label.as_ref());
    let titles = classes.iter().map(english_title);
    let firsts: Vec<_> = classes.iter().map(|class| number(class.range.first)).collect();
    let lasts: Vec<_> = classes.iter().map(|class| number(class.range.last)).collect();
    quote! {
        #summary
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash
        )]
        #visibility enum #name {
            #(#documentation #variants,)*
        }

        impl #name {
            /// Every class, in the order of the numbers.
            pub const VARIANTS: &'static [Self] = &[#(Self::#variants),*];

            /// The class that a number lies in, registered or not.
            #[inline(always)]
            #[must_use]
            pub const fn of(code: #repr) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(match code {
                    #(#firsts..=#lasts => Self::#variants,)*
                    _ => return ::core::option::Option::None,
                })
            }

            /// A short form, for metrics.
            #[must_use]
            pub const fn label(self) -> &'static ::core::primitive::str {
                match self {
                    #(Self::#variants => #labels,)*
                }
            }

            /// The numbers of the class, registered or not.
            #[must_use]
            pub const fn codes(self) -> ::core::ops::RangeInclusive<#repr> {
                let (first, last) = match self {
                    #(Self::#variants => (#firsts, #lasts),)*
                };
                ::core::ops::RangeInclusive::new(first, last)
            }
        }

        /// The title.
        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(match self {
                    #(Self::#variants => #titles,)*
                })
            }
        }
    }
}

fn variant_documentation(class: &Class) -> TokenStream {
    let range = format!("{} to {}", class.range.first, class.range.last);
    doc(&format!("{}: {}, {range}.", markdown(&class.label), markdown(&english_title(class))))
}

fn english_title(class: &Class) -> String {
    let title = class.titles.iter().find(|(language, _)| language == "en");
    title.map_or_else(|| class.name.to_string(), |(_, title)| title.to_string())
}

/// `class()` of the closed enum; none where the registry has no classes.
pub(super) fn class_method(context: &Context<'_>) -> TokenStream {
    let classes = &context.catalogue.registry.classes;
    let Some((last, others)) = classes.split_last() else { return TokenStream::new() };
    let path = context.class_path();
    let repr = context.repr();
    let last = identifier(&last.name);
    let variants = others.iter().map(|class| identifier(&class.name));
    let firsts = others.iter().map(|class| number(class.range.first));
    let lasts = others.iter().map(|class| number(class.range.last));
    // Every code lies in a class, so what lies in none of the others lies in the last.
    quote! {
        /// The class.
        #[inline(always)]
        #[must_use]
        pub const fn class(self) -> #path {
            match self as #repr {
                #(#firsts..=#lasts => #path::#variants,)*
                _ => #path::#last,
            }
        }
    }
}

/// One predicate a class.
pub(super) fn class_predicates<'a>(
    context: &'a Context<'_>,
) -> impl Iterator<Item = TokenStream> + 'a {
    let repr = context.repr();
    context.catalogue.registry.classes.iter().map(move |class| {
        let method = predicate_name(class);
        let documentation = predicate_documentation(class, "Whether the code is");
        let (first, last) = (number(class.range.first), number(class.range.last));
        quote! {
            #documentation
            #[inline(always)]
            #[must_use]
            pub const fn #method(self) -> ::core::primitive::bool {
                ::core::matches!(self as #repr, #first..=#last)
            }
        }
    })
}

fn predicate_name(class: &Class) -> Ident {
    identifier(&name::class_method(&class.name))
}

fn predicate_documentation(class: &Class, whether: &str) -> TokenStream {
    let (title, label) = (english_title(class), &class.label);
    doc(&format!("{whether} of the class {} ({}).", markdown(&title), markdown(label)))
}
