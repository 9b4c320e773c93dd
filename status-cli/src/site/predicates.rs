//! The page of the predicates: for each a table of the codes that it is true of.

use std::collections::BTreeMap;

use maud::{Markup, html};
use status_codegen::model::Predicate;

use super::contents::Entry;
use super::list::{link, method, reference, registry};
use super::page::Page;

/// The predicates in the order of their names.
pub(super) fn page(page: Page<'_>) -> String {
    let (labels, terms) = (page.labels(), page.terms());
    let predicates = predicates(page);
    let main = html! {
        h1 { (terms.predicates) }
        p.lead { (labels.predicates_lead) }
        nav.overview aria-label=(terms.predicates) {
            p {
                @for (name, meanings) in &predicates {
                    a href={ "#" (anchor(name)) } {
                        (method(name)) " "
                        span.count { (meanings.iter().map(|it| it.entries.len()).sum::<usize>()) }
                    }
                }
            }
        }
        @for (name, meanings) in &predicates {
            section #(anchor(name)) {
                h2 { (method(name)) }
                @for meaning in meanings { (table(page, meaning)) }
            }
        }
    };
    page.frame(terms.predicates, labels.predicates_lead, &main)
}

/// What a predicate is called in a link.
pub(super) fn anchor(name: &str) -> String {
    format!("predicate-{name}")
}

/// A predicate as one or several registries lay it down, in the same words.
struct Meaning<'s> {
    predicate: &'s Predicate,
    entries: Vec<&'s Entry<'s>>,
}

fn predicates(page: Page<'_>) -> BTreeMap<&str, Vec<Meaning<'_>>> {
    let mut predicates: BTreeMap<_, Vec<Meaning<'_>>> = BTreeMap::new();
    for (_, entry) in page.contents.entries() {
        for predicate in entry.meaning.predicates() {
            let meanings = predicates.entry(predicate.name.as_ref()).or_default();
            match meanings.iter_mut().find(|it| is_same(it.predicate, predicate)) {
                Some(meaning) => meaning.entries.push(entry),
                None => meanings.push(Meaning { predicate, entries: vec![entry] }),
            }
        }
    }
    predicates
}

fn is_same(one: &Predicate, other: &Predicate) -> bool {
    one.summaries == other.summaries && one.references == other.references
}

fn table(page: Page<'_>, meaning: &Meaning<'_>) -> Markup {
    let (labels, terms) = (page.labels(), page.terms());
    html! {
        table.predicate {
            @if let Some(summary) = page.best(&meaning.predicate.summaries) {
                caption { (summary) }
            }
            thead {
                tr {
                    th scope="col" { (labels.code) }
                    th scope="col" { (terms.registry) }
                }
            }
            tbody {
                @for entry in &meaning.entries {
                    tr {
                        th scope="row" {
                            (link(page, entry))
                            @if let Some(title) = page.title(entry) {
                                " " span.title { (title) }
                            }
                        }
                        td { (registry(page, entry)) }
                    }
                }
            }
        }
        @if !meaning.predicate.references.is_empty() {
            p.references {
                (terms.references) ": "
                @for (place, it) in meaning.predicate.references.iter().enumerate() {
                    @if place > 0 { ", " }
                    (reference(it))
                }
            }
        }
    }
}
