//! The integers that languages hold codes in.

use status_codegen::model::{Mapping, Number, Range};

use super::prepared::Prepared;

/// An integer type, by the name that most languages know it by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Integer {
    /// 32 bits with a sign, which serve wherever they suffice.
    Int,
    /// 64 bits with a sign.
    Long,
    /// 64 bits without a sign.
    Unsigned,
}

impl Integer {
    /// The type that holds every number that the registry says something about.
    pub(super) fn of(prepared: &Prepared<'_>) -> Self {
        let classes = prepared.classes().iter().map(|class| class.range);
        let ranges = prepared.ranges().iter().map(|named| named.range);
        let predicates = prepared.predicates().iter().flat_map(|it| it.ranges.iter().copied());
        let mappings = prepared.mappings().iter().flat_map(|it| it.ranges.iter().copied());
        let all = classes.chain(ranges).chain(predicates).chain(mappings);
        Self::holding(all.chain([prepared.registry().range]))
    }

    /// The type that holds the results of a mapping to another registry, and every code of that.
    pub(super) fn of_results(mapping: &Mapping) -> Self {
        let results = mapping.entries.iter().map(|(_, result)| *result).chain(mapping.default);
        Self::holding(results.map(Range::only).chain([mapping.other.range]))
    }

    /// The type that holds the numbers of another registry that a mapping starts from.
    pub(super) fn of_origins(mapping: &Mapping) -> Self {
        let ranges = mapping.entries.iter().map(|(range, _)| *range);
        Self::holding(ranges.chain([mapping.other.range]))
    }

    /// The type that holds every number of these ranges.
    pub(super) fn holding(ranges: impl IntoIterator<Item = Range>) -> Self {
        let fits = |integer: Self, range: &Range| {
            integer.min() <= range.first && range.last <= integer.max()
        };
        let ranges: Vec<_> = ranges.into_iter().collect();
        let smallest =
            [Self::Int, Self::Long].into_iter().find(|it| ranges.iter().all(|at| fits(*it, at)));
        smallest.unwrap_or(Self::Unsigned)
    }

    /// The smallest number that the type holds.
    pub(super) fn min(self) -> Number {
        match self {
            Self::Int => i32::MIN.into(),
            Self::Long => i64::MIN.into(),
            Self::Unsigned => 0,
        }
    }

    /// The greatest number that the type holds.
    pub(super) fn max(self) -> Number {
        match self {
            Self::Int => i32::MAX.into(),
            Self::Long => i64::MAX.into(),
            Self::Unsigned => u64::MAX.into(),
        }
    }

    /// The condition that a number, called `code`, lies in the range; nothing compares it with a bound
    /// that no number of the type exceeds, which compilers warn of.
    pub(super) fn condition(self, range: Range, literal: impl Fn(Number) -> String) -> String {
        let (first, last) = (literal(range.first), literal(range.last));
        match (range.first <= self.min(), range.last >= self.max()) {
            _ if range.first == range.last => format!("code == {first}"),
            (false, false) => format!("code >= {first} && code <= {last}"),
            (false, true) => format!("code >= {first}"),
            (true, false) => format!("code <= {last}"),
            (true, true) => "true".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_type_that_suffices_is_taken() {
        for (first, last, integer) in [
            (-1, 599, Integer::Int),
            (0, i64::from(i32::MAX).into(), Integer::Int),
            (0, Number::from(u32::MAX), Integer::Long),
            (0, Number::from(i64::MAX) + 1, Integer::Unsigned),
        ] {
            assert_eq!(Integer::holding([Range { first, last }]), integer);
        }
    }

    #[test]
    fn no_condition_says_what_always_holds() {
        let condition = |first, last| {
            Integer::Unsigned.condition(Range { first, last }, |number| number.to_string())
        };
        assert_eq!(condition(7, 7), "code == 7");
        assert_eq!(condition(4, 7), "code >= 4 && code <= 7");
        assert_eq!(condition(0, 7), "code <= 7");
        assert_eq!(condition(7, u64::MAX.into()), "code >= 7");
        assert_eq!(condition(0, u64::MAX.into()), "true");
    }
}
