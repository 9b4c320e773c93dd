//! The constants, and the table of the codes.

use status_codegen::model::{Range, Reference};

use super::header::Header;
use crate::export::facts::FACTS;
use crate::export::indented::{Comment, Indented};
use crate::export::integer::Integer;
use crate::export::prepared::Prepared;
use crate::syntax::c::C;
use crate::syntax::case::screaming;

/// A constant with what its comment says.
pub(super) struct Constant {
    pub(super) paragraphs: Vec<String>,
    pub(super) references: Vec<String>,
    pub(super) name: String,
    pub(super) value: String,
}

impl Header<'_, '_, '_> {
    /// The constants of the codes: in C they can be in an enum only if they fit an `int`.
    pub(in crate::export) fn codes(&self, code: &mut Indented) {
        let mut constants = Vec::new();
        for member in &self.outline.members {
            let number = member.meaning.code.number;
            let name = self.constant(&member.name, number);
            let paragraphs = self.outline.paragraphs(member);
            let references = references(&member.meaning.code.references);
            let value = self.literal(number);
            constants.push(Constant { paragraphs, references, name: name.clone(), value });
            for (former, phrase) in member.former.iter().filter(|(former, _)| former.is_ascii()) {
                constants.push(Constant {
                    paragraphs: vec![format!("The former phrase, {phrase}.")],
                    references: vec![format!("@deprecated Use {name}.")],
                    name: self.constant(former, number),
                    value: name.clone(),
                });
            }
        }
        let title = &self.outline.prepared.registry().title;
        if self.outline.integer == Integer::Int {
            enumeration(code, &self.prefix, title, &constants);
            return;
        }
        for constant in constants {
            constant.comment(code);
            code.line(format!("#define {} {}", constant.name, constant.value));
            code.blank();
        }
    }

    pub(in crate::export) fn classes(&self, code: &mut Indented) {
        let classes = self.outline.prepared.classes();
        if classes.is_empty() {
            return;
        }
        let constants = self.class_names().into_iter().zip(classes).enumerate();
        let constants = constants.map(|(place, (name, class))| Constant {
            paragraphs: self.outline.of_class(class),
            references: Vec::new(),
            name,
            value: (place + 1).to_string(),
        });
        let constants: Vec<_> =
            [self.no("CLASS", "The number is of no class.")].into_iter().chain(constants).collect();
        enumeration(code, &format!("{}_class", self.prefix), "Classes of codes.", &constants);
    }

    pub(in crate::export) fn ranges(&self, code: &mut Indented) {
        let ranges = self.outline.prepared.ranges();
        if ranges.is_empty() {
            return;
        }
        let constants = self.range_names().into_iter().zip(ranges).enumerate();
        let constants = constants.map(|(place, (name, named))| Constant {
            paragraphs: self.outline.of_range(named),
            references: references(&named.references),
            name,
            value: (place + 1).to_string(),
        });
        let constants: Vec<_> = [self.no("RANGE", "The number is in no such range.")]
            .into_iter()
            .chain(constants)
            .collect();
        let about = "Numbers that mean something together, registered or not.";
        enumeration(code, &format!("{}_range", self.prefix), about, &constants);
    }

    /// The constant of zero, for a number without a class or a range.
    fn no(&self, kind: &str, about: &str) -> Constant {
        Constant {
            paragraphs: vec![about.to_owned()],
            references: Vec::new(),
            name: format!("{}_NO_{kind}", self.capitals()),
            value: "0".to_owned(),
        }
    }

    /// The constants of the classes, in their order.
    pub(in crate::export) fn class_names(&self) -> Vec<String> {
        let names = self.outline.prepared.classes().iter().map(|class| class.name.as_ref());
        self.names("CLASS", names.collect())
    }

    /// The constants of the named ranges, in their order.
    pub(in crate::export) fn range_names(&self) -> Vec<String> {
        let names = self.outline.prepared.ranges().iter().map(|named| named.name.as_ref());
        self.names("RANGE", names.collect())
    }

    fn names(&self, kind: &str, names: Vec<&str>) -> Vec<String> {
        let places: Vec<_> = names.into_iter().enumerate().collect();
        let unique = Prepared::names_beside(&places, &[], |&(place, name)| {
            let name = screaming(name);
            let name = if name.is_ascii() { name } else { (place + 1).to_string() };
            format!("{}_{kind}_{name}", self.capitals())
        });
        unique.into_iter().map(|(_, name)| name).collect()
    }

    /// The table of the codes, in the order of their numbers.
    pub(in crate::export) fn table(&self, code: &mut Indented) {
        let prefix = &self.prefix;
        code.comment(Comment::Starred, &["What is known of a code.".to_owned()], &[]);
        code.line(format!("struct {prefix}_entry {{"));
        code.deeper(|code| {
            code.line("/** The number. */");
            code.line(format!("{} code;", self.kind()));
            if self.outline.has_labels {
                code.line("/** The code as the registry writes it. */");
                code.line("const char *label;");
            }
            code.line("/** The reason phrase. */");
            code.line("const char *phrase;");
            for fact in FACTS {
                code.line(format!("/** Says {}. */", fact.about));
                code.line(format!("enum {prefix}_{} {};", fact.name, fact.name));
            }
        });
        code.line("};");
        code.blank();
        code.comment(
            Comment::Starred,
            &["Every code, in the order of the numbers.".to_owned()],
            &[],
        );
        code.line(format!("static const struct {prefix}_entry {prefix}_entries[] = {{"));
        code.deeper(|code| {
            for member in &self.outline.members {
                let it = member.meaning.code;
                let mut fields = vec![self.constant(&member.name, it.number)];
                fields.extend(self.outline.has_labels.then(|| C.string(&member.meaning.label())));
                fields.push(C.string(&it.phrase));
                fields.extend(FACTS.iter().map(|it| self.fact_constant(it, it.word(member))));
                code.line(format!("{{{}}},", fields.join(", ")));
            }
        });
        code.line("};");
        code.blank();
    }

    /// The classes and the ranges with their constants.
    pub(in crate::export) fn places(&self) -> [(&'static str, Vec<(Range, String)>); 2] {
        let prepared = self.outline.prepared;
        let classes = prepared.classes().iter().map(|class| class.range);
        let ranges = prepared.ranges().iter().map(|named| named.range);
        [
            ("class", classes.zip(self.class_names()).collect()),
            ("range", ranges.zip(self.range_names()).collect()),
        ]
    }
}

pub(super) fn enumeration(code: &mut Indented, name: &str, about: &str, constants: &[Constant]) {
    code.comment(Comment::Starred, &[C.comment(about)], &[]);
    code.line(format!("enum {name} {{"));
    code.deeper(|code| {
        for (place, constant) in constants.iter().enumerate() {
            if place > 0 {
                code.blank();
            }
            constant.comment(code);
            let end = if place + 1 == constants.len() { "" } else { "," };
            code.line(format!("{} = {}{end}", constant.name, constant.value));
        }
    });
    code.line("};");
    code.blank();
}

impl Constant {
    fn comment(&self, code: &mut Indented) {
        let paragraphs: Vec<_> = self.paragraphs.iter().map(|it| C.comment(it)).collect();
        code.comment(Comment::Starred, &paragraphs, &self.references);
    }
}

/// Where something is laid down, as tags of Doxygen.
pub(super) fn references(references: &[Reference]) -> Vec<String> {
    let lines = references.iter().map(|Reference { title, url }| match url {
        Some(url) if url != title => format!("@see {}, {}", C.comment(title), C.comment(url)),
        _ => format!("@see {}", C.comment(title)),
    });
    lines.collect()
}
