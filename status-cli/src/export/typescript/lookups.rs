//! Functions that look numbers up and map them.

use std::collections::HashMap;
use std::fmt::Write;

use status_codegen::model::{Direction, Mapping, Number, Range};

use super::Module;
use super::lines::{Integers, documentation};
use crate::meaning::Meaning;
use crate::syntax::typescript::TYPESCRIPT;

impl Module<'_, '_> {
    pub(super) fn lookups(&self) -> String {
        if self.prepared.notation().is_text() {
            self.lookup("Code", "code", "string")
                + &self.lookup("Number", "number", self.integers.kind())
        } else {
            self.lookup("Code", "code", self.integers.kind())
        }
    }

    fn lookup(&self, by: &str, key: &str, kind: &str) -> String {
        let (stem, prefix) = (&self.prepared.stem, &self.prefix);
        format!(
            "
const by{by}: ReadonlyMap<{kind}, {stem}Entry> = new Map<{kind}, {stem}Entry>(
  Object.values({stem}Status).map((entry) => [entry.{key}, entry]),
);

/** What is known of a {key}, or `undefined` if it is not registered. */
export function {prefix}From{by}({key}: {kind}): {stem}Entry | undefined {{
  return by{by}.get({key});
}}
"
        )
    }

    pub(super) fn mappings(&self) -> String {
        let mut page = String::new();
        for (mapping, name) in self.prepared.mappings().iter().zip(&self.mappings) {
            let mut about = vec![match mapping.direction {
                Direction::To => format!("A code as one of {}.", mapping.other.name),
                Direction::From => format!("A code of {} as one of these.", mapping.other.name),
            }];
            let summaries = self.prepared.wanted(&mapping.summaries).into_iter();
            about.extend(summaries.map(|text| TYPESCRIPT.comment(text)));
            page.push('\n');
            page += &documentation("", &about);
            page += &match mapping.direction {
                Direction::To => self.to(mapping, name),
                Direction::From => self.from(mapping, name),
            };
        }
        page
    }

    fn to(&self, mapping: &Mapping, name: &str) -> String {
        let notation = &mapping.other.notation;
        let entries = self.prepared.entries(mapping);
        let results = entries.iter().map(|(_, to)| *to).chain(mapping.default);
        let integers = Integers::of(results);
        let result = |to| {
            if notation.is_text() {
                TYPESCRIPT.string(&mapping.other.label(to))
            } else {
                integers.written(notation, to)
            }
        };
        let kind = if notation.is_text() { "string" } else { integers.kind() };
        let undefined = if mapping.default.is_some() { "" } else { " | undefined" };
        let head = format!(
            "export function {name}(code: {}): {kind}{undefined} {{\n",
            self.integers.kind()
        );
        let literal = |it| self.integers.written(self.prepared.notation(), it);
        head + &answers(&entries, literal, result, mapping.default)
    }

    fn from(&self, mapping: &Mapping, name: &str) -> String {
        let entries = self.prepared.entries(mapping);
        let single = entries.iter().filter(|(range, _)| range.first == range.last);
        let integers = Integers::of(single.map(|(range, _)| range.first));
        let mut results = entries.iter().map(|(_, to)| *to).chain(mapping.default);
        let is_total = mapping.default.is_some() && results.all(|to| self.is_registered(to));
        let undefined = if is_total { "" } else { " | undefined" };
        let head = format!(
            "export function {name}(code: {}): {}Entry{undefined} {{\n",
            integers.kind(),
            self.prepared.stem
        );
        let literal = |it| integers.written(&mapping.other.notation, it);
        head + &answers(&entries, literal, |to| self.own(to), mapping.default)
    }

    fn is_registered(&self, number: Number) -> bool {
        Meaning::of(self.prepared.catalogue, number).is_some()
    }

    fn own(&self, number: Number) -> String {
        let name = Meaning::of(self.prepared.catalogue, number).map(|it| &it.code.name);
        name.map_or("undefined".to_owned(), |name| format!("{}Status.{name}", self.prepared.stem))
    }
}

/// The body of a function that returns what listed numbers are mapped to: single numbers by their
/// results, then ranges, then the default.
fn answers(
    entries: &[(Range, Number)],
    literal: impl Fn(Number) -> String,
    result: impl Fn(Number) -> String,
    default: Option<Number>,
) -> String {
    let mut cases: Vec<(Number, String)> = Vec::new();
    let mut places = HashMap::new();
    let mut ranges = String::new();
    for &(range, to) in entries {
        let (first, last) = (literal(range.first), literal(range.last));
        if range.first != range.last {
            // Writing to a string cannot fail.
            let _ =
                writeln!(ranges, "  if ({first} <= code && code <= {last}) return {};", result(to));
            continue;
        }
        let place = *places.entry(to).or_insert(cases.len());
        if place == cases.len() {
            cases.push((to, String::new()));
        }
        if let Some((_, numbers)) = cases.get_mut(place) {
            let _ = writeln!(numbers, "    case {first}:");
        }
    }
    let mut body = String::new();
    if !cases.is_empty() {
        body += "  switch (code) {\n";
        for (to, numbers) in cases {
            let _ = writeln!(body, "{numbers}      return {};", result(to));
        }
        body += "  }\n";
    }
    let default = default.map_or("undefined".to_owned(), result);
    let _ = writeln!(body, "{ranges}  return {default};\n}}");
    body
}
