//! The page of a class.

use status_codegen::name;

use super::answer::ClassAnswer;
use super::line::{brief, registry, titled};
use super::page::{Page, Row};
use crate::language::Language;
use crate::meaning::Meaning;
use crate::words::words;

/// The page of a class.
pub(super) fn page<'c>(answer: &ClassAnswer<'c>, language: Language) -> Page<'c> {
    let (words, class, catalogue) = (words(language), answer.class, answer.catalogue);
    let label = |number| catalogue.registry.label(number);
    let fallback = class.fallback.and_then(|number| Meaning::of(catalogue, number));
    Page {
        heading: titled(class, language),
        paragraphs: Vec::new(),
        rows: vec![
            Row::new(
                words.numbers,
                [(words.range)(&label(class.range.first), &label(class.range.last))],
            ),
            Row::new(words.registry, [registry(&catalogue.registry, words)]),
            Row::new(words.unknown, fallback.map(|it| brief(&it, language))),
            Row::new(words.method, [name::class_method(&class.name)]),
            Row::new(words.codes, answer.codes.iter().map(|it| brief(it, language))),
        ],
    }
}
