//! The page of a number that is not registered.

use std::borrow::Cow;

use status_codegen::model::{Home, Reference};

use super::answer::UnregisteredAnswer;
use super::code::{brief, registry, titled, with_summary};
use super::page::{Page, Row};
use super::words::{Words, words};
use crate::language::Language;
use crate::meaning::{Meaning, class_of};

/// Where HTTP says what to do with numbers that are not known.
static HTTP_RULE: Reference = Reference {
    title: Cow::Borrowed("RFC 9110, Section 15"),
    url: Some(Cow::Borrowed("https://www.rfc-editor.org/rfc/rfc9110.html#section-15")),
};

impl<'c> UnregisteredAnswer<'c> {
    /// The code that the number is to be treated as.
    pub(super) fn fallback(&self) -> Option<Meaning<'c>> {
        let registry = &self.catalogue.registry;
        let fallback = match class_of(registry, self.number) {
            Some(class) => class.fallback,
            None => registry.fallback,
        };
        let here = || Meaning::of(self.catalogue, fallback?);
        let there = || Meaning::of(status_data::registry(self.class_home()?)?, fallback?);
        here().or_else(there)
    }

    /// The bundled registry that the classes are of.
    fn class_home(&self) -> Option<&'c str> {
        match &self.catalogue.class_home {
            Home::Bundled(name) => Some(name),
            Home::This => Some(&self.catalogue.registry.name),
            Home::Ancestor(_) => None,
        }
    }

    /// Whether what is said of unknown numbers is said in [`HTTP_RULE`].
    fn is_http(&self) -> bool {
        self.class_home() == Some("http")
    }
}

/// The page of the number.
pub(super) fn page<'c>(answer: &UnregisteredAnswer<'c>, language: Language) -> Page<'c> {
    let (words, registry_of) = (words(language), &answer.catalogue.registry);
    let class = class_of(registry_of, answer.number);
    let telling = answer.also.iter().map(|it| with_summary(it, language));
    let rule = answer.is_http().then_some(&HTTP_RULE);
    let retired = answer.catalogue.retired.iter().any(|range| range.contains(answer.number));
    Page {
        heading: (words.unregistered)(&registry_of.label(answer.number)),
        paragraphs: retired
            .then_some(words.retired)
            .into_iter()
            .chain([advice(answer, words)])
            .collect(),
        rows: vec![
            Row::new(words.class, class.map(|it| titled(&it.label, &it.titles, language))),
            Row::new(words.registry, [registry(registry_of, words)]),
            Row::new(words.fallback, answer.fallback().map(|it| brief(&it, language))),
            Row::new(words.references, rule),
            Row::new(words.also, telling),
            Row::new(words.neighbours, answer.neighbours.iter().map(|it| brief(it, language))),
        ],
    }
}

fn advice(answer: &UnregisteredAnswer<'_>, words: &Words) -> &'static str {
    let in_class = class_of(&answer.catalogue.registry, answer.number).is_some();
    match (answer.is_http(), in_class, answer.fallback()) {
        (true, true, _) => words.http_class,
        (true, false, _) => words.http_invalid,
        (false, _, Some(_)) => words.has_fallback,
        (false, _, None) => words.has_no_fallback,
    }
}
