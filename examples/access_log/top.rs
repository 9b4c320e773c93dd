//! What occurs most often, in memory that does not grow with the log.

use std::collections::HashMap;

/// How many different values are counted at a time.
const CAPACITY: usize = 20_000;

/// Values are cut off here, so that one line cannot fill the memory.
const LENGTH: usize = 200;

/// Counts values and forgets the rarest when there are too many.
#[derive(Default)]
pub(crate) struct Top {
    counts: HashMap<Vec<u8>, u64>,
    /// The highest count that was forgotten: a count may be too low by as much.
    forgotten: u64,
}

impl Top {
    pub(crate) fn add(&mut self, value: &[u8]) {
        let value = value.get(..LENGTH).unwrap_or(value);
        if let Some(count) = self.counts.get_mut(value) {
            *count += 1;
            return;
        }
        if self.counts.len() == CAPACITY {
            self.forget_half();
        }
        self.counts.insert(value.to_owned(), 1);
    }

    /// Forgets every value that is no more frequent than the median.
    fn forget_half(&mut self) {
        let mut counts: Vec<_> = self.counts.values().copied().collect();
        let (_, median, _) = counts.select_nth_unstable(CAPACITY / 2);
        let median = *median;
        self.counts.retain(|_, count| *count > median);
        self.forgotten = self.forgotten.max(median);
    }

    /// The most frequent values, and by how much their counts may be too low.
    pub(crate) fn most(&self, number: usize) -> Vec<(&[u8], u64)> {
        let mut counts: Vec<_> =
            self.counts.iter().map(|(value, count)| (value.as_slice(), *count)).collect();
        counts.sort_unstable_by(|(a, m), (b, n)| n.cmp(m).then_with(|| a.cmp(b)));
        counts.truncate(number);
        counts
    }

    /// By how much a count may be too low.
    pub(crate) fn error(&self) -> u64 {
        self.forgotten
    }
}
