//! The ranges and mappings that several parents bring.

use std::collections::HashSet;

use super::entries::overlaid;
use super::ranges;
use super::select::Selected;
use crate::diagnostic::{Problem, Problems, quoted};
use crate::model::{Mapping, NamedRange};
use crate::order::sorted_by_key;

/// The ranges of all parents, in the order of their numbers. A range of a later parent that overlaps
/// the way of an earlier one's is reported.
pub(super) fn named_ranges(parents: &[Selected<'_>], problems: &mut Problems) -> Vec<NamedRange> {
    let mut united: Vec<NamedRange> = Vec::new();
    for parent in parents {
        let earlier = united.clone();
        let mut names: HashSet<&str> = HashSet::new();
        for range in &parent.picked.ranges {
            if !names.insert(&range.name) {
                continue;
            }
            let of_the_name = |ranges: &[NamedRange]| -> Vec<NamedRange> {
                ranges.iter().filter(|it| it.name == range.name).cloned().collect()
            };
            let (known, pieces) = (of_the_name(&earlier), of_the_name(&parent.picked.ranges));
            let overlapping = earlier.iter().find(|known| {
                pieces.iter().any(|piece| ranges::have_common(known.range, piece.range))
            });
            match known.first().or(overlapping) {
                None => united.extend(pieces),
                Some(_) if known == pieces => {}
                Some(other) => problems.report(clash(parent, other, range)),
            }
        }
    }
    sorted_by_key(united, |range| range.range)
}

fn clash(parent: &Selected<'_>, earlier: &NamedRange, later: &NamedRange) -> Problem {
    let (one, two) = (quoted(&earlier.name), quoted(&later.name));
    let message = if earlier.name == later.name {
        format!("{} and an earlier parent differ in the range {two}", parent.label())
    } else {
        format!("the range {two} of {} overlaps {one} of an earlier parent", parent.label())
    };
    let help = "specs that differ in this cannot be extended together";
    Problem::new(parent.span(), message).help(help)
}

/// The mappings of all parents, those of one name made one. What an earlier parent says goes before
/// what a later one says.
pub(super) fn mappings(parents: &[Selected<'_>], problems: &mut Problems) -> Vec<Mapping> {
    let mut united: Vec<Mapping> = Vec::new();
    let mut disputed: HashSet<&str> = HashSet::new();
    for parent in parents {
        for mapping in &parent.picked.mappings {
            match united.iter_mut().find(|known| known.name == mapping.name) {
                None => united.push(mapping.clone()),
                Some(earlier) if leads_alike(earlier, mapping) => extend(earlier, mapping),
                Some(_) => {
                    disputed.insert(&mapping.name);
                    let (name, label) = (quoted(&mapping.name), parent.label());
                    let message = format!(
                        "the mapping {name} of {label} leads elsewhere than that of an earlier parent"
                    );
                    let help = "specs that differ in this cannot be extended together";
                    problems.report(Problem::new(parent.span(), message).help(help));
                }
            }
        }
    }
    united.retain(|mapping| !disputed.contains(mapping.name.as_ref()));
    united
}

fn leads_alike(one: &Mapping, other: &Mapping) -> bool {
    one.direction == other.direction && one.other == other.other
}

fn extend(earlier: &mut Mapping, later: &Mapping) {
    earlier.ranges = ranges::union([&*later.ranges, &*earlier.ranges].concat()).into();
    earlier.entries = overlaid(&later.entries, &earlier.entries).into();
    earlier.default = earlier.default.or(later.default);
    if earlier.summaries.is_empty() {
        earlier.summaries.clone_from(&later.summaries);
    }
    if earlier.references.is_empty() {
        earlier.references.clone_from(&later.references);
    }
}
