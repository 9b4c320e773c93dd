//! Methods of the enum, and the tables and functions behind them.

use std::fmt::Write;

use status_codegen::model::{Direction, Mapping, Number};
use status_codegen::name::class_method;

use super::Module;
use super::lines::{docstring, list, number};
use crate::syntax::python::PYTHON;

impl Module<'_, '_> {
    pub(super) fn lookups(&self) -> String {
        let status = &self.status;
        let mut page = format!(
            "
    @classmethod
    def from_code(cls, code: int) -> {status} | None:
        \"\"\"Return the status of a number, or `None` if it is not registered.\"\"\"
        try:
            return cls(code)
        except ValueError:
            return None
"
        );
        if self.has_labels {
            let _ = write!(
                page,
                "
    @classmethod
    def from_label(cls, label: str) -> {status} | None:
        \"\"\"Return the status that its registry writes so, or `None`.\"\"\"
        return _BY_LABEL.get(label)
"
            );
        } else {
            page += "
    @property
    def label(self) -> str:
        \"\"\"The number as its registry writes it.\"\"\"
        return str(self.value)
";
        }
        page
    }

    pub(super) fn predicates_and_mappings(&self) -> String {
        let mut page = String::new();
        for (class, member) in self.prepared.classes().iter().zip(&self.classes) {
            let method = PYTHON.identifier(&class_method(&class.name));
            page += &property(&method, "bool", &[format!("Whether it is in {}.", class.label)]);
            let _ = writeln!(page, "        return self.class_ is {}.{member}", self.class);
        }
        for (predicate, name) in self.prepared.predicates().iter().zip(&self.predicates) {
            let mut about = self.wanted(&predicate.summaries);
            if about.is_empty() {
                about.push(format!("Whether it is in the set `{}`.", predicate.name));
            }
            page += &property(name, "bool", &about);
            let _ = writeln!(page, "        return self in {}", set_name(name));
        }
        for (mapping, name) in self.prepared.mappings().iter().zip(&self.mappings) {
            page += &self.mapping_method(mapping, name);
        }
        page
    }

    fn mapping_method(&self, mapping: &Mapping, name: &str) -> String {
        let about = self.about_mapping(mapping);
        if mapping.direction == Direction::To {
            let result = Self::type_of_to(mapping);
            let mut page = property(name, &result, &about);
            let _ = writeln!(page, "        return {name}(self)");
            return page;
        }
        let result = self.type_of_from(mapping);
        let mut page = format!("\n    @classmethod\n    def {name}(cls, code: int) -> {result}:\n");
        page += &docstring("        ", &about);
        let table = set_name(name);
        for (first, last, to) in self.wide(mapping) {
            let _ = write!(
                page,
                "        if {first} <= code <= {last}:\n            return {}\n",
                self.own(to)
            );
        }
        let default = mapping.default.map(|default| self.own(default));
        let default = default.filter(|it| it != "None").map(|it| format!(", {it}"));
        let _ = writeln!(page, "        return {table}.get(code{})", default.unwrap_or_default());
        page
    }

    /// The sets of the predicates and the tables of the labels and of the mappings.
    pub(super) fn sets(&self) -> String {
        let mut page = String::from("\n");
        let status = &self.status;
        for (predicate, name) in self.prepared.predicates().iter().zip(&self.predicates) {
            let set = self.members.iter().filter(|it| predicate.contains(it.meaning.code.number));
            let set: Vec<_> = set.map(|it| format!("{status}.{}", it.name)).collect();
            let value = if set.is_empty() {
                "frozenset()".to_owned()
            } else {
                format!("frozenset(\n    {}\n)", list("    ", "{", set, "}"))
            };
            let _ = writeln!(page, "\n{}: Final[frozenset[{status}]] = {value}", set_name(name));
        }
        if self.has_labels {
            let _ = writeln!(page, "\n_BY_LABEL: Final = {{it.label: it for it in {status}}}");
        }
        for (mapping, name) in self.prepared.mappings().iter().zip(&self.mappings) {
            page += &self.mapping_table(mapping, name);
        }
        if page == "\n" { String::new() } else { page }
    }

    fn mapping_table(&self, mapping: &Mapping, name: &str) -> String {
        let is_to = mapping.direction == Direction::To;
        let entries = self.prepared.entries(mapping).into_iter();
        let single = entries.filter(|(range, _)| range.first == range.last).map(|(range, to)| {
            if is_to {
                format!(
                    "{}: {}",
                    number(self.prepared.notation(), range.first),
                    Self::other(mapping, to)
                )
            } else {
                format!("{}: {}", number(&mapping.other.notation, range.first), self.own(to))
            }
        });
        let values = if is_to {
            Self::other_type(mapping).to_owned()
        } else if self.prepared.entries(mapping).iter().all(|(_, to)| self.own(*to) != "None") {
            self.status.clone()
        } else {
            format!("{} | None", self.status)
        };
        format!(
            "\n{}: Final[dict[int, {values}]] = {}\n",
            set_name(name),
            list("", "{", single, "}")
        )
    }

    /// The functions that take any number, registered or not.
    pub(super) fn functions(&self) -> String {
        let mut page = String::new();
        for (mapping, name) in self.prepared.mappings().iter().zip(&self.mappings) {
            if mapping.direction == Direction::From {
                continue;
            }
            let _ = writeln!(page, "\n\ndef {name}(code: int) -> {}:", Self::type_of_to(mapping));
            page += &docstring("    ", &self.about_mapping(mapping));
            for (first, last, to) in self.wide(mapping) {
                let to = Self::other(mapping, to);
                let _ = writeln!(page, "    if {first} <= code <= {last}:\n        return {to}");
            }
            let default = mapping.default.map(|it| format!(", {}", Self::other(mapping, it)));
            let _ = writeln!(
                page,
                "    return {}.get(code{})",
                set_name(name),
                default.unwrap_or_default()
            );
        }
        page
    }

    /// The names of these functions.
    pub(super) fn to_functions(&self) -> impl Iterator<Item = &str> {
        let mappings = self.prepared.mappings().iter().zip(&self.mappings);
        let to = mappings.filter(|(mapping, _)| mapping.direction == Direction::To);
        to.map(|(_, name)| name.as_str())
    }

    fn wide(&self, mapping: &Mapping) -> Vec<(String, String, Number)> {
        let notation = match mapping.direction {
            Direction::To => self.prepared.notation(),
            Direction::From => &mapping.other.notation,
        };
        let entries = self.prepared.entries(mapping).into_iter();
        let wide = entries.filter(|(range, _)| range.first != range.last);
        wide.map(|(range, to)| (number(notation, range.first), number(notation, range.last), to))
            .collect()
    }

    fn about_mapping(&self, mapping: &Mapping) -> Vec<String> {
        let mut about = self.wanted(&mapping.summaries);
        if about.is_empty() {
            let direction = mapping.direction.word();
            about.push(format!("The mapping {direction} `{}`.", mapping.other.name));
        }
        about
    }

    /// What holds a code of the other registry: text where that registry writes text.
    fn other_type(mapping: &Mapping) -> &'static str {
        if mapping.other.notation.is_text() { "str" } else { "int" }
    }

    fn other(mapping: &Mapping, to: Number) -> String {
        if mapping.other.notation.is_text() {
            PYTHON.string(&mapping.other.label(to))
        } else {
            number(&mapping.other.notation, to)
        }
    }

    fn type_of_to(mapping: &Mapping) -> String {
        let other = Self::other_type(mapping);
        if mapping.default.is_some() { other.to_owned() } else { format!("{other} | None") }
    }

    fn type_of_from(&self, mapping: &Mapping) -> String {
        let is_total = mapping.default.is_some_and(|it| self.own(it) != "None");
        let is_total = is_total
            && self.prepared.entries(mapping).iter().all(|(_, to)| self.own(*to) != "None");
        if is_total { self.status.clone() } else { format!("{} | None", self.status) }
    }

    /// The status of a number, or `None` if it is not registered.
    fn own(&self, number: Number) -> String {
        let place = self.members.binary_search_by_key(&number, |it| it.meaning.code.number);
        let member = place.ok().and_then(|place| self.members.get(place));
        member.map_or("None".to_owned(), |it| format!("{}.{}", self.status, it.name))
    }
}

/// The head of a read-only property.
fn property(name: &str, kind: &str, about: &[String]) -> String {
    format!("\n    @property\n    def {name}(self) -> {kind}:\n") + &docstring("        ", about)
}

/// The constant behind a property.
fn set_name(property: &str) -> String {
    format!("_{}", property.to_uppercase())
}
