//! Registries as one JSON document.

use serde_json::{Map, Value, json};
use status_codegen::model::{
    ByLanguage, Catalogue, Class, Code, Former, Home, Predicate, Range, Reference, Text,
};

use crate::meaning::Meaning;

/// The bundled registries. Objects and lists are in the order of the registries' names and of the
/// numbers, so that two editions can be compared line by line.
pub(super) fn bundled(catalogues: &[Catalogue]) -> String {
    let registries = catalogues.iter().map(|catalogue| {
        let own = catalogue.codes.iter().filter(|code| code.home == Home::This);
        registry(catalogue, own)
    });
    page(&registries.collect::<Vec<_>>())
}

/// One registry, with its inherited codes as whole as its own.
pub(super) fn complete(catalogue: &Catalogue) -> String {
    page(&[registry(catalogue, catalogue.codes.iter())])
}

fn page(registries: &[Value]) -> String {
    format!("{:#}\n", json!({ "format": 1, "registries": registries }))
}

fn registry<'c>(catalogue: &Catalogue, codes: impl Iterator<Item = &'c Code>) -> Value {
    let registry = &catalogue.registry;
    let inherited = Meaning::all(catalogue).filter(|it| it.code.home != Home::This);
    let inherited =
        inherited.map(|it| json!({ "code": it.code.number, "registry": it.registry().name }));
    json!({
        "name": registry.name,
        "title": registry.title,
        "source": registry.source,
        "as_of": registry.as_of,
        "repr": registry.repr.name(),
        "range": range(registry.range),
        "digits": registry.digits,
        "radix": registry.radix.base(),
        "fallback": registry.fallback,
        "classes": registry.classes.iter().map(class).collect::<Vec<_>>(),
        "predicates": catalogue.predicates.iter().map(|it| predicate(it, catalogue)).collect::<Vec<_>>(),
        "codes": codes.map(|it| code(it, catalogue)).collect::<Vec<_>>(),
        "inherited": inherited.collect::<Vec<_>>(),
    })
}

fn class(class: &Class) -> Value {
    json!({
        "name": class.name,
        "label": class.label,
        "range": range(class.range),
        "fallback": class.fallback,
        "title": by_language(&class.titles),
    })
}

fn predicate(predicate: &Predicate, catalogue: &Catalogue) -> Value {
    let codes = catalogue.codes.iter().map(|code| code.number);
    json!({
        "name": predicate.name,
        "codes": codes.filter(|&number| predicate.contains(number)).collect::<Vec<_>>(),
        "summary": by_language(&predicate.summaries),
        "references": predicate.references.iter().map(reference).collect::<Vec<_>>(),
    })
}

fn code(code: &Code, catalogue: &Catalogue) -> Value {
    let class = catalogue.registry.classes.iter().find(|class| class.range.contains(code.number));
    let predicates = catalogue.predicates.iter().filter(|it| it.contains(code.number));
    json!({
        "code": code.number,
        "name": code.name,
        "phrase": code.phrase,
        "class": class.map(|class| &class.name),
        "former": code.former.iter().map(former).collect::<Vec<_>>(),
        "lifecycle": code.lifecycle.word(),
        "wire": code.wire.word(),
        "references": code.references.iter().map(reference).collect::<Vec<_>>(),
        "headers": { "required": code.required_headers, "optional": code.optional_headers },
        "predicates": predicates.map(|it| &it.name).collect::<Vec<_>>(),
        "texts": texts(code),
    })
}

fn former(former: &Former) -> Value {
    json!({ "phrase": former.phrase, "reference": former.reference.as_ref().map(reference) })
}

fn texts(code: &Code) -> Value {
    let text = |text: &Text| {
        let title = text.title.as_ref().unwrap_or(&code.phrase);
        json!({ "title": title, "summary": text.summary, "details": text.details })
    };
    Value::Object(code.texts.iter().map(|it| (it.language.to_string(), text(it))).collect())
}

fn by_language(texts: &ByLanguage) -> Value {
    let texts = texts.iter().map(|(language, text)| (language.to_string(), text.as_ref().into()));
    Value::Object(texts.collect::<Map<_, _>>())
}

fn reference(reference: &Reference) -> Value {
    json!({ "title": reference.title, "url": reference.url })
}

fn range(range: Range) -> Value {
    json!({ "first": range.first, "last": range.last })
}
