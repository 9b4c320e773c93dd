//! The page of a code.

use status_codegen::model::{ByLanguage, Code, Former, Predicate, Registry};

use super::answer::CodeAnswer;
use super::page::{Page, Row};
use super::words::{Words, words};
use crate::language::Language;
use crate::meaning::Meaning;

/// The page of a code.
pub(super) fn page<'c>(answer: &CodeAnswer<'c>, language: Language) -> Page<'c> {
    let (words, meaning) = (words(language), answer.meaning);
    let text = meaning.text(language);
    let paragraphs = text.into_iter().flat_map(|text| [&text.summary, &text.details]);
    Page {
        heading: heading(meaning, language),
        paragraphs: paragraphs.filter_map(Option::as_deref).collect(),
        rows: rows(answer, words, language),
    }
}

fn rows<'c>(answer: &CodeAnswer<'c>, words: &Words, language: Language) -> Vec<Row<'c>> {
    let (meaning, code) = (answer.meaning, answer.meaning.code);
    let class = meaning.class().map(|class| titled(&class.label, &class.titles, language));
    let renamed = answer.asked_by.map(|former| (words.renamed)(former, &code.phrase));
    let former = code.former.iter().map(former);
    let predicates = meaning.predicates().map(|it| predicate(it, language));
    let telling = |it: &Meaning<'_>| with_summary(it, language);
    vec![
        Row::new(words.former, renamed.into_iter().chain(former)),
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

/// A code in a few words: `499 Token Required (esri)`.
pub(super) fn brief(meaning: &Meaning<'_>, language: Language) -> String {
    let title = meaning.title(language).map_or_else(String::new, |title| format!(", {title}"));
    format!("{}{title} ({})", meaning.heading(), meaning.registry().name)
}

/// A code in a few words and a sentence.
pub(super) fn with_summary(meaning: &Meaning<'_>, language: Language) -> String {
    let summary = meaning.text(language).and_then(|text| text.summary.as_deref());
    let summary = summary.map_or_else(String::new, |summary| format!(": {summary}"));
    brief(meaning, language) + &summary
}

/// What is said in the language, or else in the first that there is.
pub(super) fn said(texts: &ByLanguage, language: Language) -> Option<&str> {
    let text = texts.iter().find(|(tag, _)| tag == language.tag()).or_else(|| texts.first());
    text.map(|(_, text)| text.as_ref())
}

/// A class in a few words: `4xx Client Error`.
pub(super) fn titled(label: &str, titles: &ByLanguage, language: Language) -> String {
    said(titles, language).map_or_else(|| label.to_owned(), |title| format!("{label} {title}"))
}

/// A registry in a few words: `Cloudflare (cloudflare)`.
pub(super) fn registry(registry: &Registry, words: &Words) -> String {
    let Registry { name, title, as_of, .. } = registry;
    let name = if name == title { name.to_string() } else { format!("{title} ({name})") };
    match as_of {
        Some(date) => format!("{name}, {}", (words.edition)(date)),
        None => name,
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
