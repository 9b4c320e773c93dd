//! The properties and functions that answer the predicates and follow the mappings.

use status_codegen::model::Number;

use super::enumeration::{Kotlin, comment, kind, literal};
use crate::export::asked::{Asked, Branches, Dialect, of_numbers, origins, properties};
use crate::export::facts::FACTS;
use crate::export::indented::Indented;
use crate::export::integer::Integer;
use crate::export::outline::Question;
use crate::export::prepared::Member;
use crate::syntax::case::lower_camel;
use crate::syntax::kotlin::KOTLIN;

/// The members that an enum has anyway or that are written in any case.
const RESERVED: &[&str] = &[
    "byCode",
    "byLabel",
    "clone",
    "code",
    "codeClass",
    "compareTo",
    "declaringJavaClass",
    "describeConstable",
    "entries",
    "equals",
    "finalize",
    "fromCode",
    "fromLabel",
    "getClass",
    "hashCode",
    "label",
    "lifecycle",
    "name",
    "notify",
    "notifyAll",
    "ordinal",
    "phrase",
    "summary",
    "title",
    "toString",
    "valueOf",
    "values",
    "wait",
    "wire",
];

impl Dialect for Kotlin<'_, '_, '_> {
    const BOOLEAN: &'static str = "Boolean";
    const NOTHING: &'static str = "null";

    fn kind(integer: Integer) -> &'static str {
        kind(integer)
    }

    fn literal(integer: Integer, number: Number, digits: &str) -> String {
        literal(integer, number, digits)
    }

    fn range(first: &str, last: &str) -> String {
        format!("in {first}..{last}")
    }

    fn member(member: &Member<'_>) -> String {
        member.name.clone()
    }
}

impl<'c> Kotlin<'_, '_, 'c> {
    /// What is asked of codes, with the names of the properties.
    pub(in crate::export) fn questions(&self) -> Vec<(Question<'c>, String)> {
        self.outline.questions(RESERVED, |name| KOTLIN.identifier(&lower_camel(name)))
    }

    /// How many constants the choices among constants name, all in all.
    pub(in crate::export) fn chosen(&self) -> usize {
        let properties = properties::<Self>(self.outline, self.questions());
        let patterns = properties.iter().flat_map(|it| &it.branches).map(|(_, it)| it.len());
        let facts = FACTS.iter().flat_map(|it| it.usual(&self.outline.members).1);
        patterns.chain(facts.map(|(_, members)| members.len())).sum()
    }

    /// What is asked of a code.
    pub(super) fn members(&self, code: &mut Indented) {
        for asked in properties::<Self>(self.outline, self.questions()) {
            self.document(code, &asked);
            code.line(format!("public val {}: {}", asked.name, asked.result));
            let otherwise = asked.otherwise.as_deref();
            code.deeper(|code| when(code, "get() =", "this", &asked.branches, otherwise));
            code.blank();
        }
    }

    /// What is asked of a number.
    pub(super) fn statics(&self, code: &mut Indented) {
        for asked in of_numbers::<Self>(self.outline, self.questions()) {
            let Asked { name, result, .. } = &asked;
            code.blank();
            self.document(code, &asked);
            code.block(&format!("public fun {name}(code: {}): {result}", self.kind()), |code| {
                code.line("val registered = fromCode(code)");
                code.block("if (registered != null)", |code| {
                    code.line(format!("return registered.{name}"));
                });
                when(code, "return", "code", &asked.branches, asked.otherwise.as_deref());
            });
        }
        for (kind, asked) in origins::<Self>(self.outline, self.questions(), &self.name) {
            code.blank();
            self.document(code, &asked);
            let head = format!("public fun {}(code: {kind}): {} =", asked.name, asked.result);
            when(code, &head, "code", &asked.branches, asked.otherwise.as_deref());
        }
    }

    pub(super) fn document(&self, code: &mut Indented, asked: &Asked<'c>) {
        let question = asked.question;
        comment(code, &self.outline.of_question(question), question.references());
    }
}

/// Writes `head when (subject) { … }`, or the head and `otherwise` where there is no choice.
pub(super) fn when(
    code: &mut Indented,
    head: &str,
    subject: &str,
    branches: &Branches,
    otherwise: Option<&str>,
) {
    let branches: Vec<_> = branches.iter().filter(|(_, labels)| !labels.is_empty()).collect();
    if branches.is_empty() {
        code.line(format!("{head} {}", otherwise.unwrap_or_default()));
        return;
    }
    code.block(&format!("{head} when ({subject})"), |code| {
        for (result, labels) in branches {
            let (last, before) =
                labels.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
            code.lines(before.iter().map(|label| format!("{label},")));
            code.line(format!("{last} -> {result}"));
        }
        code.lines(otherwise.map(|it| format!("else -> {it}")));
    });
}
