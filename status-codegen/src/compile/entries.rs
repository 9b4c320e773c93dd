//! What mappings list.

use super::ranges;
use crate::model::{Direction, Mapping, Number, Range};
use crate::order::sorted_by_key;

/// Numbers, and what each of them is mapped to.
pub(super) type Entry = (Range, Number);

/// Takes codes out of the mappings, and leaves out a mapping whose default is one of them.
pub(super) fn remove(mappings: &mut Vec<Mapping>, removed: &[Range]) {
    mappings.retain_mut(|mapping| match mapping.direction {
        Direction::To => {
            let Mapping { entries, ranges: written, .. } = mapping;
            // A range goes on speaking of the number, which is not registered any more.
            entries.to_mut().retain(|(range, _)| {
                ranges::contains(written, range.first) || !ranges::contains(removed, range.first)
            });
            true
        }
        Direction::From => {
            mapping.entries.to_mut().retain(|(_, result)| !ranges::contains(removed, *result));
            !mapping.default.is_some_and(|default| ranges::contains(removed, default))
        }
    });
}

/// The ranges among the entries, together with others.
pub(super) fn ranges_among(entries: &[Entry], others: &[Range]) -> Vec<Range> {
    let among = entries.iter().map(|(range, _)| *range).filter(|range| range.first < range.last);
    ranges::union(among.chain(others.iter().copied()).collect())
}

/// The lower entries with the upper ones in their stead, where both speak of a number.
pub(super) fn overlaid(lower: &[Entry], upper: &[Entry]) -> Vec<Entry> {
    let covered = ranges::union(upper.iter().map(|(range, _)| *range).collect());
    let mut entries = upper.to_vec();
    for &(range, result) in lower {
        let left = ranges::without(&[range], &covered);
        entries.extend(left.into_iter().map(|range| (range, result)));
    }
    sorted_by_key(entries, |entry| *entry)
}
