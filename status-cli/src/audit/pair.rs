//! A number with something that may be its name.

use super::token::Span;

/// A number and a word or text near it. Most are not the name of a number: which are is known once those
/// that lie alike are looked at together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub(super) number: Written,
    pub(super) name: Span,
    /// The list that the number is an entry of.
    pub(super) list: u32,
    /// How the name lies to the number: the same in every entry of a table.
    pub(super) way: u64,
}

/// A number as the file has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// Written down; the span includes a sign.
    Down(Span),
    /// Implied by the entries before it, as that of the second variant of an enum is.
    Implied(i128),
    /// Meant by a constant of the file, which is mentioned at the span: `StatusNotFound`.
    Meant(Span, i128),
}

impl Pair {
    /// Where the pair begins, for the order of pairs.
    pub(super) fn start(&self) -> u32 {
        match self.number {
            Written::Down(span) | Written::Meant(span, _) => span.start.min(self.name.start),
            Written::Implied(_) => self.name.start,
        }
    }
}

/// A hash of what lies between a number and its name: FNV-1a.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way(u64);

impl Way {
    pub(super) fn new(start: &str) -> Self {
        Self(0xcbf2_9ce4_8422_2325).then_text(start)
    }

    pub(super) fn then(self, byte: u8) -> Self {
        Self((self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }

    pub(super) fn then_text(self, text: &str) -> Self {
        text.bytes().fold(self, Self::then)
    }

    pub(super) fn value(self) -> u64 {
        self.0
    }
}
