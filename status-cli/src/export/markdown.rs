//! Codes as a document with one table a class.

use std::fmt::Write;

use status_codegen::model::{Catalogue, Class, Reference};

use super::{Output, Target};
use crate::meaning::Meaning;

pub(super) const TARGET: Target = Target {
    name: "markdown",
    about: "A document with one table per class",
    extension: "md",
    path: |prepared| format!("{}.md", prepared.registry().name),
    write: |prepared| {
        Ok(Output::Page(page(prepared.catalogue, &prepared.codes, &prepared.languages)))
    },
    names: None,
};

/// The document. The summaries stand below each other in the order of the languages.
fn page(catalogue: &Catalogue, codes: &[Meaning<'_>], languages: &[String]) -> String {
    let registry = &catalogue.registry;
    let mut page = format!("# {}\n\n", escaped(&registry.title));
    if let Some(source) = &registry.source {
        let source = if source.contains("://") { format!("<{source}>") } else { escaped(source) };
        let edition = registry.as_of.as_ref().map(|date| format!(", edition of {date}"));
        let _ = writeln!(page, "Source: {source}{}\n", edition.unwrap_or_default());
    }
    for codes in codes.chunk_by(|one, other| one.class() == other.class()) {
        let class = codes.first().and_then(Meaning::class);
        if let Some(class) = class {
            let title = languages
                .first()
                .and_then(|language| title(class, language))
                .unwrap_or(&class.name);
            let _ = writeln!(page, "## {} {}\n", escaped(&class.label), escaped(title));
        }
        page += "| Code | Phrase | Meaning | Reference |\n|---|---|---|---|\n";
        for code in codes {
            page += &row(code, languages);
        }
        page.push('\n');
    }
    page
}

fn title<'c>(class: &'c Class, language: &str) -> Option<&'c str> {
    let mut titles = class.titles.iter();
    titles.find(|(known, _)| known == language).map(|(_, title)| title.as_ref())
}

fn row(meaning: &Meaning<'_>, languages: &[String]) -> String {
    let code = meaning.code;
    let texts: Vec<_> = meaning.summaries(languages).into_iter().map(escaped).collect();
    let references: Vec<_> = code.references.iter().map(link).collect();
    format!(
        "| {} | {} | {} | {} |\n",
        meaning.label(),
        escaped(&code.phrase),
        texts.join("<br>"),
        references.join("<br>")
    )
}

fn link(Reference { title, url }: &Reference) -> String {
    match url {
        Some(url) if url == title => format!("<{}>", url.replace('|', "%7C")),
        Some(url) => format!("[{}]({url})", escaped(title)),
        None => escaped(title),
    }
}

/// The text as Markdown that reads the same, in a table too.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if r"\`*_[]<>#|&~".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
