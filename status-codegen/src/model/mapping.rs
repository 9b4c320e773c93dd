//! What leads from the codes of one registry to those of another.

use super::{ByLanguage, List, Notation, Number, Range, Reference, Repr, Str, contains};
use crate::name;

/// A table from the codes of one registry to those of another, which becomes a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The name, `http-response`.
    pub name: Str,
    /// Which way it leads.
    pub direction: Direction,
    /// The registry at the other end.
    pub other: OtherRegistry,
    /// Numbers and what each of them is mapped to, in the order of the numbers and without overlaps.
    pub entries: List<(Range, Number)>,
    /// The ranges among them, as they are written: they speak of numbers that are not registered, too.
    pub ranges: List<Range>,
    /// What every other number is mapped to.
    pub default: Option<Number>,
    /// What it says of a code, by language.
    pub summaries: ByLanguage,
    /// Where it is laid down.
    pub references: List<Reference>,
}

impl Mapping {
    /// The name of the method: `to_http`, `from_http_response`.
    #[must_use]
    pub fn method(&self) -> String {
        self.direction.method(&self.name)
    }

    /// What a registered code is mapped to, or a registered code of the other registry: what the
    /// mapping lists it with, else the default.
    #[must_use]
    pub fn result(&self, number: Number) -> Option<Number> {
        self.listed(number).or(self.default)
    }

    /// What any other number is mapped to: single numbers of the list speak of registered codes alone.
    #[must_use]
    pub fn result_of_unregistered(&self, number: Number) -> Option<Number> {
        let listed = self.listed(number).filter(|_| self.is_in_a_range(number));
        listed.or(self.default)
    }

    /// Whether the number is listed in a range, and not only by itself.
    #[must_use]
    pub fn is_in_a_range(&self, number: Number) -> bool {
        contains(&self.ranges, number)
    }

    fn listed(&self, number: Number) -> Option<Number> {
        self.entry(number).map(|(_, result)| *result)
    }

    fn entry(&self, number: Number) -> Option<&(Range, Number)> {
        let following = self.entries.partition_point(|(range, _)| range.first <= number);
        let nearest = following.checked_sub(1).and_then(|index| self.entries.get(index));
        nearest.filter(|(range, _)| range.contains(number))
    }
}

/// Which way a mapping leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the codes of its registry to those of the other.
    To,
    /// From the codes of the other registry to its own.
    From,
}

impl Direction {
    /// The key of a spec that names the other registry.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::To => "to",
            Self::From => "from",
        }
    }

    /// The method of the mapping of this name.
    #[must_use]
    pub fn method(self, mapping: &str) -> String {
        format!("{}_{}", self.word(), name::snake(mapping))
    }
}

/// What a registry needs to know of another to write that one's numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherRegistry {
    /// Its name.
    pub name: Str,
    /// The integer that holds its codes.
    pub repr: Repr,
    /// The numbers that it may register.
    pub range: Range,
    /// How it writes its numbers.
    pub notation: Notation,
}

impl OtherRegistry {
    /// The number as the registry prints it: `404`, `0x0d`, `4.04`.
    #[must_use]
    pub fn label(&self, number: Number) -> String {
        self.notation.label(number)
    }
}
