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

impl Draft<'_> {
    /// The members of a predicate, of which each must be true of something.
    fn members(&mut self, written: &spec::Predicate) -> Vec<Range> {
        let limits = self.now.header.repr.map(Repr::range);
        let mut members = Vec::with_capacity(written.codes.len());
        for &Located { value: range, span } in &written.codes {
            if self.now.may_have_any(range) {
                members.extend(limits.map_or(Some(range), |limits| ranges::within(range, limits)));
            } else {
                let prose = ranges::prose(range, self.now.notation());
                let message = if range.first == range.last {
                    format!("{prose} is not registered")
                } else {
                    format!("no code is registered in {prose}")
                };
                let help = "add the code, or leave the number out";
                self.problems.report(Problem::new(span, message).help(help));
            }
        }
        members
    }
}

fn predicate(written: &spec::Predicate, members: Vec<Range>) -> Predicate {
    Predicate {
        name: written.name.value.clone().into(),
        ranges: written_as_ranges(&members).into(),
        members: ranges::union(members).into(),
        summaries: by_language(&[], &written.summaries),
        references: written.references.clone().unwrap_or_default().into(),
    }
}

fn extend(inherited: &mut Predicate, written: &spec::Predicate, mut members: Vec<Range>) {
    let mut ranges = written_as_ranges(&members);
    ranges.extend_from_slice(&inherited.ranges);
    inherited.ranges = ranges::union(ranges).into();
    members.extend_from_slice(&inherited.members);
    inherited.members = ranges::union(members).into();
    inherited.summaries = by_language(&inherited.summaries, &written.summaries);
    if let Some(references) = &written.references {
        inherited.references = references.clone().into();
    }
}
/// The members that are ranges: what the predicate says of numbers that are not registered.
fn written_as_ranges(members: &[Range]) -> Vec<Range> {
    ranges::union(members.iter().copied().filter(|range| range.first < range.last).collect())
}
