//! The document as a whole.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::number::{self, NoNumber};
use super::reader::{Item, Reader, in_order};
use super::{Class, Extends, Field, Header, Predicate, Spec};
use crate::diagnostic::{Located, Problem, Span, quote};

const KEYS: &[&str] = &["format", "extends", "retired", "registry", "class", "predicate"];

pub(super) fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Spec {
    check_format(reader, root);
    let extends = match root.get("extends") {
        Some(item) => reader.extends(item),
        None => Extends { given: false, complete: true, parents: Vec::new() },
    };
    let mut spec = Spec {
        start: reader.start(),
        extends,
        retired: reader.optional(root, "retired", Reader::ranges).unwrap_or_default(),
        header: Field::Absent,
        classes: Vec::new(),
        classes_complete: true,
        predicates: Vec::new(),
        codes: Vec::new(),
        unreadable: Vec::new(),
    };
    for (key, item) in in_order(root) {
        match key.get_ref().as_ref() {
            "format" | "extends" | "retired" => {}
            "registry" => spec.header = header(reader, key, item),
            "class" => (spec.classes, spec.classes_complete) = classes(reader, item),
            "predicate" => spec.predicates = predicates(reader, item),
            _ => read_code(reader, key, item, &mut spec),
        }
    }
    keep_one_of_each_number(reader, &mut spec);
    spec
}

/// A document of another format has other rules: of such a one, that is all there is to say.
fn check_format(reader: &mut Reader<'_>, root: &DeTable<'_>) {
    let Some(item) = root.get("format") else {
        let problem = Problem::new(reader.start(), "the file does not say its `format`");
        return reader.report(problem.help("begin it with `format = 1`"));
    };
    if let Some(format) = reader.number(item)
        && format != 1
    {
        let problem = Problem::new(reader.span(item), format!("unknown format {format}"));
        reader.report(problem.help("this version of status-codes reads `format = 1`"));
        reader.mute();
    }
}

fn header(reader: &mut Reader<'_>, key: &Spanned<DeString<'_>>, item: &Item<'_>) -> Field<Header> {
    let span = reader.span(key);
    reader.header(item).map_or(Field::Refused, |value| Field::Given(Located { value, span }))
}

/// The classes, and whether they are all.
fn classes(reader: &mut Reader<'_>, item: &Item<'_>) -> (Vec<Class>, bool) {
    let DeValue::Array(array) = item.get_ref() else {
        let message = "classes are a list of tables";
        reader.report(Problem::new(reader.span(item), message).help("write `[[class]]`"));
        return (Vec::new(), false);
    };
    let classes: Vec<_> = array.iter().filter_map(|item| reader.class(item)).collect();
    let complete = classes.len() == array.len();
    (classes, complete)
}

fn predicates(reader: &mut Reader<'_>, item: &Item<'_>) -> Vec<Predicate> {
    let Some(table) = reader.table(item) else { return Vec::new() };
    in_order(table).into_iter().filter_map(|(key, item)| reader.predicate(key, item)).collect()
}

fn read_code(
    reader: &mut Reader<'_>,
    key: &Spanned<DeString<'_>>,
    item: &Item<'_>,
    spec: &mut Spec,
) {
    let digits = key.get_ref();
    let span = reader.span(key);
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return reader.unknown_key(key, "a spec", KEYS);
    }
    let value = match number::parse(digits) {
        Ok(value) => value,
        Err(NoNumber::Malformed) => {
            let problem = Problem::new(span, format!("{} is no number", quote(digits)));
            let help = "a code is a table named by its number, as `[404]` or `[0x0d]`";
            return reader.report(problem.help(help));
        }
        Err(NoNumber::TooLarge) => {
            let message = format!("{} is no status code", quote(digits));
            return reader.report(Problem::new(span, message));
        }
    };
    if number::has_leading_zeros(digits) {
        let problem = Problem::new(span, "a number is written without leading zeros");
        reader.report(problem.help(format!("write `[{value}]`")));
        return spec.unreadable.push(value);
    }
    match reader.code(Located { value, span }, item) {
        Some(code) => spec.codes.push(code),
        None => spec.unreadable.push(value),
    }
}

/// To TOML `[13]` and `[0x0d]` are two tables; they are one code.
fn keep_one_of_each_number(reader: &mut Reader<'_>, spec: &mut Spec) {
    let mut first_of: HashMap<u64, Span> = HashMap::with_capacity(spec.codes.len());
    spec.codes.retain(|code| {
        let Located { value, span } = code.number;
        match first_of.entry(value) {
            Entry::Vacant(entry) => {
                entry.insert(span);
                true
            }
            Entry::Occupied(first) => {
                let problem = Problem::new(span, format!("the code {value} is defined twice"))
                    .help("write one table with the keys of both");
                reader.report(problem.related(Some(*first.get()), "first defined here"));
                false
            }
        }
    });
}
