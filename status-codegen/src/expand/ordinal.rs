//! Which place a number, or a variant, has among the variants.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::places::Places;
use super::table::padded_length;
use super::token::number;
use crate::model::Number;

/// The private methods that say which place a number, or a variant, has among the variants.
pub(super) fn ordinal_methods(context: &Context<'_>) -> TokenStream {
    let repr = context.repr();
    let codes: Vec<Number> = context.catalogue.codes.iter().map(|code| code.number).collect();
    let body = match Numbers::of(&codes) {
        Numbers::Consecutive { first } => distance(context, first),
        Numbers::Close { first, span } => table(context, &codes, first, span),
        Numbers::Scattered => search(context, &codes),
    };
    quote! {
        /// The place of the variant among the variants. The tables are looked up by it, masked with
        /// their length less one: each is padded to a power of two.
        #[inline(always)]
        const fn ordinal(self) -> ::core::primitive::usize {
            Self::place_of(self.code())
        }

        /// The only place among the variants where the code of this number can be.
        #[inline(always)]
        const fn place_of(code_: #repr) -> ::core::primitive::usize {
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
        } else if let Some(span) = from_zero(first, last, span) {
            Self::Close { first: 0, span }
        } else if span <= generous && codes.len() <= MOST_IN_A_TABLE {
            Self::Close { first, span }
        } else {
            Self::Scattered
        }
    }
}

/// How many numbers a table from 0 on would be over, if it is small and at most twice as long as one
/// from the first number on: the first is then not subtracted before each lookup.
fn from_zero(first: Number, last: Number, span: usize) -> Option<usize> {
    /// A kilobyte: room for all numbers of three digits.
    const MOST: usize = 1024;

    let from_zero = usize::try_from(last).ok().filter(|&last| first > 0 && last < MOST)? + 1;
    (padded_length(from_zero) <= 2 * padded_length(span)).then_some(from_zero)
}

/// How far the number is from the first. It may be beyond `usize`; those that are registered are
/// not so far.
fn distance(context: &Context<'_>, first: Number) -> TokenStream {
    let first = (first != 0).then(|| {
        let first = context.number(first);
        quote!(.wrapping_sub(#first))
    });
    quote!(code_ #first as ::core::primitive::usize)
}

/// The places of all numbers from the first to the last.
fn table(context: &Context<'_>, codes: &[Number], first: Number, span: usize) -> TokenStream {
    let mut by_distance = vec![0; span];
    for (ordinal, code) in codes.iter().enumerate() {
        let row = usize::try_from(code - first).unwrap_or_default();
        by_distance.iter_mut().skip(row).take(1).for_each(|place| *place = ordinal);
    }
    let places = Places {
        first,
        radix: context.catalogue.registry.notation.radix(),
        by_distance,
        codes: codes.len(),
    };
    let distance = distance(context, first);
    let lookup = places.lookup(context, "ORDINALS", &distance);
    let from = if first == 0 { "" } else { " from the first on" };
    let table = places.table(&format!("The place of each number{from}"), "ORDINALS");
    quote!(#table #lookup)
}

/// A binary search over the numbers.
fn search(context: &Context<'_>, codes: &[Number]) -> TokenStream {
    let crate_path = &context.request.crate_path;
    let repr = context.repr();
    let count = number(codes.len() as u64);
    let length = padded_length(codes.len());
    let size = number(length as u64);
    let padded = codes.iter().copied().chain(std::iter::repeat(0)).take(length);
    let numbers = padded.map(|code| context.number(code));
    quote! {
        /// The numbers in order; padded, so that a masked place is in bounds.
        static CODES: [#repr; #size] = [#(#numbers),*];
        let mut low_ = 0;
        let mut high_ = #count;
        while high_ - low_ > 1 {
            let middle_ = ::core::primitive::usize::midpoint(low_, high_);
            if #crate_path::__private::row(&CODES, middle_) <= code_ {
                low_ = middle_;
            } else {
                high_ = middle_;
            }
        }
        low_
    }
}
