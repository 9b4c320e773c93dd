//! The parts of a problem document that somebody else wrote.

use std::borrow::Cow;
use std::fmt;
use std::string::String;
use std::vec::Vec;

use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

/// The members, as far as they are of their types: one that is not has to be ignored
/// ([RFC 9457, Section 3.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1)).
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Read {
    pub(super) type_uri: Option<String>,
    pub(super) title: Option<String>,
    pub(super) status: Option<u16>,
    pub(super) detail: Option<String>,
    pub(super) instance: Option<String>,
    pub(super) extensions: Vec<(Cow<'static, str>, Value)>,
}

impl Read {
    /// Takes a member over; of two with one name, the first.
    fn take(&mut self, name: String, value: Value) {
        match name.as_str() {
            "type" => set(&mut self.type_uri, text(value)),
            "title" => set(&mut self.title, text(value)),
            "status" => {
                let number = value.as_u64().and_then(|number| u16::try_from(number).ok());
                set(&mut self.status, number);
            }
            "detail" => set(&mut self.detail, text(value)),
            "instance" => set(&mut self.instance, text(value)),
            _ if self.extensions.iter().any(|(earlier, _)| *earlier == name) => {}
            _ => self.extensions.push((name.into(), value)),
        }
    }
}

fn set<T>(slot: &mut Option<T>, value: Option<T>) {
    if slot.is_none() {
        *slot = value;
    }
}

fn text(value: Value) -> Option<String> {
    if let Value::String(text) = value { Some(text) } else { None }
}

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members)
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a problem document, which is an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Read, A::Error> {
        let mut read = Read::default();
        while let Some((name, value)) = members.next_entry()? {
            read.take(name, value);
        }
        Ok(read)
    }
}
