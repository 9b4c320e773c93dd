//! Parts of the model as JSON, the same in every document.

use serde_json::{Map, Value, json};
use status_codegen::model::{
    ByLanguage, Class, Code, Former, Mapping, NamedRange, OtherMeaning, Range, Reference, Text,
};

pub(crate) fn class(class: &Class) -> Value {
    json!({
        "name": class.name,
        "label": class.label,
        "range": range(class.range),
        "fallback": class.fallback,
        "title": by_language(&class.titles),
    })
}

pub(crate) fn former(former: &Former) -> Value {
    json!({ "phrase": former.phrase, "reference": former.reference.as_ref().map(reference) })
}

pub(crate) fn other_meaning(other: &OtherMeaning) -> Value {
    json!({
        "phrase": other.phrase,
        "when": by_language(&other.when),
        "references": other.references.iter().map(reference).collect::<Vec<_>>(),
    })
}

pub(crate) fn reference(reference: &Reference) -> Value {
    json!({ "title": reference.title, "url": reference.url })
}

pub(crate) fn texts(code: &Code) -> Value {
    let text = |text: &Text| {
        let title = text.title.as_ref().unwrap_or(&code.phrase);
        json!({ "title": title, "summary": text.summary, "details": text.details })
    };
    Value::Object(code.texts.iter().map(|it| (it.language.to_string(), text(it))).collect())
}

pub(crate) fn by_language(texts: &ByLanguage) -> Value {
    let texts = texts.iter().map(|(language, text)| (language.to_string(), text.as_ref().into()));
    Value::Object(texts.collect::<Map<_, _>>())
}

pub(crate) fn range(range: Range) -> Value {
    json!({ "first": range.first, "last": range.last })
}

pub(crate) fn named_range(named: &NamedRange) -> Value {
    json!({
        "name": named.name,
        "range": range(named.range),
        "registry": named.registry.as_ref().map(|other| &other.name),
        "offset": named.offset,
        "title": by_language(&named.titles),
        "summary": by_language(&named.summaries),
        "references": named.references.iter().map(reference).collect::<Vec<_>>(),
    })
}

/// A mapping without its codes.
pub(crate) fn mapping(mapping: &Mapping) -> Value {
    json!({
        "name": mapping.name,
        "method": mapping.method(),
        "direction": mapping.direction.word(),
        "registry": mapping.other.name,
        "summary": by_language(&mapping.summaries),
        "references": mapping.references.iter().map(reference).collect::<Vec<_>>(),
    })
}
