//! Tables that the methods look up, by a variant's place among the variants.
//!
//! A table is padded to a power of two and indexed with a mask, so that the lookup needs no bounds
//! check and cannot panic.

use crate::model::Number;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::context::Context;
use super::token::{identifier, number};

/// The length of a table of so many rows, padding included.
pub(super) fn padded_length(rows: usize) -> usize {
    rows.next_power_of_two()
}

/// `static NAME: [&str; 64] = […];`
pub(super) fn text_table(name: &str, texts: impl ExactSizeIterator<Item = String>) -> TokenStream {
    let name = identifier(name);
    let length = padded_length(texts.len());
    let size = number(length as u64);
    let rows = texts.chain(std::iter::repeat(String::new())).take(length);
    quote!(static #name: [&::core::primitive::str; #size] = [#(#rows),*];)
}

/// The private methods that say which place a number, or a variant, has among the variants.
pub(super) fn ordinal_methods(context: &Context<'_>) -> TokenStream {
    let repr = context.repr();
    let codes: Vec<Number> = context.catalogue.codes.iter().map(|code| code.number).collect();
    let body = match Numbers::of(&codes) {
        Numbers::Consecutive { first } => consecutive(context, first, codes.len()),
        Numbers::Close { first, span } => table(context, &codes, first, span),
        Numbers::Scattered => search(context, &codes),
    };
    quote! {
        /// The place of the variant among the variants, for the tables.
        #[inline(always)]
        const fn ordinal(self) -> ::core::primitive::usize {
            Self::place_of(self.code())
        }

        /// The only place among the variants where the code of this number can be.
        #[inline(always)]
        const fn place_of(code: #repr) -> ::core::primitive::usize {
            #body
        }
    }
}

/// How many codes two bytes can number.
const MOST_IN_A_TABLE: usize = 1 << 16;

/// How the numbers of a registry lie.
enum Numbers {
    /// One after the other.
    Consecutive { first: Number },
    /// With gaps, near enough to one another for a table over all numbers between them.
    Close { first: Number, span: usize },
    /// Too far apart for that.
    Scattered,
}

impl Numbers {
    fn of(codes: &[Number]) -> Self {
        let (Some(&first), Some(&last)) = (codes.first(), codes.last()) else {
            return Self::Scattered;
        };
        let span = usize::try_from(last - first).unwrap_or(usize::MAX).saturating_add(1);
        // A table may waste this much: four kilobytes, or 64 bytes a code.
        let generous = codes.len().saturating_mul(64).max(4096);
        if span == codes.len() {
            Self::Consecutive { first }
        } else if span <= generous && codes.len() <= MOST_IN_A_TABLE {
            Self::Close { first, span }
        } else {
            Self::Scattered
        }
    }
}

fn consecutive(context: &Context<'_>, first: Number, count: usize) -> TokenStream {
    let mask = number(padded_length(count) as u64 - 1);
    let distance = distance(context, first);
    quote!(#distance & #mask)
}

/// How far the number is from the first. It may be beyond `usize`; those that are registered are
/// not so far.
fn distance(context: &Context<'_>, first: Number) -> TokenStream {
    let first = (first > 0).then(|| {
        let first = context.number(first);
        quote!(.wrapping_sub(#first))
    });
    quote!(code #first as ::core::primitive::usize)
}

/// A byte string over all numbers from the first to the last: for the compiler it is one token.
fn table(context: &Context<'_>, codes: &[Number], first: Number, span: usize) -> TokenStream {
    let width = if codes.len() <= 256 { 1 } else { 2 };
    let length = padded_length(span);
    let mut bytes = vec![0; length * width];
    for (ordinal, code) in codes.iter().enumerate() {
        let row = usize::try_from(code - first).unwrap_or_default() * width;
        let ordinal = ordinal.to_le_bytes();
        for (byte, value) in bytes.iter_mut().skip(row).take(width).zip(ordinal) {
            *byte = value;
        }
    }
    let size = number(bytes.len() as u64);
    let bytes = Literal::byte_string(&bytes);
    let (mask, place) = (number(length as u64 - 1), number(padded_length(codes.len()) as u64 - 1));
    let distance = distance(context, first);
    let table = quote!(const ORDINALS: &[::core::primitive::u8; #size] = #bytes;);
    if width == 1 {
        quote! {
            #table
            ORDINALS[#distance & #mask] as ::core::primitive::usize & #place
        }
    } else {
        quote! {
            #table
            let row = (#distance & #mask) * 2;
            ::core::primitive::u16::from_le_bytes([ORDINALS[row], ORDINALS[row + 1]])
                as ::core::primitive::usize & #place
        }
    }
}

/// A binary search over the numbers.
fn search(context: &Context<'_>, codes: &[Number]) -> TokenStream {
    let repr = context.repr();
    let count = number(codes.len() as u64);
    let place = number(padded_length(codes.len()) as u64 - 1);
    let codes = codes.iter().map(|&code| context.number(code));
    quote! {
        static CODES: [#repr; #count] = [#(#codes),*];
        let mut low = 0;
        let mut high = #count;
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if CODES[middle] <= code {
                low = middle;
            } else {
                high = middle;
            }
        }
        low & #place
    }
}
