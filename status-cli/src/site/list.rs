//! A list of codes, as the index and the pages of the registries have it.

use maud::{Markup, html};
use status_codegen::model::Reference;

use super::contents::{Entry, RegistryPage, Section, has};
use super::localized::breakable;
use super::page::Page;
use super::tone::tone;

/// The codes, each with its phrase, title, summary and registry.
pub(super) fn list<'s>(
    page: Page<'_>,
    entries: impl IntoIterator<Item = (&'s Section<'s>, &'s Entry<'s>)>,
) -> Markup {
    html! {
        ul.codes {
            @for (section, entry) in entries { (row(page, section, entry)) }
        }
    }
}

/// The row has what the script of the index looks at.
fn row(page: Page<'_>, section: &Section<'_>, entry: &Entry<'_>) -> Markup {
    let predicates: Vec<_> = entry.meaning.predicates().map(|it| it.name.as_ref()).collect();
    html! {
        li data-number=(entry.label) data-class=(section.id) data-registries=(registries(page, entry))
            data-protocol=[entry.meaning.protocol()]
            data-predicates=(predicates.join(" ")) data-also=(also(page, entry)) {
            (link(page, entry))
            @if let Some(title) = page.title(entry) { span.title { (title) } }
            @if let Some(summary) = page.summary(entry) { p { (summary) } }
            @if !page.is_of(entry) || entry.meaning.is_of_nameless_spec() { (home(page, entry)) }
        }
    }
}

/// `499 Client Closed Request`, which leads to the page of the code.
pub(super) fn link(page: Page<'_>, entry: &Entry<'_>) -> Markup {
    html! {
        a.code href=(page.link(&entry.path)) {
            span.number.{ "tone-" (tone(entry)) } { (entry.label) } " "
            span.phrase { (page.english(&entry.code().phrase).as_name()) }
        }
    }
}

/// The protocol and the registry of a code: `http · nginx`; once where both have one name, or where
/// all codes are of one protocol.
fn home(page: Page<'_>, entry: &Entry<'_>) -> Markup {
    let protocol = entry.meaning.protocol().filter(|it| *it != entry.home().name);
    html! {
        span.home {
            @if let (Some(protocol), true) = (protocol, page.contents.has_protocols()) {
                span.protocol { (protocol) } " · "
            }
            (registry(page, entry))
        }
    }
}

/// The name of the registry that defines a code, or that a spec does, which leads to its page.
pub(super) fn registry(page: Page<'_>, entry: &Entry<'_>) -> Markup {
    html! {
        @if let Some(registry_page) = page.contents.registry_page(entry) {
            a.registry href=(page.link(&registry_page.path())) {
                @if entry.meaning.is_of_nameless_spec() { (page.terms().this_spec) }
                @else { (registry_page.registry.name) }
            }
        }
    }
}

/// Where something is laid down, with a link where it can be read.
pub(super) fn reference(reference: &Reference) -> Markup {
    html! {
        @match &reference.url {
            Some(url) => a.outside[*url != reference.title] href=(url) rel="external" {
                (reference.title)
            },
            None => span.reference { (reference.title) },
        }
    }
}

/// The name of a predicate, which may be broken after an underscore and nowhere else.
pub(super) fn method(name: &str) -> Markup {
    html! { code { (breakable(name)) } }
}

/// The registries that have the code, by their folders.
fn registries(page: Page<'_>, entry: &Entry<'_>) -> String {
    let has = |registry_page: &&RegistryPage<'_>| {
        registry_page.registry.name == entry.home().name
            || registry_page.catalogue.is_some_and(|it| has(it, entry))
    };
    let folders = page.contents.registry_pages.iter().filter(has).map(|it| it.folder.as_str());
    folders.collect::<Vec<_>>().join(" ")
}

/// What else a code is found by: its names, earlier phrases, those of other meanings, and the texts of
/// the other language.
fn also(page: Page<'_>, entry: &Entry<'_>) -> String {
    let (code, other) = (entry.code(), page.language.other());
    let class = entry.meaning.class().map(|it| it.label.as_ref());
    let former = code.former.iter().map(|it| it.phrase.as_ref());
    let others = code.other_meanings.iter().map(|it| it.phrase.as_ref());
    let texts = [entry.meaning.title(other), entry.meaning.summary(other)]
        .into_iter()
        .flatten()
        .map(|(_, text)| text);
    let headers = code.required_headers.iter().chain(code.optional_headers.iter());
    let names = [code.name.as_ref()].into_iter().chain(class).chain(former).chain(others);
    names.chain(headers.map(AsRef::as_ref)).chain(texts).collect::<Vec<_>>().join(" ")
}
