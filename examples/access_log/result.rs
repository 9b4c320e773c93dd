//! What came of a run: all that the table and the JSON are printed from.

use crate::declared::Differences;
use crate::meaning::Meanings;
use crate::tally::Tally;

/// The result of a run.
pub(crate) struct Outcome {
    pub(crate) tally: Tally,
    pub(crate) meanings: Meanings,
    /// What a spec declares otherwise, if one was given.
    pub(crate) differences: Option<Differences>,
    /// How many paths and clients are listed.
    pub(crate) top: usize,
    /// The files that could not be read to their end, each with the reason.
    pub(crate) unread: Vec<String>,
}
