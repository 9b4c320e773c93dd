//! Doc comments of what is generated.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Code, Reference, Registry};

/// One `#[doc]` a line, as `///` makes them.
pub(super) fn doc(text: &str) -> TokenStream {
    text.lines()
        .map(|line| {
            let line = if line.is_empty() { String::new() } else { format!(" {line}") };
            quote!(#[doc = #line])
        })
        .collect()
}

/// Number and phrase, the summary in each language asked for, the references as links.
pub(super) fn variant_documentation(
    code: &Code,
    registry: &Registry,
    wanted: Option<&[String]>,
) -> TokenStream {
    let available = code.texts.iter().map(|text| text.language.as_ref());
    let summaries = languages_of(available, wanted).into_iter().filter_map(|language| {
        let text = code.texts.iter().find(|text| text.language == language)?;
        text.summary.as_deref().map(markdown)
    });
    let mut paragraphs =
        vec![format!("{} {}", registry.label(code.number), markdown(&code.phrase))];
    paragraphs.extend(summaries);
    paragraphs.extend(references_documentation(&code.references));
    doc(&paragraphs.join("\n\n"))
}

/// The languages to write documentation in: those asked for, or else English and then the others.
pub(super) fn languages_of<'a>(
    available: impl Iterator<Item = &'a str>,
    wanted: Option<&'a [String]>,
) -> Vec<&'a str> {
    if let Some(wanted) = wanted {
        return wanted.iter().map(String::as_str).collect();
    }
    let (mut languages, others): (Vec<_>, Vec<_>) =
        available.partition(|language| *language == "en");
    languages.extend(others);
    languages
}

/// The references in one line, as links where they have an address.
pub(super) fn references_documentation(references: &[Reference]) -> Option<String> {
    let links = references.iter().map(|reference| match &reference.url {
        Some(url) if *url == reference.title => format!("<{url}>"),
        Some(url) => format!("[{}]({url})", markdown(&reference.title)),
        None => markdown(&reference.title),
    });
    let links = links.collect::<Vec<_>>().join(", ");
    (!links.is_empty()).then_some(links)
}

/// Plain text as Markdown that reads the same.
pub(super) fn markdown(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        if word.starts_with("https://") || word.starts_with("http://") {
            return format!("<{word}>");
        }
        let mut escaped = String::with_capacity(word.len());
        for character in word.chars() {
            if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
                escaped.push('\\');
            }
            escaped.push(character);
        }
        escaped
    });
    words.collect::<Vec<_>>().join(" ")
}
