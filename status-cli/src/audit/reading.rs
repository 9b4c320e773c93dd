//! A table, read as one of a registry.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::model::Number;
use status_words::{Fit, key};

use super::pair::Written;
use super::registries::{Known, read};
use super::rows::both;
use super::table::{Row, Table};
use super::token::Span;

/// Words in the names of bounds and fallbacks, which may have any number.
const BOUNDS: &[&str] = &[
    "base",
    "begin",
    "count",
    "custom",
    "default",
    "end",
    "first",
    "invalid",
    "last",
    "max",
    "maximum",
    "min",
    "minimum",
    "none",
    "null",
    "other",
    "reserved",
    "start",
    "total",
    "unassigned",
    "undefined",
    "unknown",
    "unused",
];

/// How far a name that has slipped can be from its number, in codes that are not in the table.
const FURTHEST: Number = 8;

/// A row with what its name is to the registry.
pub(super) struct Entry<'r, 't> {
    pub(super) row: &'r Row<'t>,
    pub(super) number: Number,
    pub(super) fit: Fit,
}

/// A table as one of a registry.
pub(super) struct Reading<'r, 't> {
    pub(super) entries: Vec<Entry<'r, 't>>,
    pub(super) is_counted: bool,
}

impl<'r, 't> Reading<'r, 't> {
    /// Reads a table, if it is one of the registry: most of its names are those of their numbers, or like
    /// them, or all have slipped.
    pub(super) fn new(text: &str, table: &'r Table<'t>, known: &Known<'_>) -> Option<Self> {
        let entry = |row: &'r Row<'t>| {
            let number = read(row.number, text, known.catalogue)?;
            Some(Entry { row, number, fit: fit(row, number, known) })
        };
        let entries = table.rows.iter().filter_map(entry).collect();
        let reading = Self { entries, is_counted: table.is_counted };
        reading.is_of(known).then_some(reading)
    }
}

fn fit(row: &Row<'_>, number: Number, known: &Known<'_>) -> Fit {
    // `463 - More than 30 addresses` at 461 says itself where it belongs.
    if let Some((said, name)) = both(row.written, Span::new(0..row.written.len())) {
        let said = read(Written::Down(said), row.written, known.catalogue);
        let fit = known.naming.fit(number, name.of(row.written));
        return match said {
            Some(said) if said != number => Fit::Other(said),
            Some(_) if fit == Fit::Unknown => Fit::Alike,
            _ => fit,
        };
    }
    match known.naming.fit(number, &row.name) {
        Fit::Own => Fit::Own,
        fit => match known.naming.fit(number, row.written) {
            it @ (Fit::Own | Fit::Former(_)) => it,
            _ => fit,
        },
    }
}

impl<'t> Reading<'_, 't> {
    fn is_of(&self, known: &Known<'_>) -> bool {
        let own = self.count(|it| matches!(it.fit, Fit::Own | Fit::Former(_)));
        let alike = own + self.count(|it| it.fit == Fit::Alike);
        let other = self.wrong().count();
        let registered = self.count(|it| known.code(it.number).is_some());
        let all = self.count(|it| known.catalogue.registry.range.contains(it.number));
        let has_names = own >= 3 && alike * 2 >= all && own >= other * 3;
        let has_likenesses =
            alike >= 6 && alike * 5 >= all * 3 && registered * 5 >= all * 4 && other == 0;
        // A counted list that has no number right begins somewhere else.
        let begins = !self.is_counted || own >= 2;
        let known = alike + other;
        let has_slipped = begins && self.has_slipped() && known >= 5 && known * 3 >= all * 2;
        has_names || has_likenesses || has_slipped
    }

    /// How many numbers such entries have.
    fn count(&self, is: impl Fn(&Entry<'_, '_>) -> bool) -> usize {
        self.entries.iter().filter(|it| is(it)).map(|it| it.number).collect::<BTreeSet<_>>().len()
    }

    /// The constants that the table gives numbers, each with its number.
    pub(super) fn constants(&self) -> impl Iterator<Item = (&'t str, Number)> {
        let is_word = |name: &str| name.chars().all(|it| it.is_alphanumeric() || it == '_');
        let written = self.entries.iter().filter(|it| matches!(it.row.number, Written::Down(_)));
        written.map(|it| (it.row.written, it.number)).filter(move |it| is_word(it.0))
    }

    /// The rows with the name of another number, with both numbers. A name that three numbers have is a
    /// wrapper around what tells them apart: `Success(QoS::AtLeastOnce)`.
    pub(super) fn wrong(&self) -> impl Iterator<Item = (&Row<'_>, Number, Number)> {
        let mut numbers: BTreeMap<&str, BTreeSet<Number>> = BTreeMap::new();
        for it in &self.entries {
            numbers.entry(&it.row.name).or_default().insert(it.number);
        }
        self.entries.iter().filter_map(move |it| {
            let Fit::Other(other) = it.fit else { return None };
            let is_name = numbers.get(it.row.name.as_str()).is_none_or(|it| it.len() < 3);
            (is_name && !BOUNDS.contains(&key(&it.row.name).as_str()))
                .then_some((it.row, it.number, other))
        })
    }

    /// Whether the names that are wrong are all too high or all too low and keep their order.
    pub(super) fn has_slipped(&self) -> bool {
        let wrong: BTreeSet<_> = self.wrong().map(|(_, number, other)| (number, other)).collect();
        let fewest = if self.is_counted { 2 } else { 3 };
        let is_upwards = |it: &(Number, Number)| it.1 > it.0;
        let keep_order = wrong.iter().zip(wrong.iter().skip(1)).all(|(one, next)| one.1 < next.1);
        wrong.len() >= fewest
            && keep_order
            && (wrong.iter().all(is_upwards) || !wrong.iter().any(is_upwards))
            && wrong.iter().all(|(number, other)| (other - number).abs() <= FURTHEST)
    }

    /// The rows whose number has a name of its own in the table and then one that is not its own, with
    /// the first name. A sentence beside a name explains it.
    pub(super) fn second_names(&self, text: &str) -> Vec<(&Entry<'_, '_>, &str)> {
        let mut own: BTreeMap<Number, &Row<'_>> = BTreeMap::new();
        for it in &self.entries {
            if matches!(it.fit, Fit::Own | Fit::Former(_)) {
                own.entry(it.number).or_insert(it.row);
            }
        }
        let is_name = |row: &Row<'_>| {
            row.is_like_others && !is_bound(&row.name) && !row.written.contains(' ')
        };
        let second = self.entries.iter().filter(|it| it.fit == Fit::Unknown && is_name(it.row));
        // What another class calls its members is no second name.
        let is_apart = |one: &Row<'_>, other: &Row<'_>| {
            let (first, last) =
                (one.span.start.min(other.span.start), one.span.start.max(other.span.start));
            Span { start: first, end: last }.of(text).contains("\nclass ")
        };
        let named = second.filter_map(|it| Some((it, *own.get(&it.number)?)));
        named
            .filter(|(it, own)| !is_apart(it.row, own))
            .map(|(it, own)| (it, own.written))
            .collect()
    }
}

/// Whether a name is that of a bound or a fallback.
pub(super) fn is_bound(name: &str) -> bool {
    let words = status_words::snake(name);
    key(name).is_empty() || words.split('_').any(|word| BOUNDS.contains(&word))
}
