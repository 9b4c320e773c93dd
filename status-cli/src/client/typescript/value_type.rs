//! The type of a value.

use crate::client::shape::Shape;

/// The type that holds the values of a shape.
pub(super) fn type_of(shape: &Shape) -> String {
    match shape {
        Shape::Any => "unknown".to_owned(),
        Shape::Boolean => "boolean".to_owned(),
        Shape::Integer { .. } | Shape::Number => "number".to_owned(),
        Shape::Text => "string".to_owned(),
        Shape::List(items) => match **items {
            Shape::Nullable(_) | Shape::List(_) => format!("readonly ({})[]", type_of(items)),
            _ => format!("readonly {}[]", type_of(items)),
        },
        Shape::Map(values) => format!("Readonly<Record<string, {}>>", type_of(values)),
        Shape::Record(name) => name.clone(),
        Shape::Nullable(shape) => format!("{} | null", type_of(shape)),
    }
}
