//! The page of one code.

use std::fmt::Write;

use status_codegen::model::{Class, Direction, Reference, Text};

use super::super::Prepared;
use crate::meaning::Meaning;
use crate::syntax::case::snake;
use crate::syntax::markdown;

/// The page of a code. The index has its name already.
pub(super) fn file_name(meaning: &Meaning<'_>) -> String {
    format!("{}.md", meaning.label())
}

/// Everything that is known of the code at a place, and the way to its neighbours.
pub(super) fn page(prepared: &Prepared<'_>, place: usize) -> String {
    let Some(meaning) = prepared.codes.get(place) else { return String::new() };
    let mut page = format!("# {}\n", markdown::line(&meaning.heading()));
    let mut headings = vec![meaning.heading()];
    let texts = prepared.languages.iter().filter_map(|language| meaning.code.text(language));
    for (index, text) in texts.enumerate() {
        if index > 0 {
            let heading = heading(text, meaning, &headings);
            let _ = writeln!(page, "\n## {}", markdown::line(&heading));
            headings.push(heading);
        }
        for text in [&text.summary, &text.details].into_iter().flatten() {
            let _ = writeln!(page, "\n{}", markdown::paragraphs(text));
        }
    }
    let facts = if headings.iter().any(|it| it == "Facts") { "All facts" } else { "Facts" };
    let _ = writeln!(page, "\n## {facts}\n\n| | |\n| --- | --- |");
    for (key, value) in rows(prepared, meaning) {
        let _ = writeln!(page, "| {key} | {value} |");
    }
    let neighbours: Vec<_> = neighbours(prepared, place).collect();
    if !neighbours.is_empty() {
        let _ = writeln!(page, "\n{}", neighbours.join(" · "));
    }
    page
}

/// What the code is called in another language, unless the page has such a heading already.
fn heading(text: &Text, meaning: &Meaning<'_>, headings: &[String]) -> String {
    let title = text.title.as_ref().unwrap_or(&meaning.code.phrase).to_string();
    if headings.contains(&title) { format!("{title} ({})", text.language) } else { title }
}

/// What the code is, row by row; a row without a value is left out.
fn rows(prepared: &Prepared<'_>, meaning: &Meaning<'_>) -> Vec<(&'static str, String)> {
    let code = meaning.code;
    let list = |words: Vec<String>| words.join(", ");
    let plain = |words: &[status_codegen::model::Str]| {
        list(words.iter().map(|word| markdown::line(word)).collect())
    };
    let predicates = meaning.predicates().map(|it| format!("`{}`", it.name));
    let former = code.former.iter().map(|it| markdown::line(&it.phrase));
    let mapped = prepared.mappings().iter().filter(|it| it.direction == Direction::To);
    let mapped = mapped.filter_map(|mapping| {
        let result = mapping.other.label(mapping.result(code.number)?);
        Some(format!("{} {}", markdown::line(&mapping.other.name), markdown::line(&result)))
    });
    let class = meaning.class().map(|class| class_title(class, &prepared.languages));
    let rows = [
        ("Registry", registry(meaning)),
        ("Class", class.map(|it| markdown::line(&it)).unwrap_or_default()),
        ("Formerly", list(former.collect())),
        ("Lifecycle", code.lifecycle.word().to_owned()),
        ("On the wire", code.wire.word().to_owned()),
        ("Required headers", plain(&code.required_headers)),
        ("Optional headers", plain(&code.optional_headers)),
        ("Predicates", list(predicates.collect())),
        ("Corresponds to", list(mapped.collect())),
        ("Defined in", list(code.references.iter().map(reference).collect())),
    ];
    rows.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// The registry that defines the code, or the spec that does.
fn registry(meaning: &Meaning<'_>) -> String {
    let home = meaning.registry();
    if meaning.is_of_nameless_spec() {
        return format!("defined in this spec, which extends {}", markdown::line(&home.name));
    }
    markdown::line(&home.title)
}

fn reference(Reference { title, url }: &Reference) -> String {
    match url {
        Some(url) if url == title => address_or_text(url),
        Some(url) => markdown::link(title, url),
        None => markdown::line(title),
    }
}

/// An address as a link, any other text as it is.
pub(super) fn address_or_text(text: &str) -> String {
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    if is_address { format!("<{text}>") } else { markdown::line(text) }
}

/// What a class is called: `4xx Client Error`. A label that is the name again says nothing.
pub(super) fn class_title(class: &Class, languages: &[String]) -> String {
    let mut titles = languages.iter().filter_map(|wanted| {
        class.titles.iter().find(|(language, _)| language == wanted).map(|(_, title)| title)
    });
    let title = titles.next().unwrap_or(&class.name);
    if *class.label == snake(&class.name) {
        return title.to_string();
    }
    format!("{} {title}", class.label)
}

/// The pages before and after it.
fn neighbours(prepared: &Prepared<'_>, place: usize) -> impl Iterator<Item = String> {
    let before = place.checked_sub(1).and_then(|place| prepared.codes.get(place));
    let after = prepared.codes.get(place + 1);
    let both = [("←", before), ("→", after)];
    both.into_iter().filter_map(|(arrow, meaning)| {
        let meaning = meaning?;
        let link = markdown::link(&meaning.heading(), &file_name(meaning));
        Some(if arrow == "←" { format!("← {link}") } else { format!("{link} →") })
    })
}
