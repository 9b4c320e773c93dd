//! Sorting, compiled once.
//!
//! The standard library's sort is compiled for every type of element, to four thousand lines of LLVM
//! each time; a tenth of what the compiler had to do for this crate was sorts. Here it sorts places.

use std::cmp::Ordering;
use std::mem;

/// The items in the order of their keys; those of one key stay as they are.
pub(crate) fn sorted_by_key<T, K: Ord>(mut items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let compare = |one: usize, other: usize| key(&items[one]).cmp(&key(&items[other]));
    for (one, other) in swaps(items.len(), &compare) {
        items.swap(one, other);
    }
    items
}

/// What to swap, one pair after the other, to have as many places in order.
fn swaps(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut sources: Vec<usize> = (0..count).collect();
    sources.sort_by(|&one, &other| compare(one, other));
    let mut swaps = Vec::new();
    for start in 0..count {
        // The places from here on that give each other their items, round in a circle.
        let mut place = start;
        loop {
            let source = mem::replace(&mut sources[place], place);
            if source == start {
                break;
            }
            swaps.push((place, source));
            place = source;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_the_standard_library() {
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            state >> 16
        };
        for count in 0..100 {
            let items: Vec<_> = (0..count).map(|place| (next() % 10, place)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            assert_eq!(sorted_by_key(items, |(key, _)| *key), expected);
        }
    }
}
