//! The page of one problem.

use maud::{DOCTYPE, Markup, html};
use status_codes::VariantDoc;

use crate::language::Language;

const STYLE: &str = "
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }
dt { font-weight: bold; }
";

/// The texts of a problem in one language.
pub(crate) fn problem(doc: &VariantDoc, language: Language) -> Markup {
    let (words, tag) = (words(language), language.tag());
    let title = doc.title(tag).unwrap_or(doc.name);
    html! {
        (DOCTYPE)
        html lang=(tag) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (STYLE) }
            }
            body {
                h1 { (title) }
                p { (doc.summary(tag).unwrap_or_default()) }
                dl {
                    dt { (words.status) }
                    dd { (code(doc)) }
                    @if let Some(text) = doc.entry.text(tag) {
                        dd { (text.summary) }
                    }
                    @if !doc.headers.is_empty() {
                        dt { (words.headers) }
                        @for name in doc.headers { dd { code { (name) } } }
                    }
                }
                p { a href={ "/problems#" (doc.id) } { (words.all) } }
            }
        }
    }
}

/// `404 Not Found`.
fn code(doc: &VariantDoc) -> String {
    format!("{} {}", doc.entry.code, doc.entry.phrase)
}

/// The words of the page's own.
struct Words {
    status: &'static str,
    headers: &'static str,
    all: &'static str,
}

const fn words(language: Language) -> Words {
    match language {
        Language::English => {
            Words { status: "Status code", headers: "Header fields", all: "All problems" }
        }
        Language::Korean => {
            Words { status: "상태 코드", headers: "헤더", all: "모든 문제" }
        }
    }
}
