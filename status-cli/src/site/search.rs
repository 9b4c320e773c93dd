//! The form of the search, which its script shows.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::contents::NumberSpace;
use super::page::Page;

/// The search and its filters.
pub(super) fn form(page: Page<'_>) -> Markup {
    let labels = page.labels();
    html! {
        form #search role="search" hidden {
            p.query {
                label for="query" { (labels.search) }
                input #query type="search" name="query" autocomplete="off" spellcheck="false"
                    placeholder=(labels.search_hint);
            }
            (protocols(page))
            (classes(page))
            (registries(page))
            (predicates(page))
            p { button type="reset" { (labels.reset) } }
            p #found role="status" data-some=(labels.found) data-none=(labels.found_none) {}
        }
    }
}

/// Nobody chooses among one.
fn protocols(page: Page<'_>) -> Markup {
    let labels = page.labels();
    html! {
        @if page.contents.has_protocols() {
            p {
                label for="protocol" { (labels.protocol) }
                select #protocol name="protocol" {
                    option value="" { (labels.any) }
                    @for spaces in page.contents.protocols() {
                        @if let [space, ..] = spaces {
                            option value=(space.protocol) { (space.protocol) }
                        }
                    }
                }
            }
        }
    }
}

/// The classes, below their protocols: several have a class 4xx.
fn classes(page: Page<'_>) -> Markup {
    html! {
        p {
            label for="class" { (page.terms().class) }
            select #class name="class" {
                option value="" { (page.labels().any) }
                @for spaces in page.contents.protocols() {
                    @match spaces {
                        [space, ..] if page.contents.has_protocols() => optgroup label=(space.protocol) {
                            (options(page, spaces))
                        },
                        _ => (options(page, spaces)),
                    }
                }
            }
        }
    }
}

fn options(page: Page<'_>, spaces: &[NumberSpace<'_>]) -> Markup {
    html! {
        @for section in spaces.iter().flat_map(|space| &space.sections) {
            @if let Some(class) = section.class {
                option value=(section.id) { (page.class_name(class)) }
            }
        }
    }
}

fn registries(page: Page<'_>) -> Markup {
    html! {
        p {
            label for="registry" { (page.terms().registry) }
            select #registry name="registries" {
                option value="" { (page.labels().any) }
                @for registry_page in &page.contents.registry_pages {
                    option value=(registry_page.folder) { (registry_page.registry.name) }
                }
            }
        }
    }
}

fn predicates(page: Page<'_>) -> Markup {
    let (labels, entries) = (page.labels(), page.contents.entries());
    let predicates: BTreeSet<_> = entries
        .flat_map(|(_, entry)| entry.meaning.predicates().map(|it| it.name.as_ref()))
        .collect();
    html! {
        p {
            label for="predicate" { (labels.predicate) }
            select #predicate name="predicates" {
                option value="" { (labels.any) }
                @for predicate in predicates {
                    option value=(predicate) { (predicate) }
                }
            }
        }
    }
}
