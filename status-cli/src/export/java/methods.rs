//! The methods that answer the predicates and follow the mappings.

use status_codegen::model::{Direction, Mapping, Number, Predicate, Range};

use super::enumeration::{Java, literal, primitive, signed};
use crate::export::answers::{Answers, Origins, members_of};
use crate::export::indented::{Comment, Indented};
use crate::export::integer::Integer;
use crate::export::outline::{Question, digits_of_other};
use crate::export::prepared::Member;
use crate::syntax::case::lower_camel;
use crate::syntax::java::{JAVA, documentation, see};

/// The methods that an enum has anyway or that are written in any case.
const RESERVED: &[&str] = &[
    "clone",
    "code",
    "codeClass",
    "compareTo",
    "describeConstable",
    "equals",
    "finalize",
    "fromCode",
    "fromLabel",
    "getClass",
    "getDeclaringClass",
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

/// What a method does with a number that it is given.
struct Dispatch {
    integer: Integer,
    /// Numbers, as literals, and what is returned for them.
    of_numbers: Vec<(String, Vec<String>)>,
    /// Conditions, and what is returned where they hold.
    of_ranges: Vec<(String, String)>,
    otherwise: String,
}

/// What a mapping returns: how the type is written, and its values.
pub(super) struct Numbers<'m> {
    mapping: &'m Mapping,
    integer: Integer,
    /// Whether there is always one.
    is_total: bool,
}

impl<'c> Java<'_, '_, 'c> {
    /// What else the methods need to import.
    pub(in crate::export) fn imports(&self) -> Vec<&'static str> {
        let partial = |integer| {
            self.outline.prepared.mappings().iter().any(|mapping| {
                let numbers = Numbers::of(mapping);
                mapping.direction == Direction::To
                    && !numbers.is_total
                    && numbers.integer == integer
            })
        };
        let all = [
            (Integer::Int, "import java.util.OptionalInt;"),
            (Integer::Long, "import java.util.OptionalLong;"),
        ];
        all.into_iter().filter(|(integer, _)| partial(*integer)).map(|(_, line)| line).collect()
    }

    /// What is asked of codes, with the names of the methods.
    pub(in crate::export) fn questions(&self) -> Vec<(Question<'c>, String)> {
        self.outline.questions(RESERVED, |name| JAVA.identifier(&lower_camel(name)))
    }

    pub(in crate::export) fn methods(&self, code: &mut Indented) {
        for (question, name) in self.questions() {
            match question {
                Question::Predicate(predicate) => self.predicate(code, predicate, &name),
                Question::Mapping(mapping) if mapping.direction == Direction::To => {
                    self.mapping(code, mapping, &name);
                }
                Question::Mapping(mapping) => self.origin(code, mapping, &name),
            }
        }
    }

    fn comment(&self, code: &mut Indented, question: Question<'_>, tags: &[&str]) {
        let tags = tags.iter().map(|&it| it.to_owned());
        let references = question.references().iter().map(|it| see(&it.title, it.url.as_deref()));
        let paragraphs = documentation(&self.outline.of_question(question));
        code.comment(Comment::Starred, &paragraphs, &tags.chain(references).collect::<Vec<_>>());
    }

    fn predicate(&self, code: &mut Indented, predicate: &Predicate, name: &str) {
        let question = Question::Predicate(predicate);
        self.comment(code, question, &["@return whether that is so"]);
        code.block(&format!("public boolean {name}()"), |code| {
            if self.is_wide {
                code.line(format!("return {name};"));
                return;
            }
            let members = members_of(predicate, &self.outline.members);
            switch(code, "this", &[("true".to_owned(), names(&members))], "false");
        });
        code.blank();
        if predicate.ranges.is_empty() {
            return;
        }
        let tags =
            ["@param code a number, registered or not", "@return whether that is so of the number"];
        self.comment(code, question, &tags);
        code.block(&format!("public static boolean {name}({} code)", self.primitive()), |code| {
            let within = predicate.ranges.iter().map(|range| self.condition(*range));
            let within = within.collect::<Vec<_>>().join(" || ");
            code.line("return fromCode(code)");
            let map = format!(".map({}::{name})", self.name);
            code.continued([map, format!(".orElse({within});")]);
        });
        code.blank();
    }

    /// A mapping to another registry.
    fn mapping(&self, code: &mut Indented, mapping: &Mapping, name: &str) {
        let (question, numbers) = (Question::Mapping(mapping), Numbers::of(mapping));
        let answers = Answers::of(mapping, &self.outline.members);
        let other = JAVA.comment(&mapping.other.name);
        let tag = format!("@return the code of {other}{}", numbers.or_nothing());
        self.comment(code, question, &[&tag]);
        code.block(&format!("public {} {name}()", numbers.kind()), |code| {
            if self.is_wide {
                code.line(format!("return {name};"));
                return;
            }
            let of_codes = answers.of_codes.iter();
            let cases: Vec<_> =
                of_codes.map(|(result, members)| (numbers.some(*result), names(members))).collect();
            switch(code, "this", &cases, &numbers.otherwise());
        });
        code.blank();
        if !answers.is_for_unregistered() {
            return;
        }
        self.comment(code, question, &["@param code a number, registered or not", &tag]);
        let head = format!("public static {} {name}({} code)", numbers.kind(), self.primitive());
        code.block(&head, |code| {
            code.line(format!("Optional<{}> registered = fromCode(code);", self.name));
            code.block("if (registered.isPresent())", |code| {
                code.line(format!("return registered.get().{name}();"));
            });
            for (range, result) in &answers.of_ranges {
                code.block(&format!("if ({})", self.condition(*range)), |code| {
                    code.line(format!("return {};", numbers.some(*result)));
                });
            }
            code.line(format!("return {};", numbers.otherwise()));
        });
        code.blank();
    }

    /// A mapping from another registry.
    fn origin(&self, code: &mut Indented, mapping: &Mapping, name: &str) {
        let other = &mapping.other;
        let origins = Origins::of(mapping);
        let is_total = origins.is_total(&self.outline.members);
        let parameter = format!("@param code a code of {}", JAVA.comment(&other.name));
        let tag = if is_total { "" } else { ", or nothing" };
        let tag = format!("@return the code that it is mapped to{tag}");
        self.comment(code, Question::Mapping(mapping), &[&parameter, &tag]);
        let integer = signed(Integer::of_origins(mapping));
        let written = |number| literal(integer, &digits_of_other(other, number));
        let answer = |number| match (self.outline.member(number), is_total) {
            (Some(member), true) => member.name.clone(),
            (Some(member), false) => format!("Optional.of({})", member.name),
            (None, _) => "Optional.empty()".to_owned(),
        };
        let of_numbers = origins.of_numbers.iter().map(|(result, numbers)| {
            (answer(*result), numbers.iter().map(|it| written(*it)).collect())
        });
        let of_ranges = origins
            .of_ranges
            .iter()
            .map(|(range, result)| (integer.condition(*range, written), answer(*result)));
        let dispatch = Dispatch {
            integer,
            of_numbers: of_numbers.collect(),
            of_ranges: of_ranges.collect(),
            otherwise: origins.otherwise.map_or_else(|| "Optional.empty()".to_owned(), answer),
        };
        let result = if is_total { self.name.clone() } else { format!("Optional<{}>", self.name) };
        let head = format!("public static {result} {name}({} code)", primitive(integer));
        code.block(&head, |code| dispatch.write(code));
        code.blank();
    }

    fn primitive(&self) -> &'static str {
        primitive(self.integer)
    }

    fn condition(&self, range: Range) -> String {
        let written = |number| literal(self.integer, &self.outline.digits(number));
        self.integer.condition(range, written)
    }
}

impl Dispatch {
    /// Writes the body of the method. Java's `switch` takes no `long`.
    fn write(&self, code: &mut Indented) {
        if self.integer == Integer::Int && !self.of_numbers.is_empty() {
            code.block("switch (code)", |code| {
                write_cases(code, &self.of_numbers);
                code.line("default:");
                code.deeper(|code| code.line("break;"));
            });
        } else {
            for (result, numbers) in &self.of_numbers {
                let conditions: Vec<_> = numbers.iter().map(|it| format!("code == {it}")).collect();
                code.block(&format!("if ({})", conditions.join(" || ")), |code| {
                    code.line(format!("return {result};"));
                });
            }
        }
        for (condition, result) in &self.of_ranges {
            code.block(&format!("if ({condition})"), |code| {
                code.line(format!("return {result};"));
            });
        }
        code.line(format!("return {};", self.otherwise));
    }
}

impl<'m> Numbers<'m> {
    pub(super) fn of(mapping: &'m Mapping) -> Self {
        let integer = signed(Integer::of_results(mapping));
        Self { mapping, integer, is_total: mapping.default.is_some() }
    }

    pub(super) fn kind(&self) -> &'static str {
        match (self.is_total, self.integer) {
            (true, integer) => primitive(integer),
            (false, Integer::Int) => "OptionalInt",
            (false, _) => "OptionalLong",
        }
    }

    pub(super) fn some(&self, number: Number) -> String {
        let written = literal(self.integer, &digits_of_other(&self.mapping.other, number));
        if self.is_total { written } else { format!("{}.of({written})", self.kind()) }
    }

    pub(super) fn otherwise(&self) -> String {
        match self.mapping.default {
            Some(number) => self.some(number),
            None => format!("{}.empty()", self.kind()),
        }
    }

    fn or_nothing(&self) -> &'static str {
        if self.is_total { "" } else { ", or nothing" }
    }
}

pub(super) fn names(members: &[&Member<'_>]) -> Vec<String> {
    members.iter().map(|it| it.name.clone()).collect()
}

/// Returns what `subject` has in `cases`, or else `otherwise`.
pub(super) fn switch(
    code: &mut Indented,
    subject: &str,
    cases: &[(String, Vec<String>)],
    otherwise: &str,
) {
    if cases.iter().all(|(_, labels)| labels.is_empty()) {
        code.line(format!("return {otherwise};"));
        return;
    }
    code.block(&format!("switch ({subject})"), |code| {
        write_cases(code, cases);
        code.line("default:");
        code.deeper(|code| code.line(format!("return {otherwise};")));
    });
}

fn write_cases(code: &mut Indented, cases: &[(String, Vec<String>)]) {
    for (result, labels) in cases {
        code.lines(labels.iter().map(|it| format!("case {it}:")));
        code.deeper(|code| code.line(format!("return {result};")));
    }
}
