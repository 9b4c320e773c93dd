//! Functions and methods that answer for any number.

use std::collections::HashMap;
use std::fmt::Write;

use status_codegen::model::{Direction, Mapping, Number, Predicate, Range};

use super::Package;
use super::lines::{comment, number};
use crate::syntax::go::GO;

impl Package<'_, '_> {
    pub(super) fn methods(&self) -> String {
        let any = Self::any_number(self.prepared.repr());
        let repr = Self::repr(self.prepared.repr());
        let unknown = self.verb().unwrap_or_else(|| "Status(%d)".to_owned());
        let mut page = format!(
            "
// Lookup returns the status of a number, and whether it is registered.
func Lookup(code {any}) (Status, bool) {{
	status := Status(code)
	if _, isRegistered := entries[status]; !isRegistered || {any}(status) != code {{
		return 0, false
	}}
	return status, true
}}

// String returns the number and, of a registered code, the phrase.
func (s Status) String() string {{
	if it, isRegistered := entries[s]; isRegistered {{
		return it.label + \" \" + it.phrase
	}}
	return s.Label()
}}

// Label returns the number as its registry writes it.
func (s Status) Label() string {{
	if it, isRegistered := entries[s]; isRegistered {{
		return it.label
	}}
	return fmt.Sprintf(\"{unknown}\", {repr}(s))
}}
"
        );
        for (method, field, about) in [
            ("Name", "name", "the name of a registered code"),
            ("Phrase", "phrase", "the phrase of a registered code"),
            ("Lifecycle", "lifecycle", "how far the registration is along, as \"permanent\""),
            ("Wire", "wire", "where a code is seen: \"sent\", \"log-only\" or \"internal\""),
        ] {
            let _ = write!(
                page,
                "
// {method} returns {about}, and an empty string of any other.
func (s Status) {method}() string {{
	return entries[s].{field}
}}
"
            );
        }
        page += "
// Texts returns the texts of a registered code, by language.
func (s Status) Texts() []Text {
	return append([]Text(nil), entries[s].texts...)
}
";
        page + &self.parse()
    }

    fn parse(&self) -> String {
        if !self.has_labels {
            return String::new();
        }
        "
var byLabel = func() map[string]Status {
	statuses := make(map[string]Status, len(entries))
	for status, it := range entries {
		statuses[it.label] = status
	}
	return statuses
}()

// Parse returns the status that its registry writes so, and whether there is one.
func Parse(label string) (Status, bool) {
	status, isRegistered := byLabel[label]
	return status, isRegistered
}
"
        .to_owned()
    }

    pub(super) fn predicates(&self) -> String {
        let any = Self::any_number(self.prepared.repr());
        let mut page = String::new();
        if !self.prepared.classes().is_empty() {
            let _ = write!(
                page,
                "
// Class returns the class of the number, which is zero where it has none.
func (s Status) Class() Class {{
	class, _ := ClassOf({any}(s))
	return class
}}
"
            );
        }
        if !self.prepared.ranges().is_empty() {
            let _ = write!(
                page,
                "
// Range returns the range that the number is in, which is zero where there is none.
func (s Status) Range() Range {{
	it, _ := RangeOf({any}(s))
	return it
}}
"
            );
        }
        let classes = self.prepared.classes().iter().zip(&self.classes).zip(&self.class_methods);
        for ((class, constant), method) in classes {
            page.push('\n');
            page += &comment(
                "",
                &[format!("{method} reports whether the number is in {}.", class.label)],
            );
            let _ = write!(
                page,
                "func (s Status) {method}() bool {{\n\treturn s.Class() == {constant}\n}}\n"
            );
        }
        for (predicate, method) in self.prepared.predicates().iter().zip(&self.predicates) {
            page.push('\n');
            page += &self.predicate(predicate, method);
        }
        page
    }

    fn predicate(&self, predicate: &Predicate, method: &str) -> String {
        let about = format!("{method} reports whether the code is in the set {}.", predicate.name);
        let mut paragraphs = vec![about];
        paragraphs.extend(self.wanted(&predicate.summaries));
        let is_in_range = |number| predicate.ranges.iter().any(|it| it.contains(number));
        let names = |is_true: bool| -> Vec<&str> {
            let members = self.members.iter().filter(|it| {
                let number = it.meaning.code.number;
                predicate.contains(number) == is_true && is_in_range(number) != is_true
            });
            members.map(|it| it.name.as_str()).collect()
        };
        let cases = [true, false].map(|is_true| (is_true, names(is_true)));
        let ranges: Vec<_> =
            predicate.ranges.iter().map(|range| self.is_within("s", *range)).collect();
        let mut page = comment("", &paragraphs);
        let _ = writeln!(page, "func (s Status) {method}() bool {{");
        if cases.iter().any(|(_, names)| !names.is_empty()) {
            page += "\tswitch s {\n";
            for (is_true, names) in cases.iter().filter(|(_, names)| !names.is_empty()) {
                let names = names.join(",\n\t\t");
                let _ = writeln!(page, "\tcase {names}:\n\t\treturn {is_true}");
            }
            page += "\t}\n";
        }
        let result = if ranges.is_empty() { "false".to_owned() } else { ranges.join(" ||\n\t\t") };
        let _ = writeln!(page, "\treturn {result}\n}}");
        page
    }

    fn is_within(&self, variable: &str, range: Range) -> String {
        within(variable, range, |it| number(self.prepared.notation(), it))
    }

    pub(super) fn mappings(&self) -> String {
        let mut page = String::new();
        for (mapping, name) in self.prepared.mappings().iter().zip(&self.mappings) {
            page.push('\n');
            let mut about = vec![format!(
                "{name} maps {} {}.",
                match mapping.direction {
                    Direction::To => "the code to one of",
                    Direction::From => "any number to a status; the number is one of",
                },
                mapping.other.name
            )];
            about.extend(self.wanted(&mapping.summaries));
            page += &comment("", &about);
            page += &match mapping.direction {
                Direction::To => self.to(mapping, name),
                Direction::From => self.from(mapping, name),
            };
        }
        page
    }

    fn to(&self, mapping: &Mapping, name: &str) -> String {
        let other = &mapping.other;
        let is_text = other.notation.is_text();
        let result =
            |to| if is_text { GO.string(&other.label(to)) } else { number(&other.notation, to) };
        let kind = if is_text { "string" } else { Self::repr(other.repr) };
        let zero = if is_text { "\"\"" } else { "0" };
        let is_total = mapping.default.is_some();
        let returned = if is_total { kind.to_owned() } else { format!("({kind}, bool)") };
        let found = |to| if is_total { result(to) } else { format!("{}, true", result(to)) };
        let default = mapping.default.map_or(format!("{zero}, false"), found);
        let literal = |own| match self.own(own) {
            Some(constant) => constant.to_owned(),
            None => number(self.prepared.notation(), own),
        };
        let entries = self.prepared.entries(mapping);
        let body = answers("s", &entries, literal, found);
        format!("func (s Status) {name}() {returned} {{\n{body}\treturn {default}\n}}\n")
    }

    fn from(&self, mapping: &Mapping, name: &str) -> String {
        let other = &mapping.other;
        let any = Self::any_number(other.repr);
        let entries = self.prepared.entries(mapping);
        let mut results = entries.iter().map(|(_, to)| *to).chain(mapping.default);
        let is_total = mapping.default.is_some() && results.all(|to| self.own(to).is_some());
        let returned = if is_total { "Status" } else { "(Status, bool)" };
        let found = |to| match (self.own(to), is_total) {
            (Some(constant), true) => constant.to_owned(),
            (Some(constant), false) => format!("{constant}, true"),
            (None, _) => "0, false".to_owned(),
        };
        let default = mapping.default.map_or("0, false".to_owned(), found);
        let body = answers("code", &entries, |it| number(&other.notation, it), found);
        format!("func {name}(code {any}) {returned} {{\n{body}\treturn {default}\n}}\n")
    }

    /// The constant of a number, if it is registered.
    pub(super) fn own(&self, number: Number) -> Option<&str> {
        let place = self.members.binary_search_by_key(&number, |it| it.meaning.code.number).ok()?;
        self.members.get(place).map(|it| it.name.as_str())
    }
}

/// Statements that return what listed numbers are mapped to: single numbers by their results, then
/// ranges.
fn answers(
    variable: &str,
    entries: &[(Range, Number)],
    literal: impl Fn(Number) -> String,
    found: impl Fn(Number) -> String,
) -> String {
    let mut cases: Vec<(Number, Vec<String>)> = Vec::new();
    let mut places = HashMap::new();
    for &(range, to) in entries.iter().filter(|(range, _)| range.first == range.last) {
        let place = *places.entry(to).or_insert(cases.len());
        if place == cases.len() {
            cases.push((to, Vec::new()));
        }
        if let Some((_, numbers)) = cases.get_mut(place) {
            numbers.push(literal(range.first));
        }
    }
    let mut body = String::new();
    if !cases.is_empty() {
        let _ = writeln!(body, "\tswitch {variable} {{");
        for (to, numbers) in &cases {
            let numbers = numbers.join(",\n\t\t");
            let _ = writeln!(body, "\tcase {numbers}:\n\t\treturn {}", found(*to));
        }
        body += "\t}\n";
    }
    for &(range, to) in entries.iter().filter(|(range, _)| range.first != range.last) {
        let condition = within(variable, range, &literal);
        let _ = writeln!(body, "\tif {condition} {{\n\t\treturn {}\n\t}}", found(to));
    }
    body
}

fn within(variable: &str, range: Range, literal: impl Fn(Number) -> String) -> String {
    let (first, last) = (literal(range.first), literal(range.last));
    if range.first == range.last {
        format!("{variable} == {first}")
    } else {
        format!("{first} <= {variable} && {variable} <= {last}")
    }
}
