//! What a document adds to what it inherits.

use super::inherit::Inherited;
use super::resolved::{Certainty, Resolved};
use crate::diagnostic::{Located, Problems};
use crate::model::{Home, Range};
use crate::spec::Spec;

/// A document while it is being resolved. Each step has a file of its own.
pub(super) struct Draft<'d> {
    /// The place of the document.
    pub(super) document: usize,
    /// What it says.
    pub(super) spec: &'d Spec,
    /// What it started from.
    pub(super) inherited: &'d Inherited<'d>,
    /// What has come of it so far.
    pub(super) now: Resolved,
    /// Where the document retires numbers, in the order of the numbers and without overlaps.
    pub(super) retired_at: Vec<Located<Range>>,
    /// What is wrong with it.
    pub(super) problems: &'d mut Problems,
}

/// Resolves a document, and reports what is wrong with it.
pub(super) fn resolve(
    document: usize,
    label: String,
    spec: &Spec,
    inherited: &Inherited<'_>,
    problems: &mut Problems,
) -> Resolved {
    let mut now = Resolved { label, ..inherited.merged.clone() };
    if problems.is_muted(document) {
        now.certainty = Certainty { of_codes: false, of_classes: false };
    }
    let mut draft = Draft { document, spec, inherited, now, retired_at: Vec::new(), problems };
    draft.header();
    draft.classes();
    draft.retired();
    draft.codes();
    draft.fallbacks();
    draft.predicates();
    draft.homes();
    draft.now
}

impl Draft<'_> {
    /// Leaves codes out. They are as good as registered all the same.
    pub(super) fn refuse(&mut self, numbers: &[u64]) {
        for number in numbers {
            self.now.codes.remove(number);
            self.now.refused.push(Range::only(*number));
        }
    }

    /// Says of what is inherited unchanged that it is.
    fn homes(&mut self) {
        let registry = self.now.registry();
        let first = self.inherited.parents.first().map(|parent| &parent.source);
        self.now.registry_home = first
            .filter(|first| registry.is_some() && first.registry() == registry)
            .map_or(Home::This, |first| first.registry_home.clone());
        if self.now.classes.is_empty() || !self.spec.classes.is_empty() {
            self.now.class_home = Home::This;
        }
    }
}
