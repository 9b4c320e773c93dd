//! The page of a registry, and the list of them.

use maud::{Markup, html};
use status_codegen::model::{Catalogue, NamedRange, Number, Range, Registry};

use super::contents::RegistryPage;
use super::list::{link, list};
use super::page::Page;
use crate::meaning::lenders;

/// The list of the registries.
pub(super) fn overview(page: Page<'_>) -> String {
    let (labels, terms) = (page.labels(), page.terms());
    let main = html! {
        h1 { (labels.registries) }
        p.lead { (labels.registries_lead) }
        table {
            caption { (labels.registries_caption) }
            thead {
                tr {
                    th scope="col" { (terms.registry) }
                    th scope="col" { (labels.title) }
                    th.figure scope="col" { (terms.codes) }
                    th.edition scope="col" { (labels.as_of) }
                }
            }
            tbody {
                @for registry_page in &page.contents.registry_pages {
                    tr {
                        th scope="row" {
                            a href=(page.link(&registry_page.path())) { (registry_page.registry.name) }
                        }
                        td { (page.registry_title(registry_page.registry)) }
                        td.figure { (page.contents.of_registry(registry_page).len()) }
                        td.edition { (registry_page.registry.as_of.as_deref().unwrap_or_default()) }
                    }
                }
            }
        }
    };
    page.frame(labels.registries, labels.registries_lead, &main)
}

/// The page of one registry.
pub(super) fn page(page: Page<'_>, registry_page: &RegistryPage<'_>) -> String {
    let (terms, registry) = (page.terms(), registry_page.registry);
    let entries = page.contents.of_registry(registry_page);
    let title = page.registry_title(registry);
    let main = html! {
        h1 { (title) }
        (facts(page, registry_page))
        @if let Some(catalogue) = registry_page.catalogue {
            (classes(page, catalogue))
            (ranges(page, registry))
        }
        section {
            h2 { (terms.codes) " " span.count { (entries.len()) } }
            (list(page, entries))
        }
    };
    let heading = format!("{} ({})", title.text, registry.name);
    page.frame(&heading, title.text, &main)
}

fn facts(page: Page<'_>, registry_page: &RegistryPage<'_>) -> Markup {
    let (labels, terms, registry) = (page.labels(), page.terms(), registry_page.registry);
    html! {
        dl.facts {
            dt { (labels.name) }
            dd { code { (registry.name) } }
            dt { (terms.numbers) }
            dd { (range(page, registry, registry.range)) }
            @if let Some(source) = &registry.source {
                dt { (labels.source) }
                dd.reference { (link_out(source)) }
            }
            @if let Some(edition) = &registry.as_of {
                dt { (labels.as_of) }
                dd { (edition) }
            }
            @if let Some(catalogue) = registry_page.catalogue {
                @for lender in lenders(catalogue) {
                    @if let Some(source) = &lender.source {
                        dt { (labels.inherited_source) " " code { (lender.name) } }
                        dd.reference {
                            (link_out(source))
                            @if let Some(date) = &lender.as_of { ", " ((terms.edition)(date)) }
                        }
                    }
                }
                @if let Some(number) = registry.fallback {
                    dt { (labels.fallback_outside) }
                    dd { (fallback(page, catalogue, number)) }
                }
                @if !catalogue.retired.is_empty() {
                    dt { (labels.retired) }
                    @for it in catalogue.retired.iter() { dd { (range(page, registry, *it)) } }
                }
            }
        }
    }
}

/// A source that is an address leads there.
fn link_out(source: &str) -> Markup {
    html! {
        @if source.starts_with("https://") || source.starts_with("http://") {
            a href=(source) rel="external" { (source) }
        } @else { (source) }
    }
}

fn classes(page: Page<'_>, catalogue: &Catalogue) -> Markup {
    let (labels, terms, registry) = (page.labels(), page.terms(), &catalogue.registry);
    let has_fallback = registry.classes.iter().any(|class| class.fallback.is_some());
    html! {
        @if !registry.classes.is_empty() {
            section {
                h2 { (labels.classes) }
                table {
                    caption { (labels.classes_caption) }
                    thead {
                        tr {
                            th scope="col" { (terms.class) }
                            th scope="col" { (terms.numbers) }
                            @if has_fallback { th scope="col" { (terms.fallback) } }
                        }
                    }
                    tbody {
                        @for class in registry.classes.iter() {
                            tr {
                                th scope="row" { (page.class_name(class)) }
                                td { (range(page, registry, class.range)) }
                                @if has_fallback {
                                    td {
                                        @if let Some(number) = class.fallback {
                                            (fallback(page, catalogue, number))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The numbers that mean something together, registered or not.
fn ranges(page: Page<'_>, registry: &Registry) -> Markup {
    let ranges: Vec<_> = registry.ranges.iter().map(|it| (registry, it)).collect();
    html! {
        @if !ranges.is_empty() {
            section {
                h2 { (page.labels().ranges) }
                (range_table(page, &ranges))
            }
        }
    }
}

/// Ranges, each with the registry that writes its numbers.
pub(super) fn range_table(page: Page<'_>, ranges: &[(&Registry, &NamedRange)]) -> Markup {
    let labels = page.labels();
    html! {
        table.ranges {
            caption { (labels.ranges_caption) }
            thead {
                tr {
                    th scope="col" { (page.terms().numbers) }
                    th scope="col" { (labels.meaning) }
                }
            }
            tbody {
                @for (registry, it) in ranges {
                    tr {
                        th scope="row" { (range(page, registry, it.range)) }
                        td {
                            @match page.best(&it.titles) {
                                Some(title) => (title),
                                None => code { (it.name) },
                            }
                            @if let Some(other) = &it.registry {
                                " " span.aside { code { (other.name) } }
                            }
                            @if let Some(summary) = page.best(&it.summaries) { p { (summary) } }
                        }
                    }
                }
            }
        }
    }
}

/// The code that an unknown one is to be treated as.
fn fallback(page: Page<'_>, catalogue: &Catalogue, number: Number) -> Markup {
    html! {
        @match page.contents.find(catalogue, number) {
            Some(entry) => (link(page, entry)),
            None => (catalogue.registry.label(number)),
        }
    }
}

fn range(page: Page<'_>, registry: &Registry, range: Range) -> String {
    let Range { first, last } = range;
    if first == last {
        return registry.label(first);
    }
    (page.terms().range)(&registry.label(first), &registry.label(last))
}
