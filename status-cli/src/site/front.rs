//! The door of the site: it leads on to the reader's language.

use maud::{DOCTYPE, html};
use status_codegen::model::Registry;

use super::labels::Labels;
use super::page::{INDEX, head};
use crate::language::Language;

/// The page that is in no language.
pub(super) fn page(registry: Option<&Registry>) -> String {
    let names = Language::ALL.map(|language| match registry {
        Some(registry) => {
            language.of(&registry.titles).map_or(registry.title.as_ref(), |(_, title)| title)
        }
        None => Labels::of(language).status_codes,
    });
    let mut titles = names.to_vec();
    titles.dedup();
    let title = titles.join(" · ");
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
