//! Set predicates, from a table of flags.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::documentation::{doc, languages_of, references_documentation};
use super::table::padded_length;
use super::{Context, identifier, number};
use crate::model::Predicate;

/// How many predicates one table of flags holds: the bits of the widest integer.
const FLAGS_A_TABLE: usize = 64;

/// Every predicate of the spec and the tables that they test.
pub(super) fn predicates(context: &Context<'_>) -> TokenStream {
    let tables = context.catalogue.predicates.chunks(FLAGS_A_TABLE).enumerate();
    tables
        .map(|(index, predicates)| {
            let table = match index {
                0 => identifier("flags"),
                more => format_ident!("flags_{}", more + 1),
            };
            let methods = predicates.iter().enumerate().map(|(bit, predicate)| {
                let name = identifier(&predicate.name);
                let documentation = documentation(context, predicate);
                let flag = binary(1 << bit);
                quote! {
                    #documentation
                    #[inline(always)]
                    #[must_use]
                    pub const fn #name(self) -> ::core::primitive::bool {
                        self.#table() & #flag != 0
                    }
                }
            });
            let flags = flags(context, predicates);
            quote! {
                #(#methods)*

                /// The predicates that hold, one bit for each.
                #[inline(always)]
                const fn #table(self) -> #flags
            }
        })
        .collect()
}

/// The type and the body of the method that looks up the flags of a variant.
fn flags(context: &Context<'_>, predicates: &[Predicate]) -> TokenStream {
    let bits = predicates.len().next_power_of_two().max(8);
    let integer = format_ident!("u{bits}");
    let integer = quote!(::core::primitive::#integer);
    let length = padded_length(context.catalogue.codes.len());
    let size = number(length as u64);
    let rows = context.catalogue.codes.iter().map(|code| {
        predicates
            .iter()
            .rev()
            .fold(0, |row, predicate| row << 1 | u64::from(predicate.contains(code.number)))
    });
    let rows = rows.chain(std::iter::repeat(0)).take(length).map(binary);
    quote! {
        #integer {
            static FLAGS: [#integer; #size] = [#(#rows),*];
            FLAGS[self.ordinal()]
        }
    }
}

/// The number in binary: a reader counts bits, not powers of two.
fn binary(flags: u64) -> Literal {
    format!("0b{flags:b}").parse().unwrap_or_else(|_| number(flags))
}

fn documentation(context: &Context<'_>, predicate: &Predicate) -> TokenStream {
    let languages = languages_of(
        predicate.summaries.iter().map(|(language, _)| language.as_ref()),
        context.request.languages.as_deref(),
    );
    let summaries = languages.iter().filter_map(|wanted| {
        predicate.summaries.iter().find(|(language, _)| language == wanted).map(|(_, text)| text)
    });
    let mut paragraphs: Vec<String> =
        summaries.map(|summary| super::documentation::markdown(summary)).collect();
    if paragraphs.is_empty() {
        paragraphs
            .push(format!("Whether the code is in the set `{}` of the spec.", predicate.name));
    }
    paragraphs.extend(references_documentation(&predicate.references));
    doc(&paragraphs.join("\n\n"))
}
