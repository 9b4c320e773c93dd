//! The ranges that mean something.

use super::super::choices::Choices;
use super::super::meaning::Meaning;
use super::super::{NamedRange, Number, Numbers, words};
use super::{MOST_IN_TOML, texts};

/// New ranges, or repeated keys of inherited ones.
pub(super) fn named_ranges(now: &Meaning, choices: &mut Choices) -> Vec<NamedRange> {
    let (mut ranges, mut free) = (Vec::new(), now.least());
    for name in words::RANGES {
        let inherited = now.ranges.get(name);
        let codes = match inherited {
            Some(range) => vec![Numbers::only(range.codes[0].first)],
            None if now.ranges.is_empty() && free <= now.most() => pieces(free, now, choices),
            None => continue,
        };
        free = codes[codes.len() - 1].last + 1;
        if !choices.one_in(3) {
            continue;
        }
        let is_new = inherited.is_none();
        let first = codes[0].first;
        // An offset is an integer of TOML.
        let is_integer = (0..=MOST_IN_TOML).contains(&first) && !now.registry.notation.is_text();
        let carries = is_new && choices.one_in(2) && is_integer && codes.len() == 1;
        ranges.push(NamedRange {
            name,
            offset: carries.then_some(first),
            codes: (is_new || choices.one_in(2)).then_some(codes),
            summaries: texts(words::TEXTS, choices),
        });
    }
    ranges
}

/// The numbers of a range, in one piece or in two with others between them.
fn pieces(free: Number, now: &Meaning, choices: &mut Choices) -> Vec<Numbers> {
    let first = free + choices.up_to((now.most() - free) / 2);
    let codes = Numbers { first, last: first + choices.up_to((now.most() - first).min(99)) };
    let again = codes.last + 2 + choices.up_to(9);
    if choices.one_in(3) && again <= now.most() {
        return vec![
            codes,
            Numbers { first: again, last: again + choices.up_to((now.most() - again).min(9)) },
        ];
    }
    vec![codes]
}
