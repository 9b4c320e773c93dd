//! `[predicate.…]`: sets of codes, each a method.

use std::collections::{HashMap, HashSet};

use super::draft::Draft;
use super::ranges;
use super::text::by_language;
use crate::diagnostic::{Located, Problem, quoted};
use crate::model::{Predicate, Range, Repr};
use crate::name;
use crate::spec;

/// Adds the predicates.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    let classes = draft.now.classes.iter();
    let class_methods: HashSet<_> = classes.map(|class| name::class_method(&class.name)).collect();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (place, predicate) in draft.now.predicates.iter().enumerate() {
        places.insert(predicate.name.to_string(), place);
    }
    for written in &draft.spec.predicates {
        let members = draft.members(written);
        let name = &written.name;
        if class_methods.contains(&name.value) {
            let message = format!("{} is the method of a class", quoted(&name.value));
            draft.problems.report(Problem::new(name.span, message).help("rename the predicate"));
            continue;
        }
        let place = places.get(&name.value);
        match place.and_then(|&place| draft.now.predicates.get_mut(place)) {
            Some(inherited) => extend(inherited, written, members),
            None => draft.now.predicates.push(predicate(written, members)),
        }
    }
}

/// What a predicate lists, as far as the integer of the registry holds it.
#[derive(Default)]
struct Members {
    all: Vec<Range>,
    /// Of these, those that are written as ranges: they are true of unregistered numbers, too.
    ranges: Vec<Range>,
}

impl Draft<'_> {
    /// The members of a predicate, of which each must be true of something.
    fn members(&mut self, written: &spec::Predicate) -> Members {
        let limits = self.now.header.repr.map(Repr::range);
        let mut members = Members::default();
        for &Located { value: range, span } in &written.codes {
            if self.now.may_have_any(range) {
                let held = limits.map_or(Some(range), |limits| ranges::within(range, limits));
                members.all.extend(held);
                members.ranges.extend(held.filter(|_| range.first < range.last));
            } else {
                let prose = ranges::prose(range, self.now.notation());
                let message = if range.first == range.last {
                    format!("{prose} is not registered")
                } else {
                    format!("no code is registered in {prose}")
                };
                let help = "add the code, or remove the number";
                self.problems.report(Problem::new(span, message).help(help));
            }
        }
        members
    }
}

fn predicate(written: &spec::Predicate, members: Members) -> Predicate {
    Predicate {
        name: written.name.value.clone().into(),
        ranges: ranges::union(members.ranges).into(),
        members: ranges::union(members.all).into(),
        summaries: by_language(&[], &written.summaries),
        references: written.references.clone().unwrap_or_default().into(),
    }
}

fn extend(inherited: &mut Predicate, written: &spec::Predicate, mut members: Members) {
    members.ranges.extend_from_slice(&inherited.ranges);
    inherited.ranges = ranges::union(members.ranges).into();
    members.all.extend_from_slice(&inherited.members);
    inherited.members = ranges::union(members.all).into();
    inherited.summaries = by_language(&inherited.summaries, &written.summaries);
    if let Some(references) = &written.references {
        inherited.references = references.clone().into();
    }
}
