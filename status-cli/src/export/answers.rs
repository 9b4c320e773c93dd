//! Predicates and mappings as functions of a number: what they answer for each code, for ranges of
//! other numbers, and for the rest.

use std::collections::BTreeMap;

use status_codegen::model::{Mapping, Number, Predicate, Range};

use super::prepared::Member;

/// The answers of a mapping.
#[derive(Debug)]
pub(super) struct Answers<'m, 'c> {
    /// The codes of each answer, in the order of the answers, save those that have the default's.
    pub(super) of_codes: Vec<(Number, Vec<&'m Member<'c>>)>,
    /// Ranges of numbers, registered or not, in their order.
    pub(super) of_ranges: Vec<(Range, Number)>,
    /// What every other number is answered with.
    pub(super) otherwise: Option<Number>,
}

impl<'m, 'c> Answers<'m, 'c> {
    /// Where the codes lead.
    pub(super) fn of(mapping: &Mapping, members: &'m [Member<'c>]) -> Self {
        let mut of_codes = BTreeMap::<_, Vec<_>>::new();
        for member in members {
            match mapping.result(member.meaning.code.number) {
                Some(result) if Some(result) == mapping.default => {}
                Some(result) => of_codes.entry(result).or_default().push(member),
                None => {}
            }
        }
        Self {
            of_codes: of_codes.into_iter().collect(),
            of_ranges: of_ranges(mapping),
            otherwise: mapping.default,
        }
    }

    /// Whether it says anything of numbers that are not registered.
    pub(super) fn is_for_unregistered(&self) -> bool {
        !self.of_ranges.is_empty() || self.otherwise.is_some()
    }
}

/// The ranges that the mapping itself has as ranges, with what it says within them.
fn of_ranges(mapping: &Mapping) -> Vec<(Range, Number)> {
    let entries = mapping.entries.iter().flat_map(|&(entry, result)| {
        let common = mapping.ranges.iter().map(move |range| Range {
            first: entry.first.max(range.first),
            last: entry.last.min(range.last),
        });
        common.filter(|range| range.first <= range.last).map(move |range| (range, result))
    });
    entries.collect()
}

/// The codes that a predicate is true of.
pub(super) fn members_of<'m, 'c>(
    predicate: &Predicate,
    members: &'m [Member<'c>],
) -> Vec<&'m Member<'c>> {
    members.iter().filter(|member| predicate.contains(member.meaning.code.number)).collect()
}

/// The codes that a predicate is not true of, though it is of the other numbers around them.
pub(super) fn exceptions_of<'m, 'c>(
    predicate: &Predicate,
    members: &'m [Member<'c>],
) -> Vec<&'m Member<'c>> {
    let exceptions = members.iter().filter(|member| {
        let number = member.meaning.code.number;
        !predicate.contains(number) && predicate.ranges.iter().any(|it| it.contains(number))
    });
    exceptions.collect()
}

/// Where the numbers of the other registry lead.
#[derive(Debug)]
pub(super) struct Origins {
    /// The single numbers of each answer, in the order of the answers.
    pub(super) of_numbers: Vec<(Number, Vec<Number>)>,
    /// Ranges of numbers, in their order.
    pub(super) of_ranges: Vec<(Range, Number)>,
    /// What every other number is answered with.
    pub(super) otherwise: Option<Number>,
}

impl Origins {
    /// Whether every number has an answer that is one of the codes.
    pub(super) fn is_total(&self, members: &[Member<'_>]) -> bool {
        let results = self.of_numbers.iter().map(|(result, _)| *result);
        let mut results = results.chain(self.of_ranges.iter().map(|(_, result)| *result));
        let is_code =
            |number| members.binary_search_by_key(&number, |it| it.meaning.code.number).is_ok();
        self.otherwise.is_some_and(is_code) && results.all(is_code)
    }

    /// Where the numbers of the other registry lead.
    pub(super) fn of(mapping: &Mapping) -> Self {
        let mut of_numbers = BTreeMap::<_, Vec<_>>::new();
        let mut of_ranges = Vec::new();
        for &(range, result) in mapping.entries.iter() {
            if range.first == range.last {
                of_numbers.entry(result).or_default().push(range.first);
            } else {
                of_ranges.push((range, result));
            }
        }
        let of_numbers = of_numbers.into_iter().collect();
        Self { of_numbers, of_ranges, otherwise: mapping.default }
    }
}
