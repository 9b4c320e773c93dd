//! An answer for other programs: everything, in all languages.

use serde_json::{Value, json};
use status_codegen::model::{Code, Home, Mapping, NamedRange, Number, Predicate, Registry};
use status_data::error_pages;

use super::answer::{Answer, ClassAnswer, CodeAnswer, UnregisteredAnswer};
use super::remark::{Remark, page};
use crate::json::{
    self, by_language, class, former, named_range, other_meaning, range, reference, texts,
};
use crate::meaning::{Meaning, class_of};
use crate::relation::{Mapped, mappings, range_of};

/// The answer, whose `kind` says what else there is.
pub(super) fn document(answer: &Answer<'_>) -> Value {
    match answer {
        Answer::Code(answer) => of_code(answer),
        Answer::Unregistered(answer) => of_unregistered(answer),
        Answer::Class(answer) => of_class(answer),
    }
}

fn of_code(answer: &CodeAnswer<'_>) -> Value {
    json!({
        "kind": "code",
        "remarks": list(&answer.remarks, Remark::value),
        "code": meaning(&answer.meaning),
        "also": list(&answer.also, meaning),
        "same_name": list(&answer.namesakes, meaning),
        "neighbours": list(&answer.neighbours, brief),
    })
}

fn of_unregistered(answer: &UnregisteredAnswer<'_>) -> Value {
    let registry_of = &answer.catalogue.registry;
    json!({
        "kind": "unregistered",
        "number": answer.number,
        "label": registry_of.label(answer.number),
        "registry": registry(registry_of),
        "class": class_of(registry_of, answer.number).map(class),
        "predicates": answer.predicates().map(predicate).collect::<Value>(),
        "range": range_of(&registry_of.ranges, answer.number).map(|it| ranged(it, answer.number)),
        "treat_as": answer.fallback().map(|it| brief(&it)),
        "also": list(&answer.also, meaning),
        "neighbours": list(&answer.neighbours, brief),
    })
}

fn of_class(answer: &ClassAnswer<'_>) -> Value {
    json!({
        "kind": "class",
        "class": class(answer.class),
        "registry": registry(&answer.catalogue.registry),
        "codes": list(&answer.codes, brief),
    })
}

fn meaning(meaning: &Meaning<'_>) -> Value {
    let code = meaning.code;
    json!({
        "code": code.number,
        "label": meaning.label(),
        "name": code.name,
        "phrase": code.phrase,
        "protocol": meaning.protocol(),
        "registry": registry(meaning.registry()),
        "own": code.home == Home::This,
        "class": meaning.class().map(class),
        "former": list(&code.former, former),
        "other_meanings": list(&code.other_meanings, other_meaning),
        "error_pages": error_pages().filter(|it| meaning.has_page(it)).map(|it| page(&it)).collect::<Value>(),
        "lifecycle": code.lifecycle.word(),
        "wire": code.wire.word(),
        "headers": { "required": code.required_headers, "optional": code.optional_headers },
        "predicates": meaning.predicates().map(predicate).collect::<Value>(),
        "range": range_of(&meaning.catalogue.registry.ranges, code.number)
            .map(|it| ranged(it, code.number)),
        "mappings": mappings(meaning).iter().map(|(it, mapped)| mapping(it, mapped)).collect::<Value>(),
        "references": list(&code.references, reference),
        "texts": texts(code),
    })
}

/// A range, with the code of another registry that the number carries.
fn ranged(range: &NamedRange, number: Number) -> Value {
    let mut value = named_range(range);
    value["carried"] = json!(range.carried(number));
    value
}

fn mapping(mapping: &Mapping, mapped: &Mapped) -> Value {
    let mut value = json::mapping(mapping);
    match mapped {
        Mapped::To(number) => value["result"] = json!(number),
        Mapped::From { listed, others } => {
            value["from"] = listed.iter().copied().map(range).collect();
            value["from_any_other"] = json!(others);
        }
    }
    value
}

fn brief(meaning: &Meaning<'_>) -> Value {
    let Code { number, phrase, .. } = meaning.code;
    json!({ "code": number, "phrase": phrase, "registry": meaning.registry().name })
}

fn registry(registry: &Registry) -> Value {
    let Registry { name, title, source, as_of, .. } = registry;
    json!({ "name": name, "title": title, "source": source, "as_of": as_of })
}

fn predicate(predicate: &Predicate) -> Value {
    json!({
        "name": predicate.name,
        "summary": by_language(&predicate.summaries),
        "references": list(&predicate.references, reference),
    })
}

fn list<T>(items: &[T], value: impl Fn(&T) -> Value) -> Value {
    items.iter().map(value).collect()
}
