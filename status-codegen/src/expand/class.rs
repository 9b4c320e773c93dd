//! The class enum and the methods that speak of classes.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::context::{Context, bundled_class_name};
use super::documentation::{doc, markdown};
use super::entry::module;
use super::index::condition;
use super::token::{identifier, literal, number, pattern, repr_type};
use crate::model::{Catalogue, Class, Home, Number, Registry};
use crate::name;

/// The class enum of a bundled registry, as `status-codes` has it. Nothing, unless the registry
/// declares classes.
#[must_use]
pub fn class_enum(catalogue: &Catalogue) -> TokenStream {
    if !declares_classes(catalogue) {
        return TokenStream::new();
    }
    let registry = &catalogue.registry;
    enumeration(registry, &bundled_class_name(&registry.name, registry), &quote!(pub))
}

/// The class predicates of every `Code` whose enum has the classes of this bundled registry, as
/// methods of `Code` itself; no two registries may have a predicate of one name then.
#[must_use]
pub fn inherent_predicates(catalogue: &Catalogue) -> TokenStream {
    let registry = &catalogue.registry;
    if !declares_classes(catalogue) {
        return TokenStream::new();
    }
    let class = bundled_class_name(&registry.name, registry);
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
        impl<S: ::status_codes::StatusEnum<Class = #class>> ::status_codes::Code<S> {
            #(#predicates)*
        }
    }
}

/// The page of `status-codes` that names the class enum of every bundled registry with classes.
///
/// `feature` says which feature of `status-codes` a registry is compiled with, if not always.
#[must_use]
pub fn class_index(
    catalogues: &[Catalogue],
    feature: &dyn Fn(&str) -> Option<String>,
) -> TokenStream {
    let with_classes = catalogues.iter().filter(|catalogue| declares_classes(catalogue));
    let items = with_classes.map(|Catalogue { registry, .. }| {
        let (module, class) =
            (module(&registry.name), bundled_class_name(&registry.name, registry));
        let condition = condition(feature(&registry.name));
        (quote!(#condition mod #module;), quote!(#condition pub use self::#module::#class;))
    });
    let (modules, uses): (Vec<_>, Vec<_>) = items.unzip();
    quote! {
        #(#modules)*
        #(#uses)*
    }
}

fn declares_classes(catalogue: &Catalogue) -> bool {
    !catalogue.registry.classes.is_empty() && catalogue.class_home == Home::This
}

/// The class enum of a spec that declares classes.
pub(super) fn own_class_enum(context: &Context<'_>) -> TokenStream {
    let registry = &context.catalogue.registry;
    if registry.classes.is_empty() {
        return TokenStream::new();
    }
    let request = context.request;
    let attribute = request.non_exhaustive.then(|| quote!(#[non_exhaustive]));
    let visibility = &request.visibility;
    enumeration(registry, &context.class_name(), &quote!(#attribute #visibility))
}

/// The enum of a name, after whatever comes before the word `enum`.
fn enumeration(registry: &Registry, name: &Ident, before: &TokenStream) -> TokenStream {
    let repr = repr_type(registry.repr);
    let classes = &registry.classes;
    let summary = doc(&format!("The classes of {}.", markdown(&registry.title)));
    let variants: Vec<Ident> = classes.iter().map(|class| identifier(&class.name)).collect();
    let documentation = classes.iter().map(|class| variant_documentation(class, registry));
    let labels = classes.iter().map(|class| class.label.as_ref());
    let titles = classes.iter().map(english_title);
    let discriminants = classes.iter().map(|class| {
        let digit = number(class.range.first / width(registry)?);
        Some(quote!(= #digit))
    });
    let (value, ranges) = scrutinee(registry);
    let firsts = classes.iter().map(|class| literal(class.range.first, registry));
    let lasts = classes.iter().map(|class| literal(class.range.last, registry));
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
        #[allow(clippy::exhaustive_enums, reason = "the spec lists every class")]
        #before enum #name {
            #(#documentation #variants #discriminants,)*
        }

        impl #name {
            /// Every class, in the order of the numbers.
            pub const VARIANTS: &'static [Self] = &[#(Self::#variants),*];

            /// The class that a number lies in, registered or not.
            #[inline(always)]
            #[must_use]
            pub const fn of(code_: #repr) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(match #value {
                    #(#ranges => Self::#variants,)*
                    _ => return ::core::option::Option::None,
                })
            }

            /// A short form, for metrics.
            #[inline]
            #[must_use]
            pub const fn label(self) -> &'static ::core::primitive::str {
                match self {
                    #(Self::#variants => #labels,)*
                }
            }

            /// The numbers of the class, registered or not.
            #[inline]
            #[must_use]
            pub const fn codes(self) -> ::core::ops::RangeInclusive<#repr> {
                let (first_, last_) = match self {
                    #(Self::#variants => (#firsts, #lasts),)*
                };
                ::core::ops::RangeInclusive::new(first_, last_)
            }
        }

        /// The title.
        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            #[inline]
            fn fmt(&self, f_: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f_.pad(match self {
                    #(Self::#variants => #titles,)*
                })
            }
        }
    }
}

fn variant_documentation(class: &Class, registry: &Registry) -> TokenStream {
    let (first, last) = (registry.label(class.range.first), registry.label(class.range.last));
    let range = if first == last { first } else { format!("{first} to {last}") };
    doc(&format!("{}: {}, {range}.", markdown(&class.label), markdown(&english_title(class))))
}

fn english_title(class: &Class) -> String {
    let title = class.titles.iter().find(|(language, _)| language == "en");
    title.map_or_else(|| class.name.to_string(), |(_, title)| title.to_string())
}

/// `class()` of the closed enum; none where the registry has no classes.
pub(super) fn class_method(context: &Context<'_>) -> TokenStream {
    let registry = &context.catalogue.registry;
    let Some(last) = registry.classes.last() else { return TokenStream::new() };
    let path = context.class_path();
    let last = identifier(&last.name);
    quote! {
        /// The class. Every registered code lies in one, so the last arm is never taken.
        #[inline(always)]
        #[must_use]
        pub const fn class(self) -> #path {
            match #path::of(self.code()) {
                ::core::option::Option::Some(class_) => class_,
                ::core::option::Option::None => #path::#last,
            }
        }
    }
}

/// What to match for the class of `code`, and the pattern of each class.
fn scrutinee(registry: &Registry) -> (TokenStream, Vec<TokenStream>) {
    let ranges = registry.classes.iter().map(|class| class.range);
    let Some(width) = width(registry) else {
        return (quote!(code_), ranges.map(|range| pattern(range, registry)).collect());
    };
    let firsts = ranges.map(|range| number(range.first / width).into_token_stream());
    let width = literal(width, registry);
    (quote!(code_.div_euclid(#width)), firsts.collect())
}

/// How many numbers each class has, if it is always as many and a division says which class: 100
/// for HTTP. Then a class has the quotient as its discriminant, and there is nothing to look up.
fn width(registry: &Registry) -> Option<Number> {
    let first = registry.classes.first()?.range;
    let width = (first.last - first.first).checked_add(1)?;
    let even = registry.classes.iter().all(|Class { range, .. }| {
        range.first % width == 0
            && range.last - range.first == width - 1
            && u8::try_from(range.first / width).is_ok()
    });
    (even && width > 1).then_some(width)
}

/// One predicate per class.
pub(super) fn class_predicates<'a>(
    context: &'a Context<'_>,
) -> impl Iterator<Item = TokenStream> + 'a {
    let repr = context.repr();
    context.catalogue.registry.classes.iter().map(move |class| {
        let method = predicate_name(class);
        let documentation = predicate_documentation(class, "Whether the code is");
        let range = pattern(class.range, &context.catalogue.registry);
        quote! {
            #documentation
            #[inline(always)]
            #[must_use]
            pub const fn #method(self) -> ::core::primitive::bool {
                ::core::matches!(self as #repr, #range)
            }
        }
    })
}

pub(super) fn predicate_name(class: &Class) -> Ident {
    identifier(&name::class_method(&class.name))
}

pub(super) fn predicate_documentation(class: &Class, whether: &str) -> TokenStream {
    let (title, label) = (english_title(class), &class.label);
    doc(&format!("{whether} of the class {} ({}).", markdown(&title), markdown(label)))
}
