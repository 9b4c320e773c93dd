//! The page of a code.

use status_codegen::model::{Code, Former, OtherMeaning, Predicate};
use status_data::error_pages;

use super::answer::CodeAnswer;
use super::line::{brief, home, other, titled, with_summary};
use super::page::{Page, Row};
use super::relation::{mapped, ranged};
use crate::language::Language;
use crate::meaning::Meaning;
use crate::terms::{Terms, terms};

/// The page of a code.
pub(super) fn page<'c>(answer: &CodeAnswer<'c>, language: Language) -> Page<'c> {
    let (terms, meaning) = (terms(language), answer.meaning);
    let said = [meaning.summary(language), meaning.details(language)];
    let remarks = answer.remarks.iter().map(|remark| remark.describe(&meaning, language));
    Page {
        heading: heading(meaning, language),
        paragraphs: remarks
            .chain(said.into_iter().flatten().map(|(_, text)| text.to_owned()))
            .collect(),
        rows: rows(answer, terms, language),
    }
}

fn rows<'c>(answer: &CodeAnswer<'c>, terms: &Terms, language: Language) -> Vec<Row<'c>> {
    let (meaning, code) = (answer.meaning, answer.meaning.code);
    let class = meaning.class().map(|class| titled(class, language));
    let former = code.former.iter().map(former);
    let pages = error_pages().filter(|page| meaning.has_page(page));
    let pages = pages.map(|page| format!("{} ({})", page.title, page.server));
    let predicates = meaning.predicates().map(|it| predicate(it, language));
    let (protocol, telling) = (meaning.protocol(), |it: &Meaning<'_>| with_summary(it, language));
    let others = code.other_meanings.iter().map(|it| other_meaning(it, language));
    let elsewhere = answer.also.iter().map(|it| other(it, protocol, language));
    vec![
        Row::new(terms.former, former),
        Row::new(terms.pages, pages),
        Row::new(terms.class, class),
        Row::new(terms.registry, [home(&meaning, terms, language)]),
        Row::new(terms.lifecycle, [(terms.lifecycle_of)(code.lifecycle)]),
        Row::new(terms.wire, [(terms.wire_of)(code.wire)]),
        Row::new(terms.headers, headers(code, terms)),
        Row::new(terms.predicates, predicates),
        ranged(&meaning.catalogue.registry.ranges, code.number, terms, language),
        mapped(&meaning, terms),
        Row::new(terms.name, [code.name.as_ref()]),
        Row::new(terms.references, code.references.iter()),
        Row::new(terms.also, others.chain(elsewhere)),
        Row::new(terms.namesakes, answer.namesakes.iter().map(telling)),
        Row::new(terms.neighbours, answer.neighbours.iter().map(|it| brief(it, language))),
    ]
}

fn heading(meaning: Meaning<'_>, language: Language) -> String {
    match meaning.title(language) {
        Some((_, title)) => format!("{} ({title})", meaning.heading()),
        None => meaning.heading(),
    }
}

fn headers(code: &Code, terms: &Terms) -> Option<String> {
    let required = code.required_headers.iter().map(|name| format!("{name} ({})", terms.required));
    let optional = code.optional_headers.iter().map(|name| format!("{name} ({})", terms.optional));
    let headers: Vec<_> = required.chain(optional).collect();
    (!headers.is_empty()).then(|| headers.join(", "))
}

pub(super) fn predicate(predicate: &Predicate, language: Language) -> String {
    match language.of(&predicate.summaries) {
        Some((_, summary)) => format!("{}: {summary}", predicate.name),
        None => predicate.name.to_string(),
    }
}

fn former(former: &Former) -> String {
    match &former.reference {
        Some(reference) => format!("{} ({})", former.phrase, reference.title),
        None => former.phrase.to_string(),
    }
}

/// Another meaning of the number, when it has that, and where that is laid down.
fn other_meaning(other: &OtherMeaning, language: Language) -> String {
    let when = language.of(&other.when).map_or_else(String::new, |(_, when)| format!(", {when}"));
    let sources: Vec<_> = other.references.iter().map(|it| it.title.as_ref()).collect();
    let sources =
        if sources.is_empty() { String::new() } else { format!(" ({})", sources.join("; ")) };
    format!("{}{when}{sources}", other.phrase)
}
