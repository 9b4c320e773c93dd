//! What a document adds to what it inherits, step by step.

use super::draft::Draft;
use super::inherit::Inherited;
use super::others::Others;
use super::resolved::{Certainty, Resolved};
use super::{class, code, fallback, header, language, mapping, named_range, predicate, retired};
use crate::diagnostic::Problems;
use crate::model::Home;
use crate::spec::Spec;

/// Resolves a document, and reports what is wrong with it.
pub(super) fn resolve(
    document: usize,
    label: String,
    spec: &Spec,
    inherited: &Inherited<'_>,
    others: &Others,
    problems: &mut Problems,
) -> Resolved {
    let mut now = Resolved { label, ..inherited.merged.clone() };
    if problems.is_muted(document) {
        now.certainty = Certainty { of_codes: false, of_classes: false };
    }
    let mut draft =
        Draft { document, spec, inherited, others, now, retirements: Vec::new(), problems };
    header::resolve(&mut draft);
    class::resolve(&mut draft);
    retired::resolve(&mut draft);
    code::resolve(&mut draft);
    fallback::resolve(&mut draft);
    predicate::resolve(&mut draft);
    named_range::resolve(&mut draft);
    mapping::resolve(&mut draft);
    language::resolve(&mut draft);
    homes(&mut draft);
    draft.now
}

/// Says of what is inherited unchanged that it is.
fn homes(draft: &mut Draft<'_>) {
    let registry = draft.now.registry();
    let first = draft.inherited.parents.first().map(|parent| &parent.source);
    draft.now.registry_home = first
        .filter(|first| registry.is_some() && first.registry() == registry)
        .map_or(Home::This, |first| first.registry_home.clone());
    if draft.now.classes.is_empty() || !draft.spec.classes.is_empty() {
        draft.now.class_home = Home::This;
    }
}
