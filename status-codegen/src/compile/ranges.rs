//! Sets of numbers as sorted ranges that neither overlap nor touch.

use crate::diagnostic::Located;
pub(super) use crate::model::contains;
use crate::model::{Notation, Number, Range};
use crate::order::sorted_by_key;

/// The ranges as such a set.
pub(super) fn union(ranges: Vec<Range>) -> Vec<Range> {
    let ranges = sorted_by_key(ranges, |range| *range);
    let mut union: Vec<Range> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match union.last_mut() {
            Some(last) if range.first <= last.last.saturating_add(1) => {
                last.last = last.last.max(range.last);
            }
            _ => union.push(range),
        }
    }
    union
}

/// The set that a list in a spec describes.
pub(super) fn set(list: &[Located<Range>]) -> Vec<Range> {
    union(list.iter().map(|range| range.value).collect())
}

/// The set of these numbers.
pub(super) fn of_numbers(numbers: &[Number]) -> Vec<Range> {
    union(numbers.iter().copied().map(Range::only).collect())
}

/// What is left of the set without the other.
pub(super) fn without(set: &[Range], other: &[Range]) -> Vec<Range> {
    let mut left = Vec::with_capacity(set.len());
    for &range in set {
        let mut rest = Some(range);
        for taken in overlapping(other, range) {
            let Some(Range { first, last }) = rest else { break };
            left.extend(taken.first.checked_sub(1).and_then(|before| between(first, before)));
            rest = taken.last.checked_add(1).and_then(|after| between(after, last));
        }
        left.extend(rest);
    }
    left
}

/// The ranges of the set that have numbers in common with the range.
pub(super) fn overlapping(set: &[Range], range: Range) -> &[Range] {
    let from = set.partition_point(|known| known.last < range.first);
    let overlapping = set.get(from..).unwrap_or_default();
    let count = overlapping.partition_point(|known| known.first <= range.last);
    overlapping.get(..count).unwrap_or_default()
}

/// Whether the two have a number in common.
pub(super) fn have_common(one: Range, other: Range) -> bool {
    one.first <= other.last && other.first <= one.last
}

/// The part of the range that lies in another.
pub(super) fn within(range: Range, other: Range) -> Option<Range> {
    between(range.first.max(other.first), range.last.min(other.last))
}

/// The set as a spec would list it: `[451, "520..=524"]`.
pub(super) fn list(set: &[Range], notation: &Notation) -> String {
    let items: Vec<_> = set.iter().map(|&range| item(range, notation)).collect();
    format!("[{}]", items.join(", "))
}

/// The numbers in prose: `451`, `451 and 460` or `451, 460 and 520..=524`.
pub(super) fn numbers_in_prose(numbers: &[Number], notation: &Notation) -> String {
    let set = of_numbers(numbers);
    let mut items: Vec<_> = set.iter().map(|&range| prose(range, notation)).collect();
    match (items.pop(), items.is_empty()) {
        (Some(last), false) => format!("{} and {last}", items.join(", ")),
        (last, _) => last.unwrap_or_default(),
    }
}

/// The range in prose: `451` or `520..=524`.
pub(super) fn prose(Range { first, last }: Range, notation: &Notation) -> String {
    let (one, other) = (notation.write(first), notation.write(last));
    if first == last { one } else { format!("{one}..={other}") }
}

fn item(range: Range, notation: &Notation) -> String {
    if range.first == range.last {
        notation.toml(range.first)
    } else {
        format!("\"{}\"", prose(range, notation))
    }
}

fn between(first: Number, last: Number) -> Option<Range> {
    (first <= last).then_some(Range { first, last })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Radix;

    const MOST: Number = u64::MAX as Number;

    fn ranges(ends: &[(Number, Number)]) -> Vec<Range> {
        ends.iter().map(|&(first, last)| Range { first, last }).collect()
    }

    #[test]
    fn a_union_is_sorted_and_merged() {
        assert_eq!(
            union(ranges(&[(5, 9), (1, 1), (2, 3), (8, 20), (MOST, MOST), (30, 40)])),
            ranges(&[(1, 3), (5, 20), (30, 40), (MOST, MOST)])
        );
    }

    #[test]
    fn numbers_are_taken_out() {
        let set = ranges(&[(100, 199), (300, 300)]);
        let without = |set: &[Range], numbers: &[Number]| without(set, &of_numbers(numbers));
        assert_eq!(without(&set, &[103]), ranges(&[(100, 102), (104, 199), (300, 300)]));
        assert_eq!(without(&set, &[100, 199, 250, 300]), ranges(&[(101, 198)]));
        let all = ranges(&[(0, MOST)]);
        assert_eq!(without(&all, &[0, MOST]), ranges(&[(1, MOST - 1)]));
        assert_eq!(without(&set, &[]), set);
    }

    #[test]
    fn ranges_are_taken_out() {
        let set = ranges(&[(100, 199), (300, 300), (400, 499)]);
        let left = ranges(&[(100, 149), (421, 499)]);
        assert_eq!(without(&set, &ranges(&[(0, 20), (150, 420), (500, 600)])), left);
        assert_eq!(without(&set, &ranges(&[(0, MOST)])), []);
    }

    #[test]
    fn membership_is_found() {
        let set = ranges(&[(100, 199), (300, 300)]);
        assert!([100, 150, 199, 300].into_iter().all(|number| contains(&set, number)));
        assert!(![0, 99, 200, 299, 301].into_iter().any(|number| contains(&set, number)));
    }

    #[test]
    fn sets_read_as_a_spec_has_them() {
        let set = ranges(&[(13, 13), (520, 524)]);
        let whole = |radix| Notation::Whole { radix, digits: 3 };
        let decimal = whole(Radix::Decimal);
        assert_eq!(list(&set, &decimal), r#"[13, "520..=524"]"#);
        assert_eq!(list(&set, &whole(Radix::Hexadecimal)), r#"[0xd, "0x208..=0x20c"]"#);
        assert_eq!(list(&set, &whole(Radix::Alphanumeric)), r#"["00D", "0EG..=0EK"]"#);
        let prose = |numbers: &[Number]| numbers_in_prose(numbers, &decimal);
        assert_eq!(prose(&[451]), "451");
        assert_eq!(prose(&[451, 452]), "451..=452");
        assert_eq!(prose(&[404, 451, 500, 501]), "404, 451 and 500..=501");
    }
}
