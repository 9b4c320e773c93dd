//! What there is to say of the words that a code was asked for by.

use serde_json::{Value, json};
use status_codegen::model::OtherMeaning;
use status_data::{ErrorPage, error_pages};

use super::line::brief;
use crate::language::Language;
use crate::meaning::{Meaning, same_word};
use crate::terms::terms;

/// Something about a name that is not the phrase of the code.
pub(super) enum Remark<'c> {
    /// It was the phrase once.
    Former(&'c str),
    /// It is what the number means elsewhere or at another time.
    OtherMeaning(&'c OtherMeaning),
    /// Servers title their error pages so; at least one.
    Pages(Vec<ErrorPage>),
    /// The code is not called so, although another may be.
    Unknown { title: String, owner: Option<Meaning<'c>> },
}

impl Remark<'_> {
    /// The remark as a sentence about this code.
    pub(super) fn describe(&self, meaning: &Meaning<'_>, language: Language) -> String {
        let terms = terms(language);
        match self {
            Self::Former(former) => (terms.renamed)(former, &meaning.code.phrase),
            Self::OtherMeaning(other) => {
                let when = language.of(&other.when).map_or("", |(_, when)| when);
                (terms.other_meaning)(&other.phrase, &meaning.label(), when)
            }
            Self::Pages(pages) => pages_of(pages, meaning, language),
            Self::Unknown { title, owner } => {
                let owner = owner.map(|it| brief(&it, language));
                let title = title.escape_debug().to_string();
                (terms.not_its_phrase)(&meaning.heading(), &title, owner.as_deref())
            }
        }
    }

    /// The remark for other programs.
    pub(super) fn value(&self) -> Value {
        match self {
            Self::Former(former) => json!({ "kind": "former", "phrase": former }),
            Self::OtherMeaning(other) => {
                json!({ "kind": "other_meaning", "phrase": other.phrase })
            }
            Self::Pages(pages) => {
                json!({ "kind": "error_page", "pages": pages.iter().map(page).collect::<Value>() })
            }
            Self::Unknown { title, owner } => json!({
                "kind": "unknown",
                "title": title,
                "phrase_of": owner.map(|it| json!({
                    "code": it.code.number, "registry": it.registry().name,
                })),
            }),
        }
    }
}

/// The error pages with this title.
pub(super) fn titled(title: &str) -> impl Iterator<Item = ErrorPage> {
    error_pages().filter(move |page| same_word(page.title, title))
}

/// Whether the page is about the code, or is sent with it as its status.
pub(super) fn concerns(page: &ErrorPage, meaning: &Meaning<'_>) -> bool {
    meaning.has_page(page)
        || (&*meaning.registry().name, meaning.code.number) == ("http", page.status)
}

/// An error page for other programs.
pub(super) fn page(page: &ErrorPage) -> Value {
    let ErrorPage { server, title, status, code: (registry, number), reference } = page;
    json!({
        "server": server,
        "title": title,
        "status": status,
        "about": { "code": number, "registry": registry },
        "reference": reference,
    })
}

fn pages_of(pages: &[ErrorPage], meaning: &Meaning<'_>, language: Language) -> String {
    let terms = terms(language);
    let servers: Vec<_> = pages.iter().map(|page| page.server).collect();
    let servers = (terms.and)(&servers);
    let Some(page) = pages.first() else { return String::new() };
    let (registry, number) = page.code;
    let about = status_data::registry(registry).and_then(|it| Meaning::of(it, number));
    match about {
        // One status for several cases: the page says which.
        Some(about) if !meaning.has_page(page) => {
            (terms.page_about)(page.title, &servers, &brief(&about, language))
        }
        _ if meaning.code.number != page.status => {
            (terms.page_sent_with)(page.title, &servers, &page.status.to_string())
        }
        _ => (terms.page_title)(page.title, &servers),
    }
}
