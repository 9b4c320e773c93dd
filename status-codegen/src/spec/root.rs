//! The document as a whole.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use status_words::nearest;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::numerals::{NoNumber, Numerals};
use super::reader::{Item, Read, Reader, in_order};
use super::tree::{Extends, Field, Header, Spec};
use crate::diagnostic::{Located, Problem, Span, quoted};
use crate::model::{Number, Radix};

const KEYS: &[&str] =
    &["format", "extends", "retired", "registry", "class", "predicate", "range", "mapping"];

/// Reports what is wrong with the document as a whole, before anything in it is read.
pub(super) fn open(reader: &mut Reader<'_>, root: &DeTable<'_>) {
    for key in root.keys() {
        if !is_known_or_code(key.get_ref(), &reader.numerals) {
            reader.note_misspelt(key, KEYS);
        }
    }
    if root.is_empty() {
        let problem = Problem::new(reader.start(), "the spec is empty");
        let help = "a spec begins with `format = 1`, and `extends` or a table `[registry]`";
        reader.report(problem.help(help));
        reader.mute();
    } else {
        check_format(reader, root);
    }
}

/// What the document extends.
pub(super) fn extends(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Extends {
    if let Some(item) = root.get("extends") {
        return reader.extends(item);
    }
    let elsewhere = reader.is_misspelt(root, "extends")
        || root.get("registry").is_some_and(|item| holds(item.get_ref(), "extends"));
    Extends { given: elsewhere, complete: !elsewhere, parents: Vec::new() }
}

/// What the document says beside that.
pub(super) fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Spec {
    // First of all: it says how the numbers of all the others are written.
    let header = header(reader, root);
    let mut spec = Spec {
        start: reader.start(),
        numerals: reader.numerals.clone(),
        retired: reader.optional(root, "retired", Reader::ranges).unwrap_or_default(),
        header,
        classes: Vec::new(),
        classes_complete: !reader.is_misspelt(root, "class"),
        predicates: Vec::new(),
        ranges: Vec::new(),
        mappings: Vec::new(),
        codes: Vec::new(),
        unreadable: Vec::new(),
        numbers_complete: true,
    };
    for (key, item) in in_order(root) {
        match key.get_ref().as_ref() {
            "format" | "extends" | "retired" | "registry" => {}
            "class" => {
                let help = "write `[[class]]`";
                let (classes, complete) = tables(reader, item, "classes", help, Reader::class);
                (spec.classes, spec.classes_complete) = (classes, complete);
            }
            "range" => {
                let help = "write `[[range]]`";
                spec.ranges = tables(reader, item, "ranges", help, Reader::named_range).0;
            }
            "predicate" => {
                spec.predicates = named(reader, item, "predicate", "is_…", Reader::predicate);
            }
            "mapping" => spec.mappings = named(reader, item, "mapping", "http", Reader::mapping),
            _ => read_code(reader, key, item, &mut spec),
        }
    }
    keep_one_of_each_number(reader, &mut spec);
    spec
}

/// A document of another format has other rules: of such a one, that is all there is to say.
fn check_format(reader: &mut Reader<'_>, root: &DeTable<'_>) {
    let Some(item) = root.get("format") else {
        let is_below = root.values().any(|item| holds(item.get_ref(), "format"));
        if is_below || reader.is_misspelt(root, "format") {
            return;
        }
        let problem = Problem::new(reader.start(), "the file does not say its `format`");
        return reader.report(problem.help("begin it with `format = 1`"));
    };
    if let Some(format) = reader.count(item)
        && format != 1
    {
        let problem = Problem::new(reader.span(item), format!("unknown format {format}"));
        reader.report(problem.help("this version of status-codes reads `format = 1`"));
        reader.mute();
    }
}

/// Whether the table, or one of the tables, holds a key that belongs at the top of the file. The
/// message about an unknown key sends it there.
fn holds(value: &DeValue<'_>, key: &str) -> bool {
    match value {
        DeValue::Table(table) => table.contains_key(key),
        DeValue::Array(array) => array
            .iter()
            .any(|item| matches!(item.get_ref(), DeValue::Table(table) if table.contains_key(key))),
        _ => false,
    }
}

fn is_known_or_code(key: &str, numerals: &Numerals) -> bool {
    let unsigned = key.strip_prefix(['-', '+']).unwrap_or(key);
    let has_letters = numerals.notation.radix() == Radix::Alphanumeric;
    KEYS.contains(&key)
        || unsigned.starts_with(|first: char| first.is_ascii_digit())
        || (has_letters && is_alphanumeric(key))
}

/// Whether the key is digits and capitals, or would be in the other case.
fn is_alphanumeric(key: &str) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let is_capital = |sign: char| sign.is_ascii_digit() || sign.is_ascii_uppercase();
    key.chars().all(is_capital)
        || (key.contains(is_digit) && key.chars().all(|sign| sign.is_ascii_alphanumeric()))
}

fn header(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Field<Header> {
    let Some((key, item)) = root.get_key_value("registry") else {
        return if reader.is_misspelt(root, "registry") { Field::Refused } else { Field::Absent };
    };
    let span = reader.span(key);
    reader.header(item).map_or(Field::Refused, |value| Field::Given(Located { value, span }))
}

/// The tables of a list, and whether they are all.
fn tables<'p, T>(
    reader: &mut Reader<'p>,
    item: &Item<'_>,
    what: &str,
    help: &str,
    read: Read<'p, T>,
) -> (Vec<T>, bool) {
    let DeValue::Array(array) = item.get_ref() else {
        let message = format!("{what} are a list of tables");
        reader.report(Problem::new(reader.span(item), message).help(help));
        return (Vec::new(), false);
    };
    let tables: Vec<_> = array.iter().filter_map(|item| read(reader, item)).collect();
    let complete = tables.len() == array.len();
    (tables, complete)
}

/// The tables `[predicate.…]` or `[mapping.…]`.
fn named<'p, T>(
    reader: &mut Reader<'p>,
    item: &Item<'_>,
    what: &str,
    name: &str,
    read: fn(&mut Reader<'p>, &Spanned<DeString<'_>>, &Item<'_>) -> Option<T>,
) -> Vec<T> {
    let Some(table) = reader.named_table(item, &format!("{what}.{name}")) else {
        return Vec::new();
    };
    let is_table = |item: &Item<'_>| matches!(item.get_ref(), DeValue::Table(_));
    if let Some((key, item)) = table.get_key_value("codes")
        && (!is_table(item) || table.contains_key("to") || table.contains_key("from"))
    {
        let problem = Problem::new(reader.span(key), format!("the {what} has no name"));
        reader.report(problem.help(format!("write its table as `[{what}.{name}]`")));
        return Vec::new();
    }
    in_order(table).into_iter().filter_map(|(key, item)| read(reader, key, item)).collect()
}

fn read_code(
    reader: &mut Reader<'_>,
    key: &Spanned<DeString<'_>>,
    item: &Item<'_>,
    spec: &mut Spec,
) {
    let name = key.get_ref();
    let span = reader.span(key);
    if !is_known_or_code(name, &reader.numerals) {
        let is_table = matches!(item.get_ref(), DeValue::Table(_) | DeValue::Array(_));
        if !is_table || nearest(name, KEYS.iter().copied()).is_some() {
            return reader.unknown_key(key, "a spec", KEYS);
        }
        let problem = Problem::new(span, format!("unknown table {}", quoted(name)));
        let help = format!(
            "a code is a table named by its number, as `[{}]`; the other tables are `[registry]`, \
             `[[class]]`, `[predicate.…]`, `[[range]]` and `[mapping.…]`",
            reader.numerals.example()
        );
        return reader.report(problem.help(help));
    }
    let number = reader.numerals.parse(name);
    if let Some(fraction) = fraction(item) {
        let problem = no_whole_number(span, &format!("{name}.{fraction}"), &reader.numerals);
        reader.report(problem);
        return match number {
            Ok(number) => spec.unreadable.push(number),
            Err(_) => spec.numbers_complete = false,
        };
    }
    let value = match number {
        Ok(value) => value,
        Err(why) => {
            match why.meant() {
                Some(value) => spec.unreadable.push(value),
                None => spec.numbers_complete = false,
            }
            return reader.report(no_number(span, name, &why, &reader.numerals));
        }
    };
    match reader.code(Located { value, span }, item) {
        Some(code) => spec.codes.push(code),
        None => spec.unreadable.push(value),
    }
}

fn no_number(span: Span, name: &str, why: &NoNumber, numerals: &Numerals) -> Problem {
    if let Some((message, help)) = why.wording(numerals, name) {
        return Problem::new(span, message).help(help);
    }
    match why {
        NoNumber::OtherZeros(number) => {
            Problem::new(span, "a number is written without leading zeros")
                .help(format!("write `{}`", numerals.header(*number)))
        }
        NoNumber::TooLarge => Problem::new(span, format!("{} is not a status code", quoted(name)))
            .help(format!("the greatest number is {}", u64::MAX)),
        _ => Problem::new(span, format!("{} is not a number", quoted(name)))
            .help("a code is a table named by its number, as `[404]` or `[0x0d]`"),
    }
}

/// To TOML, `[4.04]` without quotation marks is a table in a table.
fn no_whole_number(span: Span, written: &str, numerals: &Numerals) -> Problem {
    if let Ok(number) = numerals.parse(written) {
        let problem = Problem::new(span, "a number in parts must be in quotation marks");
        return problem.help(format!("write `{}`", numerals.header(number)));
    }
    let example = format!("[{}]", numerals.example());
    Problem::new(span, format!("{} is not a whole number", quoted(written)))
        .help(format!("a code is a table named by its number, as {}", quoted(&example)))
}

/// The part after the dot in `[404.5]`, which to TOML is a table in a table.
fn fraction<'t>(item: &'t Item<'_>) -> Option<&'t str> {
    let DeValue::Table(table) = item.get_ref() else { return None };
    let mut keys = table.keys().map(|key| key.get_ref().as_ref());
    keys.find(|key| !key.is_empty() && key.bytes().all(|digit| digit.is_ascii_digit()))
}

/// To TOML `[13]` and `[0x0d]` are two tables; they are one code.
fn keep_one_of_each_number(reader: &mut Reader<'_>, spec: &mut Spec) {
    let mut first_of: HashMap<Number, Span> = HashMap::with_capacity(spec.codes.len());
    spec.codes.retain(|code| {
        let Located { value, span } = code.number;
        match first_of.entry(value) {
            Entry::Vacant(entry) => {
                entry.insert(span);
                true
            }
            Entry::Occupied(first) => {
                let problem = Problem::new(
                    span,
                    format!("the code {} is defined twice", reader.numerals.notation.write(value)),
                )
                .help("write one table with the keys of both");
                reader.report(problem.related(Some(*first.get()), "first defined here"));
                false
            }
        }
    });
}
