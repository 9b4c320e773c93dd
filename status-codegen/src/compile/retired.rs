//! `retired`: numbers that may not be used again.

use std::collections::BTreeMap;

use super::ranges;
use super::resolve::Draft;
use super::resolved::numbers_in;
use crate::diagnostic::{Located, Problem, Span};
use crate::model::{Range, Repr};

impl Draft<'_> {
    pub(super) fn retired(&mut self) {
        let mut items: Vec<_> = self.spec.retired.iter().collect();
        items.sort_by_key(|item| item.value);
        // Where items overlap, the numbers that they share are those of the first.
        let mut free = Some(0);
        for item in items {
            let Some(first) = free.map(|free| item.value.first.max(free)) else { break };
            if first <= item.value.last {
                self.retire(item, Range { first, last: item.value.last });
                free = item.value.last.checked_add(1);
            }
        }
        self.check_parents_do_not_revive();
    }

    fn retire(&mut self, item: &Located<Range>, range: Range) {
        if let Some(registrable) = self.now.header.range
            && !(registrable.contains(item.value.first) && registrable.contains(item.value.last))
        {
            let message = format!("the registry's codes are {}", ranges::prose(registrable));
            return self.problems.report(Problem::new(item.span, message));
        }
        self.check_not_inherited(range, item.span);
        // Whatever the type, no list is longer than the widest has numbers.
        let limit = self.now.header.repr.unwrap_or(Repr::U16).max();
        let numbers = ranges::up_to(range, limit).map(|range| range.first..=range.last);
        for number in numbers.into_iter().flatten() {
            self.now.retired.insert(number);
            self.retired_at.insert(number, item.span);
        }
    }

    fn check_not_inherited(&mut self, range: Range, span: Span) {
        let inherited: Vec<u64> = numbers_in(&self.now.codes, range).collect();
        let first = inherited.first();
        let by = first.and_then(|number| self.inherited.brought_by.get(number));
        let Some(parent) = by.and_then(|&by| self.inherited.parents.get(by)) else { return };
        let list = ranges::list_numbers(inherited.iter().copied());
        let message = format!("{} has {list}, which cannot be retired too", parent.label());
        let help = format!("write {} in `extends`", parent.item_without(&inherited));
        self.problems.report(Problem::new(span, message).help(help));
        self.refuse(&inherited);
    }

    /// One parent may retire what another still has.
    fn check_parents_do_not_revive(&mut self) {
        let retired = self.inherited.merged.retired.iter();
        let mut revived: BTreeMap<usize, Vec<u64>> = BTreeMap::new();
        for number in retired.filter(|number| self.now.codes.contains_key(number)) {
            if let Some(&by) = self.inherited.brought_by.get(number) {
                revived.entry(by).or_default().push(*number);
            }
        }
        for (by, numbers) in revived {
            if let Some(parent) = self.inherited.parents.get(by) {
                let list = ranges::list_numbers(numbers.iter().copied());
                let message =
                    format!("{} has {list}, which another parent retires", parent.label());
                let help = format!("write {}", parent.item_without(&numbers));
                self.problems.report(Problem::new(parent.span(), message).help(help));
            }
            self.refuse(&numbers);
        }
    }
}
