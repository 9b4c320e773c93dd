//! What every page has: its head, the way to the others and to itself in the other language.

use maud::{DOCTYPE, Markup, html};
use status_codegen::model::{ByLanguage, Class, Registry};

use super::contents::{Contents, Entry};
use super::labels::Labels;
use super::localized::Localized;
use crate::language::Language;
use crate::meaning::same_word;
use crate::terms;

/// Nothing is fetched but the style and the scripts beside the pages; `file:` for browsers that
/// count every file as a site of its own.
const POLICY: &str = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; \
                      base-uri 'none'; form-action 'none'";

/// A page in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'s> {
    pub(super) contents: &'s Contents<'s>,
    pub(super) language: Language,
    /// Where it is, below the folder of the language.
    pub(super) path: &'s str,
}

impl<'s> Page<'s> {
    pub(super) const fn labels(self) -> &'static Labels {
        Labels::of(self.language)
    }

    /// The words that the whole command has for what is known of a code.
    pub(super) const fn terms(self) -> &'static terms::Terms {
        terms::terms(self.language)
    }

    /// The address of another page in the same language.
    pub(super) fn link(self, path: &str) -> String {
        format!("{}{path}", self.up())
    }

    /// The words that are in English on every page.
    pub(super) const fn english(self, text: &str) -> Localized<'_> {
        Localized::english(text, self.language)
    }

    /// The best of the texts for this page.
    pub(super) fn best(self, texts: &ByLanguage) -> Option<Localized<'_>> {
        self.language.of(texts).map(|text| Localized::new(text, self.language))
    }

    /// What a code is called, where that is not its phrase.
    pub(super) fn title<'e>(self, entry: &Entry<'e>) -> Option<Localized<'e>> {
        let title = entry.meaning.title(self.language);
        title.map(|text| Localized::new(text, self.language))
    }

    /// The summary of a code.
    pub(super) fn summary<'e>(self, entry: &Entry<'e>) -> Option<Localized<'e>> {
        let summary = entry.meaning.summary(self.language);
        summary.map(|text| Localized::new(text, self.language))
    }

    /// The details of a code.
    pub(super) fn details<'e>(self, entry: &Entry<'e>) -> Option<Localized<'e>> {
        let details = entry.meaning.details(self.language);
        details.map(|text| Localized::new(text, self.language))
    }

    /// Whether it is the page of the registry that defines a code.
    pub(super) fn is_of(self, entry: &Entry<'_>) -> bool {
        self.contents
            .registry_page(entry)
            .is_some_and(|registry_page| registry_page.path() == self.path)
    }

    /// What a registry is called.
    pub(super) fn registry_title(self, registry: &Registry) -> Localized<'_> {
        self.best(&registry.titles).unwrap_or_else(|| self.english(&registry.title))
    }

    /// What a class is called: `4xx Client Error`, without the label where that is but the name again.
    pub(super) fn class_name(self, class: &Class) -> Markup {
        let title = self.best(&class.titles);
        let is_own = !same_word(&class.label, &class.name);
        html! {
            @if is_own { (class.label) " " }
            @match title {
                Some(title) => (title),
                None => @if !is_own { (class.name) },
            }
        }
    }

    /// What the site is called.
    pub(super) fn site_title(self) -> Localized<'s> {
        let of_all = || Localized::of_page(self.labels().status_codes, self.language);
        self.contents.registry.map_or_else(of_all, |registry| self.registry_title(registry))
    }

    /// The page with its surroundings.
    pub(super) fn frame(self, title: &str, description: &str, main: &Markup) -> String {
        let site = self.site_title().text;
        let title = if title == site { title.to_owned() } else { format!("{title} · {site}") };
        let page = html! {
            (DOCTYPE)
            html lang=(self.language.tag()) {
                head {
                    (head(&title, &self.asset("style.css")))
                    meta name="description" content=(description);
                    @for language in Language::ALL {
                        link rel="alternate" hreflang=(language.tag())
                            href=(self.translation(language));
                    }
                    @if self.path == INDEX {
                        script src=(self.asset("search.js")) defer {}
                    }
                }
                body {
                    a.skip href="#main" { (self.labels().skip) }
                    (self.header())
                    main #main tabindex="-1" { (main) }
                    footer { p { (self.labels().made_by) " " (env!("CARGO_PKG_VERSION")) } }
                }
            }
        };
        page.into_string()
    }

    fn header(self) -> Markup {
        let (labels, terms) = (self.labels(), self.terms());
        let other = self.language.other();
        let map = self.contents.drawn().next().map(|_| (MAP, labels.map));
        let problems = (!self.contents.problems.is_empty()).then_some((PROBLEMS, labels.problems));
        let tabs = [(INDEX, terms.codes)]
            .into_iter()
            .chain(problems)
            .chain(map)
            .chain([(REGISTRIES, labels.registries), (PREDICATES, terms.predicates)]);
        html! {
            header {
                a.site href=(self.link(INDEX)) { (self.site_title()) }
                nav aria-label=(labels.pages) {
                    @for (path, word) in tabs {
                        a href=(self.link(path))
                            aria-current=[(path == self.path).then_some("page")] { (word) }
                    }
                }
                a.language rel="alternate" href=(self.translation(other)) hreflang=(other.tag())
                    lang=(other.tag()) { (other.name()) }
            }
        }
    }

    /// The same page in a language.
    fn translation(self, language: Language) -> String {
        format!("{}../{}/{}", self.up(), language.tag(), self.path)
    }

    fn asset(self, name: &str) -> String {
        format!("{}../{name}", self.up())
    }

    /// The way to the folder of the language.
    fn up(self) -> String {
        "../".repeat(self.path.matches('/').count())
    }
}

/// What the head of every page has.
pub(super) fn head(title: &str, style: &str) -> Markup {
    html! {
        meta charset="utf-8";
        meta http-equiv="Content-Security-Policy" content=(POLICY);
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        title { (title) }
        link rel="stylesheet" href=(style);
    }
}

pub(super) const INDEX: &str = "index.html";
pub(super) const PROBLEMS: &str = "problems.html";
pub(super) const MAP: &str = "map.html";
pub(super) const REGISTRIES: &str = "registries.html";
pub(super) const PREDICATES: &str = "predicates.html";
