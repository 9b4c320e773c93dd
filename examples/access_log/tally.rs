//! From lines to counts.

use std::io::{self, Read};

use status_codes::{Class, StatusEnum};

use crate::line::status;
use crate::lines::{Line, for_each_line};
use crate::malformed::Malformed;
use crate::{EdgeCode, EdgeStatus};

/// How many malformed lines are kept to be shown.
const SHOWN: usize = 5;

/// How often each status was seen.
///
/// The counters are an array by number: the loop over the lines asks nothing of a code, and the
/// memory is the same for any log. Numbers become codes when it is read out.
pub(crate) struct Tally {
    /// One for each number of three digits.
    counts: [u64; 1000],
    malformed: u64,
    shown: Vec<Malformed>,
}

impl Tally {
    pub(crate) const fn new() -> Self {
        Self { counts: [0; 1000], malformed: 0, shown: Vec::new() }
    }

    /// Counts the lines of a source, which bears this name in messages.
    pub(crate) fn read(&mut self, name: &str, source: impl Read) -> io::Result<()> {
        let mut number = 0;
        for_each_line(source, |line| {
            number += 1;
            let status = match line {
                Line::Whole(text) => status(text),
                Line::TooLong(_) => None,
            };
            match status.and_then(|status| self.counts.get_mut(usize::from(status))) {
                Some(count) => *count += 1,
                None => self.add_malformed(name, number, &line),
            }
        })
    }

    #[cold]
    fn add_malformed(&mut self, name: &str, number: u64, line: &Line<'_>) {
        self.malformed += 1;
        if self.shown.len() < SHOWN {
            self.shown.push(Malformed::new(name, number, line));
        }
    }

    /// The lines that were read.
    pub(crate) fn lines(&self) -> u64 {
        self.well_formed() + self.malformed
    }

    /// The lines that have a status.
    pub(crate) fn well_formed(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The lines that are not of the combined format.
    pub(crate) fn malformed(&self) -> u64 {
        self.malformed
    }

    /// The first of the lines that are not of the combined format.
    pub(crate) fn shown(&self) -> &[Malformed] {
        &self.shown
    }

    /// The codes that were seen, in the order of their numbers.
    pub(crate) fn codes(&self) -> impl Iterator<Item = (EdgeCode, u64)> {
        let codes = (0..).map(EdgeCode::from);
        codes.zip(self.counts).filter(|(_, count)| *count > 0)
    }

    /// Every class, and last, if they were seen, the numbers outside of all of them.
    pub(crate) fn classes(&self) -> impl Iterator<Item = (Option<&'static Class>, u64)> {
        let classes = EdgeStatus::REGISTRY.classes.iter().map(Some);
        let others = self.codes().any(|(code, _)| code.class().is_none()).then_some(None);
        classes.chain(others).map(|class| (class, self.of_class(class)))
    }

    fn of_class(&self, class: Option<&Class>) -> u64 {
        self.codes().filter(|(code, _)| class_of(*code) == class).map(|(_, count)| count).sum()
    }
}

/// What is known of the class of a code, registered or not.
pub(crate) fn class_of(code: EdgeCode) -> Option<&'static Class> {
    EdgeStatus::REGISTRY.class_of(code.code().into())
}
