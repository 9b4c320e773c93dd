//! How a value is checked for its shape.

use std::fmt::{self, Display, Formatter};

use super::function;
use super::value_type::type_of;
use crate::client::prepared::Client;
use crate::client::shape::{Field, Shape};
use crate::syntax::indented::Indented;

/// A condition: a call, or all of it without arguments.
#[derive(Debug)]
pub(super) struct Condition {
    pub(super) head: String,
    pub(super) arguments: Vec<String>,
}

impl Condition {
    pub(super) fn call(function: &str, arguments: &[&str]) -> Self {
        let arguments = arguments.iter().copied().map(str::to_owned).collect();
        Self { head: function.to_owned(), arguments }
    }
}

impl Display for Condition {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self.arguments.as_slice() {
            [] => formatter.write_str(&self.head),
            arguments => write!(formatter, "{}({})", self.head, arguments.join(", ")),
        }
    }
}

/// The condition under which a place holds what the field says; `None` if it always does.
pub(super) fn condition(field: &Field, place: &str) -> Option<Condition> {
    match (field.is_optional(), field.value()) {
        (true, Shape::Any) => None,
        (true, shape) => Some(Condition::call("isOptional", &[place, &guard(shape)])),
        (false, shape) => Some(check(shape, place)),
    }
}

fn check(shape: &Shape, place: &str) -> Condition {
    match shape {
        Shape::Any => Condition { head: format!("{place} !== undefined"), arguments: Vec::new() },
        Shape::List(items) => Condition::call("isList", &[place, &guard(items)]),
        Shape::Map(values) => Condition::call("isMap", &[place, &guard(values)]),
        Shape::Nullable(shape) => {
            let head = format!("{place} === null || {}", check(shape, place));
            Condition { head, arguments: Vec::new() }
        }
        shape => Condition::call(&guard(shape), &[place]),
    }
}

/// A function that tells whether a value has the shape.
fn guard(shape: &Shape) -> String {
    match shape {
        Shape::Any => "isAny".to_owned(),
        Shape::Boolean => "isBoolean".to_owned(),
        Shape::Integer { signed: true } => "isInteger".to_owned(),
        Shape::Integer { signed: false } => "isUnsigned".to_owned(),
        Shape::Number => "isNumber".to_owned(),
        Shape::Text => "isText".to_owned(),
        Shape::Record(name) => format!("is{name}"),
        Shape::List(_) | Shape::Map(_) | Shape::Nullable(_) => {
            format!("(item): item is {} => {}", type_of(shape), check(shape, "item"))
        }
    }
}

/// Adds the functions that the rest of the module calls.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    let uses = |shape: Shape| client.uses(|it| *it == shape);
    let item = "isItem: (item: unknown) => item is Item";
    let mut guard = |is_used: bool, head: &str, item: Option<&str>, of: &str, lines: &[&str]| {
        if is_used {
            code.blank();
            let parameters: Vec<_> = std::iter::once("value: unknown").chain(item).collect();
            let (head, tail) = (format!("function {head}"), format!(": value is {of}"));
            function(code, &head, &parameters, &tail, |code| code.lines(lines));
        }
    };
    let lists = client.uses(|it| matches!(it, Shape::List(_)));
    let list = ["return Array.isArray(value) && value.every(isItem);"];
    guard(lists, "isList<Item>", Some(item), "Item[]", &list);
    let maps = client.uses(|it| matches!(it, Shape::Map(_)));
    let map = ["return isObject(value) && Object.values(value).every(isItem);"];
    guard(maps, "isMap<Item>", Some(item), "Record<string, Item>", &map);
    let optional = ["return value === undefined || value === null || isItem(value);"];
    let optionals = client.uses_optional();
    guard(optionals, "isOptional<Item>", Some(item), "Item | null | undefined", &optional);
    let anything = client.uses(|it| match it {
        Shape::List(inner) | Shape::Map(inner) => **inner == Shape::Any,
        _ => false,
    });
    guard(anything, "isAny", None, "unknown", &["return value !== undefined;"]);
    let boolean = ["return typeof value === \"boolean\";"];
    guard(uses(Shape::Boolean), "isBoolean", None, "boolean", &boolean);
    guard(true, "isInteger", None, "number", &["return Number.isSafeInteger(value);"]);
    let unsigned = ["return isInteger(value) && value >= 0;"];
    guard(uses(Shape::Integer { signed: false }), "isUnsigned", None, "number", &unsigned);
    let number = ["return Number.isFinite(value);"];
    guard(uses(Shape::Number), "isNumber", None, "number", &number);
    guard(true, "isText", None, "string", &["return typeof value === \"string\";"]);
    let object = ["return typeof value === \"object\" && value !== null && !Array.isArray(value);"];
    guard(true, "isObject", None, "Record<string, unknown>", &object);
}
