//! Doc comments of what is generated.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Code, OtherMeaning, Reference, Registry};
use crate::order::sorted_by_key;

/// One `#[doc]` a line, as `///` makes them.
pub(super) fn doc(text: &str) -> TokenStream {
    text.lines()
        .map(|line| {
            let line = if line.is_empty() { String::new() } else { format!(" {line}") };
            quote!(#[doc = #line])
        })
        .collect()
}

/// Number and phrase, the summary in each language asked for, whether the code is the spec's own among
/// those of other registries, the references as links.
pub(super) fn variant_documentation(
    code: &Code,
    registry: &Registry,
    is_added: bool,
    wanted: Option<&[String]>,
) -> TokenStream {
    let said = code.texts.iter().map(|text| (text.language.as_ref(), text.summary.as_deref()));
    let summaries = in_languages(said, wanted).into_iter().flatten().map(markdown);
    let mut paragraphs =
        vec![format!("{} {}", registry.label(code.number), markdown(&code.phrase))];
    paragraphs.extend(summaries);
    paragraphs.extend(code.other_meanings.iter().map(|other| other_meaning(other, wanted)));
    paragraphs.extend(is_added.then(|| "Defined in this spec.".to_owned()));
    paragraphs.extend(references_documentation(&code.references));
    doc(&paragraphs.join("\n\n"))
}

/// `Also BADSIG: in the Error field of a TSIG record.`
fn other_meaning(other: &OtherMeaning, wanted: Option<&[String]>) -> String {
    let when = other.when.iter().map(|(language, when)| (language.as_ref(), markdown(when)));
    let when = in_languages(when, wanted).join("; ");
    format!("Also {}: {when}", markdown(&other.phrase))
}

/// The texts in the requested languages, or else in English followed by the others.
pub(super) fn in_languages<'a, T>(
    said: impl Iterator<Item = (&'a str, T)>,
    wanted: Option<&[String]>,
) -> Vec<T> {
    let place = |language: &str| match wanted {
        Some(wanted) => wanted.iter().position(|wanted| wanted == language),
        None => Some(usize::from(language != "en")),
    };
    let placed = said.filter_map(|(language, text)| Some((place(language)?, text))).collect();
    let placed = sorted_by_key(placed, |(place, _): &(usize, T)| *place);
    placed.into_iter().map(|(_, text)| text).collect()
}

/// The references in one line, as links where they have an address.
pub(super) fn references_documentation(references: &[Reference]) -> Option<String> {
    let link = |reference: &Reference| match &reference.url {
        Some(url) if *url == reference.title => format!("<{url}>"),
        Some(url) => format!("[{}]({url})", markdown(&reference.title)),
        None => markdown(&reference.title),
    };
    let links = references.iter().map(link).collect::<Vec<_>>().join(", ");
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
