//! The classes and the ranges.

use std::fmt::Write;

use status_codegen::model::{ByLanguage, Range};

use super::Package;
use super::lines::{comment, number};
use crate::syntax::go::GO;

impl Package<'_, '_> {
    /// The type of the classes, if there are any.
    pub(super) fn classes(&self) -> String {
        let classes = self.prepared.classes();
        if classes.is_empty() {
            return String::new();
        }
        let constants = classes.iter().zip(&self.classes).map(|(it, name)| {
            let about = self.titles(&it.titles, &it.name);
            (name, vec![format!("{name} is {}: {about}.", it.label)])
        });
        let rows = classes.iter().map(|it| {
            let fallback = it.fallback.and_then(|fallback| self.own(fallback));
            let fallback = fallback.map_or("0, false".to_owned(), |it| format!("{it}, true"));
            (&it.label, it.range, fallback, &it.titles)
        });
        let any = Self::any_number(self.prepared.repr());
        let mut page = group("Class", "a class of codes", constants);
        page += &of("Class", "class", any);
        page += "
// String returns the label of the class, as 4xx.
func (c Class) String() string {
	return c.entry().label
}

// Title returns the name of the class in a language, or an empty string.
func (c Class) Title(language string) string {
	return c.entry().titles[language]
}

// Fallback returns what an unregistered number of the class is to be treated as, if anything.
func (c Class) Fallback() (Status, bool) {
	it := c.entry()
	return it.fallback, it.hasFallback
}
";
        page += &entry(
            "c Class",
            "classes",
            "label",
            "\tfallback    Status\n\thasFallback bool\n\ttitles      map[string]string\n",
            any,
        );
        for (label, range, fallback, titles) in rows {
            page += &self.row(label, range, &fallback, titles);
        }
        page + "}\n"
    }

    /// The type of the ranges, if there are any.
    pub(super) fn ranges(&self) -> String {
        let ranges = self.prepared.ranges();
        if ranges.is_empty() {
            return String::new();
        }
        let constants = ranges.iter().zip(&self.ranges).map(|(it, name)| {
            let about = self.titles(&it.titles, &it.name);
            let mut paragraphs = vec![format!("{name}: {about}.")];
            paragraphs.extend(self.wanted(&it.summaries));
            (name, paragraphs)
        });
        let any = Self::any_number(self.prepared.repr());
        let about = "numbers that mean something together, registered or not";
        let mut page = group("Range", about, constants);
        page += &of("Range", "range", any);
        let _ = write!(
            page,
            "
// String returns the name of the range.
func (r Range) String() string {{
	return r.entry().name
}}

// Title returns what the range is called in a language, or an empty string.
func (r Range) Title(language string) string {{
	return r.entry().titles[language]
}}

// Registry returns the registry whose codes the numbers carry, or an empty string.
func (r Range) Registry() string {{
	return r.entry().registry
}}

// Carried returns the code of the other registry that a number of the range carries, if there is one.
func (r Range) Carried(code {any}) ({any}, bool) {{
	if r.Registry() == \"\" {{
		return 0, false
	}}
	return code - r.entry().offset, true
}}
"
        );
        let fields =
            format!("\tregistry    string\n\toffset      {any}\n\ttitles      map[string]string\n");
        page += &entry("r Range", "ranges", "name", &fields, any);
        for it in ranges {
            let registry = it.registry.as_ref().map_or("", |other| &other.name);
            let offset = number(self.prepared.notation(), it.offset);
            let carried = format!("{}, {offset}", GO.string(registry));
            page += &self.row(&it.name, it.range, &carried, &it.titles);
        }
        page + "}\n"
    }

    fn row(&self, name: &str, range: Range, more: &str, titles: &ByLanguage) -> String {
        let [first, last] =
            [range.first, range.last].map(|it| number(self.prepared.notation(), it));
        let titles =
            titles.iter().filter(|(tag, _)| self.prepared.languages.iter().any(|it| it == tag));
        let titles = titles.map(|(tag, text)| format!("{}: {}", GO.string(tag), GO.string(text)));
        let titles = titles.collect::<Vec<_>>().join(", ");
        format!(
            "\t{{{}, {first}, {last}, {more}, map[string]string{{{titles}}}}},\n",
            GO.string(name)
        )
    }

    /// The texts in the languages that are wanted.
    pub(super) fn wanted(&self, texts: &ByLanguage) -> Vec<String> {
        self.prepared.wanted(texts).into_iter().map(str::to_owned).collect()
    }

    fn titles(&self, titles: &ByLanguage, name: &str) -> String {
        let wanted = self.wanted(titles);
        if wanted.is_empty() { name.to_owned() } else { wanted.join(" / ") }
    }
}

/// A type and its constants, which begin at 1.
fn group<'n>(
    kind: &str,
    about: &str,
    constants: impl Iterator<Item = (&'n String, Vec<String>)>,
) -> String {
    let mut page = format!(
        "\n// {kind} is {about}. The zero {kind} is none.\ntype {kind} uint16\n\nconst (\n"
    );
    for (place, (name, paragraphs)) in constants.enumerate() {
        if place > 0 {
            page.push('\n');
        }
        page += &comment("\t", &paragraphs);
        let value = if place == 0 { format!(" {kind} = iota + 1") } else { String::new() };
        // Writing to a string cannot fail.
        let _ = writeln!(page, "\t{name}{value}");
    }
    page + ")\n"
}

/// The function that finds the class or the range of a number.
fn of(kind: &str, noun: &str, any: &str) -> String {
    let table = if kind == "Class" { "classes" } else { "ranges" };
    format!(
        "
// {kind}Of returns the {noun} of any number, registered or not, and whether it has one.
func {kind}Of(code {any}) ({kind}, bool) {{
	for place, it := range {table} {{
		if it.first <= code && code <= it.last {{
			return {kind}(place + 1), true
		}}
	}}
	return 0, false
}}
"
    )
}

/// The table behind a type, up to its first row.
fn entry(receiver: &str, table: &str, name: &str, fields: &str, any: &str) -> String {
    let (variable, kind) = receiver.split_once(' ').unwrap_or((receiver, receiver));
    let row = format!("{}Entry", kind.to_lowercase());
    format!(
        "
func ({receiver}) entry() {row} {{
	if {variable} == 0 || int({variable}) > len({table}) {{
		return {row}{{}}
	}}
	return {table}[{variable}-1]
}}

type {row} struct {{
	{name:11} string
	first, last {any}
{fields}}}

var {table} = [...]{row}{{
"
    )
}
