//! The enums of the classes and of the ranges, and what is known of each.

use std::fmt::Write;

use status_codegen::model::{ByLanguage, Range};

use super::Module;
use super::lines::{by_language, docstring, list, number, string_or_none};
use crate::syntax::python::PYTHON;

impl Module<'_, '_> {
    /// The enum of the classes, if there are any.
    pub(super) fn classes(&self) -> String {
        if !self.has_classes() {
            return String::new();
        }
        let class = &self.class;
        let mut page = format!("\n\nclass {class}(Enum):\n");
        page += &docstring("    ", &["A class of codes; its value is its label.".to_owned()]);
        for (it, name) in self.prepared.classes().iter().zip(&self.classes) {
            let _ = writeln!(page, "\n    {name} = {}", PYTHON.string(&it.label));
            page += &docstring("    ", &self.titles(&it.titles, &it.name));
        }
        page += &of(class, "class of any number", "_CLASSES");
        page += &attribute("first", "int", "The lowest number of the class.", "_CLASSES");
        page += &attribute("last", "int", "The highest number of the class.", "_CLASSES");
        page += &attribute(
            "fallback",
            "int | None",
            "What an unregistered number of the class is to be treated as.",
            "_CLASSES",
        );
        page + &attribute("titles", "Mapping[str, str]", "Its name by language.", "_CLASSES")
    }

    /// The enum of the ranges, if there are any.
    pub(super) fn ranges(&self) -> String {
        if self.prepared.ranges().is_empty() {
            return String::new();
        }
        let range = &self.range;
        let mut page = format!("\n\nclass {range}(Enum):\n");
        let about = "Numbers that mean something together, registered or not.";
        page += &docstring("    ", &[about.to_owned()]);
        for (it, name) in self.prepared.ranges().iter().zip(&self.ranges) {
            let _ = writeln!(page, "\n    {name} = {}", PYTHON.string(&it.name));
            let mut paragraphs = self.titles(&it.titles, &it.name);
            paragraphs.extend(self.wanted(&it.summaries));
            page += &docstring("    ", &paragraphs);
        }
        page += &of(range, "range that a number is in", "_RANGES");
        page += &attribute("first", "int", "The lowest number of the range.", "_RANGES");
        page += &attribute("last", "int", "The highest number of the range.", "_RANGES");
        page += &attribute(
            "registry",
            "str | None",
            "The registry whose codes the numbers carry.",
            "_RANGES",
        );
        page += &attribute("titles", "Mapping[str, str]", "Its name by language.", "_RANGES");
        page += "\n    def carried(self, code: int) -> int | None:\n";
        let about = "Return the code of the other registry that a number of the range carries.";
        page += &docstring("        ", &[about.to_owned()]);
        page + "        facts = _RANGES[self]\n        \
                return None if facts.registry is None else code - facts.offset\n"
    }

    /// What is known of each class.
    pub(super) fn class_facts(&self) -> String {
        if !self.has_classes() {
            return String::new();
        }
        let head = "

class _ClassFacts(NamedTuple):
    first: int
    last: int
    fallback: int | None
    titles: Mapping[str, str]


_CLASSES: Final = ";
        let notation = self.prepared.notation();
        let facts = self.prepared.classes().iter().zip(&self.classes).map(|(it, name)| {
            let [first, last] = self.bounds(it.range);
            let fallback = it.fallback.map_or("None".to_owned(), |it| number(notation, it));
            let values = [first, last, fallback, self.titles_of(&it.titles)];
            format!("{}.{name}: {}", self.class, list("    ", "_ClassFacts(", values, ")"))
        });
        format!("{head}{}\n", list("", "{", facts, "}"))
    }

    /// What is known of each range.
    pub(super) fn range_facts(&self) -> String {
        if self.prepared.ranges().is_empty() {
            return String::new();
        }
        let head = "

class _RangeFacts(NamedTuple):
    first: int
    last: int
    registry: str | None
    offset: int
    titles: Mapping[str, str]


_RANGES: Final = ";
        let facts = self.prepared.ranges().iter().zip(&self.ranges).map(|(it, name)| {
            let [first, last] = self.bounds(it.range);
            let registry = string_or_none(it.registry.as_ref().map(|other| other.name.as_ref()));
            let offset = number(self.prepared.notation(), it.offset);
            let values = [first, last, registry, offset, self.titles_of(&it.titles)];
            format!("{}.{name}: {}", self.range, list("    ", "_RangeFacts(", values, ")"))
        });
        format!("{head}{}\n", list("", "{", facts, "}"))
    }

    fn bounds(&self, range: Range) -> [String; 2] {
        [range.first, range.last].map(|bound| number(self.prepared.notation(), bound))
    }

    fn titles_of(&self, titles: &ByLanguage) -> String {
        let titles = by_language("            ", titles, &self.prepared.languages);
        format!("MappingProxyType(\n            {titles}\n        )")
    }

    /// The texts in the languages that are wanted.
    pub(super) fn wanted(&self, texts: &ByLanguage) -> Vec<String> {
        self.prepared.wanted(texts).into_iter().map(str::to_owned).collect()
    }

    fn titles(&self, titles: &ByLanguage, name: &str) -> Vec<String> {
        let wanted = self.wanted(titles);
        if wanted.is_empty() { vec![name.to_owned()] } else { vec![wanted.join(" / ")] }
    }
}

/// The method that finds the member of a number.
fn of(kind: &str, what: &str, table: &str) -> String {
    format!(
        "
    @classmethod
    def of(cls, code: int) -> {kind} | None:
        \"\"\"Return the {what}, registered or not.\"\"\"
        for it, facts in {table}.items():
            if facts.first <= code <= facts.last:
                return it
        return None
"
    )
}

/// A property that the table of what is known answers.
pub(super) fn attribute(name: &str, kind: &str, about: &str, table: &str) -> String {
    format!(
        "
    @property
    def {name}(self) -> {kind}:
        \"\"\"{about}\"\"\"
        return {table}[self].{name}
"
    )
}
