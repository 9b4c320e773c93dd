//! The page of a number that is not registered.

use std::borrow::Cow;

use status_codegen::model::{Catalogue, Home, Predicate, Reference};

use super::answer::UnregisteredAnswer;
use super::code::predicate;
use super::line::{brief, other, registry, registry_title, titled};
use super::page::{Page, Row};
use super::relation::ranged;
use crate::language::Language;
use crate::meaning::{Meaning, class_of, protocol};
use crate::terms::{Terms, terms};

/// Where HTTP says what to do with numbers that are not known.
static HTTP_RULE: Reference = Reference {
    title: Cow::Borrowed("RFC 9110, Section 15"),
    url: Some(Cow::Borrowed("https://www.rfc-editor.org/rfc/rfc9110.html#section-15")),
};

impl<'c> UnregisteredAnswer<'c> {
    /// The code that the number is to be treated as: for a spec, what `fallback()` of its enum says.
    pub(super) fn fallback(&self) -> Option<Meaning<'c>> {
        let own = self.fallback_in(self.catalogue);
        own.or_else(|| if self.is_of_spec { None } else { self.bundled_fallback() })
    }

    /// The code that the number is to be treated as where its class comes from, although the spec
    /// leaves that code out.
    fn left_out(&self) -> Option<Meaning<'c>> {
        let is_lost = self.is_of_spec && self.fallback().is_none();
        is_lost.then(|| self.bundled_fallback()).flatten()
    }

    fn bundled_fallback(&self) -> Option<Meaning<'c>> {
        self.fallback_in(self.class_home().and_then(status_data::registry)?)
    }

    fn fallback_in(&self, catalogue: &'c Catalogue) -> Option<Meaning<'c>> {
        let registry = &catalogue.registry;
        let class = class_of(registry, self.number);
        Meaning::of(catalogue, class.map_or(registry.fallback, |class| class.fallback)?)
    }

    /// The predicates that are true of numbers nobody registered: those that a spec writes as ranges.
    pub(super) fn predicates(&self) -> impl Iterator<Item = &'c Predicate> {
        let number = self.number;
        let predicates = self.catalogue.predicates.iter();
        predicates.filter(move |it| it.ranges.iter().any(|range| range.contains(number)))
    }

    /// The bundled registry that the classes are of.
    fn class_home(&self) -> Option<&'c str> {
        match &self.catalogue.class_home {
            Home::Bundled(name) => Some(name),
            Home::This => Some(&self.catalogue.registry.name),
            Home::Ancestor(_) => None,
        }
    }

    /// What there is to do with a number that nobody knows.
    fn advice(&self, terms: &Terms) -> &'static str {
        let class = class_of(&self.catalogue.registry, self.number);
        match (self.class_home(), class, self.fallback()) {
            (Some("http"), Some(_), _) => terms.http_class,
            (Some("http"), None, _) => terms.http_invalid,
            (_, _, Some(_)) => terms.has_fallback,
            (_, _, None) => terms.has_no_fallback,
        }
    }
}

/// The page of the number. What to do with a number that is not known is left out where it is known
/// in the same protocol, but for the fallback of a spec.
pub(super) fn page<'c>(answer: &UnregisteredAnswer<'c>, language: Language) -> Page<'c> {
    let (terms, home) = (terms(language), &answer.catalogue.registry);
    let class = class_of(home, answer.number);
    let label = home.label(answer.number);
    let protocol = protocol(answer.catalogue);
    let is_known = answer.also.iter().any(|it| it.protocol() == protocol);
    let unknown = (!is_known).then_some(answer);
    let retired = answer.catalogue.is_retired(answer.number).then_some(terms.retired);
    let paragraphs = retired.into_iter().chain(unknown.map(|it| it.advice(terms)));
    let rule = unknown.filter(|it| it.class_home() == Some("http")).map(|_| &HTTP_RULE);
    // What the enum of a spec falls back to does not depend on what others know.
    let treated = unknown.or(answer.is_of_spec.then_some(answer));
    let fallback = treated.and_then(UnregisteredAnswer::fallback).map(|it| brief(&it, language));
    let left_out = treated
        .and_then(UnregisteredAnswer::left_out)
        .map(|it| (terms.left_out)(&brief(&it, language)));
    Page {
        heading: if answer.also.is_empty() {
            (terms.unregistered)(&label)
        } else {
            (terms.unregistered_in)(&label, registry_title(home, language))
        },
        paragraphs: paragraphs.map(str::to_owned).collect(),
        rows: vec![
            Row::new(terms.class, class.map(|it| titled(it, language))),
            Row::new(terms.registry, [registry(home, terms, language)]),
            Row::new(terms.predicates, answer.predicates().map(|it| predicate(it, language))),
            ranged(&home.ranges, answer.number, terms, language),
            Row::new(terms.fallback, fallback.or(left_out)),
            Row::new(terms.references, rule),
            Row::new(terms.also, answer.also.iter().map(|it| other(it, protocol, language))),
            Row::new(terms.neighbours, answer.neighbours.iter().map(|it| brief(it, language))),
        ],
    }
}
