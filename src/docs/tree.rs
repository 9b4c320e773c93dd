//! JSON whose objects keep their members in a chosen order.
//!
//! The maps of `serde_json` are in the order of their keys or in that of insertion, depending on a
//! feature that any other crate can turn on. A contract is the same either way.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_core::ser::{Serialize, Serializer};
use serde_json::Value;

/// A JSON value.
pub(super) enum Tree {
    /// Neither an array nor an object.
    Leaf(Value),
    Array(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Tree {
    pub(super) fn object(members: impl IntoIterator<Item = (&'static str, Self)>) -> Self {
        let members = members.into_iter().map(|(name, value)| (name.to_string(), value));
        Self::Object(members.collect())
    }
}

/// The members of every object are sorted by name.
impl From<Value> for Tree {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(values) => values.into_iter().map(Self::from).collect(),
            Value::Object(members) => {
                let members = members.into_iter().map(|(name, value)| (name, value.into()));
                let mut members: Vec<(String, Self)> = members.collect();
                members.sort_by(|(one, _), (other, _)| one.cmp(other));
                Self::Object(members)
            }
            leaf => Self::Leaf(leaf),
        }
    }
}

impl FromIterator<Self> for Tree {
    fn from_iter<I: IntoIterator<Item = Self>>(values: I) -> Self {
        Self::Array(values.into_iter().collect())
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Leaf(value) => value.serialize(serializer),
            Self::Array(values) => serializer.collect_seq(values),
            Self::Object(members) => {
                serializer.collect_map(members.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}
