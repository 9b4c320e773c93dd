//! The properties and functions that answer the predicates and follow the mappings.

use status_codegen::model::{Direction, Mapping, Number, Predicate, Range};

use super::enumeration::{Kotlin, comment, kind, literal};
use crate::export::answers::{Answers, Origins, members_of};
use crate::export::indented::Indented;
use crate::export::integer::Integer;
use crate::export::outline::{Question, digits_of_other};
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
    "name",
    "notify",
    "notifyAll",
    "ordinal",
    "phrase",
    "toString",
    "valueOf",
    "values",
    "wait",
];

/// Branches of a `when`: a result, and what leads to it.
type Branches = Vec<(String, Vec<String>)>;

impl Kotlin<'_, '_, '_> {
    fn questions(&self) -> Vec<(Question<'_>, String)> {
        self.outline.questions(RESERVED, |name| KOTLIN.identifier(&lower_camel(name)))
    }

    /// What is asked of a code.
    pub(super) fn members(&self, code: &mut Indented) {
        for (question, name) in self.questions() {
            let (kind, branches, otherwise) = match question {
                Question::Predicate(predicate) => {
                    let members = names(&members_of(predicate, &self.outline.members));
                    ("Boolean".to_owned(), vec![("true".to_owned(), members)], "false".to_owned())
                }
                Question::Mapping(mapping) if mapping.direction == Direction::To => {
                    let answers = Answers::of(mapping, &self.outline.members);
                    let of_codes = answers.of_codes.iter();
                    let branches = of_codes
                        .map(|(result, members)| (to(mapping, *result), names(members)))
                        .collect();
                    (to_kind(mapping), branches, to_default(mapping))
                }
                Question::Mapping(_) => continue,
            };
            comment(code, &self.outline.of_question(question), question.references());
            code.line(format!("public val {name}: {kind}"));
            let named: usize = branches.iter().map(|(_, labels): &(_, Vec<_>)| labels.len()).sum();
            // Where every code has a branch, the compiler warns of another.
            let rest = if named == self.outline.members.len() { None } else { Some(&*otherwise) };
            code.deeper(|code| when(code, "get() =", "this", &branches, rest));
            code.blank();
        }
    }

    /// What is asked of a number.
    pub(super) fn statics(&self, code: &mut Indented) {
        for (question, name) in self.questions() {
            match question {
                Question::Predicate(predicate) => {
                    self.of_number(
                        code,
                        question,
                        &name,
                        "Boolean",
                        &within(self, predicate),
                        "false",
                    );
                }
                Question::Mapping(mapping) if mapping.direction == Direction::To => {
                    let answers = Answers::of(mapping, &self.outline.members);
                    let ranges = answers.of_ranges.iter();
                    let branches: Branches = ranges
                        .map(|(range, result)| (to(mapping, *result), vec![self.within(*range)]))
                        .collect();
                    if answers.is_for_unregistered() {
                        let (kind, otherwise) = (to_kind(mapping), to_default(mapping));
                        self.of_number(code, question, &name, &kind, &branches, &otherwise);
                    }
                }
                Question::Mapping(mapping) => self.origin(code, mapping, &name),
            }
        }
    }

    fn of_number(
        &self,
        code: &mut Indented,
        question: Question<'_>,
        name: &str,
        kind: &str,
        branches: &Branches,
        otherwise: &str,
    ) {
        if branches.is_empty() && otherwise == "false" {
            return;
        }
        code.blank();
        comment(code, &self.outline.of_question(question), question.references());
        code.block(&format!("public fun {name}(code: {}): {kind}", self.kind()), |code| {
            code.line("val registered = fromCode(code)");
            code.block("if (registered != null)", |code| {
                code.line(format!("return registered.{name}"));
            });
            when(code, "return", "code", branches, Some(otherwise));
        });
    }

    /// A mapping from another registry.
    fn origin(&self, code: &mut Indented, mapping: &Mapping, name: &str) {
        let origins = Origins::of(mapping);
        let mark = if origins.is_total(&self.outline.members) { "" } else { "?" };
        let integer = Integer::of_origins(mapping);
        let written =
            |number: Number| literal(integer, number, &digits_of_other(&mapping.other, number));
        let member = |number| {
            self.outline.member(number).map_or_else(|| "null".to_owned(), |it| it.name.clone())
        };
        let of_numbers = origins.of_numbers.iter().map(|(result, numbers)| {
            (member(*result), numbers.iter().map(|it| written(*it)).collect())
        });
        let of_ranges = origins.of_ranges.iter().map(|(Range { first, last }, result)| {
            (member(*result), vec![format!("in {}..{}", written(*first), written(*last))])
        });
        let branches: Branches = of_numbers.chain(of_ranges).collect();
        let question = Question::Mapping(mapping);
        code.blank();
        comment(code, &self.outline.of_question(question), question.references());
        let otherwise = origins.otherwise.map_or_else(|| "null".to_owned(), member);
        let head = format!("public fun {name}(code: {}): {}{mark} =", kind(integer), self.name);
        when(code, &head, "code", &branches, Some(&otherwise));
    }

    fn within(&self, Range { first, last }: Range) -> String {
        format!("in {}..{}", self.literal(first), self.literal(last))
    }
}

fn within(kotlin: &Kotlin<'_, '_, '_>, predicate: &Predicate) -> Branches {
    if predicate.ranges.is_empty() {
        return Vec::new();
    }
    let ranges = predicate.ranges.iter().map(|range| kotlin.within(*range));
    vec![("true".to_owned(), ranges.collect())]
}

fn names(members: &[&Member<'_>]) -> Vec<String> {
    members.iter().map(|it| it.name.clone()).collect()
}

fn to_kind(mapping: &Mapping) -> String {
    let mark = if mapping.default.is_some() { "" } else { "?" };
    format!("{}{mark}", kind(Integer::of_results(mapping)))
}

fn to(mapping: &Mapping, number: Number) -> String {
    literal(Integer::of_results(mapping), number, &digits_of_other(&mapping.other, number))
}

fn to_default(mapping: &Mapping) -> String {
    mapping.default.map_or_else(|| "null".to_owned(), |number| to(mapping, number))
}

/// Writes `head when (subject) { … }`, or the head and `otherwise` where there is no choice.
fn when(
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
