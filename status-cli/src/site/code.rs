//! The page of a code.

use maud::{Markup, html};
use status_codegen::model::{Former, OtherMeaning};

use super::contents::{Entry, Section};
use super::list::{link, list, method, reference, registry};
use super::machine::path;
use super::names::title;
use super::page::{INDEX, PREDICATES, Page};
use super::predicates::anchor;
use super::tone::tone;
use crate::meaning::same_word;
use crate::relation::{Mapped, carried, mappings, range_of};

/// All that is known of one meaning of a number.
pub(super) fn page(page: Page<'_>, section: &Section<'_>, entry: &Entry<'_>) -> String {
    let code = entry.code();
    let nameless = entry.meaning.is_of_nameless_spec();
    let home = if nameless { page.terms().this_spec } else { &entry.home().name };
    let title = format!("{} {} ({home})", entry.label, code.phrase);
    let summary = page.summary(entry);
    let main = html! {
        article {
            (heading(page, entry))
            @if let Some(summary) = summary { p.lead { (summary) } }
            @if let Some(details) = page.details(entry) { p.details { (details) } }
            (facts(page, section, entry))
            (predicates(page, entry))
            (mapped(page, entry))
            (names(page, entry))
            (others(page, section, entry))
            p.json { a href={ (page.link(&path(entry))) } type="application/json" { (page.english("JSON")) } }
        }
        (neighbours(page, section, entry))
    };
    page.frame(&title, summary.map_or(&code.phrase, |it| it.text), &main)
}

fn heading(page: Page<'_>, entry: &Entry<'_>) -> Markup {
    html! {
        h1 {
            span.number.{ "tone-" (tone(entry)) } { (entry.label) } " "
            span.phrase { (page.english(&entry.code().phrase)) }
        }
        @if let Some(title) = page.title(entry) { p.title { (title) } }
    }
}

fn facts(page: Page<'_>, section: &Section<'_>, entry: &Entry<'_>) -> Markup {
    let (terms, code) = (page.terms(), entry.code());
    html! {
        dl.facts {
            dt { (terms.registry) }
            dd {
                (registry(page, entry))
                @if entry.meaning.is_of_nameless_spec() {
                    " " span.aside { ((terms.defined_in_spec)(&entry.home().name)) }
                } @else if !same_word(&entry.home().name, &entry.home().title) {
                    " " span.aside { (page.registry_title(entry.home())) }
                }
            }
            @if let Some(class) = section.class {
                dt { (terms.class) }
                dd { a href={ (page.link(INDEX)) "#" (section.id) } { (page.class_name(class)) } }
            }
            @if let Some(range) = range_of(&entry.meaning.catalogue.registry.ranges, code.number) {
                dt { (terms.named_range) }
                dd { (page.best(&range.titles).unwrap_or_else(|| page.english(&range.name))) }
                @if let Some((carried, registry)) = carried(range, code.number) {
                    dd { (page.english(&carried)) " " code { (registry) } }
                }
                @if let Some(summary) = page.best(&range.summaries) { dd { (summary) } }
            }
            dt { (terms.lifecycle) }
            dd { ((terms.lifecycle_of)(code.lifecycle)) }
            dt { (terms.wire) }
            dd { ((terms.wire_of)(code.wire)) }
            @if !code.required_headers.is_empty() || !code.optional_headers.is_empty() {
                dt { (terms.headers) }
                @for name in code.required_headers.iter() { dd { (header(name, terms.required)) } }
                @for name in code.optional_headers.iter() { dd { (header(name, terms.optional)) } }
            }
            @if !code.former.is_empty() {
                dt { (terms.former) }
                @for former in code.former.iter() { dd { (former_phrase(page, former)) } }
            }
            @if !code.other_meanings.is_empty() {
                dt { (terms.also) }
                @for other in code.other_meanings.iter() { dd { (other_meaning(page, other)) } }
            }
            dt { (terms.name) }
            dd { code { (code.name) } }
            @if !code.references.is_empty() {
                dt { (terms.references) }
                @for it in code.references.iter() { dd.reference { (reference(it)) } }
            }
        }
    }
}

fn header(name: &str, need: &str) -> Markup {
    html! { code { (name) } " " span.aside { (need) } }
}

fn former_phrase(page: Page<'_>, former: &Former) -> Markup {
    html! {
        (page.english(&former.phrase))
        @if let Some(source) = &former.reference { " " span.aside { (reference(source)) } }
    }
}

/// Another meaning of the number, when it has that, and where that is laid down.
fn other_meaning(page: Page<'_>, other: &OtherMeaning) -> Markup {
    html! {
        (page.english(&other.phrase))
        @if let Some(when) = page.best(&other.when) { ", " (when) }
        @for it in other.references.iter() { " " span.aside { (reference(it)) } }
    }
}

fn predicates(page: Page<'_>, entry: &Entry<'_>) -> Markup {
    let labels = page.labels();
    html! {
        @if entry.meaning.predicates().next().is_some() {
            section {
                h2 { (labels.true_of_it) }
                dl.predicates {
                    @for predicate in entry.meaning.predicates() {
                        dt {
                            a href={ (page.link(PREDICATES)) "#" (anchor(&predicate.name)) } {
                                (method(&predicate.name))
                            }
                        }
                        @if let Some(summary) = page.best(&predicate.summaries) {
                            dd { (summary) }
                        }
                    }
                }
            }
        }
    }
}

/// What the mappings say of the code, each with its sources.
fn mapped(page: Page<'_>, entry: &Entry<'_>) -> Markup {
    let (terms, mappings) = (page.terms(), mappings(&entry.meaning));
    html! {
        @if !mappings.is_empty() {
            section {
                h2 { (terms.mappings) }
                dl.mappings {
                    @for (mapping, mapped) in mappings {
                        @let said = mapped.describe(&mapping.other, terms);
                        dt {
                            code { (mapping.method()) } " "
                            @if let Mapped::To(_) = mapped { (page.english(&said)) }
                            @else { (said) }
                            " " code { (mapping.other.name) }
                        }
                        @if let Some(summary) = page.best(&mapping.summaries) { dd { (summary) } }
                        @for it in mapping.references.iter() { dd.reference { (reference(it)) } }
                    }
                }
            }
        }
    }
}

/// What programs in other languages call the code, as `status-codes export` writes it.
fn names(page: Page<'_>, entry: &Entry<'_>) -> Markup {
    html! {
        section {
            h2 { (page.labels().in_languages) }
            dl.names {
                @for (language, name) in page.contents.names.of(&entry.meaning) {
                    dt { (page.english(title(language))) }
                    dd { code { (name) } }
                }
            }
        }
    }
}

fn others(page: Page<'_>, section: &Section<'_>, entry: &Entry<'_>) -> Markup {
    let others: Vec<_> = section.others(entry).map(|it| (section, it)).collect();
    html! {
        @if !others.is_empty() {
            section {
                h2 { (page.labels().other_meanings) }
                (list(page, others))
            }
        }
    }
}

/// The codes before and after this one in its class.
fn neighbours(page: Page<'_>, section: &Section<'_>, entry: &Entry<'_>) -> Markup {
    let (before, after) = section.neighbours(entry);
    html! {
        nav.neighbours aria-label=(page.labels().neighbours) {
            @if let Some(before) = before {
                div.before { (link(page, before)) (registry(page, before)) }
            }
            @if let Some(after) = after {
                div.after { (link(page, after)) (registry(page, after)) }
            }
        }
    }
}
