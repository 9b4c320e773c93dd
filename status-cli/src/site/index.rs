//! The index: every code by its class, with the search and its filters.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::list::list;
use super::page::Page;

/// The first page of a language.
pub(super) fn page(page: Page<'_>) -> String {
    let labels = page.labels();
    let title = page.site_title();
    let (codes, registries) = (page.contents.entries().count(), page.contents.registry_pages.len());
    let lead = labels.counts(codes, registries);
    let main = html! {
        h1 { (title) }
        p.lead { (lead) }
        (overview(page))
        (search(page))
        @for space in &page.contents.spaces {
            section {
                h2 { (page.registry_title(&space.registry.title)) }
                @for section in &space.sections {
                    section #(section.id) {
                        @if let Some(class) = section.class { h3 { (page.class_name(class)) } }
                        (list(page, section.entries.iter().map(|entry| (section, entry))))
                    }
                }
            }
        }
    };
    page.frame(title.text, &lead, &main)
}

/// The ways on for who does not search.
fn overview(page: Page<'_>) -> Markup {
    html! {
        nav.overview aria-label=(page.labels().classes) {
            @for space in &page.contents.spaces {
                div {
                    span.name { (space.registry.name) }
                    p {
                        @for section in &space.sections {
                            a href={ "#" (section.id) } {
                                @match section.class {
                                    Some(class) => (page.class_name(class)),
                                    None => (page.registry_title(&space.registry.title)),
                                }
                                " " span.count { (section.entries.len()) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The search, which its script shows.
fn search(page: Page<'_>) -> Markup {
    let labels = page.labels();
    html! {
        form #search role="search" hidden {
            p.query {
                label for="query" { (labels.search) }
                input #query type="search" name="query" autocomplete="off" spellcheck="false"
                    placeholder=(labels.search_hint);
            }
            (filters(page))
            p #found role="status" data-some=(labels.found) data-none=(labels.found_none) {}
        }
    }
}

fn filters(page: Page<'_>) -> Markup {
    let (labels, terms, contents) = (page.labels(), page.terms(), page.contents);
    let predicates: BTreeSet<_> = contents
        .entries()
        .flat_map(|(_, entry)| entry.meaning.predicates().map(|it| it.name.as_ref()))
        .collect();
    html! {
        p {
            label for="class" { (terms.class) }
            select #class name="class" {
                option value="" { (labels.any) }
                @for section in contents.spaces.iter().flat_map(|space| &space.sections) {
                    @if let Some(class) = section.class {
                        option value=(section.id) { (page.class_name(class)) }
                    }
                }
            }
        }
        p {
            label for="registry" { (terms.registry) }
            select #registry name="registries" {
                option value="" { (labels.any) }
                @for registry_page in &contents.registry_pages {
                    option value=(registry_page.folder) { (registry_page.registry.name) }
                }
            }
        }
        p {
            label for="predicate" { (labels.predicate) }
            select #predicate name="predicates" {
                option value="" { (labels.any) }
                @for predicate in predicates {
                    option value=(predicate) { (predicate) }
                }
            }
        }
        p { button type="reset" { (labels.reset) } }
    }
}
