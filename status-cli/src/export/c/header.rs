//! What every part of the header is made from.

use status_codegen::model::{Number, Range};

use crate::export::integer::Integer;
use crate::export::outline::Outline;
use crate::export::prepared::Prepared;
use crate::syntax::case::snake;

/// The registry on its way to a header.
pub(in crate::export) struct Header<'o, 'p, 'c> {
    pub(in crate::export) outline: &'o Outline<'p, 'c>,
    /// What every name begins with, in `snake_case`.
    pub(in crate::export) prefix: String,
}

/// What every name begins with: `http_status`.
pub(in crate::export) fn prefix(prepared: &Prepared<'_>) -> String {
    format!("{}_status", snake(&prepared.stem))
}

impl<'o, 'p, 'c> Header<'o, 'p, 'c> {
    pub(in crate::export) fn new(outline: &'o Outline<'p, 'c>) -> Self {
        Self { outline, prefix: prefix(outline.prepared) }
    }

    /// The prefix of constants and macros.
    pub(in crate::export) fn capitals(&self) -> String {
        self.prefix.to_uppercase()
    }

    /// The constants of the codes, in their order.
    pub(in crate::export) fn constants(&self) -> Vec<String> {
        let members = self.outline.members.iter();
        members.map(|member| self.constant(&member.name, member.meaning.code.number)).collect()
    }

    /// The constant of a code; where its name is not of ASCII, the number serves.
    pub(in crate::export) fn constant(&self, name: &str, number: Number) -> String {
        if name.is_ascii() {
            return format!("{}_{name}", self.capitals());
        }
        let number = number.to_string().replace('-', "MINUS_");
        format!("{}_CODE_{number}", self.capitals())
    }

    /// The constant of the code of a number, or else the number.
    pub(in crate::export) fn constant_of(&self, number: Number) -> String {
        self.outline.member(number).map_or_else(
            || self.literal(number),
            |member| self.constant(&member.name, member.meaning.code.number),
        )
    }

    pub(in crate::export) fn kind(&self) -> &'static str {
        kind(self.outline.integer)
    }

    pub(in crate::export) fn literal(&self, number: Number) -> String {
        literal(self.outline.integer, number, &self.outline.digits(number))
    }

    pub(in crate::export) fn condition(&self, range: Range) -> String {
        self.outline.integer.condition(range, |number| self.literal(number))
    }
}

/// The name of the type.
pub(in crate::export) fn kind(integer: Integer) -> &'static str {
    match integer {
        Integer::Int => "int",
        Integer::Long => "int64_t",
        Integer::Unsigned => "uint64_t",
    }
}

/// The number as a literal of the type. The smallest numbers have no literal of their own.
pub(in crate::export) fn literal(integer: Integer, number: Number, digits: &str) -> String {
    match integer {
        Integer::Int if number == integer.min() => "INT32_MIN".to_owned(),
        Integer::Int => digits.to_owned(),
        Integer::Long if number == integer.min() => "INT64_MIN".to_owned(),
        Integer::Long => format!("INT64_C({digits})"),
        Integer::Unsigned => format!("UINT64_C({digits})"),
    }
}
