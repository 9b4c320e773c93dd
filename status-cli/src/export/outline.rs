//! A registry as a type with constants and methods: what the writers for languages with types share.

use status_codegen::model::{
    ByLanguage, Class, Direction, Mapping, NamedRange, Notation, Number, OtherRegistry, Predicate,
    Radix, Reference,
};

use super::integer::Integer;
use super::prepared::{Member, Prepared};
use crate::meaning::same_word;

/// A registry on its way to a type.
#[derive(Debug)]
pub(super) struct Outline<'p, 'c> {
    pub(super) prepared: &'p Prepared<'c>,
    /// The codes by their names in the language.
    pub(super) members: Vec<Member<'c>>,
    /// The integer that holds a code.
    pub(super) integer: Integer,
    /// Whether the registry prints a code otherwise than as the decimal number.
    pub(super) has_labels: bool,
    /// Whether there are classes, and every code is of one.
    pub(super) is_classified: bool,
}

/// A question that is asked of a code, and becomes a method.
#[derive(Debug, Clone, Copy)]
pub(super) enum Question<'c> {
    Predicate(&'c Predicate),
    Mapping(&'c Mapping),
}

impl<'p, 'c> Outline<'p, 'c> {
    /// The registry, with names that `convert` makes of names in `UpperCamelCase`.
    pub(super) fn new(prepared: &'p Prepared<'c>, convert: impl Fn(&str) -> String) -> Self {
        let codes = &prepared.codes;
        let numbers = || codes.iter().map(|it| it.code.number);
        Self {
            prepared,
            members: prepared.members(convert),
            integer: Integer::of(prepared),
            has_labels: codes.iter().any(|it| it.label() != it.code.number.to_string()),
            is_classified: numbers().all(|number| prepared.class_place(number).is_some()),
        }
    }

    /// The code of this number.
    pub(super) fn member(&self, number: Number) -> Option<&Member<'c>> {
        let place = self.members.binary_search_by_key(&number, |it| it.meaning.code.number).ok()?;
        self.members.get(place)
    }

    /// What is asked of codes, each with the name that `convert` makes of one in `snake_case`, which
    /// none of `reserved` has.
    pub(super) fn questions(
        &self,
        reserved: &[&str],
        convert: impl Fn(&str) -> String,
    ) -> Vec<(Question<'c>, String)> {
        let predicates = self.prepared.predicates().iter().map(Question::Predicate);
        let mappings = self.prepared.mappings().iter().map(Question::Mapping);
        let all = predicates.chain(mappings);
        Prepared::names_beside(all, reserved, |question| convert(&question.name()))
    }

    /// The texts in the languages that are wanted.
    pub(super) fn texts(&self, texts: &'c ByLanguage) -> Vec<&'c str> {
        let wanted = self.prepared.languages.iter().filter_map(|language| {
            texts.iter().find(|(tag, _)| tag == language).map(|(_, text)| text.as_ref())
        });
        wanted.collect()
    }

    /// What the code's documentation says.
    pub(super) fn paragraphs(&self, member: &Member<'c>) -> Vec<String> {
        let mut paragraphs = member.paragraphs(&self.prepared.languages);
        paragraphs.extend(member.deprecation().map(|word| format!("This code is {word}.")));
        paragraphs
    }

    /// What the documentation of the type says.
    pub(super) fn introduction(&self) -> Vec<String> {
        let registry = self.prepared.registry();
        let mut paragraphs = vec![registry.title.to_string()];
        paragraphs.extend(registry.as_of.iter().map(|date| format!("Edition of {date}.")));
        paragraphs
    }

    /// What the documentation of a class says.
    pub(super) fn of_class(&self, class: &'c Class) -> Vec<String> {
        let titles = self.texts(&class.titles);
        let first = titles.first().copied().unwrap_or(&class.name);
        let rest = titles.iter().skip(1).map(|&title| title.to_owned());
        let heading = if same_word(&class.label, first) {
            first.to_owned()
        } else {
            format!("{} {first}", class.label)
        };
        [heading].into_iter().chain(rest).collect()
    }

    /// What the documentation of a named range says.
    pub(super) fn of_range(&self, named: &'c NamedRange) -> Vec<String> {
        let titles = self.texts(&named.titles).into_iter().map(str::to_owned);
        let summaries = self.texts(&named.summaries).into_iter().map(str::to_owned);
        let mut paragraphs: Vec<_> = titles.chain(summaries).collect();
        if let Some(other) = &named.registry {
            let name = &other.name;
            paragraphs.push(match named.offset {
                0 => format!("The numbers are codes of {name}."),
                offset => format!("Less {offset}, the numbers are codes of {name}."),
            });
        }
        if paragraphs.is_empty() {
            paragraphs.push(named.name.to_string());
        }
        paragraphs
    }

    /// What the documentation of the method says.
    pub(super) fn of_question(&self, question: Question<'c>) -> Vec<String> {
        let texts = self.texts(question.summaries());
        if !texts.is_empty() {
            return texts.into_iter().map(str::to_owned).collect();
        }
        vec![match question {
            Question::Predicate(predicate) => {
                format!("Whether the code has the property {}.", predicate.name)
            }
            Question::Mapping(Mapping { direction: Direction::To, other, .. }) => {
                format!("The code of {} that the code is mapped to.", other.name)
            }
            Question::Mapping(Mapping { direction: Direction::From, other, .. }) => {
                format!("The code that a code of {} is mapped to.", other.name)
            }
        }]
    }

    /// The number of the registry in digits that programs understand.
    pub(super) fn digits(&self, number: Number) -> String {
        digits(self.prepared.notation(), number)
    }
}

impl<'c> Question<'c> {
    /// Its name in `snake_case`: `is_retryable`, `to_http`.
    pub(super) fn name(self) -> String {
        match self {
            Self::Predicate(predicate) => predicate.name.to_string(),
            Self::Mapping(mapping) => mapping.method(),
        }
    }

    /// What it says of a code, by language.
    pub(super) fn summaries(self) -> &'c ByLanguage {
        match self {
            Self::Predicate(predicate) => &predicate.summaries,
            Self::Mapping(mapping) => &mapping.summaries,
        }
    }

    /// Where that is laid down.
    pub(super) fn references(self) -> &'c [Reference] {
        match self {
            Self::Predicate(predicate) => &predicate.references,
            Self::Mapping(mapping) => &mapping.references,
        }
    }
}

/// The number of the other registry in digits that programs understand.
pub(super) fn digits_of_other(other: &OtherRegistry, number: Number) -> String {
    digits(&other.notation, number)
}

/// In hexadecimal where the registry writes it so, else in decimal without leading zeros.
fn digits(notation: &Notation, number: Number) -> String {
    match notation.radix() {
        Radix::Hexadecimal => notation.label(number),
        Radix::Decimal | Radix::Alphanumeric => number.to_string(),
    }
}
