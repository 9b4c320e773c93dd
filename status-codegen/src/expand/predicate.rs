//! Set predicates, from a table of flags.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::context::Context;
use super::documentation::{doc, in_languages, markdown, references_documentation};
use super::table::{padded_length, table};
use super::token::{identifier, number};
use crate::model::{Number, Predicate};

/// How many predicates a word of flags holds at most.
const FLAGS_A_WORD: usize = 64;

/// Every predicate of the spec and the table that they test.
pub(super) fn predicates(context: &Context<'_>) -> TokenStream {
    let predicates = &context.catalogue.predicates;
    if predicates.is_empty() {
        return TokenStream::new();
    }
    let methods = predicates.iter().enumerate().map(|(place, predicate)| {
        let name = identifier(&predicate.name);
        let documentation = documentation(context, predicate);
        let bit = number((place % FLAGS_A_WORD) as u64);
        let word = (predicates.len() > FLAGS_A_WORD).then(|| {
            let word = number((place / FLAGS_A_WORD) as u64);
            quote!([#word])
        });
        quote! {
            #documentation
            #[inline(always)]
            #[must_use]
            pub const fn #name(self) -> ::core::primitive::bool {
                self.flags()#word & (1 << #bit) != 0
            }
        }
    });
    let flags = flags(context);
    quote! {
        #(#methods)*
        #flags
    }
}

/// The method that looks up the flags of a variant: an integer, or several where one is too short.
fn flags(context: &Context<'_>) -> TokenStream {
    let crate_path = &context.request.crate_path;
    let predicates = &context.catalogue.predicates;
    let words = predicates.len().div_ceil(FLAGS_A_WORD);
    let bits = predicates.len().min(FLAGS_A_WORD).next_power_of_two().max(8);
    let integer = format_ident!("u{bits}");
    let mut flags = quote!(::core::primitive::#integer);
    if words > 1 {
        let words = number(words as u64);
        flags = quote!([#flags; #words]);
    }
    let length = padded_length(context.catalogue.codes.len());
    let known = context.catalogue.codes.iter().map(|code| row(predicates, Some(code.number)));
    let padding = std::iter::repeat_with(|| row(predicates, None));
    let rows: Vec<_> = known.chain(padding).take(length).collect();
    let table = table("The flags", &identifier("FLAGS"), &flags, &rows);
    quote! {
        /// The predicates that hold: one bit each, in their order, from the lowest on.
        #[inline(always)]
        const fn flags(self) -> #flags {
            #table
            #crate_path::__private::row(&FLAGS, self.ordinal())
        }
    }
}

/// The flags of a code, or of none.
fn row(predicates: &[Predicate], code: Option<Number>) -> TokenStream {
    let words: Vec<_> = predicates
        .chunks(FLAGS_A_WORD)
        .map(|word| {
            let bits = word
                .iter()
                .rev()
                .map(|predicate| code.is_some_and(|code| predicate.contains(code)));
            binary(bits.fold(0, |flags, bit| (flags << 1) | u64::from(bit)), word.len())
        })
        .collect();
    if words.len() == 1 { quote!(#(#words)*) } else { quote!([#(#words),*]) }
}

/// The flags in binary, as many digits as there are predicates: a reader counts bits, not powers of two.
fn binary(flags: u64, digits: usize) -> Literal {
    format!("0b{flags:0digits$b}").parse().unwrap_or_else(|_| number(flags))
}

fn documentation(context: &Context<'_>, predicate: &Predicate) -> TokenStream {
    let said = predicate.summaries.iter().map(|(language, text)| (language.as_ref(), text));
    let summaries = in_languages(said, context.request.languages.as_deref());
    let mut paragraphs: Vec<String> = summaries.into_iter().map(|text| markdown(text)).collect();
    if paragraphs.is_empty() {
        paragraphs
            .push(format!("Whether the code is in the set `{}` of the spec.", predicate.name));
    }
    paragraphs.extend(references_documentation(&predicate.references));
    doc(&paragraphs.join("\n\n"))
}
