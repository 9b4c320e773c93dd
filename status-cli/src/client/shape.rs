//! What the values of a member are, read from its JSON Schema.

use serde_json::{Map, Value};

use super::names::{Names, type_name};

/// What the values of a member are.
///
/// A schema can say more than every language's types can. What it says beyond this does not matter to a
/// client, which reads what the server has checked: a text is [`Shape::Text`] also where the schema lists
/// its values, so that one that a newer server has added is read, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// Anything that JSON can hold.
    Any,
    Boolean,
    /// A whole number. Those without a sign are at least 0.
    Integer {
        signed: bool,
    },
    Number,
    Text,
    List(Box<Self>),
    /// An object with any names, whose values are all of one shape.
    Map(Box<Self>),
    /// An object of named fields: the record with this name.
    Record(String),
    /// Also `null`.
    Nullable(Box<Self>),
}

impl Shape {
    /// Whether it is of such a kind, or a value in it is. What is in a record is not looked at.
    pub(super) fn has(&self, is_such: &impl Fn(&Self) -> bool) -> bool {
        let inner = match self {
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.has(is_such),
            _ => false,
        };
        inner || is_such(self)
    }
}

/// A type of an object that appears in a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// Its name, as a type.
    pub(super) name: String,
    /// What it is, if the schema says so.
    pub(super) description: Option<String>,
    pub(super) fields: Vec<Field>,
}

/// A field of a record, or a member of a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name in the document.
    pub(super) wire: String,
    /// Whether every document has it.
    pub(super) required: bool,
    pub(super) shape: Shape,
    /// What it is, if the schema says so.
    pub(super) description: Option<String>,
}

impl Field {
    /// A field with the values of this schema.
    pub(super) fn new(wire: &str, required: bool, schema: &Value, shape: Shape) -> Self {
        Self { wire: wire.to_owned(), required, shape, description: description(schema) }
    }

    /// The shape of its values where it is there; `null` is not told apart from an absent field.
    pub(super) fn value(&self) -> &Shape {
        match &self.shape {
            Shape::Nullable(shape) => shape,
            shape => shape,
        }
    }

    /// Whether it can be absent or `null`.
    pub(super) const fn is_optional(&self) -> bool {
        !self.required || matches!(self.shape, Shape::Nullable(_))
    }
}

/// The shapes of a contract's members, and the records that they need.
#[derive(Debug)]
pub(super) struct Shapes {
    names: Names,
    type_case: fn(&str) -> String,
    pub(super) records: Vec<Record>,
}

impl Shapes {
    /// With names for records in the case of types, none of those already given.
    pub(super) const fn new(names: Names, type_case: fn(&str) -> String) -> Self {
        Self { names, type_case, records: Vec::new() }
    }

    /// The shape that a schema describes. A record in it is named by its title or else by `name`.
    pub(super) fn shape(&mut self, schema: &Value, name: &str) -> Shape {
        for key in ["anyOf", "oneOf", "allOf"] {
            if let Some(parts) = schema.get(key).and_then(Value::as_array) {
                return self.combined(key, parts, name);
            }
        }
        match schema.get("type") {
            Some(Value::String(word)) => self.named(word, schema, name),
            Some(Value::Array(words)) => {
                let words: Vec<_> = words.iter().filter_map(Value::as_str).collect();
                let others: Vec<_> = words.iter().filter(|word| **word != "null").collect();
                match (others.as_slice(), words.contains(&"null")) {
                    ([word], true) => nullable(self.named(word, schema, name)),
                    ([word], false) => self.named(word, schema, name),
                    _ => Shape::Any,
                }
            }
            _ if is_text(schema) => Shape::Text,
            _ => Shape::Any,
        }
    }

    /// One schema, also where `null` is the alternative; several can be anything.
    fn combined(&mut self, key: &str, parts: &[Value], name: &str) -> Shape {
        let is_null = |part: &&Value| part.get("type").is_some_and(|it| it == "null");
        let nulls = parts.iter().filter(is_null).count();
        let others: Vec<_> = parts.iter().filter(|part| !is_null(part)).collect();
        match others.as_slice() {
            [only] if nulls > 0 && key != "allOf" => nullable(self.shape(only, name)),
            [only] if nulls == 0 => self.shape(only, name),
            texts if nulls == 0 && key != "allOf" && texts.iter().all(|it| is_text(it)) => {
                Shape::Text
            }
            _ => Shape::Any,
        }
    }

    fn named(&mut self, word: &str, schema: &Value, name: &str) -> Shape {
        match word {
            "string" => Shape::Text,
            "boolean" => Shape::Boolean,
            "number" => Shape::Number,
            "integer" => {
                let minimum = schema.get("minimum").and_then(Value::as_i64);
                Shape::Integer { signed: minimum.is_none_or(|least| least < 0) }
            }
            "array" => {
                let items = schema
                    .get("items")
                    .map_or(Shape::Any, |items| self.shape(items, &format!("{name}Item")));
                Shape::List(Box::new(items))
            }
            "object" => self.object(schema, name),
            _ => Shape::Any,
        }
    }

    fn object(&mut self, schema: &Value, name: &str) -> Shape {
        let none = Map::new();
        let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&none);
        if properties.is_empty() {
            let values = schema.get("additionalProperties").filter(|it| it.is_object());
            let value = values.map_or(Shape::Any, |it| self.shape(it, &format!("{name}Value")));
            return Shape::Map(Box::new(value));
        }
        let title = schema.get("title").and_then(Value::as_str);
        let name = title.map_or_else(|| name.to_owned(), type_name);
        let required = schema.get("required").and_then(Value::as_array);
        let is_required = |field: &str| required.is_some_and(|it| it.iter().any(|it| it == field));
        let fields: Vec<_> = properties
            .iter()
            .map(|(wire, schema)| {
                let shape = self.shape(schema, &format!("{name}{}", type_name(wire)));
                Field::new(wire, is_required(wire), schema, shape)
            })
            .collect();
        Shape::Record(self.record(&name, description(schema), fields))
    }

    /// The name of the record with these fields, which two members can share.
    fn record(&mut self, name: &str, description: Option<String>, fields: Vec<Field>) -> String {
        let same = |it: &&Record| it.fields == fields && it.description == description;
        if let Some(record) = self.records.iter().find(same)
            && record.name.starts_with(&(self.type_case)(name))
        {
            return record.name.clone();
        }
        let name = self.names.add((self.type_case)(name));
        self.records.push(Record { name: name.clone(), description, fields });
        name
    }
}

fn nullable(shape: Shape) -> Shape {
    match shape {
        Shape::Any | Shape::Nullable(_) => shape,
        shape => Shape::Nullable(Box::new(shape)),
    }
}

/// Whether all values are texts: `{"enum": ["a", "b"]}`, `{"const": "a"}`.
fn is_text(schema: &Value) -> bool {
    let listed = schema.get("enum").and_then(Value::as_array);
    schema.get("type").is_some_and(|it| it == "string")
        || schema.get("const").is_some_and(Value::is_string)
        || listed.is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_string))
}

fn description(schema: &Value) -> Option<String> {
    schema.get("description").and_then(Value::as_str).map(str::to_owned)
}
