//! The lookups, and the enums of classes and ranges.

use status_codegen::model::Range;

use super::constants::{write_accessor, write_fields};
use super::enumeration::{Java, literal, primitive};
use crate::export::indented::{Comment, Indented};
use crate::syntax::java::{JAVA, documentation, see};

/// An enum of named ranges of numbers.
struct Ranges<'r> {
    name: &'static str,
    /// What one of them is called in a sentence.
    noun: &'static str,
    about: &'static str,
    has_labels: bool,
    constants: Vec<Constant<'r>>,
}

struct Constant<'r> {
    name: String,
    paragraphs: Vec<String>,
    references: Vec<String>,
    label: &'r str,
    range: Range,
}

impl Java<'_, '_, '_> {
    pub(in crate::export) fn lookups(&self, code: &mut Indented) {
        let name = &self.name;
        let of_code = ["Looks up the code of a number.".to_owned()];
        let tags = ["@param code a number", "@return the code, or nothing if none is registered"];
        code.comment(Comment::Starred, &of_code, &tags.map(str::to_owned));
        let head =
            format!("public static Optional<{name}> fromCode({} code)", primitive(self.integer));
        code.block(&head, |code| {
            code.line("return Optional.ofNullable(Lookup.BY_CODE.get(code));");
        });
        code.blank();
        if self.outline.has_labels {
            let of_label = ["Looks up the code that the registry writes so.".to_owned()];
            let tags = [
                "@param label a code as text",
                "@return the code, or nothing if none is registered",
            ];
            code.comment(Comment::Starred, &of_label, &tags.map(str::to_owned));
            code.block(
                &format!("public static Optional<{name}> fromLabel(String label)"),
                |code| {
                    code.line("return Optional.ofNullable(Lookup.BY_LABEL.get(label));");
                },
            );
            code.blank();
        }
    }

    pub(in crate::export) fn enums(&self, code: &mut Indented) {
        let prepared = self.outline.prepared;
        if !prepared.classes().is_empty() {
            self.ranges(code, &self.class_ranges());
        }
        if !prepared.ranges().is_empty() {
            self.ranges(code, &self.named_ranges());
        }
    }

    /// The name of the constant of a class.
    pub(in crate::export) fn class_name(&self, class: &str) -> String {
        let mut named = self.outline.prepared.classes().iter().zip(self.class_names());
        named.find(|(it, _)| it.name == class).map_or_else(String::new, |(_, name)| name)
    }

    fn class_ranges(&self) -> Ranges<'_> {
        let classes = self.outline.prepared.classes().iter().zip(self.class_names());
        let constants = classes.map(|(class, name)| Constant {
            name,
            paragraphs: self.outline.of_class(class),
            references: Vec::new(),
            label: &class.label,
            range: class.range,
        });
        Ranges {
            name: "CodeClass",
            noun: "class",
            about: "A class of codes.",
            has_labels: true,
            constants: constants.collect(),
        }
    }

    fn named_ranges(&self) -> Ranges<'_> {
        let ranges = self.outline.prepared.ranges().iter().zip(self.range_names());
        let constants = ranges.map(|(named, name)| Constant {
            name,
            paragraphs: self.outline.of_range(named),
            references: named
                .references
                .iter()
                .map(|it| see(&it.title, it.url.as_deref()))
                .collect(),
            label: "",
            range: named.range,
        });
        Ranges {
            name: "CodeRange",
            noun: "range",
            about: "Numbers that mean something together, registered or not.",
            has_labels: false,
            constants: constants.collect(),
        }
    }

    fn ranges(&self, code: &mut Indented, ranges: &Ranges<'_>) {
        let kind = primitive(self.integer);
        let label = ranges.has_labels.then_some(("String", "label"));
        let fields: Vec<_> = label.into_iter().chain([(kind, "first"), (kind, "last")]).collect();
        code.comment(Comment::Starred, &[ranges.about.to_owned()], &[]);
        code.block(&format!("public enum {}", ranges.name), |code| {
            self.range_constants(code, ranges);
            write_fields(code, ranges.name, &fields);
            for (kind, name) in &fields {
                let noun = match *name {
                    "label" => "the short form",
                    "first" => "the smallest number",
                    _ => "the greatest number",
                };
                write_accessor(code, kind, name, noun);
            }
            let about = format!("Looks up the {} of a number.", ranges.noun);
            let tags = [
                "@param code a number, registered or not".to_owned(),
                format!("@return the {}, or nothing", ranges.noun),
            ];
            code.comment(Comment::Starred, &[about], &tags);
            let head = format!("public static Optional<{}> of({kind} code)", ranges.name);
            code.block(&head, |code| {
                code.line("return Arrays.stream(values())");
                let filter = ".filter(it -> it.first <= code && code <= it.last)";
                code.continued([filter, ".findFirst();"]);
            });
        });
        code.blank();
    }

    fn range_constants(&self, code: &mut Indented, ranges: &Ranges<'_>) {
        let written = |number| literal(self.integer, &self.outline.digits(number));
        let last_place = ranges.constants.len() - 1;
        for (place, constant) in ranges.constants.iter().enumerate() {
            let label = ranges.has_labels.then(|| JAVA.string(constant.label));
            let Range { first, last } = constant.range;
            let arguments: Vec<_> =
                label.into_iter().chain([written(first), written(last)]).collect();
            let end = if place == last_place { ";" } else { "," };
            let paragraphs = documentation(&constant.paragraphs);
            code.comment(Comment::Starred, &paragraphs, &constant.references);
            code.line(format!("{}({}){end}", constant.name, arguments.join(", ")));
            code.blank();
        }
    }

    /// The maps are in a class of their own, which is initialized when the first code is looked up.
    pub(in crate::export) fn maps(&self, code: &mut Indented) {
        let name = &self.name;
        let key = if primitive(self.integer) == "int" { "Integer" } else { "Long" };
        code.block("private static final class Lookup", |code| {
            map(code, &format!("Map<{key}, {name}> BY_CODE"), &format!("{name}::code"), name);
            if self.outline.has_labels {
                map(
                    code,
                    &format!("Map<String, {name}> BY_LABEL"),
                    &format!("{name}::label"),
                    name,
                );
            }
            if self.is_wide {
                map(code, &format!("Map<String, {name}> BY_NAME"), &format!("{name}::name"), name);
            }
        });
    }
}

fn map(code: &mut Indented, field: &str, key: &str, name: &str) {
    code.line(format!("static final {field} ="));
    let collect = format!("        .collect(Collectors.toMap({key}, Function.identity()));");
    code.continued([format!("Arrays.stream({name}.values())"), collect]);
}
