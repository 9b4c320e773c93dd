//! The properties and functions that answer the predicates and follow the mappings.

use status_codegen::model::{Direction, Mapping, Number, Range};

use super::enumeration::{Branches, Swift, comment, kind, pattern, switch};
use super::names::RESERVED;
use crate::export::answers::{Answers, Origins, members_of};
use crate::export::indented::Indented;
use crate::export::integer::Integer;
use crate::export::outline::{Question, digits_of_other};
use crate::export::prepared::Member;
use crate::syntax::case::lower_camel;
use crate::syntax::swift::SWIFT;

impl Swift<'_, '_, '_> {
    /// No property has the name of a case.
    fn questions(&self) -> Vec<(Question<'_>, String)> {
        let members = self.outline.members.iter().flat_map(|member| {
            let former = member.former.iter().map(|(name, _)| name.as_str());
            former.chain([member.name.as_str()])
        });
        let reserved: Vec<_> = members.chain(RESERVED.iter().copied()).collect();
        let questions = self.outline.questions(&reserved, lower_camel);
        questions.into_iter().map(|(question, name)| (question, SWIFT.identifier(&name))).collect()
    }

    /// What is asked of a code.
    pub(super) fn members(&self, code: &mut Indented) {
        for (question, name) in self.questions() {
            let (kind, branches, otherwise) = match question {
                Question::Predicate(predicate) => {
                    let members = patterns(&members_of(predicate, &self.outline.members));
                    ("Bool".to_owned(), vec![("true".to_owned(), members)], "false".to_owned())
                }
                Question::Mapping(mapping) if mapping.direction == Direction::To => {
                    let answers = Answers::of(mapping, &self.outline.members);
                    let branches = answers.of_codes.iter();
                    let branches = branches
                        .map(|(result, members)| (to(mapping, *result), patterns(members)))
                        .collect();
                    (to_kind(mapping), branches, to_default(mapping))
                }
                Question::Mapping(_) => continue,
            };
            code.blank();
            comment(code, &self.outline.of_question(question), question.references());
            let named: usize = branches.iter().map(|(_, labels): &(_, Vec<_>)| labels.len()).sum();
            // Where every code has a branch, the compiler warns of another.
            let rest = (named != self.outline.members.len()).then_some(&*otherwise);
            code.block(&format!("public var {name}: {kind}"), |code| {
                switch(code, "self", &branches, rest);
            });
        }
    }

    /// What is asked of a number.
    pub(super) fn statics(&self, code: &mut Indented) {
        for (question, name) in self.questions() {
            match question {
                Question::Predicate(predicate) => {
                    let ranges = predicate.ranges.iter().map(|range| self.within(*range));
                    let branches: Branches = vec![("true".to_owned(), ranges.collect())];
                    if !predicate.ranges.is_empty() {
                        self.of_number(code, (question, &name), "Bool", &branches, "false");
                    }
                }
                Question::Mapping(mapping) if mapping.direction == Direction::To => {
                    let answers = Answers::of(mapping, &self.outline.members);
                    let branches = answers.of_ranges.iter();
                    let branches = branches
                        .map(|(range, result)| (to(mapping, *result), vec![self.within(*range)]))
                        .collect();
                    if answers.is_for_unregistered() {
                        let (kind, otherwise) = (to_kind(mapping), to_default(mapping));
                        self.of_number(code, (question, &name), &kind, &branches, &otherwise);
                    }
                }
                Question::Mapping(mapping) => self.origin(code, mapping, &name),
            }
        }
    }

    fn of_number(
        &self,
        code: &mut Indented,
        (question, name): (Question<'_>, &str),
        kind: &str,
        branches: &Branches,
        otherwise: &str,
    ) {
        code.blank();
        comment(code, &self.outline.of_question(question), question.references());
        let head = format!("public static func {name}(_ code: {}) -> {kind}", self.kind());
        code.block(&head, |code| {
            code.block(&format!("if let registered = {}(rawValue: code)", self.name), |code| {
                code.line(format!("return registered.{name}"));
            });
            switch(code, "code", branches, Some(otherwise));
        });
    }

    /// A mapping from another registry.
    fn origin(&self, code: &mut Indented, mapping: &Mapping, name: &str) {
        let origins = Origins::of(mapping);
        let mark = if origins.is_total(&self.outline.members) { "" } else { "?" };
        let integer = Integer::of_origins(mapping);
        let digits = |number: Number| digits_of_other(&mapping.other, number);
        let member = |number| self.outline.member(number).map_or_else(|| "nil".to_owned(), pattern);
        let of_numbers = origins.of_numbers.iter().map(|(result, numbers)| {
            (member(*result), numbers.iter().map(|it| digits(*it)).collect())
        });
        let of_ranges = origins.of_ranges.iter().map(|(Range { first, last }, result)| {
            (member(*result), vec![format!("{}...{}", digits(*first), digits(*last))])
        });
        let branches: Branches = of_numbers.chain(of_ranges).collect();
        let question = Question::Mapping(mapping);
        code.blank();
        comment(code, &self.outline.of_question(question), question.references());
        let otherwise = origins.otherwise.map_or_else(|| "nil".to_owned(), member);
        let kind = kind(integer);
        let head = format!("public static func {name}(_ code: {kind}) -> {}{mark}", self.name);
        code.block(&head, |code| switch(code, "code", &branches, Some(&otherwise)));
    }
}

fn patterns(members: &[&Member<'_>]) -> Vec<String> {
    members.iter().map(|it| pattern(it)).collect()
}

fn to_kind(mapping: &Mapping) -> String {
    let mark = if mapping.default.is_some() { "" } else { "?" };
    format!("{}{mark}", kind(Integer::of_results(mapping)))
}

fn to(mapping: &Mapping, number: Number) -> String {
    digits_of_other(&mapping.other, number)
}

fn to_default(mapping: &Mapping) -> String {
    mapping.default.map_or_else(|| "nil".to_owned(), |number| to(mapping, number))
}
