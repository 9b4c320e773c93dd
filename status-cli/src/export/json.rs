//! Registries as one JSON document.

use serde_json::{Value, json};
use status_codegen::model::{Catalogue, Home, Mapping, Part, Predicate, Registry};

use super::{Output, Target};
use crate::json::{
    self, by_language, class, former, named_range, other_meaning, range, reference, texts,
};
use crate::meaning::{Meaning, lenders};

pub(super) const TARGET: Target = Target {
    name: "json",
    about: "Everything, in the format of status-data/dist/catalogue.json",
    extension: "json",
    path: |prepared| format!("{}.json", prepared.registry().name),
    write: |prepared| Ok(Output::Page(complete(prepared.catalogue, &prepared.languages))),
    names: None,
};

/// The bundled registries. Objects and lists are in the order of the registries' names and of the
/// numbers, so that two editions can be compared line by line.
pub(crate) fn bundled(catalogues: &[Catalogue]) -> String {
    let registries = catalogues.iter().map(|it| registry(it, Meaning::defined(it)));
    page(&registries.collect::<Vec<_>>())
}

/// One registry, with its inherited codes as whole as its own, and texts in these languages.
fn complete(catalogue: &Catalogue, languages: &[String]) -> String {
    page(&[in_languages(registry(catalogue, Meaning::all(catalogue)), languages)])
}

/// The keys whose values are texts by language.
const BY_LANGUAGE: &[&str] = &["titles", "title", "summary", "texts"];

/// The document without the texts in other languages.
pub(crate) fn in_languages(mut document: Value, languages: &[String]) -> Value {
    retain(&mut document, languages);
    document
}

fn retain(value: &mut Value, languages: &[String]) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| retain(value, languages)),
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    Value::Object(texts) if BY_LANGUAGE.contains(&key.as_str()) => {
                        texts.retain(|tag, _| languages.contains(tag));
                    }
                    _ => retain(value, languages),
                }
            }
        }
        _ => {}
    }
}

fn page(registries: &[Value]) -> String {
    format!("{:#}\n", json!({ "format": 1, "registries": registries }))
}

fn registry<'c>(catalogue: &Catalogue, codes: impl Iterator<Item = Meaning<'c>>) -> Value {
    let registry = &catalogue.registry;
    let inherited = Meaning::all(catalogue)
        .filter(|it| it.code.home != Home::This)
        .map(|it| json!({ "code": it.code.number, "registry": it.registry().name }));
    json!({
        "name": registry.name,
        "title": registry.title,
        "titles": by_language(&registry.titles),
        "source": registry.source,
        "as_of": registry.as_of,
        "repr": registry.repr.name(),
        "range": range(registry.range),
        "digits": registry.notation.digits(),
        "parts": registry.notation.parts().iter().map(part).collect::<Vec<_>>(),
        "radix": registry.notation.radix().base(),
        "fallback": registry.fallback,
        "class_enum": registry.class_enum,
        "retired": catalogue.retired.iter().map(|it| range(*it)).collect::<Vec<_>>(),
        "classes": registry.classes.iter().map(class).collect::<Vec<_>>(),
        "predicates": catalogue.predicates.iter().map(|it| predicate(it, catalogue)).collect::<Vec<_>>(),
        "ranges": registry.ranges.iter().map(named_range).collect::<Vec<_>>(),
        "mappings": catalogue.mappings.iter().map(mapping).collect::<Vec<_>>(),
        "codes": codes.map(|it| code(&it)).collect::<Vec<_>>(),
        "inherited": inherited.collect::<Vec<_>>(),
        "inherited_from": lenders(catalogue).into_iter().map(published).collect::<Vec<_>>(),
    })
}

/// Where a registry is published that codes are inherited from.
fn published(registry: &Registry) -> Value {
    let Registry { name, title, source, as_of, .. } = registry;
    json!({ "name": name, "title": title, "source": source, "as_of": as_of })
}

/// One of the parts that a code is written in, if it is written in parts.
fn part(part: &Part) -> Value {
    json!({ "last": part.last, "digits": part.digits })
}

fn predicate(predicate: &Predicate, catalogue: &Catalogue) -> Value {
    let codes = catalogue.codes.iter().map(|code| code.number);
    json!({
        "name": predicate.name,
        "codes": codes.filter(|&number| predicate.contains(number)).collect::<Vec<_>>(),
        "ranges": predicate.ranges.iter().map(|it| range(*it)).collect::<Vec<_>>(),
        "summary": by_language(&predicate.summaries),
        "references": predicate.references.iter().map(reference).collect::<Vec<_>>(),
    })
}

/// A mapping with its codes: what is mapped, and to what.
fn mapping(mapping: &Mapping) -> Value {
    let mut value = json::mapping(mapping);
    let codes = mapping.entries.iter();
    value["codes"] =
        codes.map(|(codes, to)| json!({ "range": range(*codes), "result": to })).collect();
    value["default"] = json!(mapping.default);
    value
}

/// All that is known of a code.
pub(crate) fn code(meaning: &Meaning<'_>) -> Value {
    let code = meaning.code;
    json!({
        "code": code.number,
        "label": meaning.label(),
        "registry": meaning.registry().name,
        "own": code.home == Home::This,
        "name": code.name,
        "phrase": code.phrase,
        "class": meaning.class().map(|class| &class.name),
        "former": code.former.iter().map(former).collect::<Vec<_>>(),
        "other_meanings": code.other_meanings.iter().map(other_meaning).collect::<Vec<_>>(),
        "lifecycle": code.lifecycle.word(),
        "wire": code.wire.word(),
        "references": code.references.iter().map(reference).collect::<Vec<_>>(),
        "headers": { "required": code.required_headers, "optional": code.optional_headers },
        "predicates": meaning.predicates().map(|it| &it.name).collect::<Vec<_>>(),
        "texts": texts(code),
    })
}
