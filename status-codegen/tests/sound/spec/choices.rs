//! Decisions at random.

use super::Number;

/// A row of random numbers from which decisions are taken, one after the other.
///
/// The first option of a decision is the plainest. It is also what every decision comes to once
/// the row is at its end, so that a shorter row, and one of smaller numbers, makes a simpler spec:
/// that is how a failing one shrinks.
#[derive(Debug, Clone)]
pub(crate) struct Choices {
    row: std::vec::IntoIter<u64>,
}

impl Choices {
    pub(crate) fn new(row: Vec<u64>) -> Self {
        Self { row: row.into_iter() }
    }

    /// A number from 0 to `most`.
    pub(crate) fn up_to(&mut self, most: Number) -> Number {
        Number::from(self.row.next().unwrap_or_default()) % (most + 1)
    }

    /// A length from 0 to `most`.
    pub(crate) fn count(&mut self, most: usize) -> usize {
        usize::try_from(self.up_to(most as Number)).expect("no greater than a length")
    }

    /// Yes, once in so many times.
    pub(crate) fn one_in(&mut self, times: Number) -> bool {
        self.up_to(times - 1) == times - 1
    }

    /// One of them.
    pub(crate) fn pick<T: Clone>(&mut self, options: &[T]) -> T {
        options[self.count(options.len() - 1)].clone()
    }

    /// One of them, or none.
    pub(crate) fn pick_or_none<T: Clone>(&mut self, options: &[T]) -> Option<T> {
        self.one_in(3).then(|| self.pick(options))
    }

    /// Some of them, in their order.
    pub(crate) fn some<T: Clone>(&mut self, options: &[T]) -> Vec<T> {
        options.iter().filter(|_| self.one_in(3)).cloned().collect()
    }

    /// All of them, in any order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for place in (1..items.len()).rev() {
            items.swap(place, place - self.count(place));
        }
    }
}
