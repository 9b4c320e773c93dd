//! From lines to counts.

use std::collections::BTreeMap;
use std::io::{self, Read};

use status_codes::{Class, StatusEnum};

use crate::format::{Details, Reader, Reading};
use crate::lines::{Line, for_each_line};
use crate::malformed::Malformed;
use crate::period::{self, Period};
use crate::status::Status;
use crate::top::Top;
use crate::{EdgeCode, EdgeStatus};

/// How many malformed lines are kept to be shown.
const SHOWN: usize = 5;

/// How many different markers, and how many different codes in parts, are counted; no server has
/// more. A line beyond them is malformed.
const DISTINCT: usize = 1000;

/// How often each status was seen.
///
/// The counters of codes are an array by number: the loop over the lines asks nothing of a code,
/// and the memory is the same for any log. Numbers become codes when it is read out.
pub(crate) struct Tally {
    wanted: Wanted,
    /// One for each number of three digits.
    counts: [u64; 1000],
    markers: BTreeMap<Status, u64>,
    parts: BTreeMap<(u16, u16), u64>,
    /// Responses with content, by status; only of the statuses that were asked for.
    with_content: BTreeMap<u16, u64>,
    malformed: u64,
    shown: Vec<Malformed>,
    paths: Top,
    clients: Top,
}

/// What is to be found out beside the counts.
#[derive(Default)]
pub(crate) struct Wanted {
    pub(crate) period: Period,
    /// The statuses whose paths and clients are counted.
    pub(crate) top_of: Vec<u16>,
    /// The statuses of which it is asked whether content was sent.
    pub(crate) content_of: Vec<u16>,
}

impl Wanted {
    /// Whether the status is all that a line is asked for.
    fn is_status_alone(&self) -> bool {
        self.period.is_open() && self.top_of.is_empty() && self.content_of.is_empty()
    }
}

impl Tally {
    pub(crate) fn new(wanted: Wanted) -> Self {
        Self {
            wanted,
            counts: [0; 1000],
            markers: BTreeMap::new(),
            parts: BTreeMap::new(),
            with_content: BTreeMap::new(),
            malformed: 0,
            shown: Vec::new(),
            paths: Top::default(),
            clients: Top::default(),
        }
    }

    /// Counts the lines of a source, which bears this name in messages.
    ///
    /// # Errors
    ///
    /// If the source cannot be read to its end; what was read counts.
    pub(crate) fn read(
        &mut self,
        name: &str,
        reader: &mut dyn Reader,
        source: impl Read,
    ) -> io::Result<()> {
        let mut number = 0;
        let is_status_alone = self.wanted.is_status_alone();
        for_each_line(source, |line| {
            number += 1;
            let reading = match line {
                Line::Whole(text) => reader.read(text),
                Line::TooLong(_) => Reading::Malformed,
            };
            let is_counted = match (reading, &line) {
                (Reading::Skip, _) => true,
                (Reading::Request { status, substatus }, Line::Whole(text)) => {
                    if is_status_alone {
                        self.count(status, substatus)
                    } else {
                        self.look(status, substatus, &reader.details(text))
                    }
                }
                _ => false,
            };
            if !is_counted {
                self.add_malformed(name, number, &line);
            }
        })
    }

    /// Counts a status; false if it cannot be counted.
    fn count(&mut self, status: Status, substatus: Option<u16>) -> bool {
        let Some(code) = code_of(status) else { return self.count_marker(status) };
        if let Some(part) = substatus {
            let is_full = self.parts.len() == DISTINCT && !self.parts.contains_key(&(code, part));
            if is_full {
                return false;
            }
            *self.parts.entry((code, part)).or_default() += 1;
        }
        match self.counts.get_mut(usize::from(code)) {
            Some(count) => {
                *count += 1;
                true
            }
            None => false,
        }
    }

    #[cold]
    fn count_marker(&mut self, marker: Status) -> bool {
        let has_place = self.markers.len() < DISTINCT || self.markers.contains_key(&marker);
        if has_place {
            *self.markers.entry(marker).or_default() += 1;
        }
        has_place
    }

    /// Counts a line of which more than the status is asked; false if it is malformed.
    fn look(&mut self, status: Status, substatus: Option<u16>, details: &Details<'_>) -> bool {
        if !self.wanted.period.is_open() {
            let Some(time) = period::of_line(&details.time) else { return false };
            if !self.wanted.period.contains(time) {
                return true;
            }
        }
        if let Some(code) = code_of(status) {
            if self.wanted.top_of.binary_search(&code).is_ok() {
                self.paths.add(&details.path);
                self.clients.add(&details.client);
            }
            let has_content = details.size.iter().any(|digit| matches!(digit, b'1'..=b'9'));
            if has_content && self.wanted.content_of.binary_search(&code).is_ok() {
                *self.with_content.entry(code).or_default() += 1;
            }
        }
        self.count(status, substatus)
    }

    #[cold]
    fn add_malformed(&mut self, name: &str, number: u64, line: &Line<'_>) {
        self.malformed += 1;
        if self.shown.len() < SHOWN {
            self.shown.push(Malformed::new(name, number, line));
        }
    }

    /// The lines that were read, without comments and those outside the period.
    pub(crate) fn lines(&self) -> u64 {
        self.with_status() + self.without_status() + self.malformed
    }

    /// The lines that have a status code.
    pub(crate) fn with_status(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The lines that have a marker in the place of the status.
    pub(crate) fn without_status(&self) -> u64 {
        self.markers.values().sum()
    }

    /// The lines that are not of the format.
    pub(crate) fn malformed(&self) -> u64 {
        self.malformed
    }

    /// The first of the lines that are not of the format.
    pub(crate) fn shown(&self) -> &[Malformed] {
        &self.shown
    }

    /// The codes that were seen, in the order of their numbers.
    pub(crate) fn codes(&self) -> impl Iterator<Item = (EdgeCode, u64)> {
        let codes = (0..).map(EdgeCode::from);
        codes.zip(self.counts).filter(|(_, count)| *count > 0)
    }

    /// What was seen in the place of a status, in the order of the numbers.
    pub(crate) fn markers(&self) -> impl Iterator<Item = (Status, u64)> {
        self.markers.iter().map(|(marker, count)| (*marker, *count))
    }

    /// The codes in parts that were seen.
    pub(crate) fn parts(&self) -> impl Iterator<Item = ((u16, u16), u64)> {
        self.parts.iter().map(|(code, count)| (*code, *count))
    }

    /// How many responses with this code had content, if it was asked for.
    pub(crate) fn with_content(&self, code: u16) -> u64 {
        self.with_content.get(&code).copied().unwrap_or(0)
    }

    /// The paths of the requests that were asked for.
    pub(crate) fn paths(&self) -> &Top {
        &self.paths
    }

    /// The clients that sent the requests that were asked for.
    pub(crate) fn clients(&self) -> &Top {
        &self.clients
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

/// The number of a status that a response can have.
fn code_of(status: Status) -> Option<u16> {
    status.number().filter(|_| status.is_code()).and_then(|number| u16::try_from(number).ok())
}

/// What is known of the class of a code, registered or not.
pub(crate) fn class_of(code: EdgeCode) -> Option<&'static Class> {
    EdgeStatus::REGISTRY.class_of(code.code().into())
}
