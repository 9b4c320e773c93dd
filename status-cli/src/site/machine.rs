//! The site for programs: a JSON document beside the page of each code, a list of them, and a file that
//! tells language models and their like where these are.

use std::fmt::Write;

use serde_json::{Value, json};

use super::contents::Entry;
use super::page::Page;
use crate::export::json::{code, in_languages};
use crate::relation::mappings;

/// The list of the documents, below the folder of the language.
pub(super) const INDEX: &str = "index.json";

/// Where the file for language models is, at the top of the site.
pub(super) const LLMS: &str = "llms.txt";

/// Where the document of a code is, below the folder of the language.
pub(super) fn path(entry: &Entry<'_>) -> String {
    entry.path.strip_suffix(".html").unwrap_or(&entry.path).to_owned() + ".json"
}

/// All that is known of a code, with texts in the language of the page.
pub(super) fn document(page: Page<'_>, entry: &Entry<'_>) -> String {
    let mut document = in_languages(code(&entry.meaning), &[page.language.tag().to_owned()]);
    let names = page
        .contents
        .names
        .of(&entry.meaning)
        .map(|(language, name)| (language.to_owned(), name.into()));
    document["names"] = Value::Object(names.collect());
    let terms = page.terms();
    let mapped = mappings(&entry.meaning).into_iter().map(|(mapping, mapped)| {
        let result = mapped.describe(&mapping.other, terms);
        json!({ "mapping": mapping.method(), "registry": mapping.other.name, "result": result })
    });
    document["mappings"] = mapped.collect();
    text(&document)
}

/// Every code with where its document and its page are, from here.
pub(super) fn index(page: Page<'_>) -> String {
    let entries = page.contents.entries().map(|(_, entry)| {
        json!({
            "registry": entry.home().name,
            "code": entry.code().number,
            "label": entry.label,
            "phrase": entry.code().phrase,
            "json": path(entry),
            "page": entry.path,
        })
    });
    text(&json!({ "format": 1, "codes": entries.collect::<Vec<_>>() }))
}

/// What is where, in the form of <https://llmstxt.org>.
pub(super) fn llms(page: Page<'_>) -> String {
    let mut text = format!("# {}\n\n", page.site_title().text);
    text += "> Status codes: what each number means in each registry, with its class, predicates, mappings \
             and names in programming languages. Nothing needs a server.\n\n";
    text += "Each code has a JSON document beside its page: `en/REGISTRY/LABEL.json`, such as \
             `en/nginx/499.json`; `ko/` has the same with Korean texts. The label is the number as its \
             registry writes it.\n\n## Codes\n\n";
    for (tag, language) in [("en", "English"), ("ko", "Korean")] {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "- [Index in {language}]({tag}/{INDEX}): every code, with the path of its document"
        );
    }
    text += "\n## Registries\n\n";
    for it in &page.contents.registry_pages {
        let _ = writeln!(text, "- [{}](en/{}): {}", it.registry.name, it.path(), it.registry.title);
    }
    text
}

fn text(value: &Value) -> String {
    format!("{value:#}\n")
}
