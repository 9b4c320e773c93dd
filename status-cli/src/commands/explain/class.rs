//! The page of a class.

use status_codegen::name;

use super::answer::ClassAnswer;
use super::line::{brief, registry, titled};
use super::page::{Page, Row};
use crate::language::Language;
use crate::meaning::Meaning;
use crate::terms::terms;

/// The page of a class.
pub(super) fn page<'c>(answer: &ClassAnswer<'c>, language: Language) -> Page<'c> {
    let (terms, class, catalogue) = (terms(language), answer.class, answer.catalogue);
    let label = |number| catalogue.registry.label(number);
    let fallback = class.fallback.and_then(|number| Meaning::of(catalogue, number));
    Page {
        heading: titled(class, language),
        paragraphs: Vec::new(),
        rows: vec![
            Row::new(
                terms.numbers,
                [(terms.range)(&label(class.range.first), &label(class.range.last))],
            ),
            Row::new(terms.registry, [registry(&catalogue.registry, terms, language)]),
            Row::new(terms.unknown, fallback.map(|it| brief(&it, language))),
            Row::new(terms.method, [name::class_method(&class.name)]),
            Row::new(terms.codes, answer.codes.iter().map(|it| brief(it, language))),
        ],
    }
}
