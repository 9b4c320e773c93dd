//! The inherent methods of the closed enum.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::context::Context;
use super::documentation::doc;
use super::ordinal::ordinal_methods;
use super::request::Request;
use super::table::{padded_length, table, text_table};
use super::token::{identifier, inherent, number};
use super::{class, mapping, predicate};

/// With more variants than this, what rustc takes for a `match` over their names, or to evaluate a
/// table of them, is felt: it grows with the square.
const MOST_AT_ONCE: usize = 256;

/// Everything but `entry()`, which comes last, with the texts.
pub(super) fn methods(context: &Context<'_>) -> TokenStream {
    let name = &context.request.name;
    let constants = constants(context);
    let former = former_names(context);
    let conversions = conversions(context);
    let texts = texts(context);
    let class = class::class_method(context);
    let classes = class::class_predicates(context);
    let predicates = predicate::predicates(context);
    let mappings = mapping::mappings(context);
    let searches = searches(context);
    let ordinals = ordinal_methods(context);
    let methods = quote! {
        #constants
        #(#former)*
        #conversions
        #texts
        #class
        #(#classes)*
        #predicates
        #mappings
        #searches
        #ordinals
    };
    inherent(name, &methods)
}

fn constants(context: &Context<'_>) -> TokenStream {
    let count = number(context.catalogue.codes.len() as u64);
    let rows = rows(context);
    quote! {
        /// How many codes are registered.
        pub const COUNT: ::core::primitive::usize = #count;

        /// Every registered code, in the order of the numbers.
        pub const VARIANTS: &'static [Self] = Self::rows().split_at(Self::COUNT).0;

        #rows
    }
}

/// The method that gives the variants as a table. Not a constant: rustc evaluates the table again for
/// each constant that is made of it.
fn rows(context: &Context<'_>) -> TokenStream {
    let name = &context.request.name;
    let variants = context.variants();
    let length = padded_length(variants.len());
    let size = number(length as u64);
    let padded = variants.clone().chain(variants.clone().take(1).cycle()).take(length);
    let rows: Vec<_> = padded.map(|variant| quote!(#name::#variant)).collect();
    let body = if variants.len() <= MOST_AT_ONCE {
        let rows = table("The variants", &identifier("ROWS"), &quote!(#name), &rows);
        quote! {
            #rows
            &ROWS
        }
    } else {
        quote! {
            /// Generic, so that the compiler evaluates the table only where it is asked for.
            const fn rows<const LATER: ::core::primitive::bool>() -> &'static [#name; #size] {
                &[#(#rows),*]
            }
            rows::<true>()
        }
    };
    quote! {
        /// The variants as a table: padded with the first, so that a masked place is in bounds.
        #[inline(always)]
        const fn rows() -> &'static [Self; #size] {
            #body
        }
    }
}

fn conversions(context: &Context<'_>) -> TokenStream {
    let crate_path = &context.request.crate_path;
    let code_name = context.request.code_name();
    let repr = context.repr();
    quote! {
        /// The registered code of this number.
        #[inline(always)]
        #[must_use]
        pub const fn from_code(code_: #repr) -> ::core::option::Option<Self> {
            let candidate_ = #crate_path::__private::row(Self::rows(), Self::place_of(code_));
            if candidate_.code() == code_ {
                ::core::option::Option::Some(candidate_)
            } else {
                ::core::option::Option::None
            }
        }

        /// The code of any number, registered or not: what `From` does, in a constant too.
        #[inline(always)]
        #[must_use]
        pub const fn any(code_: #repr) -> #code_name {
            #crate_path::__private::any(Self::from_code(code_), code_)
        }

        /// The number.
        #[inline(always)]
        #[must_use]
        pub const fn code(self) -> #repr {
            self as #repr
        }
    }
}

fn texts(context: &Context<'_>) -> TokenStream {
    let crate_path = &context.request.crate_path;
    let codes = &context.catalogue.codes;
    let registry = &context.catalogue.registry;
    let names = codes.iter().map(|code| code.name.to_string());
    let names = text_table("The names", "NAMES", names);
    let phrases = codes.iter().map(|code| code.phrase.to_string());
    let phrases = text_table("The phrases", "PHRASES", phrases);
    let labels = codes.iter().map(|code| registry.label(code.number));
    let labels = text_table("The labels", "LABELS", labels);
    quote! {
        /// The variant's name.
        #[inline(always)]
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            #names
            #crate_path::__private::row(&NAMES, self.ordinal())
        }

        /// The reason phrase.
        #[inline(always)]
        #[must_use]
        pub const fn phrase(self) -> &'static ::core::primitive::str {
            #phrases
            #crate_path::__private::row(&PHRASES, self.ordinal())
        }

        /// The number as text.
        #[inline(always)]
        #[must_use]
        pub const fn label(self) -> &'static ::core::primitive::str {
            #labels
            #crate_path::__private::row(&LABELS, self.ordinal())
        }
    }
}

fn searches(context: &Context<'_>) -> TokenStream {
    let Request { name, crate_path, .. } = context.request;
    let from_name = from_name(context);
    let former =
        context.catalogue.codes.iter().zip(context.variants()).flat_map(|(code, variant)| {
            code.former.iter().map(move |former| {
                let phrase: &str = &former.phrase;
                quote!((#phrase, #name::#variant))
            })
        });
    quote! {
        /// The code whose variant has this name.
        #[inline]
        #[must_use]
        pub fn from_name(name_: &::core::primitive::str) -> ::core::option::Option<Self> {
            #from_name
        }

        /// The code with this phrase, or with this former phrase, in upper or lower case; the first,
        /// if there are several.
        #[inline]
        #[must_use]
        pub fn from_phrase(phrase_: &::core::primitive::str) -> ::core::option::Option<Self> {
            #crate_path::__private::from_phrase(phrase_, &[#(#former),*])
        }
    }
}

/// How many names a `match` may have: the compiler takes more than linear time over it.
fn from_name(context: &Context<'_>) -> TokenStream {
    let crate_path = &context.request.crate_path;
    let variants = context.variants();
    if variants.len() > MOST_AT_ONCE {
        return quote!(#crate_path::__private::from_name(name_));
    }
    let names = context.catalogue.codes.iter().map(|code| code.name.as_ref());
    quote! {
        ::core::option::Option::Some(match name_ {
            #(#names => Self::#variants,)*
            _ => return ::core::option::Option::None,
        })
    }
}

/// The deprecated names of the codes that once had another phrase.
fn former_names<'a>(context: &'a Context<'a>) -> impl Iterator<Item = TokenStream> + 'a {
    context.catalogue.codes.iter().flat_map(|code| {
        let aliases = code.aliases().into_iter();
        aliases.map(|(alias, phrase)| former_name(&identifier(&alias), phrase, &code.name))
    })
}

fn former_name(alias: &Ident, phrase: &str, current: &str) -> TokenStream {
    let summary =
        doc(&format!("[`{current}`](Self::{current}), by its earlier phrase \"{phrase}\"."));
    let note = format!("now called `{current}`");
    let current = identifier(current);
    quote! {
        #summary
        #[deprecated(note = #note)]
        pub const #alias: Self = Self::#current;
    }
}
