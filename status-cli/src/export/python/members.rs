//! The enum of the codes.

use std::fmt::Write;

use status_codegen::model::{Reference, Text};

use super::Module;
use super::lines::{docstring, list, number, string_or_none};
use super::tables::attribute;
use crate::export::Member;
use crate::syntax::python::PYTHON;

impl Module<'_, '_> {
    pub(super) fn statuses(&self) -> String {
        let mut page = format!("\n\nclass {}(IntEnum):\n", self.status);
        page += &docstring("    ", &self.about());
        for member in &self.members {
            let number = number(self.prepared.notation(), member.meaning.code.number);
            // Writing to a string cannot fail.
            let _ = writeln!(page, "\n    {} = {number}", member.name);
            page += &docstring("    ", &self.documentation(member));
        }
        for member in &self.members {
            for (alias, _) in &member.former {
                let _ = writeln!(page, "\n    {alias} = {}", member.name);
                page += &docstring("    ", &[format!("The former name of {}.", member.name)]);
            }
        }
        page += &self.lookups();
        for (name, kind, about) in self.attributes() {
            page += &attribute(name, &kind, about, "_STATUSES");
        }
        page + &self.predicates_and_mappings()
    }

    /// The type of a code's class: every code has one, or some have none.
    fn class_type(&self) -> String {
        let is_total = self.prepared.codes.iter().all(|it| it.class().is_some());
        if is_total { self.class.clone() } else { format!("{} | None", self.class) }
    }

    /// What is known of each code: the attribute, its type and its documentation.
    fn attributes(&self) -> Vec<(&'static str, String, &'static str)> {
        let mut attributes = vec![("phrase", "str".to_owned(), "The phrase of the code.")];
        let label = ("label", "str".to_owned(), "The number as its registry writes it.");
        attributes.extend(self.has_labels.then_some(label));
        let class =
            self.has_classes().then(|| ("class_", self.class_type(), "The class of the code."));
        attributes.extend(class);
        attributes.extend([
            (
                "lifecycle",
                "str".to_owned(),
                "How far the registration is along: `permanent` and the like.",
            ),
            ("wire", "str".to_owned(), "Where it is seen: `sent`, `log-only` or `internal`."),
            ("texts", "Mapping[str, Text]".to_owned(), "The texts of the code, by language."),
        ]);
        attributes
    }

    /// What is known of each code.
    pub(super) fn facts(&self) -> String {
        let mut page = String::from("\n\nclass _Facts(NamedTuple):\n");
        for (name, kind, _) in self.attributes() {
            let _ = writeln!(page, "    {name}: {kind}");
        }
        let facts = self.members.iter().map(|member| {
            let values = list("    ", "_Facts(", self.values(member), ")");
            format!("{}.{}: {values}", self.status, member.name)
        });
        let _ = writeln!(page, "\n\n_STATUSES: Final = {}", list("", "{", facts, "}"));
        page
    }

    fn values(&self, member: &Member<'_>) -> Vec<String> {
        let code = member.meaning.code;
        let mut values = vec![PYTHON.string(&code.phrase)];
        values.extend(self.has_labels.then(|| PYTHON.string(&member.meaning.label())));
        let class = self.prepared.class_place(code.number);
        let class = class.and_then(|place| self.classes.get(place));
        values.extend(
            self.has_classes().then(|| {
                class.map_or("None".to_owned(), |class| format!("{}.{class}", self.class))
            }),
        );
        values.extend([code.lifecycle.word(), code.wire.word()].map(|it| PYTHON.string(it)));
        values.push(self.texts(member));
        values
    }

    fn texts(&self, member: &Member<'_>) -> String {
        let code = member.meaning.code;
        let languages = self.prepared.languages.iter();
        let texts = languages.filter_map(|language| code.text(language)).map(|text| {
            let Text { language, title, summary, details } = text;
            let values = [
                PYTHON.string(title.as_ref().unwrap_or(&code.phrase)),
                string_or_none(summary.as_deref()),
                string_or_none(details.as_deref()),
            ];
            let values = list("                ", "Text(", values, ")");
            format!("{}: {values}", PYTHON.string(language))
        });
        let texts = list("            ", "{", texts, "}");
        format!("MappingProxyType(\n            {texts}\n        )")
    }

    fn documentation(&self, member: &Member<'_>) -> Vec<String> {
        let code = member.meaning.code;
        let mut paragraphs = member.paragraphs(&self.prepared.languages);
        let former: Vec<_> = code.former.iter().map(|it| it.phrase.as_ref()).collect();
        if !former.is_empty() {
            paragraphs.push(format!("Formerly: {}", former.join("; ")));
        }
        if let Some(word) = member.deprecation() {
            paragraphs.push(format!("This code is {word}."));
        }
        let reference = |Reference { title, url }: &Reference| match url {
            Some(url) if url != title => format!("{title} <{url}>"),
            _ => title.to_string(),
        };
        let references: Vec<_> = code.references.iter().map(reference).collect();
        if !references.is_empty() {
            paragraphs.push(format!("See {}", references.join(", ")));
        }
        paragraphs
    }
}
