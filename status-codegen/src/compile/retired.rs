//! `retired`: numbers that may not be used again.

use super::draft::Draft;
use super::ranges;
use super::resolved::numbers_in;
use crate::diagnostic::{Located, Problem, Span};
use crate::model::{Number, Range};
use crate::order::sorted_by_key;

/// Retires numbers.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    let items: Vec<_> = draft.spec.retired.iter().collect();
    let items = sorted_by_key(items, |item| item.value);
    // Where items overlap, the numbers that they share are those of the first.
    let mut free = Number::MIN;
    for item in items {
        let first = item.value.first.max(free);
        if first <= item.value.last {
            draft.retire(item, Range { first, last: item.value.last });
            free = item.value.last + 1;
        }
    }
    let mut retired = draft.inherited.merged.retired.clone();
    retired.extend(draft.retirements.iter().map(|item| item.value));
    draft.now.retired = ranges::union(retired);
    draft.check_parents_do_not_revive();
}

impl Draft<'_> {
    fn retire(&mut self, item: &Located<Range>, range: Range) {
        if let Some(registrable) = self.now.header.range
            && !registrable.encloses(item.value)
        {
            let range = ranges::prose(registrable, self.now.notation());
            let retired = ranges::prose(item.value, self.now.notation());
            let message = format!("{retired} is outside the registry's codes, {range}");
            let help = "only a number that may be registered can be retired";
            return self.problems.report(Problem::new(item.span, message).help(help));
        }
        self.check_not_inherited(range, item.span);
        self.retirements.push(Located { value: range, span: item.span });
    }

    fn check_not_inherited(&mut self, range: Range, span: Span) {
        let inherited: Vec<Number> = numbers_in(&self.now.codes, range).collect();
        let first = inherited.first();
        let parent = first.and_then(|&number| self.inherited.parent_of(number));
        let Some(parent) = parent else { return };
        let list = ranges::numbers_in_prose(&inherited, self.now.notation());
        let message = format!("{} has {list}, which cannot be retired too", parent.label());
        let help = format!("{} in `extends`", parent.how_to_leave_out(&inherited));
        self.problems.report(Problem::new(span, message).help(help));
        self.refuse(&inherited);
    }

    /// One parent may retire what another still has.
    fn check_parents_do_not_revive(&mut self) {
        let retired = &self.inherited.merged.retired;
        let revived = self.now.numbers(&|number| ranges::contains(retired, number));
        for (parent, numbers) in self.inherited.by_parent(revived) {
            let list = ranges::numbers_in_prose(&numbers, self.now.notation());
            let retiring = numbers.first().and_then(|&number| self.retiring_parent(number));
            let who = retiring.unwrap_or_else(|| "another parent".to_owned());
            let message = format!("{} has {list}, which {who} retires", parent.label());
            let help = parent.how_to_leave_out(&numbers);
            self.problems.report(Problem::new(parent.span(), message).help(help));
            self.refuse(&numbers);
        }
    }
}
