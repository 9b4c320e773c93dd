//! The answers of a type against a registry.

use std::collections::{BTreeMap, BTreeSet};
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use status_words::{Fit, Naming, fault};

use crate::{Entry, Lifecycle, Registry, entries};

/// How many numbers that do not come back are listed.
const LISTED: usize = 8;

/// The codes of a registry.
pub(super) struct Registered<'r> {
    pub(super) registry: &'static Registry,
    pub(super) entries: &'r [&'static Entry],
}

/// What a type made of a number.
#[derive(Debug)]
pub(super) struct Answer {
    name: Option<String>,
    back: Option<i128>,
}

impl Answer {
    /// An answer. A name that has the number in it, as `Other(1014)` has, is none: the type says that it
    /// does not know the number.
    pub(super) fn new(number: i128, name: Option<String>, back: Option<i128>) -> Self {
        let has_number = |name: &str| {
            let is_digits = name.bytes().all(|it| it.is_ascii_digit());
            is_digits || name.contains(['(', '{']) || name == number.to_string()
        };
        Self { name: name.filter(|name| !has_number(name)), back }
    }
}

/// Every difference that is not allowed, and every allowance that is in vain.
pub(super) fn differences(
    registered: &Registered<'_>,
    answers: &BTreeMap<i128, Answer>,
    allowed: &BTreeMap<i128, &'static str>,
) -> Vec<String> {
    let comparison = Comparison { registered, answers, naming: registered.naming() };
    let mut found = comparison.missing();
    let mut said = Vec::new();
    for (number, text) in comparison.names() {
        found.insert(number);
        if !allowed.contains_key(&number) {
            said.push(text);
        }
    }
    let lost = comparison.lost();
    found.extend(lost.iter().map(|(number, _)| *number));

    let mut differences = Vec::new();
    let missing = comparison.missing().into_iter().filter(|it| !allowed.contains_key(it));
    let missing: Vec<_> = missing.filter_map(|number| registered.heading(number)).collect();
    if !missing.is_empty() {
        differences.push(fault::missing(registered.registry.name, &missing));
    }
    differences.extend(said);
    let lost: Vec<_> =
        lost.into_iter().filter(|(number, _)| !allowed.contains_key(number)).collect();
    differences.extend(registered.lost(&lost));
    for number in allowed.keys().filter(|number| !found.contains(number)) {
        let label = registered.registry.label(*number);
        differences
            .push(format!("{label} is allowed to differ and does not: remove it from `allow`"));
    }
    differences
}

impl Registered<'_> {
    fn entry(&self, number: i128) -> Option<&'static Entry> {
        self.entries.iter().find(|it| it.code == number).copied()
    }

    fn heading(&self, number: i128) -> Option<String> {
        let entry = self.entry(number)?;
        Some(format!("{} {}", self.registry.label(number), entry.phrase))
    }

    /// What the registry calls its codes, and the other registries of the protocol theirs.
    fn naming(&self) -> Naming {
        let mut naming = Naming::default();
        for entry in self.entries {
            naming.add(entry.code, [entry.phrase, entry.name]);
            for former in entry.former {
                naming.add_former(entry.code, former);
            }
            let title = entry.text("en").map(|text| text.title);
            let others = entry.other_meanings.iter().map(|it| it.phrase);
            naming.add_elsewhere(entry.code, others.chain(title));
        }
        for entry in entries() {
            if entry.registry.class_registry == Some(self.registry.name) {
                naming.add_elsewhere(entry.code, [entry.phrase, entry.name]);
            }
        }
        naming
    }

    /// The numbers that a value does not keep.
    fn lost(&self, lost: &[(i128, i128)]) -> Option<String> {
        let label = |number: i128| self.registry.label(number);
        let listed = lost
            .iter()
            .take(LISTED)
            .map(|(number, back)| format!("{} as {}", label(*number), label(*back)));
        let listed = listed.collect::<Vec<_>>().join(", ");
        let more = lost.len().checked_sub(LISTED).filter(|more| *more > 0);
        let more = more.map_or(String::new(), |more| format!(" and {more} more"));
        (!lost.is_empty()).then(|| format!("numbers come back as others: {listed}{more}"))
    }
}

struct Comparison<'a> {
    registered: &'a Registered<'a>,
    answers: &'a BTreeMap<i128, Answer>,
    naming: Naming,
}

impl Comparison<'_> {
    fn name(&self, number: i128) -> Option<&str> {
        self.answers.get(&number)?.name.as_deref()
    }

    /// The names that several unregistered numbers have: what the type calls a number that it does not
    /// know.
    fn fallbacks(&self) -> BTreeSet<&str> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (number, answer) in self.answers {
            if let Some(name) = answer.name.as_deref().filter(|_| !self.naming.has(*number)) {
                *counts.entry(name).or_default() += 1;
            }
        }
        counts.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect()
    }

    /// The registered codes that the type does not have.
    fn missing(&self) -> BTreeSet<i128> {
        let fallbacks = self.fallbacks();
        let has = |entry: &Entry| match self.name(entry.code) {
            Some(name) => {
                !fallbacks.contains(name) || self.naming.fit(entry.code, name) != Fit::Unknown
            }
            None => false,
        };
        let permanent =
            self.registered.entries.iter().filter(|it| it.lifecycle == Lifecycle::Permanent);
        permanent.filter(|it| !has(it)).map(|it| it.code).collect()
    }

    /// The names that are another code's, that have been replaced, or that a number has which nobody
    /// registered.
    fn names(&self) -> Vec<(i128, String)> {
        let fallbacks = self.fallbacks();
        let mut said = Vec::new();
        for (&number, answer) in self.answers {
            let Some(name) = answer.name.as_deref() else { continue };
            let text = match self.naming.fit(number, name) {
                Fit::Other(other) if !fallbacks.contains(name) => {
                    Some(self.wrong_name(number, name, other))
                }
                Fit::Former(place) => self.former_name(number, place),
                Fit::Unknown if !fallbacks.contains(name) => self.unregistered(number),
                _ => None,
            };
            said.extend(text.map(|text| (number, text)));
        }
        said
    }

    fn label(&self, number: i128) -> String {
        self.registered.registry.label(number).to_string()
    }

    fn wrong_name(&self, number: i128, name: &str, other: i128) -> String {
        let (label, other) = (self.label(number), self.label(other));
        let phrase = self.registered.entry(number).map(|it| it.phrase);
        let help = fault::right_name(&label, phrase, &other, self.registered.registry.name);
        format!("{}; {help}", fault::wrong_name(name, &label, &other))
    }

    fn former_name(&self, number: i128, place: usize) -> Option<String> {
        let entry = self.registered.entry(number)?;
        let former = entry.former.get(place)?;
        let source = entry.former_reference(former).map(|it| it.title);
        let said = fault::former_name(&self.label(number), former, source);
        let reference = entry.references.first().map(|it| it.title);
        Some(format!("{said}; {}", fault::current_name(entry.phrase, reference)))
    }

    fn unregistered(&self, number: i128) -> Option<String> {
        let registry = self.registered.registry;
        let is_open = registry.range_of(number).is_some();
        let is_known = self.naming.has(number);
        (!is_open && !is_known).then(|| fault::unregistered(&self.label(number), registry.name))
    }

    /// The numbers whose values have another number, each with that.
    fn lost(&self) -> Vec<(i128, i128)> {
        let back = self.answers.iter().filter_map(|(number, it)| Some((*number, it.back?)));
        back.filter(|(number, back)| number != back).collect()
    }
}
