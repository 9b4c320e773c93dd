//! The page of a code.

use status_codegen::model::{Code, Former, Predicate};

use super::answer::CodeAnswer;
use super::line::{brief, registry, said, titled, with_summary};
use super::page::{Page, Row};
use crate::language::Language;
use crate::meaning::Meaning;
use crate::words::{Words, words};

/// The page of a code.
pub(super) fn page<'c>(answer: &CodeAnswer<'c>, language: Language) -> Page<'c> {
    let (words, meaning) = (words(language), answer.meaning);
    let text = meaning.text(language);
    let said = text.into_iter().flat_map(|text| [&text.summary, &text.details]).flatten();
    let renamed = answer.asked_by.map(|former| (words.renamed)(former, &meaning.code.phrase));
    Page {
        heading: heading(meaning, language),
        paragraphs: renamed.into_iter().chain(said.map(ToString::to_string)).collect(),
        rows: rows(answer, words, language),
    }
}

fn rows<'c>(answer: &CodeAnswer<'c>, words: &Words, language: Language) -> Vec<Row<'c>> {
    let (meaning, code) = (answer.meaning, answer.meaning.code);
    let class = meaning.class().map(|class| titled(class, language));
    let former = code.former.iter().map(former);
    let predicates = meaning.predicates().map(|it| predicate(it, language));
    let telling = |it: &Meaning<'_>| with_summary(it, language);
    vec![
        Row::new(words.former, former),
        Row::new(words.class, class),
        Row::new(words.registry, [registry(meaning.registry(), words)]),
        Row::new(words.lifecycle, [(words.lifecycle_of)(code.lifecycle)]),
        Row::new(words.wire, [(words.wire_of)(code.wire)]),
        Row::new(words.headers, headers(code, words)),
        Row::new(words.predicates, predicates),
        Row::new(words.name, [code.name.as_ref()]),
        Row::new(words.references, code.references.iter()),
        Row::new(words.also, answer.also.iter().map(telling)),
        Row::new(words.namesakes, answer.namesakes.iter().map(telling)),
        Row::new(words.neighbours, answer.neighbours.iter().map(|it| brief(it, language))),
    ]
}

fn heading(meaning: Meaning<'_>, language: Language) -> String {
    match meaning.title(language) {
        Some(title) => format!("{} ({title})", meaning.heading()),
        None => meaning.heading(),
    }
}

fn headers(code: &Code, words: &Words) -> Option<String> {
    let required = code.required_headers.iter().map(|name| format!("{name} ({})", words.required));
    let optional = code.optional_headers.iter().map(|name| format!("{name} ({})", words.optional));
    let headers: Vec<_> = required.chain(optional).collect();
    (!headers.is_empty()).then(|| headers.join(", "))
}

fn predicate(predicate: &Predicate, language: Language) -> String {
    match said(&predicate.summaries, language) {
        Some(summary) => format!("{}: {summary}", predicate.name),
        None => predicate.name.to_string(),
    }
}

fn former(former: &Former) -> String {
    match &former.reference {
        Some(reference) => format!("{} ({})", former.phrase, reference.title),
        None => former.phrase.to_string(),
    }
}
