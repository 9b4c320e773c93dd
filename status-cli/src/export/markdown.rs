//! Codes as a document: a table per class, then the predicates, the ranges and the mappings.

use std::fmt::Write;

use status_codegen::model::{
    Home, Mapping, NamedRange, Number, Predicate, Range, Reference, Registry,
};

use super::{Output, Prepared, Target};
use crate::meaning::{Meaning, lenders};

pub(super) const TARGET: Target = Target {
    name: "markdown",
    about: "A document with one table per class",
    extension: "md",
    path: |prepared| format!("{}.md", prepared.registry().name),
    write: |prepared| Ok(Output::Page(page(prepared))),
    names: None,
};

/// The document. The summaries are listed in the order of the languages.
fn page(prepared: &Prepared<'_>) -> String {
    let registry = prepared.registry();
    let mut page = format!("# {}\n", escaped(&registry.title));
    if let Some(source) = source(registry) {
        let _ = writeln!(page, "\nSource: {source}");
    }
    for lender in lenders(prepared.catalogue) {
        page += &published(lender);
    }
    let is_extension = prepared.catalogue.is_extension();
    for codes in prepared.codes.chunk_by(|one, other| one.class() == other.class()) {
        if let Some(class) = codes.first().and_then(Meaning::class) {
            let title = prepared.wanted(&class.titles).first().copied().unwrap_or(&class.name);
            let _ = writeln!(page, "\n## {} {}", escaped(&class.label), escaped(title));
        }
        page += "\n| Code | Phrase | Meaning | Reference |\n|---|---|---|---|\n";
        for code in codes {
            page += &row(code, &prepared.languages, is_extension);
        }
    }
    page + &predicates(prepared) + &ranges(prepared) + &mappings(prepared)
}

/// Where a registry is published.
fn source(registry: &Registry) -> Option<String> {
    let source = registry.source.as_ref()?;
    let source = if source.contains("://") { format!("<{source}>") } else { escaped(source) };
    let edition = registry.as_of.as_ref().map(|date| format!(", edition of {date}"));
    Some(source + &edition.unwrap_or_default())
}

/// Where the codes are published that are inherited from a registry.
fn published(lender: &Registry) -> String {
    let source = source(lender).map(|source| format!(": {source}")).unwrap_or_default();
    format!("\nCodes inherited from {}{source}\n", escaped(&lender.name))
}

fn predicates(prepared: &Prepared<'_>) -> String {
    let row = |predicate: &Predicate| {
        let labels = prepared.members_of(predicate).into_iter();
        let labels: Vec<_> = labels.map(|number| prepared.registry().label(number)).collect();
        let about = lines(&prepared.wanted(&predicate.summaries));
        format!("| `{}` | {about} | {} |\n", predicate.name, labels.join(", "))
    };
    let rows: String = prepared.predicates().iter().map(row).collect();
    section("Predicates", "| Predicate | Meaning | Codes |\n|---|---|---|\n", &rows)
}

fn ranges(prepared: &Prepared<'_>) -> String {
    let registry = prepared.registry();
    let row = |it: &NamedRange| {
        let mut about = prepared.wanted(&it.summaries);
        about.extend(prepared.wanted(&it.titles).into_iter().filter(|_| it.summaries.is_empty()));
        let carried = it.registry.as_ref().map(|other| {
            format!(": codes of {} from {} up", other.name, registry.label(it.offset))
        });
        let numbers = span(it.range, |number| registry.label(number));
        format!(
            "| {numbers} | `{}`{} | {} |\n",
            it.name,
            carried.unwrap_or_default(),
            lines(&about)
        )
    };
    let rows: String = prepared.ranges().iter().map(row).collect();
    section("Ranges", "| Numbers | Range | Meaning |\n|---|---|---|\n", &rows)
}

fn mappings(prepared: &Prepared<'_>) -> String {
    let mut page = String::new();
    for mapping in prepared.mappings() {
        let _ = write!(page, "\n## Mapping `{}`\n\n", mapping.method());
        let about = prepared.wanted(&mapping.summaries).into_iter();
        for about in about {
            let _ = write!(page, "{}\n\n", escaped(about));
        }
        page += &mapping_table(prepared, mapping);
    }
    page
}

fn mapping_table(prepared: &Prepared<'_>, mapping: &Mapping) -> String {
    let own = |number| prepared.registry().label(number);
    let other = |number| mapping.other.label(number);
    let names = [&prepared.registry().name, &mapping.other.name].map(|it| escaped(it));
    let is_to = mapping.direction.word() == "to";
    let [from, to] = if is_to {
        names
    } else {
        let [own, other] = names;
        [other, own]
    };
    let mut page = format!("| {from} | {to} |\n|---|---|\n");
    for (range, result) in prepared.entries(mapping) {
        let (range, result) = if is_to {
            (span(range, own), other(result))
        } else {
            (span(range, other), own(result))
        };
        let _ = writeln!(page, "| {range} | {result} |");
    }
    if let Some(default) = mapping.default {
        let default = if is_to { other(default) } else { own(default) };
        let _ = writeln!(page, "| any other | {default} |");
    }
    page
}

/// A section with a table, if that has rows.
fn section(title: &str, head: &str, rows: &str) -> String {
    if rows.is_empty() { String::new() } else { format!("\n## {title}\n\n{head}{rows}") }
}

fn span(range: Range, label: impl Fn(Number) -> String) -> String {
    match (label(range.first), label(range.last)) {
        (first, last) if first == last => first,
        (first, last) => format!("{first} to {last}"),
    }
}

fn lines(texts: &[&str]) -> String {
    texts.iter().map(|text| escaped(text)).collect::<Vec<_>>().join("<br>")
}

fn row(meaning: &Meaning<'_>, languages: &[String], is_extension: bool) -> String {
    let code = meaning.code;
    let own = (is_extension && code.home == Home::This).then(|| "defined in this spec".to_owned());
    let texts: Vec<_> = meaning.summaries(languages).into_iter().map(escaped).collect();
    let references: Vec<_> = own.into_iter().chain(code.references.iter().map(link)).collect();
    let former: Vec<_> = code.former.iter().map(|it| escaped(&it.phrase)).collect();
    let phrase = match former.as_slice() {
        [] => escaped(&code.phrase),
        former => format!("{} (formerly {})", escaped(&code.phrase), former.join(", ")),
    };
    format!(
        "| {} | {} | {} | {} |\n",
        meaning.label(),
        phrase,
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
