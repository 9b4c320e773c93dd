//! What is asked of a code or of a number, as the branches of a choice: what the writers for languages
//! share whose enums have properties, and whose `switch` takes ranges.

use status_codegen::model::{Direction, Mapping, Number, Range};

use super::answers::{Answers, Origins, members_of};
use super::integer::Integer;
use super::outline::{Outline, Question, digits_of_other};
use super::prepared::Member;

/// Branches of a choice: a result, and the patterns that lead to it.
pub(super) type Branches = Vec<(String, Vec<String>)>;

/// How a language writes what the branches are made of.
pub(super) trait Dialect {
    /// The type of truth values.
    const BOOLEAN: &'static str;
    /// The value of an optional that has none.
    const NOTHING: &'static str;

    /// The name of an integer type.
    fn kind(integer: Integer) -> &'static str;

    /// The number as a literal of the type.
    fn literal(integer: Integer, number: Number, digits: &str) -> String;

    /// The pattern of a range of numbers.
    fn range(first: &str, last: &str) -> String;

    /// The code where its type is known, as a value and as a pattern.
    fn member(member: &Member<'_>) -> String;
}

/// A property of codes, or a function of numbers, that answers a question.
#[derive(Debug)]
pub(super) struct Asked<'c> {
    pub(super) question: Question<'c>,
    pub(super) name: String,
    /// The type of what it returns.
    pub(super) result: String,
    pub(super) branches: Branches,
    /// What it returns where no branch applies; nothing if one always does.
    pub(super) otherwise: Option<String>,
}

/// The properties of a code.
pub(super) fn properties<'c, D: Dialect>(
    outline: &Outline<'_, 'c>,
    questions: Vec<(Question<'c>, String)>,
) -> Vec<Asked<'c>> {
    let properties = questions.into_iter().filter_map(|(question, name)| {
        let (result, branches, otherwise) = match question {
            Question::Predicate(predicate) => {
                let members = patterns::<D>(&members_of(predicate, &outline.members));
                (D::BOOLEAN.to_owned(), vec![("true".to_owned(), members)], "false".to_owned())
            }
            Question::Mapping(mapping) if mapping.direction == Direction::To => {
                let results = Results::<D>::of(mapping);
                let answers = Answers::of(mapping, &outline.members);
                let branches = answers.of_codes.iter();
                let branches = branches
                    .map(|(result, members)| (results.literal(*result), patterns::<D>(members)));
                (results.kind(), branches.collect(), results.otherwise())
            }
            Question::Mapping(_) => return None,
        };
        let named: usize = branches.iter().map(|(_, patterns)| patterns.len()).sum();
        // Where every code has a branch, compilers warn of another.
        let otherwise = (named != outline.members.len()).then_some(otherwise);
        Some(Asked { question, name, result, branches, otherwise })
    });
    properties.collect()
}

/// The functions of a number, registered or not, which ask the code first if there is one.
pub(super) fn of_numbers<'c, D: Dialect>(
    outline: &Outline<'_, 'c>,
    questions: Vec<(Question<'c>, String)>,
) -> Vec<Asked<'c>> {
    let written = |number| D::literal(outline.integer, number, &outline.digits(number));
    let within = |range: Range| D::range(&written(range.first), &written(range.last));
    let functions = questions.into_iter().filter_map(|(question, name)| {
        let (result, branches, otherwise) = match question {
            Question::Predicate(predicate) if !predicate.ranges.is_empty() => {
                let ranges = predicate.ranges.iter().map(|range| within(*range)).collect();
                (D::BOOLEAN.to_owned(), vec![("true".to_owned(), ranges)], "false".to_owned())
            }
            Question::Mapping(mapping) if mapping.direction == Direction::To => {
                let results = Results::<D>::of(mapping);
                let answers = Answers::of(mapping, &outline.members);
                if !answers.is_for_unregistered() {
                    return None;
                }
                let branches = answers.of_ranges.iter();
                let branches =
                    branches.map(|(range, to)| (results.literal(*to), vec![within(*range)]));
                (results.kind(), branches.collect(), results.otherwise())
            }
            Question::Predicate(_) | Question::Mapping(_) => return None,
        };
        Some(Asked { question, name, result, branches, otherwise: Some(otherwise) })
    });
    functions.collect()
}

/// The functions of a number of another registry, each with the type of that number.
pub(super) fn origins<'c, D: Dialect>(
    outline: &Outline<'_, 'c>,
    questions: Vec<(Question<'c>, String)>,
    status: &str,
) -> Vec<(&'static str, Asked<'c>)> {
    let nothing = || D::NOTHING.to_owned();
    let member = |number| outline.member(number).map_or_else(nothing, D::member);
    let functions = questions.into_iter().filter_map(|(question, name)| {
        let Question::Mapping(mapping) = question else { return None };
        if mapping.direction == Direction::To {
            return None;
        }
        let origins = Origins::of(mapping);
        let integer = Integer::of_origins(mapping);
        let written =
            |number| D::literal(integer, number, &digits_of_other(&mapping.other, number));
        let numbers = origins.of_numbers.iter().map(|(result, numbers)| {
            (member(*result), numbers.iter().map(|it| written(*it)).collect())
        });
        let ranges = origins.of_ranges.iter().map(|(Range { first, last }, result)| {
            (member(*result), vec![D::range(&written(*first), &written(*last))])
        });
        let mark = if origins.is_total(&outline.members) { "" } else { "?" };
        let asked = Asked {
            question,
            name,
            result: format!("{status}{mark}"),
            branches: numbers.chain(ranges).collect(),
            otherwise: Some(origins.otherwise.map_or_else(nothing, member)),
        };
        Some((D::kind(integer), asked))
    });
    functions.collect()
}

fn patterns<D: Dialect>(members: &[&Member<'_>]) -> Vec<String> {
    members.iter().map(|it| D::member(it)).collect()
}

/// What a mapping to another registry returns.
struct Results<'m, D> {
    mapping: &'m Mapping,
    integer: Integer,
    dialect: std::marker::PhantomData<D>,
}

impl<'m, D: Dialect> Results<'m, D> {
    fn of(mapping: &'m Mapping) -> Self {
        let integer = Integer::of_results(mapping);
        Self { mapping, integer, dialect: std::marker::PhantomData }
    }

    fn kind(&self) -> String {
        let mark = if self.mapping.default.is_some() { "" } else { "?" };
        format!("{}{mark}", D::kind(self.integer))
    }

    fn literal(&self, number: Number) -> String {
        D::literal(self.integer, number, &digits_of_other(&self.mapping.other, number))
    }

    fn otherwise(&self) -> String {
        self.mapping.default.map_or_else(|| D::NOTHING.to_owned(), |number| self.literal(number))
    }
}
