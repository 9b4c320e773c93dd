//! An object from numbers to phrases, as the npm package `statuses` has it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::remarks::{Places, Remarks};
use super::row::{Row, Table};

/// Reads the object.
///
/// # Errors
///
/// If the text is not JSON, or not an object.
pub(super) fn table(text: &str, remarks: &mut Remarks) -> anyhow::Result<Table> {
    let members: Members<'_> = serde_json::from_str(text).map_err(|error| {
        let form = "a table in JSON is an object such as { \"404\": \"Not Found\" }";
        remarks.unreadable(&error).context(form)
    })?;
    let mut table = Table::default();
    let mut places = Places::of(text);
    for (key, value) in members.0 {
        let value_start = value.get().as_ptr() as usize - text.as_ptr() as usize;
        let place = places.at(value_start);
        match serde_json::from_str::<String>(value.get()) {
            Ok(phrase) => table.rows.push(Row::new(place, &key, &phrase)),
            Err(_) => {
                remarks.left_out(place, format_args!("the value of {key:?} is not a phrase"));
            }
        }
    }
    Ok(table)
}

/// The members in their order, a key that comes twice twice.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'t> Deserialize<'t> for Members<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Collecting)
    }
}

struct Collecting;

impl<'t> Visitor<'t> for Collecting {
    type Value = Members<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}
