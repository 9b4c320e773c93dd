//! Tables against the registry that they are of.

use std::collections::BTreeSet;

use status_codegen::model::{Code, Lifecycle, Number, Predicate, Reference};
use status_words::{Fit, fault, key};

use super::finding::Kind;
use super::pair::Pair;
use super::reading::{Entry, Reading, is_bound};
use super::registries::{Known, read};
use super::table::Row;
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

/// Names of what an enum falls back to.
const FALLBACKS: &[&str] = &["custom", "other", "reserved", "unassigned", "unknown"];

/// What the tables of a file get wrong.
pub(super) fn complaints(
    text: &str,
    pairs: &[Pair],
    readings: &[Reading<'_, '_>],
    known: &Known<'_>,
) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for reading in readings {
        let second = reading.second_names(text);
        // A table with several numbers of several names maps what it names to the codes.
        if second.len() > 1 {
            continue;
        }
        complaints.extend(second.into_iter().map(|(it, name)| two_names(it, name, known)));
        if reading.has_slipped() {
            complaints.extend(slipped(reading, known));
        } else {
            let wrong = reading.wrong();
            complaints
                .extend(wrong.map(|(row, number, other)| wrong_name(row, number, other, known)));
        }
        for it in &reading.entries {
            let counted = reading.is_counted.then(|| counted(it, known)).flatten();
            complaints.extend(counted.or_else(|| unknown(it, known)));
        }
    }
    let former = former(readings, known);
    let current = current(text, pairs, &former, known);
    complaints
        .extend(former.into_iter().filter(|it| !it.numbers.iter().any(|it| current.contains(it))));
    complaints.extend(missing(readings, known));
    complaints.sort_by_key(|it| (it.span.start, it.kind));
    // A number and its name are often in a file twice: as a name and as a phrase, there and back.
    let mut seen = BTreeSet::new();
    complaints.retain(|it| seen.insert((it.kind, it.numbers.clone())));
    complaints
}

fn label(number: Number, known: &Known<'_>) -> String {
    known.catalogue.registry.label(number)
}

fn heading(code: &Code, known: &Known<'_>) -> String {
    format!("{} {}", label(code.number, known), code.phrase)
}

fn wrong_name(row: &Row<'_>, number: Number, other: Number, known: &Known<'_>) -> Complaint {
    let (label, other_label) = (label(number, known), label(other, known));
    let phrase = known.code(number).map(|code| code.phrase.as_ref());
    Complaint {
        kind: Kind::WrongName,
        span: row.span,
        numbers: vec![number, other],
        message: fault::wrong_name(row.written, &label, &other_label),
        help: Some(fault::right_name(&label, phrase, &other_label, known.name())),
    }
}

fn slipped(reading: &Reading<'_, '_>, known: &Known<'_>) -> Option<Complaint> {
    let wrong: Vec<_> = reading.wrong().collect();
    let &(first, number, other) = wrong.first()?;
    let labels =
        |numbers: Vec<Number>| numbers.into_iter().map(|it| label(it, known)).collect::<Vec<_>>();
    let numbers: Vec<_> = wrong.iter().map(|it| it.1).collect();
    let others: Vec<_> = wrong.iter().map(|it| it.2).collect();
    let have = format!("{} have the names of", in_prose(&labels(numbers.clone())));
    Some(Complaint {
        kind: Kind::SlippedNames,
        span: first.span,
        message: format!(
            "{} names have slipped: \"{}\", the name of {}, is the first, at {}",
            numbers.len(),
            first.written,
            label(other, known),
            label(number, known)
        ),
        help: Some(format!("{have} {}", in_prose(&labels(others)))),
        numbers,
    })
}

fn two_names(it: &Entry<'_, '_>, name: &str, known: &Known<'_>) -> Complaint {
    let label = label(it.number, known);
    Complaint {
        kind: Kind::TwoNames,
        span: it.row.span,
        numbers: vec![it.number],
        message: format!("{label} has two names, \"{name}\" and \"{}\"", it.row.written),
        help: known.code(it.number).map(|code| format!("{label} is \"{}\"", code.phrase)),
    }
}

/// A fallback that has got the number of a code because it comes after another: `Reserved` after 16.
fn counted(it: &Entry<'_, '_>, known: &Known<'_>) -> Option<Complaint> {
    let code = known.code(it.number)?;
    let is_fallback = FALLBACKS.contains(&key(&it.row.name).as_str());
    (is_fallback && it.fit == Fit::Unknown).then(|| Complaint {
        kind: Kind::WrongName,
        span: it.row.span,
        numbers: vec![it.number],
        message: format!(
            "\"{}\" has no number and counts on to {}",
            it.row.written,
            heading(code, known)
        ),
        help: Some("give it a number that cannot be registered".to_owned()),
    })
}

/// What is to be said of a name that is not the registry's: that it is none, or that the number is not
/// registered. Ranges that anybody may use hold no mistakes.
fn unknown(it: &Entry<'_, '_>, known: &Known<'_>) -> Option<Complaint> {
    let (number, label) = (it.number, label(it.number, known));
    if it.fit == Fit::Own {
        return elsewhere(it, known);
    }
    if it.fit != Fit::Unknown || is_bound(&it.row.name) {
        return None;
    }
    let (kind, message, help) = if let Some(code) = known.code(number) {
        let message = format!("\"{}\" is not a name of {label}", it.row.written);
        (Kind::UnknownName, message, Some(fault::current_name(&code.phrase, None)))
    } else {
        let registry = &known.catalogue.registry;
        let is_open = registry.ranges.iter().any(|range| range.range.contains(number));
        if is_open || !it.row.is_like_others || !is_among(number, known) {
            return None;
        }
        let help = known.elsewhere(number).map(|meaning| {
            format!("`{}` calls it \"{}\"", meaning.registry().name, meaning.code.phrase)
        });
        (Kind::UnregisteredNumber, fault::unregistered(&label, known.name()), help)
    };
    Some(Complaint { kind, span: it.row.span, numbers: vec![number], message, help })
}

/// What is to be said of a name that the number has in other circumstances alone.
fn elsewhere(it: &Entry<'_, '_>, known: &Known<'_>) -> Option<Complaint> {
    let code = known.code(it.number)?;
    let mut others = code.other_meanings.iter();
    // A sentence may go on: `Logout command noted, will complete when transfer done`.
    let name = key(&it.row.name);
    let other = others.find(|other| name.starts_with(&key(&other.phrase)))?;
    if name.starts_with(&key(&code.phrase)) {
        return None;
    }
    let label = label(it.number, known);
    let when = other.when.iter().find(|(language, _)| language == "en");
    let when = when.map_or(String::new(), |(_, when)| format!(" {when}"));
    Some(Complaint {
        kind: Kind::UnknownName,
        span: it.row.span,
        numbers: vec![it.number],
        message: format!("\"{}\" is what {label} means{when}", it.row.written),
        help: Some(format!("{label} is \"{}\"", code.phrase)),
    })
}

/// Whether a number lies between those of a registry.
fn is_among(number: Number, known: &Known<'_>) -> bool {
    let codes = &known.catalogue.codes;
    codes.first().is_some_and(|it| it.number < number)
        && codes.last().is_some_and(|it| number < it.number)
}

/// Names that have been replaced, unless the file has the new one too.
fn former(readings: &[Reading<'_, '_>], known: &Known<'_>) -> Vec<Complaint> {
    let entries = || readings.iter().flat_map(|reading| &reading.entries);
    let own = entries().filter(|it| it.fit == Fit::Own);
    let current: BTreeSet<Number> = own.map(|it| it.number).collect();
    let mut complaints = Vec::new();
    for it in entries().filter(|it| !current.contains(&it.number)) {
        let Fit::Former(place) = it.fit else { continue };
        let Some(code) = known.code(it.number) else { continue };
        let Some(former) = code.former.get(place) else { continue };
        let title = |reference: Option<&Reference>| reference.map(|it| it.title.to_string());
        let (source, now) = (title(former.reference.as_ref()), title(code.references.first()));
        let label = label(it.number, known);
        complaints.push(Complaint {
            kind: Kind::FormerName,
            span: it.row.span,
            numbers: vec![it.number],
            message: fault::former_name(&label, &former.phrase, source.as_deref()),
            help: Some(fault::current_name(&code.phrase, now.as_deref())),
        });
    }
    complaints
}

/// The numbers of former names that have their current name beside them too, though not in a table:
/// `413: ("request_entity_too_large", "content_too_large")`.
fn current(
    text: &str,
    pairs: &[Pair],
    former: &[Complaint],
    known: &Known<'_>,
) -> BTreeSet<Number> {
    let former: BTreeSet<Number> = former.iter().flat_map(|it| it.numbers.clone()).collect();
    let numbers = pairs.iter().filter_map(|pair| {
        let number = read(pair.number, text, known.catalogue)?;
        let is_current =
            former.contains(&number) && known.naming.fit(number, pair.name.of(text)) == Fit::Own;
        is_current.then_some(number)
    });
    if former.is_empty() { BTreeSet::new() } else { numbers.collect() }
}

/// The registered codes that are in none of the tables of a file, if most are.
fn missing(readings: &[Reading<'_, '_>], known: &Known<'_>) -> Option<Complaint> {
    let entries = readings.iter().flat_map(|reading| &reading.entries);
    let has: BTreeSet<Number> = entries.map(|it| it.number).collect();
    let scope = scope(&has, known);
    let codes = known.catalogue.codes.iter().filter(|it| it.lifecycle == Lifecycle::Permanent);
    let codes = codes.filter(|it| scope.is_none_or(|scope| scope.contains(it.number)));
    let (there, missing): (Vec<_>, Vec<_>) = codes.partition(|it| has.contains(&it.number));
    if missing.is_empty() || there.len() < missing.len() {
        return None;
    }
    let most = readings.iter().map(|it| it.entries.len()).max()?;
    let largest = readings.iter().find(|it| it.entries.len() * 2 > most)?;
    let first = largest.entries.iter().find(|it| known.code(it.number).is_some())?;
    let headings: Vec<_> = missing.iter().map(|it| heading(it, known)).collect();
    Some(Complaint {
        kind: Kind::MissingCode,
        span: first.row.span,
        numbers: missing.iter().map(|it| it.number).collect(),
        message: fault::missing(known.name(), &headings),
        help: None,
    })
}

/// The smallest set that all codes of a table belong to, such as those of one kind of packet.
fn scope<'c>(has: &BTreeSet<Number>, known: &Known<'c>) -> Option<&'c Predicate> {
    let registered: Vec<_> = has.iter().filter(|it| known.code(**it).is_some()).collect();
    let predicates = known.catalogue.predicates.iter();
    let around = predicates.filter(|it| registered.iter().all(|number| it.contains(**number)));
    let numbers =
        |it: &Predicate| it.members.iter().map(|it| it.last - it.first + 1).sum::<Number>();
    around.min_by_key(|it| numbers(it))
}

fn in_prose(labels: &[String]) -> String {
    match labels {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        _ => labels.join(""),
    }
}
