//! The questions that [`assert_conforms!`](crate::assert_conforms) asks, and what comes of the answers.

use std::any::type_name;
use std::collections::{BTreeMap, BTreeSet};
use std::format;
use std::string::String;
use std::vec::Vec;

use super::compare::{Answer, Registered, differences};
use crate::{Entry, Registry, entries, registries};

/// A registry whose range is wider is asked for by its codes and their neighbours.
const EVERY_NUMBER: i128 = 1 << 16;

/// One run of [`assert_conforms!`](crate::assert_conforms).
#[derive(Debug)]
pub struct Kit {
    registry: &'static Registry,
    entries: Vec<&'static Entry>,
    allowed: BTreeMap<i128, &'static str>,
    answers: BTreeMap<i128, Answer>,
    of: &'static str,
}

impl Kit {
    /// A run over the registry of this name.
    ///
    /// # Panics
    ///
    /// If there is no such registry among those that are compiled.
    #[must_use]
    #[track_caller]
    pub fn new(name: &str) -> Self {
        let registry = registries().iter().find(|it| it.name == name);
        let Some(registry) = registry else {
            panic!("no registry `{name}` is compiled: is it called so, and is its feature on?")
        };
        let of_registry = entries().iter().copied().filter(|it| it.registry.name == name);
        let (entries, answers) = (of_registry.collect(), BTreeMap::new());
        Self { registry, entries, allowed: BTreeMap::new(), answers, of: "" }
    }

    /// Lets numbers differ, each with the reason.
    ///
    /// # Panics
    ///
    /// If a reason is empty.
    #[track_caller]
    pub fn allow(&mut self, allowed: &[(i128, &'static str)]) {
        for &(number, reason) in allowed {
            let label = self.registry.label(number);
            assert!(!reason.trim().is_empty(), "say why {label} may differ: `{label} => \"…\"`");
            self.allowed.insert(number, reason);
        }
    }

    /// The numbers to ask for.
    #[must_use]
    pub fn numbers(&self) -> Vec<i128> {
        let (first, last) = (*self.registry.codes.start(), *self.registry.codes.end());
        if last - first < EVERY_NUMBER {
            return (first..=last).collect();
        }
        let ranges =
            self.registry.ranges.iter().flat_map(|it| [*it.codes.start(), *it.codes.end()]);
        let edges = ranges.chain([first, last]);
        let codes = self.entries.iter().map(|it| it.code).chain(edges);
        let near: BTreeSet<_> = codes.flat_map(|it| [it - 1, it, it + 1]).collect();
        near.into_iter().filter(|it| (first..=last).contains(it)).collect()
    }

    /// Notes of which type the values are.
    pub fn of<T>(&mut self, _: &Option<T>) {
        self.of = type_name::<T>();
    }

    /// Notes what the type made of a number: its name, none if it has no value for the number, and the
    /// number that the value has, if that was asked.
    pub fn answer(&mut self, number: i128, name: Option<String>, back: Option<i128>) {
        self.answers.insert(number, Answer::new(number, name, back));
    }

    /// Compares the answers with the registry.
    ///
    /// # Panics
    ///
    /// If they differ where that is not allowed, or do not differ where it is.
    #[track_caller]
    pub fn finish(self) {
        let registered = Registered { registry: self.registry, entries: &self.entries };
        let differences = differences(&registered, &self.answers, &self.allowed);
        if differences.is_empty() {
            return;
        }
        let name = self.registry.name;
        let edition =
            self.registry.as_of.map_or(String::new(), |date| format!(", edition of {date}"));
        let of = self.of.rsplit("::").next().unwrap_or(self.of);
        panic!("`{of}` differs from the registry `{name}`{edition}:\n{}", differences.join("\n"));
    }
}
