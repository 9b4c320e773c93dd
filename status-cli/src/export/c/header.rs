//! What every part of the header is made from.

use std::collections::HashSet;

use status_codegen::model::{Number, Range};

use crate::export::facts::{FACTS, Fact};
use crate::export::integer::Integer;
use crate::export::outline::Outline;
use crate::export::prepared::Prepared;
use crate::syntax::case::{screaming, snake};

/// The registry on its way to a header.
pub(in crate::export) struct Header<'o, 'p, 'c> {
    pub(in crate::export) outline: &'o Outline<'p, 'c>,
    /// What every name begins with, in `snake_case`.
    pub(in crate::export) prefix: String,
    /// The constants and macros that are written besides those of the codes.
    taken: HashSet<String>,
}

/// What every name begins with: `http_status`.
pub(in crate::export) fn prefix(prepared: &Prepared<'_>) -> String {
    format!("{}_status", snake(&prepared.stem))
}

impl<'o, 'p, 'c> Header<'o, 'p, 'c> {
    pub(in crate::export) fn new(outline: &'o Outline<'p, 'c>) -> Self {
        let mut header = Self { outline, prefix: prefix(outline.prepared), taken: HashSet::new() };
        let capitals = header.capitals();
        let taken = ["H", "NO_CLASS", "NO_RANGE"].map(|name| format!("{capitals}_{name}"));
        let facts = FACTS.iter().flat_map(|fact| {
            fact.words.iter().map(|(word, _)| header.fact_constant(fact, word)).collect::<Vec<_>>()
        });
        let places = [header.class_names(), header.range_names()].into_iter().flatten();
        let nameless = outline.members.iter().filter(|member| !member.name.is_ascii());
        let nameless = nameless.map(|member| header.nameless(member.meaning.code.number));
        header.taken = taken.into_iter().chain(facts).chain(places).chain(nameless).collect();
        header
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

    /// The constant of a code; where its name is not of ASCII, the number serves, and where something
    /// else has its name, a `_` follows.
    pub(in crate::export) fn constant(&self, name: &str, number: Number) -> String {
        if !name.is_ascii() {
            return self.nameless(number);
        }
        let mut constant = format!("{}_{name}", self.capitals());
        while self.taken.contains(&constant) {
            constant.push('_');
        }
        constant
    }

    fn nameless(&self, number: Number) -> String {
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

    /// The constant of a word of a fact.
    pub(in crate::export) fn fact_constant(&self, fact: &Fact, word: &str) -> String {
        format!("{}_{}_{}", self.capitals(), screaming(fact.name), screaming(word))
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
