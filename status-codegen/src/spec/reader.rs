//! Typed access to TOML values. A value of the wrong type is reported at its position.

use std::collections::HashMap;

use status_words::nearest;
use toml::Spanned;
use toml::de::{DeInteger, DeString, DeTable, DeValue};

use super::numerals::Numerals;
use super::tree::Field;
use crate::diagnostic::{Located, Problem, Problems, Span, quoted, quoted_all};
use crate::model::Number;
use crate::order::sorted_by_key;

/// A value and its place.
pub(super) type Item<'i> = Spanned<DeValue<'i>>;

/// What reads a value, and reports it if it is none.
pub(super) type Read<'p, T> = fn(&mut Reader<'p>, &Item<'_>) -> Option<T>;

/// The keys before the first table, which are often forgotten.
const ROOT_KEYS: &[&str] = &["format", "extends", "retired"];

/// Reads one document.
pub(super) struct Reader<'p> {
    pub(super) document: usize,
    /// How the numbers are written that are read next.
    pub(super) numerals: Numerals,
    pub(super) problems: &'p mut Problems,
    /// The intended key for each misspelt one, by position.
    pub(super) misspelt: &'p mut HashMap<usize, String>,
}

impl<'p> Reader<'p> {
    /// Reads something whose numbers are written otherwise.
    pub(super) fn in_notation<T>(
        &mut self,
        numerals: Numerals,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let own = std::mem::replace(&mut self.numerals, numerals);
        let value = read(self);
        self.numerals = own;
        value
    }

    /// Where the document starts.
    pub(super) fn start(&self) -> Span {
        Span { document: self.document, start: 0, end: 0 }
    }

    /// The position of a value.
    pub(super) fn span<T>(&self, at: &Spanned<T>) -> Span {
        let range = at.span();
        Span { document: self.document, start: range.start, end: range.end }
    }

    pub(super) fn report(&mut self, problem: Problem) {
        self.problems.report(problem);
    }

    /// Reports a problem, and is the value that there is none of.
    pub(super) fn refuse<T>(&mut self, problem: Problem) -> Option<T> {
        self.problems.report(problem);
        None
    }

    /// Reports nothing more of this document.
    pub(super) fn mute(&mut self) {
        self.problems.mute(self.document);
    }

    /// What `read` makes of the document, and whether it did so without a problem.
    pub(super) fn watched<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, bool) {
        let before = self.problems.count();
        let value = read(self);
        (value, self.problems.count() == before)
    }

    /// Reports that the value is not what was expected.
    pub(super) fn unexpected<T>(
        &mut self,
        item: &Item<'_>,
        expected: &str,
        help: &str,
    ) -> Option<T> {
        self.report(self.mismatch(item, expected, help));
        None
    }

    fn mismatch(&self, item: &Item<'_>, expected: &str, help: &str) -> Problem {
        let message = format!("expected {expected}, found {}", type_of(item.get_ref()));
        Problem::new(self.span(item), message).help(help)
    }

    /// A string. `example` is what the help suggests for any other value.
    pub(super) fn string<'v>(&mut self, item: &'v Item<'_>, example: &str) -> Option<&'v str> {
        match item.get_ref() {
            DeValue::String(string) => Some(string),
            _ => self.unexpected(item, "a string", &format!("write it as {example}")),
        }
    }

    pub(super) fn boolean(&mut self, item: &Item<'_>) -> Option<bool> {
        match item.get_ref() {
            DeValue::Boolean(boolean) => Some(*boolean),
            _ => self.unexpected(item, "`true` or `false`", "write it without quotation marks"),
        }
    }

    /// A table. `example` is what the help suggests for any other value.
    pub(super) fn table<'v, 'i>(
        &mut self,
        item: &'v Item<'i>,
        example: &str,
    ) -> Option<&'v DeTable<'i>> {
        match item.get_ref() {
            DeValue::Table(table) => Some(table),
            _ => self.unexpected(item, "a table", &format!("write it as {example}")),
        }
    }

    /// A table that is written under a header of its own.
    pub(super) fn named_table<'v, 'i>(
        &mut self,
        item: &'v Item<'i>,
        name: &str,
    ) -> Option<&'v DeTable<'i>> {
        if let DeValue::Table(table) = item.get_ref() {
            return Some(table);
        }
        let message = format!("expected a table, found {}", type_of(item.get_ref()));
        let help = format!("write {}, and the keys below it", quoted(&format!("[{name}]")));
        self.refuse(Problem::new(self.span(item), message).help(help))
    }

    /// A whole number from 0 that counts something.
    pub(super) fn count(&mut self, item: &Item<'_>) -> Option<Number> {
        let integer = self.integer(item)?;
        let number = u64::from_str_radix(integer.as_str(), integer.radix()).ok();
        number.map(Number::from).or_else(|| {
            let message = format!("{} is out of range", quoted(&integer.to_string()));
            let help = format!("a number is from 0 to {}", u64::MAX);
            self.refuse(Problem::new(self.span(item), message).help(help))
        })
    }

    /// An integer of TOML.
    pub(super) fn integer<'v, 'i>(&mut self, item: &'v Item<'i>) -> Option<&'v DeInteger<'i>> {
        match item.get_ref() {
            DeValue::Integer(integer) => Some(integer),
            DeValue::String(text) if Numerals::default().parse(text).is_ok() => {
                let problem = Problem::new(self.span(item), "expected a number, found a string");
                self.refuse(problem.help(format!("write {text} without quotation marks")))
            }
            DeValue::Float(_) => {
                self.unexpected(item, "a number", "write a whole number, without a decimal point")
            }
            _ => self.unexpected(item, "a number", "write one whole number"),
        }
    }

    /// A list, of which the elements that could be read are kept.
    pub(super) fn list<T>(
        &mut self,
        item: &Item<'_>,
        element: Read<'p, T>,
    ) -> Option<Vec<Located<T>>> {
        let array = match item.get_ref() {
            DeValue::Array(array) => array,
            DeValue::String(string) => {
                let problem = Problem::new(self.span(item), "expected a list, found a string");
                return self.refuse(problem.help(format!("write [{string:?}]")));
            }
            _ => return self.unexpected(item, "a list", "write it between `[` and `]`"),
        };
        let mut list = Vec::with_capacity(array.len());
        for item in array {
            let span = self.span(item);
            list.extend(element(self, item).map(|value| Located { value, span }));
        }
        Some(list)
    }

    /// The value of a key, which may be absent.
    pub(super) fn field<T>(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
        read: Read<'p, T>,
    ) -> Field<T> {
        let Some(item) = table.get(key) else {
            return if self.is_misspelt(table, key) { Field::Refused } else { Field::Absent };
        };
        let span = self.span(item);
        match read(self, item) {
            Some(value) => Field::Given(Located { value, span }),
            None => Field::Refused,
        }
    }

    /// The value of a key where it makes no difference whether it is absent or was refused.
    pub(super) fn optional<T>(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
        read: Read<'p, T>,
    ) -> Option<T> {
        table.get(key).and_then(|item| read(self, item))
    }

    /// Reports every key of `table`, which is `what` in prose, that is not among `known`.
    pub(super) fn known_keys(&mut self, table: &DeTable<'_>, what: &str, known: &[&str]) {
        for key in table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                self.unknown_key(key, what, known);
            }
        }
    }

    /// Whether the table has the key in another spelling, which is reported as such: that the key
    /// is missing only follows from that.
    pub(super) fn is_misspelt(&self, table: &DeTable<'_>, key: &str) -> bool {
        let mut meant = table.keys().filter_map(|key| self.misspelt.get(&key.span().start));
        !self.misspelt.is_empty() && meant.any(|meant| meant == key)
    }

    /// Takes note of a key that is probably one of those known, and says of which.
    pub(super) fn note_misspelt<'k>(
        &mut self,
        key: &Spanned<DeString<'_>>,
        known: &[&'k str],
    ) -> Option<&'k str> {
        let meant = nearest(key.get_ref(), known.iter().copied())?;
        self.misspelt.insert(key.span().start, meant.to_owned());
        Some(meant)
    }

    pub(super) fn unknown_key(&mut self, key: &Spanned<DeString<'_>>, what: &str, known: &[&str]) {
        let word = key.get_ref().as_ref();
        let help = match self.note_misspelt(key, known) {
            _ if ROOT_KEYS.contains(&word) => {
                format!("{} belongs at the top of the file, before the first table", quoted(word))
            }
            Some(known) => format!("write {}", quoted(known)),
            None => format!("known here: {}", quoted_all(known)),
        };
        let message = format!("unknown key {} in {what}", quoted(word));
        self.report(Problem::new(self.span(key), message).help(help));
    }
}

/// The entries of a table in the order of the document.
pub(super) fn in_order<'t, 'i>(
    table: &'t DeTable<'i>,
) -> Vec<(&'t Spanned<DeString<'i>>, &'t Item<'i>)> {
    sorted_by_key(table.iter().collect(), |(key, _)| key.span().start)
}

fn type_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(true) => "`true`",
        DeValue::Boolean(false) => "`false`",
        DeValue::Datetime(moment) => match (moment.date, moment.time) {
            (Some(_), None) => "a date",
            (Some(_), Some(_)) => "a date with a time",
            (None, _) => "a time",
        },
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
