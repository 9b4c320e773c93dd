//! A spec as keys and values of TOML.

use super::choices::Choices;
use super::meaning::meaning;
use super::notation::Notation;
use super::page::Page;
use super::{
    Also, Class, Code, Header, Mapping, NamedRange, Number, Numbers, Pick, Predicate, Reference,
    Spec, Texts,
};

/// What the base is called that an extension extends.
pub(crate) const BASE: &str = "base.toml";

/// The registry at the other end of mappings and ranges.
pub(crate) const OTHER: &str = "other.toml";

/// What it says.
pub(crate) const OTHER_SPEC: &str = "format = 1\n[registry]\nname = 'other'\ntitle = 'Other'\n\
    repr = 'u8'\ncodes = '0..=99'\ndigits = 1\n[0]\nphrase = 'Zero'\n";

/// The greatest number that TOML has an integer for.
const MOST: Number = i64::MAX as Number;

pub(super) enum Value {
    Text(String),
    Number(Number),
    /// A number of the registry itself, as it writes its numbers.
    Code(Number),
    Codes(Numbers),
    /// What is written as it is: a date, `true`.
    Word(String),
    List(Vec<Value>),
    Table(Table),
}

pub(super) type Table = Vec<(Key, Value)>;

pub(super) enum Key {
    Word(String),
    Number(Number),
    Range(Numbers),
    Code(Number),
    Codes(Numbers),
}

/// The file of the spec; not that which it extends.
pub(crate) fn write(spec: &Spec, choices: &mut Choices) -> String {
    let text = Page::write(root(spec), meaning(spec).registry.notation, choices);
    if choices.one_in(5) { text.replace('\n', "\r\n") } else { text }
}

fn root(spec: &Spec) -> Table {
    let mut table = vec![entry("format", Value::Number(1))];
    if let Some(parent) = &spec.parent {
        let path = || entry("path", text(BASE));
        let parent = match &parent.pick {
            Pick::All => text(BASE),
            Pick::Only(list) => Value::Table(vec![path(), entry("only", ranges(list))]),
            Pick::Except(list) => Value::Table(vec![path(), entry("except", ranges(list))]),
        };
        table.push(entry("extends", Value::List(vec![parent])));
    }
    push(&mut table, "retired", (!spec.retired.is_empty()).then(|| ranges(&spec.retired)));
    let header = header(&spec.header);
    push(&mut table, "registry", (!header.is_empty()).then_some(Value::Table(header)));
    let classes = spec.classes.iter().map(class).collect();
    push(&mut table, "class", (!spec.classes.is_empty()).then_some(Value::List(classes)));
    let predicates = spec.predicates.iter().map(predicate).collect();
    push(
        &mut table,
        "predicate",
        (!spec.predicates.is_empty()).then_some(Value::Table(predicates)),
    );
    let named_ranges = spec.ranges.iter().map(named_range).collect();
    push(&mut table, "range", (!spec.ranges.is_empty()).then_some(Value::List(named_ranges)));
    let mappings = spec.mappings.iter().map(mapping).collect();
    push(&mut table, "mapping", (!spec.mappings.is_empty()).then_some(Value::Table(mappings)));
    table.extend(spec.codes.iter().map(code));
    table
}

fn header(header: &Header) -> Table {
    let mut table = Table::new();
    push(&mut table, "name", header.name.as_deref().map(text));
    push(&mut table, "title", header.title.as_deref().map(text));
    push(&mut table, "source", header.source.as_deref().map(text));
    push(&mut table, "as-of", header.as_of.clone().map(Value::Word));
    let repr = |(bits, is_signed)| format!("{}{bits}", if is_signed { "i" } else { "u" });
    push(&mut table, "repr", header.integer.map(repr).map(Value::Text));
    push(&mut table, "codes", header.codes.map(Value::Codes));
    if let Some(notation) = &header.notation {
        table.extend(self::notation(notation, header.says_radix));
    }
    push(&mut table, "fallback", header.fallback.map(Value::Code));
    push(&mut table, "class-enum", header.class_enum.as_deref().map(text));
    let languages = || strings(&header.languages);
    push(&mut table, "languages", (!header.languages.is_empty()).then(languages));
    table
}

fn notation(notation: &Notation, says_radix: bool) -> Table {
    let mut table = Table::new();
    let number = |number: u8| Value::Number(number.into());
    let is_said = says_radix || notation.radix != 10;
    push(&mut table, "radix", is_said.then(|| number(notation.radix)));
    let parts = notation.parts.iter().map(|part| text(&format!("0..={}", part.last))).collect();
    push(&mut table, "parts", (!notation.parts.is_empty()).then_some(Value::List(parts)));
    let widths = notation.parts.iter().map(|part| number(part.digits)).collect();
    let is_whole = notation.parts.is_empty();
    let digits = if is_whole { number(notation.digits) } else { Value::List(widths) };
    push(&mut table, "digits", Some(digits));
    table
}

fn class(class: &Class) -> Value {
    let mut table =
        vec![entry("name", text(&class.name)), entry("codes", Value::Codes(class.codes))];
    push(&mut table, "label", class.label.as_deref().map(text));
    push(&mut table, "fallback", class.fallback.map(Value::Code));
    push(&mut table, "title", texts(&class.titles));
    Value::Table(table)
}

fn predicate(predicate: &Predicate) -> (Key, Value) {
    let mut table = vec![entry("codes", ranges(&predicate.codes))];
    push(&mut table, "summary", texts(&predicate.summaries));
    push(&mut table, "reference", predicate.references.as_deref().map(references));
    entry(&predicate.name, Value::Table(table))
}

fn named_range(range: &NamedRange) -> Value {
    let mut table = vec![entry("name", text(range.name))];
    let codes = range.codes.as_deref().map(|codes| match codes {
        [only] => Value::Codes(*only),
        _ => ranges(codes),
    });
    push(&mut table, "codes", codes);
    push(&mut table, "registry", range.offset.map(|_| text(OTHER)));
    push(&mut table, "offset", range.offset.map(Value::Number));
    push(&mut table, "summary", texts(&range.summaries));
    Value::Table(table)
}

fn mapping(mapping: &Mapping) -> (Key, Value) {
    let mut table = Table::new();
    push(&mut table, mapping.direction, mapping.is_told.then(|| text(OTHER)));
    let codes: Table = mapping
        .codes
        .iter()
        .map(|&(numbers, result)| {
            let is_one = numbers.first == numbers.last;
            // One side has the numbers of this registry, the other those of the other.
            match (mapping.direction, is_one) {
                ("to", true) => (Key::Code(numbers.first), Value::Number(result)),
                ("to", false) => (Key::Codes(numbers), Value::Number(result)),
                (_, true) => (Key::Number(numbers.first), Value::Code(result)),
                (_, false) => (Key::Range(numbers), Value::Code(result)),
            }
        })
        .collect();
    let is_told = mapping.is_told || !codes.is_empty();
    push(&mut table, "codes", is_told.then_some(Value::Table(codes)));
    let result = if mapping.direction == "to" { Value::Number } else { Value::Code };
    push(&mut table, "default", mapping.default.map(result));
    push(&mut table, "summary", texts(&mapping.summaries));
    entry(mapping.name, Value::Table(table))
}

fn code(code: &Code) -> (Key, Value) {
    let mut table = Table::new();
    push(&mut table, "override", code.overrides.then(|| Value::Word("true".to_owned())));
    push(&mut table, "phrase", code.phrase.as_ref().map(|phrase| text(&phrase.text)));
    push(&mut table, "name", code.name.as_deref().map(text));
    let former = code
        .former
        .iter()
        .flatten()
        .map(|former| {
            let phrase = text(&former.phrase.text);
            let Some(reference) = &former.reference else { return phrase };
            Value::Table(vec![entry("phrase", phrase), entry("reference", text(&reference.title))])
        })
        .collect();
    push(&mut table, "former", code.former.is_some().then_some(Value::List(former)));
    push(&mut table, "lifecycle", code.lifecycle.map(text));
    push(&mut table, "wire", code.wire.map(text));
    push(&mut table, "reference", code.references.as_deref().map(references));
    let headers = code.headers.as_ref().map(|headers| {
        let (required, optional) = (strings(&headers.required), strings(&headers.optional));
        Value::Table(vec![entry("required", required), entry("optional", optional)])
    });
    push(&mut table, "headers", headers);
    let also = code.also.iter().flatten().map(also).collect();
    push(&mut table, "also", code.also.is_some().then_some(Value::List(also)));
    push(&mut table, "title", texts(&code.titles));
    push(&mut table, "summary", texts(&code.summaries));
    push(&mut table, "details", texts(&code.details));
    (Key::Code(code.number), Value::Table(table))
}

fn also(also: &Also) -> Value {
    let mut table = vec![entry("phrase", text(&also.phrase))];
    push(&mut table, "when", texts(&also.when));
    let is_defined = !also.references.is_empty();
    push(&mut table, "reference", is_defined.then(|| references(&also.references)));
    Value::Table(table)
}

fn entry(key: &str, value: Value) -> (Key, Value) {
    (Key::Word(key.to_owned()), value)
}

fn push(table: &mut Table, key: &str, value: Option<Value>) {
    table.extend(value.map(|value| entry(key, value)));
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn strings(strings: &[String]) -> Value {
    Value::List(strings.iter().map(|string| text(string)).collect())
}

fn texts(texts: &Texts) -> Option<Value> {
    let table = texts.iter().map(|(language, it)| entry(language, text(it))).collect();
    (!texts.is_empty()).then_some(Value::Table(table))
}

/// A single reference needs no list.
fn references(references: &[Reference]) -> Value {
    match references {
        [only] => text(&only.title),
        _ => Value::List(references.iter().map(|reference| text(&reference.title)).collect()),
    }
}

fn ranges(list: &[Numbers]) -> Value {
    let ranges = list.iter().map(|&numbers| match numbers {
        Numbers { first, last } if first == last && first <= MOST => Value::Code(first),
        numbers => Value::Codes(numbers),
    });
    Value::List(ranges.collect())
}
