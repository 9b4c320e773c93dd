//! What leads from a number to other registries: its mappings and its range.

use status_codegen::model::{Direction, Mapping, NamedRange, Number, OtherRegistry, Range};

use crate::meaning::Meaning;
use crate::terms::Terms;

/// What a mapping says of a code.
pub(crate) enum Mapped {
    /// The code of the other registry.
    To(Number),
    /// The numbers of the other registry that lead to the code, and whether every number that the
    /// mapping does not list does so too.
    From { listed: Vec<Range>, others: bool },
}

/// The mappings that say something of a code.
pub(crate) fn mappings<'c>(meaning: &Meaning<'c>) -> Vec<(&'c Mapping, Mapped)> {
    let number = meaning.code.number;
    let mappings = meaning.catalogue.mappings.iter();
    mappings.filter_map(|mapping| Some((mapping, mapped(mapping, number)?))).collect()
}

fn mapped(mapping: &Mapping, number: Number) -> Option<Mapped> {
    if mapping.direction == Direction::To {
        return mapping.result(number).map(Mapped::To);
    }
    let entries = mapping.entries.iter().filter(|(_, result)| *result == number);
    let listed: Vec<_> = entries.map(|(range, _)| *range).collect();
    let others = mapping.default == Some(number);
    (others || !listed.is_empty()).then_some(Mapped::From { listed, others })
}

impl Mapped {
    /// In a few words: `404 Not Found`, `429, 502 to 504`.
    pub(crate) fn describe(&self, other: &OtherRegistry, terms: &Terms) -> String {
        let (listed, others) = match self {
            Self::To(number) => return heading(other, *number),
            Self::From { listed, others } => (listed, others),
        };
        let listed = listed.iter().map(|Range { first, last }| {
            let (one, two) = (other.label(*first), other.label(*last));
            if first == last { one } else { (terms.range)(&one, &two) }
        });
        let others = others.then(|| terms.any_other.to_owned());
        listed.chain(others).collect::<Vec<_>>().join(", ")
    }
}

/// The range with a meaning of its own that a number lies in.
pub(crate) fn range_of(ranges: &[NamedRange], number: Number) -> Option<&NamedRange> {
    ranges.iter().find(|range| range.range.contains(number))
}

/// The code of another registry that a number of the range carries, in a few words, and that
/// registry's name.
pub(crate) fn carried(range: &NamedRange, number: Number) -> Option<(String, &str)> {
    let other = range.registry.as_ref()?;
    Some((heading(other, range.carried(number)?), &other.name))
}

/// The number as its registry prints it and, where it is registered in a bundled registry, the phrase.
fn heading(other: &OtherRegistry, number: Number) -> String {
    let meaning = status_data::registry(&other.name).and_then(|it| Meaning::of(it, number));
    meaning.map_or_else(|| other.label(number), |it| it.heading())
}
