//! `retired`: numbers that may not be used again.

use std::collections::BTreeMap;

use super::ranges;
use super::resolve::Draft;
use super::resolved::numbers_in;
use crate::diagnostic::{Located, Problem};
use crate::model::{Range, Repr};

impl Draft<'_> {
    pub(super) fn retired(&mut self) {
        for item in &self.spec.retired {
            self.retire(item);
        }
        self.check_parents_do_not_revive();
    }

    fn retire(&mut self, &Located { value: range, span }: &Located<Range>) {
        if let Some(registrable) = self.now.header.range
            && !(registrable.contains(range.first) && registrable.contains(range.last))
        {
            let message = format!("the registry's codes are {}", ranges::prose(registrable));
            return self.problems.report(Problem::new(span, message));
        }
        let inherited: Vec<u64> = numbers_in(&self.now.codes, range).collect();
        let first = inherited.first();
        let by = first.and_then(|number| self.inherited.brought_by.get(number));
        if let Some(parent) = by.and_then(|&by| self.inherited.parents.get(by)) {
            let list = ranges::list(&ranges::union(inherited.iter().copied().map(Range::only)));
            let message = format!("{} has {list}, which cannot be retired too", parent.label());
            let help = format!("write {} in `extends`", parent.item_without(&inherited));
            self.problems.report(Problem::new(span, message).help(help));
            self.refuse(&inherited);
        }
        // Whatever the type, no list is longer than the widest has numbers.
        let limit = self.now.header.repr.unwrap_or(Repr::U16).max();
        for number in
            ranges::up_to(range, limit).into_iter().flat_map(|range| range.first..=range.last)
        {
            self.now.retired.insert(number);
            self.retired_at.entry(number).or_insert(span);
        }
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
                let list = ranges::list(&ranges::union(numbers.iter().copied().map(Range::only)));
                let message =
                    format!("{} has {list}, which another parent retires", parent.label());
                let help = format!("write {}", parent.item_without(&numbers));
                self.problems.report(Problem::new(parent.span(), message).help(help));
            }
            self.refuse(&numbers);
        }
    }

    fn refuse(&mut self, numbers: &[u64]) {
        for number in numbers {
            self.now.codes.remove(number);
            self.now.refused.insert(*number);
        }
    }
}
