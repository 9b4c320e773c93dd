//! The index: every code by its protocol and class, with the search and its filters.

use maud::{Markup, html};

use super::contents::{Entry, NumberSpace, RegistryPage, Section};
use super::list::list;
use super::page::Page;
use super::search;

/// The first page of a language.
pub(super) fn page(page: Page<'_>) -> String {
    let title = page.site_title();
    let (codes, registries) = (page.contents.entries().count(), page.contents.registry_pages.len());
    let lead = page.labels().counts(codes, registries);
    let own = own(page);
    let main = html! {
        h1 { (title) }
        p.lead { (lead) }
        (search::form(page))
        (overview(page, &own))
        @for group in &own {
            section #(group.id()) {
                h2 { (page.registry_title(group.registry_page.registry)) }
                (list(page, group.entries.iter().copied()))
            }
        }
        @for space in &page.contents.spaces { (codes_of(page, space)) }
    };
    page.frame(title.text, &lead, &main)
}

/// The codes that a registry of the user's defines. They come first on the site of a spec.
struct Own<'s> {
    registry_page: &'s RegistryPage<'s>,
    entries: Vec<(&'s Section<'s>, &'s Entry<'s>)>,
}

impl Own<'_> {
    fn id(&self) -> String {
        format!("own-{}", self.registry_page.folder)
    }
}

/// The registries of the user's: those of the specs before those that they extend.
fn own(page: Page<'_>) -> Vec<Own<'_>> {
    let mut own: Vec<_> = page
        .contents
        .registry_pages
        .iter()
        .map(|registry_page| {
            let mut entries: Vec<_> = page.contents.entries().collect();
            entries.retain(|(_, entry)| {
                page.contents.is_own(entry) && entry.home().name == registry_page.registry.name
            });
            Own { registry_page, entries }
        })
        .filter(|own| !own.entries.is_empty())
        .collect();
    own.sort_by_key(|own| own.registry_page.catalogue.is_none());
    own
}

/// The codes of a class that are not told of among the user's own.
fn others<'s>(
    page: Page<'s>,
    section: &'s Section<'s>,
) -> impl Iterator<Item = (&'s Section<'s>, &'s Entry<'s>)> {
    let entries = section.entries.iter().filter(move |entry| !page.contents.is_own(entry));
    entries.map(move |entry| (section, entry))
}

fn codes_of<'s>(page: Page<'s>, space: &'s NumberSpace<'s>) -> Markup {
    html! {
        section #(space.id) {
            h2 { (page.registry_title(space.registry)) }
            @for section in &space.sections {
                section #(section.id) {
                    @if let Some(class) = section.class { h3 { (page.class_name(class)) } }
                    (list(page, others(page, section)))
                }
            }
        }
    }
}

/// The ways on for readers who do not search: a line for each protocol, with its classes.
fn overview<'s>(page: Page<'s>, own: &[Own<'s>]) -> Markup {
    html! {
        nav.overview aria-label=(page.labels().protocols) {
            @for group in own {
                div {
                    span.name { (group.registry_page.registry.name) }
                    p { a href={ "#" (group.id()) } {
                        (page.registry_title(group.registry_page.registry))
                        " " span.count { (group.entries.len()) }
                    } }
                }
            }
            @for spaces in page.contents.protocols() {
                div {
                    @if let [space, ..] = spaces {
                        a.name href={ "#" (space.id) } { (space.protocol) }
                    }
                    p {
                        @for (place, space) in spaces.iter().enumerate() {
                            @if place == 0 { (classes(page, space)) } @else { (whole(page, space)) }
                        }
                    }
                }
            }
        }
    }
}

/// The classes of a number space, or the space itself if it has none.
fn classes<'s>(page: Page<'s>, space: &'s NumberSpace<'s>) -> Markup {
    html! {
        @for section in &space.sections {
            a href={ "#" (section.id) } {
                @match section.class {
                    Some(class) => (page.class_name(class)),
                    None => (page.registry_title(space.registry)),
                }
                " " span.count { (others(page, section).count()) }
            }
        }
    }
}

/// A further number space of a protocol. Its classes would be taken for those of the first.
fn whole<'s>(page: Page<'s>, space: &'s NumberSpace<'s>) -> Markup {
    let count: usize = space.sections.iter().map(|section| others(page, section).count()).sum();
    html! {
        a href={ "#" (space.id) } {
            (page.registry_title(space.registry)) " " span.count { (count) }
        }
    }
}
