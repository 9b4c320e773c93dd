//! The tables between the codes of a spec and those of another registry.

use super::super::choices::Choices;
use super::super::meaning::Meaning;
use super::super::{Mapping, Number, Numbers, words};
use super::texts;

/// Codes, and ranges that begin with one and end before the next, with results in the other registry.
pub(super) fn mapping_to(now: &Meaning, choices: &mut Choices) -> Mapping {
    let inherited = now.mappings.contains_key("to_other");
    let mut starts = Vec::new();
    for (place, &first) in now.codes.keys().enumerate() {
        // A table without keys might not be written at all.
        if (place > 0 || inherited) && choices.one_in(2) {
            continue;
        }
        let next = now.codes.range(first + 1..).next().map_or(now.most(), |(&next, _)| next - 1);
        starts.push((first, next));
    }
    let codes = starts
        .into_iter()
        .map(|(first, next)| {
            let last = if choices.one_in(3) { next.min(first + choices.up_to(4)) } else { first };
            (Numbers { first, last }, choices.up_to(99))
        })
        .collect();
    let default = (!inherited || choices.one_in(2)).then(|| choices.up_to(99));
    let is_told = !inherited || choices.one_in(2);
    let summaries = texts(words::TEXTS, choices);
    Mapping { name: "other", direction: "to", is_told, codes, default, summaries }
}

/// Numbers of the other registry, with codes as results.
pub(super) fn mapping_from(now: &Meaning, results: &[Number], choices: &mut Choices) -> Mapping {
    let inherited = now.mappings.contains_key("from_other_response");
    let (mut codes, mut free) = (Vec::new(), 0);
    let owed = usize::from(!inherited);
    for _ in 0..owed + choices.count(4) {
        let first: Number = free + choices.up_to(9);
        let last = first + choices.up_to(9);
        codes.push((Numbers { first, last }, choices.pick(results)));
        free = last + 1;
    }
    let default = (!inherited || choices.one_in(2)).then(|| choices.pick(results));
    let is_told = !inherited || choices.one_in(2);
    let summaries = texts(words::TEXTS, choices);
    Mapping { name: "other-response", direction: "from", is_told, codes, default, summaries }
}
