//! Sorting, compiled once.
//!
//! The compiler instantiates the standard library's sort for every element type, at four thousand lines
//! of LLVM each; sorts were a tenth of this crate. Here a single instantiation sorts indices.

use std::cmp::Ordering;
use std::mem;

/// The items in the order of their keys; items with equal keys keep their order.
pub(crate) fn sorted_by_key<T, K: Ord>(mut items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let compare = |one: usize, other: usize| key(&items[one]).cmp(&key(&items[other]));
    for (one, other) in swaps(items.len(), &compare) {
        items.swap(one, other);
    }
    items
}

/// The swaps, in order, that sort `count` places.
fn swaps(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut sources: Vec<usize> = (0..count).collect();
    sources.sort_by(|&one, &other| compare(one, other));
    let mut swaps = Vec::new();
    for start in 0..count {
        // Follow the cycle of the permutation that begins here.
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
