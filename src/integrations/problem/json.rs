//! Problem documents in JSON, or in any other format that serde has.

use std::string::String;

use serde_core::ser::{Serialize, SerializeMap, Serializer};
use serde_core::{Deserialize, Deserializer};

use super::document::Problem;
use super::read::Read;

impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Read::deserialize(deserializer).map(Self::from_parts)
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", self.type_uri())?;
        let read = self.read.as_deref();
        if read.is_none_or(|read| read.title.is_some()) {
            map.serialize_entry("title", self.title())?;
        }
        if read.is_none_or(|read| read.status.is_some()) {
            map.serialize_entry("status", &self.status())?;
        }
        if let Some(detail) = self.detail() {
            map.serialize_entry("detail", detail)?;
        }
        if let Some(instance) = self.instance() {
            map.serialize_entry("instance", instance)?;
        }
        for (name, value) in self.extensions() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// What the derive calls to write what a function of the user's gives.
///
/// # Errors
///
/// What its `Serialize` answers.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<String, serde_json::Error> {
    serde_json::to_string(value)
}
