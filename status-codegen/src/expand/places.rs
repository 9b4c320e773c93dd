//! Tables of places among the variants.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::context::Context;
use super::documentation::doc;
use super::table::padded_length;
use super::token::{identifier, number};
use crate::model::{Number, Radix};

/// Places among the variants, by how far a number is from the first.
pub(super) struct Places {
    pub(super) first: Number,
    /// How the numbers are written.
    pub(super) radix: Radix,
    /// The place of each number from the first on.
    pub(super) by_distance: Vec<usize>,
    /// How many variants there are.
    pub(super) codes: usize,
}

impl Places {
    /// How many bytes a place takes.
    const fn width(&self) -> usize {
        if self.codes <= 256 { 1 } else { 2 }
    }

    /// Whether a place takes one byte.
    pub(super) const fn are_bytes(&self) -> bool {
        self.width() == 1
    }

    /// How many rows the table has.
    pub(super) fn rows(&self) -> usize {
        padded_length(self.by_distance.len())
    }

    /// The table: a byte string, which for the compiler is one token.
    pub(super) fn table(&self, what: &str, name: &str) -> TokenStream {
        let mut bytes = Vec::with_capacity(self.rows() * self.width());
        for place in self.by_distance.iter().copied().chain(std::iter::repeat(0)).take(self.rows())
        {
            bytes.extend(place.to_le_bytes().into_iter().take(self.width()));
        }
        let summary = doc(&format!("{what}; padded, so that a masked distance is in bounds."));
        let (name, size) = (identifier(name), number(bytes.len() as u64));
        let bytes = self.literal(&bytes);
        quote! {
            #summary
            const #name: &[::core::primitive::u8; #size] = #bytes;
        }
    }

    /// The place at a distance.
    pub(super) fn lookup(
        &self,
        context: &Context<'_>,
        name: &str,
        distance: &TokenStream,
    ) -> TokenStream {
        let (crate_path, name) = (&context.request.crate_path, identifier(name));
        let row = identifier(if self.width() == 1 { "row" } else { "wide_row" });
        quote!(#crate_path::__private::#row(#name, #distance) as ::core::primitive::usize)
    }

    /// How many bytes a line has at most, so that a number is found by eye. In decimal, twenty (or ten places of two bytes): each
    /// hundred begins a line.
    fn line(&self) -> usize {
        match self.radix {
            Radix::Decimal => 20,
            Radix::Hexadecimal => 16,
            Radix::Alphanumeric => 18,
        }
    }

    /// The bytes as one literal over several lines.
    fn literal(&self, bytes: &[u8]) -> Literal {
        let mut text = String::with_capacity(bytes.len() * 5);
        text.push_str("b\"");
        let per_line = (self.line() / self.width()) as Number;
        for (distance, place) in bytes.chunks(self.width()).enumerate() {
            let number = self.first + distance as Number;
            if number == self.first || number % per_line == 0 {
                text.push_str("\\\n            ");
            }
            let escaped = place.iter().map(|byte| format!("\\x{byte:02x}"));
            text.extend(escaped);
        }
        text.push('"');
        text.parse().unwrap_or_else(|_| Literal::byte_string(bytes))
    }
}
