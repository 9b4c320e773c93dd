//! The properties and functions that answer the predicates and follow the mappings.

use status_codegen::model::Number;

use super::enumeration::{Swift, comment, kind, pattern, switch};
use super::reserved::RESERVED;
use crate::export::asked::{Asked, Dialect, of_numbers, origins, properties};
use crate::export::indented::Indented;
use crate::export::integer::Integer;
use crate::export::outline::Question;
use crate::export::prepared::Member;
use crate::syntax::case::lower_camel;
use crate::syntax::swift::SWIFT;

impl Dialect for Swift<'_, '_, '_> {
    const BOOLEAN: &'static str = "Bool";
    const NOTHING: &'static str = "nil";

    fn kind(integer: Integer) -> &'static str {
        kind(integer)
    }

    fn literal(_: Integer, _: Number, digits: &str) -> String {
        digits.to_owned()
    }

    fn range(first: &str, last: &str) -> String {
        format!("{first}...{last}")
    }

    fn member(member: &Member<'_>) -> String {
        pattern(member)
    }
}

impl<'c> Swift<'_, '_, 'c> {
    /// What is asked of codes, with the names of the properties: none has that of a case.
    pub(in crate::export) fn questions(&self) -> Vec<(Question<'c>, String)> {
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
        for asked in properties::<Self>(self.outline, self.questions()) {
            self.document(code, &asked);
            code.block(&format!("public var {}: {}", asked.name, asked.result), |code| {
                switch(code, "self", &asked.branches, asked.otherwise.as_deref());
            });
        }
    }

    /// What is asked of a number.
    pub(super) fn statics(&self, code: &mut Indented) {
        for asked in of_numbers::<Self>(self.outline, self.questions()) {
            let Asked { name, result, .. } = &asked;
            self.document(code, &asked);
            let head = format!("public static func {name}(_ code: {}) -> {result}", self.kind());
            code.block(&head, |code| {
                code.block(&format!("if let registered = {}(rawValue: code)", self.name), |code| {
                    code.line(format!("return registered.{name}"));
                });
                switch(code, "code", &asked.branches, asked.otherwise.as_deref());
            });
        }
        for (kind, asked) in origins::<Self>(self.outline, self.questions(), &self.name) {
            self.document(code, &asked);
            let Asked { name, result, .. } = &asked;
            let head = format!("public static func {name}(_ code: {kind}) -> {result}");
            code.block(&head, |code| {
                switch(code, "code", &asked.branches, asked.otherwise.as_deref());
            });
        }
    }

    fn document(&self, code: &mut Indented, asked: &Asked<'c>) {
        let question = asked.question;
        code.blank();
        comment(code, &self.outline.of_question(question), question.references());
    }
}
