//! Tables against the registry that they are of.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::model::{Code, Lifecycle, Number, Predicate};
use status_words::{Fit, key};

use super::finding::Kind;
use super::registries::{Known, read};
use super::rows::both;
use super::table::{Row, Table};
use super::token::Span;

/// A finding at a place, before lines are counted.
#[derive(Debug)]
pub(super) struct Complaint {
    pub(super) kind: Kind,
    pub(super) span: Span,
    pub(super) numbers: Vec<Number>,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// Names of bounds and of what is no code, which may have any number.
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

/// A row with what its name is to the registry.
struct Read<'r, 't> {
    row: &'r Row<'t>,
    number: Number,
    fit: Fit,
}

/// A table read as one of a registry.
pub(super) struct Reading<'r, 't> {
    rows: Vec<Read<'r, 't>>,
    is_counted: bool,
}

/// Reads a table as one of a registry, if it is one: most of its names are those of their numbers, or
/// all of them have slipped.
pub(super) fn reading<'r, 't>(
    text: &str,
    table: &'r Table<'t>,
    known: &Known<'_>,
) -> Option<Reading<'r, 't>> {
    let mut rows = Vec::new();
    for row in &table.rows {
        let Some(number) = read(row.number, text, known.catalogue) else { continue };
        let fit = fit(text, row, number, known);
        rows.push(Read { row, number, fit });
    }
    let reading = Reading { rows, is_counted: table.is_counted };
    reading.is_of(known).then_some(reading)
}

fn fit(text: &str, row: &Row<'_>, number: Number, known: &Known<'_>) -> Fit {
    // `463 - More than 30 addresses` at 461 says itself where it belongs.
    let whole = Span { start: 0, end: u32::try_from(row.written.len()).unwrap_or(0) };
    if let Some((said, name)) = both(row.written, whole) {
        let said = read(super::pair::Written::Down(said), row.written, known.catalogue);
        let name = name.of(row.written);
        return match said {
            Some(said) if said != number => Fit::Other(said),
            Some(_) if known.naming.fit(number, name) == Fit::Unknown => Fit::Alike,
            _ => known.naming.fit(number, name),
        };
    }
    let _ = text;
    match known.naming.fit(number, &row.name) {
        Fit::Own => Fit::Own,
        fit => match known.naming.fit(number, row.written) {
            it @ (Fit::Own | Fit::Former(_)) => it,
            _ => fit,
        },
    }
}

impl Reading<'_, '_> {
    fn is_of(&self, known: &Known<'_>) -> bool {
        let numbers = |is: fn(Fit) -> bool| {
            let rows = self.rows.iter().filter(|it| is(it.fit));
            rows.map(|it| it.number).collect::<BTreeSet<_>>().len()
        };
        let own = numbers(|it| matches!(it, Fit::Own | Fit::Former(_)));
        let alike = numbers(|it| it == Fit::Alike);
        let other = self.wrong().count();
        let considered =
            self.rows.iter().filter(|it| known.catalogue.registry.range.contains(it.number));
        let all = considered.map(|it| it.number).collect::<BTreeSet<_>>().len();
        let has = |it: &Number| known.code(*it).is_some();
        let registered =
            self.rows.iter().map(|it| it.number).filter(has).collect::<BTreeSet<_>>().len();
        let is_alike = own + alike >= 6
            && (own + alike) * 5 >= all * 3
            && registered * 5 >= all * 4
            && other == 0;
        let is_table = is_alike || own >= 3 && (own + alike) * 2 >= all && own >= other * 3;
        // A counted list that has no number right begins somewhere else.
        let begins = !self.is_counted || own >= 2;
        let has_slipped = begins
            && self.has_slipped()
            && own + alike + other >= 5
            && (own + alike + other) * 3 >= all * 2;
        is_table || has_slipped
    }

    /// The rows with the name of another number. A name that several numbers have is a wrapper around
    /// what tells them apart: `Success(QoS::AtLeastOnce)`.
    fn wrong(&self) -> impl Iterator<Item = (&Row<'_>, Number, Number)> {
        let mut numbers: BTreeMap<&str, BTreeSet<Number>> = BTreeMap::new();
        for it in &self.rows {
            numbers.entry(&it.row.name).or_default().insert(it.number);
        }
        self.rows.iter().filter_map(move |it| match it.fit {
            Fit::Other(other)
                if !is_bound(&it.row.name)
                    && numbers.get(it.row.name.as_str()).is_none_or(|it| it.len() == 1) =>
            {
                Some((it.row, it.number, other))
            }
            _ => None,
        })
    }

    /// Whether the names that are wrong are all too high or all too low and keep their order.
    fn has_slipped(&self) -> bool {
        let wrong: Vec<_> = self.wrong().map(|(_, number, other)| (number, other)).collect();
        let fewest = if self.is_counted { 2 } else { 3 };
        let distinct: BTreeSet<_> = wrong.iter().collect();
        let is_upwards = |it: &(Number, Number)| it.1 > it.0;
        distinct.len() >= fewest
            && (wrong.iter().all(is_upwards) || !wrong.iter().any(is_upwards))
            && distinct
                .iter()
                .zip(distinct.iter().skip(1))
                .all(|(one, next)| one.0 < next.0 && one.1 < next.1)
            && distinct.iter().all(|it| (it.1 - it.0).abs() <= 8)
    }
}

/// What the tables of a file get wrong.
pub(super) fn complaints(readings: &[Reading<'_, '_>], known: &Known<'_>) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for reading in readings {
        if reading.has_slipped() {
            complaints.extend(slipped(reading, known));
        } else {
            complaints.extend(
                reading.wrong().map(|(row, number, other)| wrong(row, number, other, known)),
            );
        }
        complaints.extend(unregistered(reading, known));
        complaints.extend(two_names(reading, known));
    }
    complaints.extend(former(readings, known));
    complaints.extend(missing(readings, known));
    complaints.sort_by_key(|it| (it.span.start, it.kind));
    // A number and its name are often in a file twice: as a name and as a phrase, there and back.
    let mut seen = BTreeSet::new();
    complaints.retain(|it| seen.insert((it.kind, it.numbers.clone())));
    complaints
}

fn heading(code: &Code, known: &Known<'_>) -> String {
    format!("{} {}", known.catalogue.registry.label(code.number), code.phrase)
}

fn label(number: Number, known: &Known<'_>) -> String {
    known.catalogue.registry.label(number)
}

fn wrong(row: &Row<'_>, number: Number, other: Number, known: &Known<'_>) -> Complaint {
    let (label, other_label) = (label(number, known), label(other, known));
    let help = match known.code(number) {
        Some(code) => format!("{label} is \"{}\"", code.phrase),
        None => format!("write {other_label}: `{}` has no {label}", known.name()),
    };
    Complaint {
        kind: Kind::WrongName,
        span: row.span,
        numbers: vec![number, other],
        message: format!("\"{}\" is the name of {other_label}, not of {label}", row.written),
        help: Some(help),
    }
}

fn slipped(reading: &Reading<'_, '_>, known: &Known<'_>) -> Option<Complaint> {
    let wrong: Vec<_> = reading.wrong().collect();
    let &(first, number, other) = wrong.first()?;
    let list = |numbers: Vec<Number>| {
        let labels: Vec<_> = numbers.into_iter().map(|it| label(it, known)).collect();
        in_prose(&labels)
    };
    let numbers: Vec<_> = wrong.iter().map(|it| it.1).collect();
    let others: Vec<_> = wrong.iter().map(|it| it.2).collect();
    let (label, other_label) = (label(number, known), label(other, known));
    Some(Complaint {
        kind: Kind::SlippedNames,
        span: first.span,
        message: format!(
            "{} names have slipped: \"{}\", the name of {other_label}, is the first, at {label}",
            numbers.len(),
            first.written
        ),
        help: Some(format!("{} have the names of {}", list(numbers.clone()), list(others))),
        numbers,
    })
}

fn unregistered(reading: &Reading<'_, '_>, known: &Known<'_>) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for it in &reading.rows {
        let registry = &known.catalogue.registry;
        let is_open = registry.ranges.iter().any(|range| range.range.contains(it.number));
        if it.fit != Fit::Unknown
            || known.code(it.number).is_some()
            || !registry.range.contains(it.number)
            || is_open
            || !it.row.is_like_others
            || !is_among(it.number, known)
            || is_bound(&it.row.name)
        {
            continue;
        }
        let help = known.elsewhere(it.number).map(|meaning| {
            format!("`{}` calls it \"{}\"", meaning.registry().name, meaning.code.phrase)
        });
        complaints.push(Complaint {
            kind: Kind::UnregisteredNumber,
            span: it.row.span,
            numbers: vec![it.number],
            message: format!("{} is not registered in `{}`", label(it.number, known), known.name()),
            help,
        });
    }
    complaints
}

/// Whether a number lies between those of a registry.
fn is_among(number: Number, known: &Known<'_>) -> bool {
    let codes = &known.catalogue.codes;
    codes.first().is_some_and(|it| it.number < number)
        && codes.last().is_some_and(|it| number < it.number)
}

fn two_names(reading: &Reading<'_, '_>, known: &Known<'_>) -> Vec<Complaint> {
    let mut own: BTreeMap<Number, &str> = BTreeMap::new();
    for it in &reading.rows {
        if matches!(it.fit, Fit::Own | Fit::Former(_)) {
            own.entry(it.number).or_insert(it.row.written);
        }
    }
    let mut complaints = Vec::new();
    for it in &reading.rows {
        let Some(name) = own.get(&it.number) else { continue };
        // A sentence beside a name explains it.
        if it.fit == Fit::Unknown
            && it.row.is_like_others
            && !is_bound(&it.row.name)
            && !it.row.written.contains(' ')
        {
            complaints.push(Complaint {
                kind: Kind::TwoNames,
                span: it.row.span,
                numbers: vec![it.number],
                message: format!(
                    "{} has two names, \"{name}\" and \"{}\"",
                    label(it.number, known),
                    it.row.written
                ),
                help: known.code(it.number).map(|code| format!("it is \"{}\"", code.phrase)),
            });
        }
    }
    complaints
}

fn former(readings: &[Reading<'_, '_>], known: &Known<'_>) -> Vec<Complaint> {
    let rows = || readings.iter().flat_map(|reading| &reading.rows);
    let current: BTreeSet<Number> =
        rows().filter(|it| it.fit == Fit::Own).map(|it| it.number).collect();
    let mut seen = BTreeSet::new();
    let mut complaints = Vec::new();
    for it in rows() {
        let Fit::Former(place) = it.fit else { continue };
        let Some(code) = known.code(it.number) else { continue };
        let Some(former) = code.former.get(place) else { continue };
        if current.contains(&it.number) || !seen.insert((it.number, place)) {
            continue;
        }
        let source =
            former.reference.as_ref().map_or(String::new(), |it| format!(", from {}", it.title));
        let by =
            code.references.first().map_or(String::new(), |it| format!(", as {} does", it.title));
        complaints.push(Complaint {
            kind: Kind::FormerName,
            span: it.row.span,
            numbers: vec![it.number],
            message: format!(
                "\"{}\" is a former name of {}{source}",
                former.phrase,
                label(it.number, known)
            ),
            help: Some(format!("write \"{}\"{by}", code.phrase)),
        });
    }
    complaints
}

fn missing(readings: &[Reading<'_, '_>], known: &Known<'_>) -> Option<Complaint> {
    let rows = || readings.iter().flat_map(|reading| &reading.rows);
    let has: BTreeSet<Number> = rows().map(|it| it.number).collect();
    let scope = scope(&has, known);
    let codes = known.catalogue.codes.iter().filter(|it| it.lifecycle == Lifecycle::Permanent);
    let codes = codes.filter(|it| scope.is_none_or(|scope| scope.contains(it.number)));
    let (there, missing): (Vec<_>, Vec<_>) = codes.partition(|it| has.contains(&it.number));
    if missing.is_empty() || there.len() < missing.len() {
        return None;
    }
    let most = readings.iter().map(|it| it.rows.len()).max()?;
    let largest = readings.iter().find(|it| it.rows.len() * 2 > most)?;
    let first = largest.rows.iter().find(|it| known.code(it.number).is_some())?;
    let headings: Vec<_> = missing.iter().map(|it| heading(it, known)).collect();
    let (noun, verb) = if missing.len() == 1 { ("code", "is") } else { ("codes", "are") };
    Some(Complaint {
        kind: Kind::MissingCode,
        span: first.row.span,
        numbers: missing.iter().map(|it| it.number).collect(),
        message: format!(
            "{} {noun} of `{}` {verb} missing: {}",
            missing.len(),
            known.name(),
            headings.join(", ")
        ),
        help: None,
    })
}

/// The smallest set that all codes of a table belong to, such as those of one kind of packet.
fn scope<'c>(has: &BTreeSet<Number>, known: &Known<'c>) -> Option<&'c Predicate> {
    let registered: Vec<_> = has.iter().filter(|it| known.code(**it).is_some()).collect();
    let predicates = known.catalogue.predicates.iter();
    let around = predicates.filter(|it| registered.iter().all(|number| it.contains(**number)));
    let size = |it: &Predicate| {
        it.members.iter().map(|range| range.last - range.first + 1).sum::<Number>()
    };
    around.min_by_key(|it| size(it))
}

fn is_bound(name: &str) -> bool {
    let words = status_words::snake(name);
    let mut words = words.split('_');
    let whole = key(name);
    words.any(|word| BOUNDS.contains(&word)) || whole.is_empty()
}

fn in_prose(labels: &[String]) -> String {
    match labels {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        _ => labels.join(""),
    }
}
