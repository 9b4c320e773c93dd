//! A document while it is being resolved, and what more than one step asks of it.

use super::inherit::Inherited;
use super::others::Others;
use super::ranges;
use super::resolved::Resolved;
use super::select::Selected;
use crate::diagnostic::{Located, Problem, Problems, Span};
use crate::model::{Number, Range};
use crate::spec::Spec;

/// A document while it is being resolved. The steps are in [`resolve`](super::resolve).
pub(super) struct Draft<'d> {
    /// The place of the document.
    pub(super) document: usize,
    /// What it says.
    pub(super) spec: &'d Spec,
    /// What it started from.
    pub(super) inherited: &'d Inherited<'d>,
    /// The registries that it speaks of without extending them.
    pub(super) others: &'d Others,
    /// What has come of it so far.
    pub(super) now: Resolved,
    /// Where the document retires numbers, in the order of the numbers and without overlaps.
    pub(super) retirements: Vec<Located<Range>>,
    /// What is wrong with it.
    pub(super) problems: &'d mut Problems,
}

impl Draft<'_> {
    /// Reports a problem, and is the thing that there is none of.
    pub(super) fn reported<T>(&mut self, problem: Problem) -> Option<T> {
        self.problems.report(problem);
        None
    }

    /// Leaves codes out. They are as good as registered all the same.
    pub(super) fn refuse(&mut self, numbers: &[Number]) {
        for number in numbers {
            self.now.codes.remove(number);
            self.now.refused.push(Range::only(*number));
        }
    }

    /// Whether the number lies in a class, as far as is known, or there are none.
    pub(super) fn may_be_in_a_class(&self, number: Number) -> bool {
        !self.now.certainty.of_classes || self.now.is_in_a_class(number)
    }

    /// Where the document retires the number, if it does.
    pub(super) fn place_of_retirement(&self, number: Number) -> Option<Span> {
        let following = self.retirements.partition_point(|item| item.value.first <= number);
        let nearest = following.checked_sub(1).and_then(|index| self.retirements.get(index));
        nearest.filter(|item| item.value.contains(number)).map(|item| item.span)
    }

    /// What messages call the parent that retires the number, if one does.
    pub(super) fn retiring_parent(&self, number: Number) -> Option<String> {
        let mut parents = self.inherited.parents.iter();
        let retires = |parent: &&Selected<'_>| ranges::contains(&parent.picked.retired, number);
        parents.find(retires).map(Selected::label)
    }
}
