//! Codes as comma-separated values, one line a code.

use status_codegen::model::{Reference, Str, Text};

use super::{Output, Target};
use crate::meaning::Meaning;

pub(super) const TARGET: Target = Target {
    name: "csv",
    about: "One line per code",
    extension: "csv",
    path: |prepared| format!("{}.csv", prepared.registry().name),
    write: |prepared| page(&prepared.codes, &prepared.languages).map(Output::Page),
    names: None,
};

const HEADER: &[&str] = &[
    "registry",
    "code",
    "label",
    "name",
    "phrase",
    "class",
    "lifecycle",
    "wire",
    "former",
    "predicates",
    "required_headers",
    "optional_headers",
    "references",
];

/// Lists are parted by semicolons; a column of texts is named as its key in a spec, `summary.en`.
fn page(meanings: &[Meaning<'_>], languages: &[String]) -> anyhow::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let columns = languages.iter().flat_map(|language| {
        ["title", "summary", "details"].map(|kind| format!("{kind}.{language}"))
    });
    writer.write_record(HEADER.iter().map(|&word| word.to_owned()).chain(columns))?;
    for meaning in meanings {
        let texts = languages.iter().flat_map(|language| texts(meaning, language));
        writer.write_record(facts(meaning).into_iter().chain(texts))?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

fn facts(meaning: &Meaning<'_>) -> [String; HEADER.len()] {
    let code = meaning.code;
    [
        meaning.registry().name.to_string(),
        code.number.to_string(),
        meaning.label(),
        code.name.to_string(),
        code.phrase.to_string(),
        meaning.class().map(|class| class.name.to_string()).unwrap_or_default(),
        code.lifecycle.word().to_owned(),
        code.wire.word().to_owned(),
        list(code.former.iter().map(|former| &former.phrase)),
        list(meaning.predicates().map(|predicate| &predicate.name)),
        list(code.required_headers.iter()),
        list(code.optional_headers.iter()),
        list(code.references.iter().map(|Reference { title, .. }| title)),
    ]
}

fn texts(meaning: &Meaning<'_>, language: &str) -> [String; 3] {
    let text = meaning.code.text(language);
    let word = |get: fn(&Text) -> &Option<Str>| {
        text.and_then(|text| get(text).as_deref()).unwrap_or_default().to_owned()
    };
    [word(|text| &text.title), word(|text| &text.summary), word(|text| &text.details)]
}

fn list<'c>(words: impl Iterator<Item = &'c Str>) -> String {
    words.map(AsRef::as_ref).collect::<Vec<_>>().join("; ")
}
