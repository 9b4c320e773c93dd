//! A model as the text of a spec.

use std::collections::HashSet;
use std::fmt::Write;

use status_codegen::model::{
    ByLanguage, Catalogue, Class, Code, Direction, Former, Lifecycle, Mapping, NamedRange,
    Notation, Number, OtherMeaning, Predicate, Range, Reference, Registry, Text, Wire,
};
use status_codegen::name;

/// The keys of a table with their values, in order.
type Keys = Vec<(String, String)>;

/// The spec that means what the model says, of a registry on its own.
pub(super) fn text(catalogue: &Catalogue, command: &str) -> String {
    let registry = &catalogue.registry;
    let notation = &registry.notation;
    let mut page = format!("# Written by `{command}`.\nformat = 1\n");
    if !catalogue.retired.is_empty() {
        let retired = catalogue.retired.iter().map(|it| range(*it, notation));
        let _ = writeln!(page, "retired = {}", list(retired));
    }
    table(&mut page, "[registry]", header(registry, &languages(catalogue)));
    for it in registry.classes.iter() {
        table(&mut page, "[[class]]", class(it, notation));
    }
    let mut names = HashSet::new();
    for it in registry.ranges.iter().filter(|it| names.insert(&it.name)) {
        let pieces = registry.ranges.iter().filter(|piece| piece.name == it.name);
        let pieces: Vec<_> = pieces.map(|piece| range(piece.range, notation)).collect();
        table(&mut page, "[[range]]", named_range(it, &pieces, notation));
    }
    for it in catalogue.predicates.iter() {
        table(&mut page, &format!("[predicate.{}]", it.name), predicate(it, notation));
    }
    for it in catalogue.mappings.iter() {
        table(&mut page, &format!("[mapping.{}]", it.name), mapping(it, notation));
    }
    for it in catalogue.codes.iter() {
        table(&mut page, &format!("[{}]", key(it.number, notation)), code(it));
    }
    page
}

/// Writes a table with its equals signs below each other.
fn table(page: &mut String, heading: &str, keys: Keys) {
    let width = keys.iter().map(|(key, _)| key.len()).max().unwrap_or_default();
    let _ = writeln!(page, "\n{heading}");
    for (key, value) in keys {
        let _ = writeln!(page, "{key:width$} = {value}");
    }
}

/// The languages in which every code has a summary; none if there are texts in others too.
fn languages(catalogue: &Catalogue) -> Vec<String> {
    let codes = &catalogue.codes;
    let texts = codes.iter().flat_map(|code| code.texts.iter()).map(|text| &text.language);
    let meanings = || codes.iter().flat_map(|code| code.other_meanings.iter());
    let when = meanings().flat_map(|it| it.when.iter()).map(|(language, _)| language);
    let mut used: Vec<&str> = texts.chain(when).map(AsRef::as_ref).collect();
    used.sort_unstable();
    used.dedup();
    let is_whole = |language: &&str| {
        codes.iter().all(|code| code.text(language).is_some_and(|text| text.summary.is_some()))
            && meanings().all(|it| it.when.iter().any(|(known, _)| known == language))
    };
    if used.iter().all(is_whole) {
        used.into_iter().map(str::to_owned).collect()
    } else {
        Vec::new()
    }
}

fn header(registry: &Registry, languages: &[String]) -> Keys {
    let notation = &registry.notation;
    let mut keys = Keys::new();
    let mut add = |key: &str, value: String| keys.push((key.to_owned(), value));
    add("name", quoted(&registry.name));
    match registry.titles.as_ref() {
        [] => add("title", quoted(&registry.title)),
        [(language, title)] if language == "en" => add("title", quoted(title)),
        _ => add("title", by_language(&registry.titles)),
    }
    if let Some(source) = &registry.source {
        add("source", quoted(source));
    }
    if let Some(as_of) = &registry.as_of {
        add("as-of", as_of.to_string());
    }
    add("repr", quoted(registry.repr.name()));
    match notation {
        Notation::Whole { radix, digits } => {
            if radix.base() != 10 {
                add("radix", radix.base().to_string());
            }
            add("digits", digits.to_string());
        }
        Notation::Parts(parts) => {
            add("parts", list(parts.iter().map(|it| format!("\"0..={}\"", it.last))));
            add("digits", list(parts.iter().map(|it| it.digits.to_string())));
        }
    }
    add("codes", range(registry.range, notation));
    if let Some(fallback) = registry.fallback {
        add("fallback", notation.toml(fallback));
    }
    if let Some(class_enum) = &registry.class_enum {
        add("class-enum", quoted(class_enum));
    }
    if !languages.is_empty() {
        add("languages", list(languages.iter().map(|it| quoted(it))));
    }
    keys
}

fn class(class: &Class, notation: &Notation) -> Keys {
    let mut keys = Keys::new();
    let mut add = |key: &str, value: String| keys.push((key.to_owned(), value));
    add("name", quoted(&class.name));
    if class.label != name::snake(&class.name) {
        add("label", quoted(&class.label));
    }
    add("codes", range(class.range, notation));
    if let Some(fallback) = class.fallback {
        add("fallback", notation.toml(fallback));
    }
    if !class.titles.is_empty() {
        add("title", by_language(&class.titles));
    }
    keys
}

/// A range with the numbers of all its pieces.
fn named_range(named: &NamedRange, pieces: &[String], notation: &Notation) -> Keys {
    let codes = match pieces {
        [one] => one.clone(),
        several => list(several.iter().cloned()),
    };
    let mut keys = vec![("name".to_owned(), quoted(&named.name)), ("codes".to_owned(), codes)];
    if let Some(other) = &named.registry {
        keys.push(("registry".to_owned(), quoted(&other.name)));
        // A distance is a plain integer even where codes are text.
        let offset = named.offset;
        let offset = if notation.is_text() { offset.to_string() } else { notation.toml(offset) };
        keys.push(("offset".to_owned(), offset));
    }
    for (key, texts) in [("title", &named.titles), ("summary", &named.summaries)] {
        if !texts.is_empty() {
            keys.push((key.to_owned(), by_language(texts)));
        }
    }
    keys.extend(references(&named.references));
    keys
}

/// The members that are written as ranges, and every other one by itself.
fn predicate(predicate: &Predicate, notation: &Notation) -> Keys {
    let is_in_a_range = |it: &Range| predicate.ranges.iter().any(|range| range.encloses(*it));
    let single = predicate.members.iter().filter(|it| !is_in_a_range(it));
    let mut members: Vec<_> = single.chain(predicate.ranges.iter()).copied().collect();
    members.sort();
    let mut keys = vec![("codes".to_owned(), list(members.iter().map(|it| range(*it, notation))))];
    if !predicate.summaries.is_empty() {
        keys.push(("summary".to_owned(), by_language(&predicate.summaries)));
    }
    keys.extend(references(&predicate.references));
    keys
}

fn mapping(mapping: &Mapping, own: &Notation) -> Keys {
    let other = &mapping.other.notation;
    let (from, to) = match mapping.direction {
        Direction::To => (own, other),
        Direction::From => (other, own),
    };
    let entry = |(range, result): &(Range, Number)| {
        let codes = if mapping.ranges.contains(range) && range.first < range.last {
            self::range(*range, from)
        } else {
            key(range.first, from)
        };
        format!("{codes} = {}", to.toml(*result))
    };
    let entries: Vec<_> = mapping.entries.iter().map(entry).collect();
    let mut keys = vec![
        (mapping.direction.word().to_owned(), quoted(&mapping.other.name)),
        ("codes".to_owned(), format!("{{ {} }}", entries.join(", "))),
    ];
    if let Some(default) = mapping.default {
        keys.push(("default".to_owned(), to.toml(default)));
    }
    if !mapping.summaries.is_empty() {
        keys.push(("summary".to_owned(), by_language(&mapping.summaries)));
    }
    keys.extend(references(&mapping.references));
    keys
}

fn code(code: &Code) -> Keys {
    let mut keys = Keys::new();
    let mut add = |key: &str, value: String| keys.push((key.to_owned(), value));
    add("phrase", quoted(&code.phrase));
    if name::from_phrase(&code.phrase).as_deref() != Some(code.name.as_ref()) {
        add("name", quoted(&code.name));
    }
    if !code.former.is_empty() {
        add("former", list(code.former.iter().map(former)));
    }
    if !code.other_meanings.is_empty() {
        add("also", list(code.other_meanings.iter().map(other_meaning)));
    }
    if code.lifecycle != Lifecycle::Permanent {
        add("lifecycle", quoted(code.lifecycle.word()));
    }
    if code.wire != Wire::Sent {
        add("wire", quoted(code.wire.word()));
    }
    if let Some((key, value)) = references(&code.references) {
        add(&key, value);
    }
    let headers = [("required", &code.required_headers), ("optional", &code.optional_headers)];
    let headers = headers.iter().filter(|(_, names)| !names.is_empty());
    let headers =
        headers.map(|(key, names)| format!("{key} = {}", list(names.iter().map(|it| quoted(it)))));
    let headers: Vec<_> = headers.collect();
    if !headers.is_empty() {
        add("headers", format!("{{ {} }}", headers.join(", ")));
    }
    for Text { language, title, summary, details } in code.texts.iter() {
        for (key, text) in [("title", title), ("summary", summary), ("details", details)] {
            if let Some(text) = text {
                add(&format!("{key}.{language}"), quoted(text));
            }
        }
    }
    keys
}

fn former(former: &Former) -> String {
    match &former.reference {
        None => quoted(&former.phrase),
        Some(reference) => {
            let (phrase, reference) = (quoted(&former.phrase), quoted(&reference.title));
            format!("{{ phrase = {phrase}, reference = {reference} }}")
        }
    }
}

fn other_meaning(other: &OtherMeaning) -> String {
    let (phrase, when) = (quoted(&other.phrase), by_language(&other.when));
    let reference = references(&other.references);
    let reference = reference.map_or_else(String::new, |(key, value)| format!(", {key} = {value}"));
    format!("{{ phrase = {phrase}, when = {when}{reference} }}")
}

fn references(references: &[Reference]) -> Option<(String, String)> {
    let value = match references {
        [] => return None,
        [one] => quoted(&one.title),
        several => list(several.iter().map(|it| quoted(&it.title))),
    };
    Some(("reference".to_owned(), value))
}

fn by_language(texts: &ByLanguage) -> String {
    let texts: Vec<_> =
        texts.iter().map(|(language, text)| format!("{language} = {}", quoted(text))).collect();
    format!("{{ {} }}", texts.join(", "))
}

fn list(values: impl Iterator<Item = String>) -> String {
    format!("[{}]", values.collect::<Vec<_>>().join(", "))
}

/// A number as the key of a table: in quotation marks if it has a sign.
fn key(number: Number, notation: &Notation) -> String {
    if number < 0 { quoted(&notation.write(number)) } else { notation.toml(number) }
}

fn range(range: Range, notation: &Notation) -> String {
    if range.first == range.last {
        return notation.toml(range.first);
    }
    quoted(&format!("{}..={}", notation.write(range.first), notation.write(range.last)))
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            '\n' => quoted.push_str("\\n"),
            sign if sign.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(sign));
            }
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}
