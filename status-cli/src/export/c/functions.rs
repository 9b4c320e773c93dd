//! The functions that look codes up, answer the predicates and follow the mappings.

use status_codegen::model::{Direction, Mapping, Number, Predicate};

use super::header::{Header, kind, literal};
use super::types::references;
use crate::export::answers::{Answers, Origins, exceptions_of, members_of};
use crate::export::indented::{Comment, Indented};
use crate::export::integer::Integer;
use crate::export::outline::{Question, digits_of_other};
use crate::export::prepared::Member;
use crate::syntax::c::C;
use crate::syntax::case::snake;

/// What the functions that are written in any case end with.
const RESERVED: &[&str] = &[
    "class",
    "class_label",
    "class_of",
    "entries",
    "entry",
    "find",
    "lifecycle",
    "parse",
    "range",
    "range_of",
    "text",
    "text_of",
    "wire",
];

/// The body of a function of a number, `code`.
struct Body {
    /// Labels, and what is returned for them.
    cases: Vec<(String, Vec<String>)>,
    /// Conditions, and what is returned where they hold.
    ranges: Vec<(String, String)>,
    otherwise: Vec<String>,
    /// Whether a result is stored in `*result`, and its presence returned.
    is_stored: bool,
}

impl<'c> Header<'_, '_, 'c> {
    pub(in crate::export) fn lookups(&self, code: &mut Indented) {
        let (prefix, kind) = (&self.prefix, self.kind());
        let about = "The entry of a number; NULL if no code of this number is registered.";
        code.comment(Comment::Starred, &[about.to_owned()], &[]);
        let entry = format!("const struct {prefix}_entry");
        code.block(&format!("static inline {entry} *{prefix}_find({kind} code)"), |code| {
            code.lines([
                format!("const size_t count = sizeof {prefix}_entries / sizeof *{prefix}_entries;"),
                "size_t first = 0;".to_owned(),
                "size_t last = count;".to_owned(),
            ]);
            code.line("while (first < last) {");
            code.deeper(|code| {
                code.line("const size_t middle = first + (last - first) / 2;");
                code.line(format!("if ({prefix}_entries[middle].code < code) {{"));
                code.deeper(|code| code.line("first = middle + 1;"));
                code.line("} else {");
                code.deeper(|code| code.line("last = middle;"));
                code.line("}");
            });
            code.line("}");
            let differs = format!("first == count || {prefix}_entries[first].code != code");
            code.block(&format!("if ({differs})"), |code| code.line("return NULL;"));
            code.line(format!("return &{prefix}_entries[first];"));
        });
        code.blank();
        if self.outline.has_labels {
            let about = "The entry that the registry writes so; NULL if there is none.";
            code.comment(Comment::Starred, &[about.to_owned()], &[]);
            code.block(
                &format!("static inline {entry} *{prefix}_parse(const char *label)"),
                |code| {
                    code.lines([
                    format!("const size_t count = sizeof {prefix}_entries / sizeof *{prefix}_entries;"),
                    "size_t place;".to_owned(),
                ]);
                code.block("for (place = 0; place < count; place++)", |code| {
                    let same = format!("strcmp({prefix}_entries[place].label, label) == 0");
                        code.block(&format!("if ({same})"), |code| {
                            code.line(format!("return &{prefix}_entries[place];"));
                        });
                    });
                    code.line("return NULL;");
                },
            );
            code.blank();
        }
        for (noun, places) in self.places() {
            if places.is_empty() {
                continue;
            }
            let about = format!("The {noun} of a number, registered or not.");
            code.comment(Comment::Starred, &[about], &[]);
            let head =
                format!("static inline enum {prefix}_{noun} {prefix}_{noun}_of({kind} code)");
            let none = format!("{}_NO_{}", self.capitals(), noun.to_uppercase());
            let ranges = places.into_iter().map(|(range, name)| (self.condition(range), name));
            let body = Body {
                cases: Vec::new(),
                ranges: ranges.collect(),
                otherwise: vec![format!("return {none};")],
                is_stored: false,
            };
            code.block(&head, |code| body.write(code));
            code.blank();
        }
        self.labels_of_classes(code);
    }

    fn labels_of_classes(&self, code: &mut Indented) {
        let classes = self.outline.prepared.classes();
        if classes.is_empty() {
            return;
        }
        let prefix = &self.prefix;
        let about = "The short form of a class; NULL if it is none.";
        code.comment(Comment::Starred, &[about.to_owned()], &[]);
        let head = format!(
            "static inline const char *{prefix}_class_label(enum {prefix}_class code_class)"
        );
        code.block(&head, |code| {
            code.line("switch (code_class) {");
            for (name, class) in self.class_names().into_iter().zip(classes) {
                code.line(format!("case {name}:"));
                code.deeper(|code| code.line(format!("return {};", C.string(&class.label))));
            }
            code.line(format!("case {}_NO_CLASS:", self.capitals()));
            code.deeper(|code| code.line("break;"));
            code.line("}");
            code.line("return NULL;");
        });
        code.blank();
    }

    /// What is asked of codes, with the names of the functions.
    pub(in crate::export) fn named_questions(&self) -> Vec<(Question<'c>, String)> {
        let texts: Vec<_> =
            self.outline.texts_by_language().iter().map(|it| snake(&it.name)).collect();
        let reserved = RESERVED.iter().copied().chain(texts.iter().map(String::as_str));
        let questions = self.outline.questions(&reserved.collect::<Vec<_>>(), snake).into_iter();
        questions.map(|(question, name)| (question, format!("{}_{name}", self.prefix))).collect()
    }

    pub(in crate::export) fn questions(&self, code: &mut Indented) {
        for (question, name) in self.named_questions() {
            match question {
                Question::Predicate(predicate) => self.predicate(code, predicate, &name),
                Question::Mapping(mapping) if mapping.direction == Direction::To => {
                    self.mapping(code, mapping, &name);
                }
                Question::Mapping(mapping) => self.origin(code, mapping, &name),
            }
        }
    }

    fn comment(&self, code: &mut Indented, question: Question<'_>, tags: &[String]) {
        let paragraphs = self.outline.of_question(question);
        let paragraphs: Vec<_> = paragraphs.iter().map(|it| C.comment(it)).collect();
        let tags = [tags, &references(question.references())].concat();
        code.comment(Comment::Starred, &paragraphs, &tags);
    }

    fn predicate(&self, code: &mut Indented, predicate: &Predicate, name: &str) {
        self.comment(code, Question::Predicate(predicate), &[]);
        let names = |members: Vec<&Member<'_>>| {
            let names = members.iter().map(|it| self.constant(&it.name, it.meaning.code.number));
            names.collect::<Vec<_>>()
        };
        let members = &self.outline.members;
        let ranges = predicate.ranges.iter();
        let body = Body {
            cases: vec![
                ("true".to_owned(), names(members_of(predicate, members))),
                ("false".to_owned(), names(exceptions_of(predicate, members))),
            ],
            ranges: ranges.map(|range| (self.condition(*range), "true".to_owned())).collect(),
            otherwise: vec!["return false;".to_owned()],
            is_stored: false,
        };
        let head = format!("static inline bool {name}({} code)", self.kind());
        code.block(&head, |code| body.write(code));
        code.blank();
    }

    /// A mapping to another registry. Without a default it has no result for some numbers, and says so
    /// apart from the result.
    fn mapping(&self, code: &mut Indented, mapping: &Mapping, name: &str) {
        let answers = Answers::of(mapping, &self.outline.members);
        let integer = Integer::of_results(mapping);
        let written = |number| literal(integer, number, &digits_of_other(&mapping.other, number));
        let of_codes = answers.of_codes.iter().map(|(result, members)| {
            let names = members.iter().map(|it| self.constant(&it.name, it.meaning.code.number));
            (written(*result), names.collect())
        });
        let of_ranges = answers.of_ranges.iter();
        let of_ranges = of_ranges.map(|(range, result)| (self.condition(*range), written(*result)));
        let cases = of_codes.collect();
        self.function(
            code,
            Question::Mapping(mapping),
            Function {
                name,
                parameter: self.kind(),
                result: kind(integer),
                otherwise: answers.otherwise.map(written),
                body: Body {
                    cases,
                    ranges: of_ranges.collect(),
                    otherwise: Vec::new(),
                    is_stored: false,
                },
            },
        );
    }

    /// A mapping from another registry.
    fn origin(&self, code: &mut Indented, mapping: &Mapping, name: &str) {
        let origins = Origins::of(mapping);
        let integer = Integer::of_origins(mapping);
        let written =
            |number: Number| literal(integer, number, &digits_of_other(&mapping.other, number));
        let of_numbers = origins.of_numbers.iter().map(|(result, numbers)| {
            (self.constant_of(*result), numbers.iter().map(|it| written(*it)).collect())
        });
        let of_ranges = origins
            .of_ranges
            .iter()
            .map(|(range, result)| (integer.condition(*range, written), self.constant_of(*result)));
        self.function(
            code,
            Question::Mapping(mapping),
            Function {
                name,
                parameter: kind(integer),
                result: self.kind(),
                otherwise: origins.otherwise.map(|it| self.constant_of(it)),
                body: Body {
                    cases: of_numbers.collect(),
                    ranges: of_ranges.collect(),
                    otherwise: Vec::new(),
                    is_stored: false,
                },
            },
        );
    }

    fn function(&self, code: &mut Indented, question: Question<'_>, function: Function<'_>) {
        let Function { name, parameter, result, otherwise, mut body } = function;
        if let Some(otherwise) = otherwise {
            self.comment(code, question, &[]);
            body.otherwise = vec![format!("return {otherwise};")];
            let head = format!("static inline {result} {name}({parameter} code)");
            code.block(&head, |code| body.write(code));
        } else {
            let tag = "@return Whether there is a result; only then it is written.".to_owned();
            self.comment(code, question, &[tag]);
            body.otherwise = vec!["return false;".to_owned()];
            body.is_stored = true;
            let head = format!("static inline bool {name}({parameter} code, {result} *result)");
            code.block(&head, |code| body.write(code));
        }
        code.blank();
    }
}

/// A function of a number.
struct Function<'n> {
    name: &'n str,
    parameter: &'static str,
    result: &'static str,
    otherwise: Option<String>,
    body: Body,
}

impl Body {
    fn give(&self, code: &mut Indented, result: &str) {
        if self.is_stored {
            code.lines([&format!("*result = {result};"), "return true;"]);
        } else {
            code.line(format!("return {result};"));
        }
    }

    fn write(&self, code: &mut Indented) {
        let cases: Vec<_> = self.cases.iter().filter(|(_, labels)| !labels.is_empty()).collect();
        if cases.is_empty() && self.ranges.iter().all(|(condition, _)| condition == "true") {
            code.line("(void)code;");
        }
        if !cases.is_empty() {
            code.line("switch (code) {");
            for (result, labels) in cases {
                code.lines(labels.iter().map(|label| format!("case {label}:")));
                code.deeper(|code| self.give(code, result));
            }
            code.line("default:");
            code.deeper(|code| code.line("break;"));
            code.line("}");
        }
        for (condition, result) in &self.ranges {
            code.block(&format!("if ({condition})"), |code| self.give(code, result));
        }
        // A condition that always holds leaves nothing to be done.
        if self.ranges.iter().all(|(condition, _)| condition != "true") {
            code.lines(&self.otherwise);
        }
    }
}
