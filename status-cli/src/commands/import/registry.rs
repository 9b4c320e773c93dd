//! From the rows of a table to the model of a spec.

use std::collections::{BTreeMap, HashSet};

use anyhow::{bail, ensure};
use status_codegen::model::{
    Catalogue, Class, Code, Home, NamedRange, Notation, Number, Predicate, Radix, Range, Registry,
    Repr, Str,
};
use status_codegen::name;

use super::codes::{Numbered, codes, reference};
use super::remarks::{Place, Remarks};
use super::row::{Row, Section, Table};
use super::{cells, notation};

/// The facts about the registry as a whole.
pub(super) struct Header {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) notation: Option<Notation>,
}

/// The model of a registry on its own.
pub(super) fn alone(registry: Registry, codes: Vec<Code>) -> Catalogue {
    Catalogue {
        registry,
        registry_home: Home::This,
        class_home: Home::This,
        ancestors: Vec::new().into(),
        predicates: Vec::new().into(),
        mappings: Vec::new().into(),
        codes: codes.into(),
        retired: Vec::new().into(),
    }
}

/// The model of what the table says.
///
/// # Errors
///
/// If there are no codes, or if they have dots and nothing says how great each part can be.
pub(super) fn catalogue(
    table: Table,
    header: Header,
    remarks: &mut Remarks,
) -> anyhow::Result<Catalogue> {
    let given = header.notation.or(table.notation);
    let written: Vec<_> = table.rows.iter().map(|row| notation::ends(&row.written)).collect();
    let written: Vec<_> = written.into_iter().flat_map(|(first, last)| [first, last]).collect();
    let is_dotted =
        |it: &&str| it.contains('.') && it.split('.').all(|part| part.parse::<u32>().is_ok());
    if let (None, Some(dotted)) = (&given, written.iter().copied().find(is_dotted)) {
        bail!("{dotted} is a code in parts: say the greatest number of each with --parts 7,31");
    }
    let notation = notation::fitted(given, &written);
    let (rows, ranges, free) = placed(table.rows, &notation, remarks);
    ensure!(!rows.is_empty(), "the table has no codes");
    let extent = extent(&rows, &ranges, &free, &notation);
    let classes = if table.classes.is_empty() {
        by_column(&rows, remarks)
    } else {
        by_section(&table.classes, &rows, &notation, remarks)
    };
    let predicates = predicates(&rows, remarks);
    let registry = Registry {
        name: header.name.into(),
        titles: vec![(Str::from("en"), Str::from(header.title.clone()))].into(),
        title: header.title.into(),
        source: None,
        as_of: None,
        repr: repr(extent),
        range: extent,
        notation,
        fallback: None,
        class_enum: None,
        classes: classes.into(),
        ranges: ranges.into(),
    };
    let codes = codes(rows, &registry, remarks);
    Ok(Catalogue { predicates: predicates.into(), ..alone(registry, codes) })
}

/// The rows by their numbers, the ranges that mean something, and those that are free.
fn placed(
    rows: Vec<Row>,
    notation: &Notation,
    remarks: &mut Remarks,
) -> (Numbered, Vec<NamedRange>, Vec<Range>) {
    let mut numbered = Numbered::new();
    let mut ranges: BTreeMap<Number, NamedRange> = BTreeMap::new();
    let (mut taken, mut free) = (HashSet::new(), Vec::new());
    for row in rows {
        let (first, last) = notation::ends(&row.written);
        let ends = notation::read(notation, first).zip(notation::read(notation, last));
        let Some((first, last)) = ends.filter(|(first, last)| first <= last) else {
            remarks.left_out(row.place, format_args!("{:?} is not a number", row.written));
            continue;
        };
        let range = Range { first, last };
        if cells::is_unassigned(&row.phrase) && row.name.is_none() {
            let what = format_args!("{} means nothing: it is left out", row.written);
            remarks.note(row.place, what);
            free.push(range);
        } else if first < last {
            let before = ranges.range(..=last).next_back();
            let overlaps = before.is_some_and(|(_, it)| it.range.last >= first);
            match named_range(&row, range, overlaps, &mut taken) {
                Ok(named) => drop(ranges.insert(first, named)),
                Err(why) => {
                    remarks.left_out(row.place, format_args!("{} is left out: {why}", row.written));
                }
            }
        } else if let Some(known) = numbered.get(&first) {
            let line = known.place.line;
            let what =
                format!("{:?} is left out: {} is in line {line} too", row.phrase, row.written);
            remarks.left_out(row.place, what);
        } else {
            numbered.insert(first, row);
        }
    }
    (numbered, ranges.into_values().collect(), free)
}

/// A range of numbers with a meaning.
fn named_range(
    row: &Row,
    range: Range,
    overlaps: bool,
    names: &mut HashSet<String>,
) -> Result<NamedRange, &'static str> {
    if overlaps {
        return Err("it overlaps another range");
    }
    let title = row.phrase.as_str();
    let name = name::from_phrase(title).filter(|name| name::is_variant(name));
    let name = name.filter(|_| cells::is_text(title)).ok_or("its meaning gives no name")?;
    if !names.insert(name.clone()) {
        return Err("another range is called so");
    }
    Ok(NamedRange {
        name: name.into(),
        range,
        registry: None,
        offset: 0,
        titles: vec![("en".into(), title.to_owned().into())].into(),
        summaries: Vec::new().into(),
        references: row.references.iter().map(|title| reference(title)).collect(),
    })
}

/// The numbers that the registry has room for: those of the table, all hundreds of a registry that
/// writes three digits, and every code of one that writes digits and capitals.
fn extent(rows: &Numbered, ranges: &[NamedRange], free: &[Range], notation: &Notation) -> Range {
    let numbers = rows.keys().map(|&number| Range::only(number));
    let all = numbers.chain(ranges.iter().map(|it| it.range)).chain(free.iter().copied());
    let (mut first, mut last) = (Number::MAX, Number::MIN);
    for range in all {
        (first, last) = (first.min(range.first), last.max(range.last));
    }
    match notation {
        Notation::Whole { radix: Radix::Decimal, digits: 3 } if first >= 100 => {
            (first, last) = (first / 100 * 100, last / 100 * 100 + 99);
        }
        Notation::Whole { radix: Radix::Alphanumeric, digits } => {
            last = Number::from(36).checked_pow((*digits).into()).map_or(last, |it| it - 1);
            first = 0;
        }
        Notation::Whole { .. } => {}
        Notation::Parts(parts) => {
            (first, last) =
                (0, parts.iter().fold(1, |count: Number, it| count.saturating_mul(it.count())) - 1);
        }
    }
    Range { first, last }
}

/// The usual integer that holds the numbers.
fn repr(extent: Range) -> Repr {
    let usual = if extent.first < 0 { [Repr::I32, Repr::I64] } else { [Repr::U16, Repr::U32] };
    let widest = if extent.first < 0 { Repr::I64 } else { Repr::U64 };
    usual.into_iter().find(|it| it.range().encloses(extent)).unwrap_or(widest)
}

/// The classes that the table declares.
fn by_section(
    sections: &[Section],
    rows: &Numbered,
    notation: &Notation,
    remarks: &mut Remarks,
) -> Vec<Class> {
    let mut classes = Vec::new();
    let mut names = HashSet::new();
    for Section { place, prefix, title } in sections {
        let width = usize::from(notation.digits()).saturating_sub(prefix.len());
        let end = |digit: &str| notation.read(&format!("{prefix}{}", digit.repeat(width)));
        let plain = title.split(" (").next().unwrap_or_default();
        let name = name::from_phrase(plain).filter(|name| name::is_variant(name));
        let name = name.filter(|name| names.insert(name.clone()));
        let (Some(name), Some(first), Some(last)) = (name, end("0"), end("Z")) else {
            remarks.left_out(*place, format_args!("the class {title:?} is left out"));
            continue;
        };
        classes.push(Class {
            name: name.into(),
            label: prefix.clone().into(),
            range: Range { first, last },
            fallback: rows.contains_key(&first).then_some(first),
            titles: vec![("en".into(), title.clone().into())].into(),
        });
    }
    classes
}

/// The classes that the rows name, each from its first code to its last.
fn by_column(rows: &Numbered, remarks: &mut Remarks) -> Vec<Class> {
    let mut found: Vec<(String, Range, Place)> = Vec::new();
    for (&number, row) in rows {
        let Some(class) = &row.class else { continue };
        match found.iter_mut().find(|(name, ..)| name == class) {
            Some((_, range, _)) => range.last = number,
            None => found.push((class.clone(), Range::only(number), row.place)),
        }
    }
    if !found.is_empty() {
        remarks.overall("each class is written from its first code to its last");
    }
    let mut classes: Vec<Class> = Vec::new();
    for (word, range, place) in found {
        let overlaps = classes.last().is_some_and(|it| it.range.last >= range.first);
        if let Some(name) = cells::variant(&word).filter(|_| !overlaps) {
            classes.push(Class {
                label: name::snake(&name).into(),
                name: name.into(),
                range,
                fallback: None,
                titles: Vec::new().into(),
            });
        } else {
            let why = if overlaps { "it overlaps another" } else { "it gives no name" };
            remarks.left_out(place, format_args!("the class {word:?} is left out: {why}"));
        }
    }
    classes
}

fn predicates(rows: &Numbered, remarks: &mut Remarks) -> Vec<Predicate> {
    let mut predicates: Vec<(String, Vec<Range>)> = Vec::new();
    let mut refused = HashSet::new();
    for (&number, row) in rows {
        for word in &row.predicates {
            let is_method = name::is_identifier(word)
                && *word == name::snake(word)
                && !name::is_keyword(word)
                && !name::RESERVED_METHODS.contains(&word.as_str());
            match predicates.iter_mut().find(|(name, _)| name == word) {
                Some((_, members)) => members.push(Range::only(number)),
                None if is_method => predicates.push((word.clone(), vec![Range::only(number)])),
                None if refused.insert(word.clone()) => {
                    remarks.left_out(row.place, format_args!("no method can be called {word:?}"));
                }
                None => {}
            }
        }
    }
    let predicate = |(name, members): (String, Vec<Range>)| Predicate {
        name: name.into(),
        members: members.into(),
        ranges: Vec::new().into(),
        summaries: Vec::new().into(),
        references: Vec::new().into(),
    };
    predicates.into_iter().map(predicate).collect()
}
