//! The door of the site: it leads on to the reader's language.

use maud::{DOCTYPE, html};

use super::labels::Labels;
use super::page::{INDEX, head};
use crate::language::Language;

/// The page that is in no language.
pub(super) fn page(title: Option<&str>) -> String {
    let names = Language::ALL.map(|it| title.unwrap_or(Labels::of(it).status_codes));
    let title = title.map_or_else(|| names.join(" · "), ToOwned::to_owned);
    let page = html! {
        (DOCTYPE)
        html lang=(Language::English.tag()) {
            head {
                (head(&title, "style.css"))
                @for language in Language::ALL {
                    link rel="alternate" hreflang=(language.tag()) href=(index(language));
                }
                script src="front.js" {}
            }
            body.front {
                main {
                    @for (language, name) in Language::ALL.into_iter().zip(names) {
                        section lang=(language.tag()) {
                            h1 { (name) }
                            p { a href=(index(language)) hreflang=(language.tag()) { (language.name()) } }
                        }
                    }
                }
            }
        }
    };
    page.into_string()
}

fn index(language: Language) -> String {
    format!("{}/{INDEX}", language.tag())
}
