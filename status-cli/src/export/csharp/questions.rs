//! The methods that answer the predicates and follow the mappings.

use status_codegen::model::{Direction, Mapping, Predicate};

use super::types::{CSharp, kind, write_comment};
use crate::export::answers::{Answers, Origins, exceptions_of, members_of};
use crate::export::indented::Indented;
use crate::export::integer::Integer;
use crate::export::outline::{Question, digits_of_other};
use crate::export::prepared::Member;
use crate::syntax::case::pascal;

/// The methods that a static class has anyway or that are written in any case.
const RESERVED: &[&str] = &[
    "Describe",
    "Equals",
    "GetClass",
    "GetHashCode",
    "GetLabel",
    "GetLifecycle",
    "GetPhrase",
    "GetRange",
    "GetSummary",
    "GetTitle",
    "GetType",
    "GetWire",
    "MemberwiseClone",
    "ReferenceEquals",
    "ToString",
    "TryFrom",
    "TryParse",
];

/// The body of a method.
pub(super) struct Body {
    /// What the cases are of.
    pub(super) subject: &'static str,
    /// Labels, and what is returned for them.
    pub(super) cases: Vec<(String, Vec<String>)>,
    /// Conditions, and what is returned where they hold.
    pub(super) ranges: Vec<(String, String)>,
    pub(super) otherwise: String,
}

impl<'c> CSharp<'_, '_, 'c> {
    /// What is asked of codes, with the names of the methods.
    pub(in crate::export) fn named_questions(&self) -> Vec<(Question<'c>, String)> {
        let texts = self.outline.texts_by_language();
        let reserved = RESERVED.iter().copied().chain(texts.iter().map(|it| it.name.as_str()));
        self.outline.questions(&reserved.collect::<Vec<_>>(), pascal)
    }

    pub(in crate::export) fn questions(&self, code: &mut Indented) {
        let questions = self.named_questions();
        let last = questions.len().saturating_sub(1);
        for (place, (question, name)) in questions.into_iter().enumerate() {
            write_comment(code, &self.outline.of_question(question), question.references());
            match question {
                Question::Predicate(predicate) => self.predicate(code, predicate, &name),
                Question::Mapping(mapping) if mapping.direction == Direction::To => {
                    self.mapping(code, mapping, &name);
                }
                Question::Mapping(mapping) => self.origin(code, mapping, &name),
            }
            if place < last {
                code.blank();
            }
        }
    }

    fn predicate(&self, code: &mut Indented, predicate: &Predicate, name: &str) {
        let names = |members: Vec<&Member<'_>>| members.iter().map(|it| self.of(it)).collect();
        let members = &self.outline.members;
        let ranges = predicate.ranges.iter();
        let body = Body {
            subject: "status",
            cases: vec![
                ("true".to_owned(), names(members_of(predicate, members))),
                ("false".to_owned(), names(exceptions_of(predicate, members))),
            ],
            ranges: ranges.map(|range| (self.condition(*range), "true".to_owned())).collect(),
            otherwise: "false".to_owned(),
        };
        self.method(code, &format!("public static bool {name}(this {} status)", self.name), &body);
    }

    /// A mapping to another registry.
    fn mapping(&self, code: &mut Indented, mapping: &Mapping, name: &str) {
        let answers = Answers::of(mapping, &self.outline.members);
        let integer = Integer::of_results(mapping);
        let written = |number| digits_of_other(&mapping.other, number);
        let cases = answers.of_codes.iter().map(|(result, members)| {
            (written(*result), members.iter().map(|it| self.of(it)).collect())
        });
        let ranges = answers.of_ranges.iter();
        let ranges = ranges.map(|(range, result)| (self.condition(*range), written(*result)));
        let body = Body {
            subject: "status",
            cases: cases.collect(),
            ranges: ranges.collect(),
            otherwise: answers.otherwise.map_or_else(|| "null".to_owned(), written),
        };
        let mark = if answers.otherwise.is_some() { "" } else { "?" };
        let kind = kind(integer);
        let head = format!("public static {kind}{mark} {name}(this {} status)", self.name);
        self.method(code, &head, &body);
    }

    /// A mapping from another registry.
    fn origin(&self, code: &mut Indented, mapping: &Mapping, name: &str) {
        let origins = Origins::of(mapping);
        let integer = Integer::of_origins(mapping);
        let written = |number| digits_of_other(&mapping.other, number);
        let cases = origins.of_numbers.iter().map(|(result, numbers)| {
            (self.member(*result), numbers.iter().map(|it| written(*it)).collect())
        });
        let ranges = origins
            .of_ranges
            .iter()
            .map(|(range, result)| (integer.condition(*range, written), self.member(*result)));
        let body = Body {
            subject: "code",
            cases: cases.collect(),
            ranges: ranges.collect(),
            otherwise: origins.otherwise.map_or_else(|| "null".to_owned(), |it| self.member(it)),
        };
        let mark = if origins.otherwise.is_some() { "" } else { "?" };
        let head = format!("public static {}{mark} {name}({} code)", self.name, kind(integer));
        code.block_below(&head, |code| body.write(code));
    }

    /// A method of a code; the conditions of its body are about the number.
    fn method(&self, code: &mut Indented, head: &str, body: &Body) {
        code.block_below(head, |code| {
            if body.ranges.iter().any(|(condition, _)| condition != "true") {
                self.number(code);
            }
            body.write(code);
        });
    }
}

impl Body {
    /// One that looks at cases alone.
    pub(super) fn of_cases(
        subject: &'static str,
        cases: Vec<(String, Vec<String>)>,
        otherwise: &str,
    ) -> Self {
        Self { subject, cases, ranges: Vec::new(), otherwise: otherwise.to_owned() }
    }

    pub(super) fn write(&self, code: &mut Indented) {
        let cases: Vec<_> = self.cases.iter().filter(|(_, labels)| !labels.is_empty()).collect();
        if !cases.is_empty() {
            code.block_below(&format!("switch ({})", self.subject), |code| {
                for (result, labels) in cases {
                    code.lines(labels.iter().map(|label| format!("case {label}:")));
                    code.deeper(|code| code.line(format!("return {result};")));
                }
                if self.ranges.is_empty() {
                    code.line("default:");
                    code.deeper(|code| code.line(format!("return {};", self.otherwise)));
                }
            });
        }
        for (condition, result) in &self.ranges {
            if condition == "true" {
                code.line(format!("return {result};"));
                return;
            }
            code.block_below(&format!("if ({condition})"), |code| {
                code.line(format!("return {result};"));
            });
        }
        if self.cases.iter().all(|(_, labels)| labels.is_empty()) || !self.ranges.is_empty() {
            code.line(format!("return {};", self.otherwise));
        }
    }
}
