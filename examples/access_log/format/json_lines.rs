//! A JSON object per line: Caddy, Traefik, Envoy, Cloudflare, nginx with `escape=json`.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Details, Reader, Reading, without_query};
use crate::status::Status;

/// Where servers write the status: nginx and Caddy, Envoy, Traefik, Cloudflare.
const STATUS: [&str; 4] = ["status", "response_code", "DownstreamStatus", CLOUDFLARE];

/// The key by which a log of Cloudflare's is known.
pub(crate) const CLOUDFLARE: &str = "EdgeResponseStatus";

const CLIENT: [&str; 6] = [
    "remote_addr",
    "request.remote_ip",
    "downstream_remote_address",
    "ClientHost",
    "ClientIP",
    "remote_ip",
];
const PATH: [&str; 6] =
    ["request.uri", "uri", "path", "RequestPath", "ClientRequestPath", "ClientRequestURI"];
const TIME: [&str; 7] =
    ["ts", "time", "timestamp", "start_time", "StartUTC", "EdgeStartTimestamp", "time_iso8601"];

const SIZE: [&str; 7] = [
    "body_bytes_sent",
    "bytes_sent",
    "size",
    "DownstreamContentSize",
    "EdgeResponseBytes",
    "bytes",
    "length",
];

/// Lines that are objects with the status under one key, the same in the whole file.
pub(crate) struct JsonLines {
    key: String,
}

impl JsonLines {
    /// A reader for a file that begins with this sample; the key is found in it unless it is given.
    pub(crate) fn new(sample: &[u8], key: Option<&str>) -> Self {
        let has = |key: &str| {
            let mut lines = sample.split(|byte| *byte == b'\n');
            lines.any(|line| number(line, key).is_some())
        };
        let found = || STATUS.into_iter().find(|key| has(key)).unwrap_or(STATUS[0]);
        Self { key: key.unwrap_or_else(found).to_owned() }
    }

    /// Whether the file is one of Cloudflare's.
    pub(crate) fn is_of_cloudflare(sample: &[u8]) -> bool {
        Self::new(sample, None).key == CLOUDFLARE
    }
}

impl Reader for JsonLines {
    fn read(&mut self, line: &[u8]) -> Reading {
        Reading::of(number(line, &self.key))
    }

    fn details<'a>(&self, line: &'a [u8]) -> Details<'a> {
        let first = |keys: &[&str]| {
            let found = keys.iter().find_map(|key| value(line, key)).unwrap_or_default();
            found.into_owned().into_bytes()
        };
        let path = first(&PATH);
        Details {
            client: first(&CLIENT).into(),
            path: without_query(&path).to_vec().into(),
            time: first(&TIME).into(),
            size: first(&SIZE).into(),
        }
    }
}

/// The status under a key.
fn number(line: &[u8], key: &str) -> Option<Status> {
    Status::parse(value(line, key)?.as_bytes())
}

/// The number or string under a key of the object in this line, as text; `-` for `null`.
fn value<'a>(line: &'a [u8], key: &str) -> Option<Cow<'a, str>> {
    let mut json = serde_json::Deserializer::from_slice(line);
    let found = Value(key).deserialize(&mut json).ok()?;
    json.end().ok()?;
    found
}

/// Finds the scalar under a key, `a.b` for the key `b` of the object under `a`.
struct Value<'k>(&'k str);

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Option<Cow<'de, str>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Option<Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (own, nested) = match self.0.split_once('.') {
            Some((own, nested)) => (own, Some(nested)),
            None => (self.0, None),
        };
        let mut found = None;
        // A key that is there twice counts once, as the first.
        while let Some(key) = map.next_key_seed(IsKey(own))? {
            if !key || found.is_some() {
                map.next_value::<IgnoredAny>()?;
            } else if let Some(nested) = nested {
                found = map.next_value_seed(Inner(nested))?;
            } else {
                found = map.next_value_seed(Scalar)?;
            }
        }
        Ok(found)
    }
}

/// Compares a key without making a string of it.
struct IsKey<'k>(&'k str);

impl<'de> DeserializeSeed<'de> for IsKey<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for IsKey<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<bool, E> {
        Ok(key == self.0)
    }
}

/// Looks for a key in a value that may not be an object.
struct Inner<'k>(&'k str);

impl<'de> DeserializeSeed<'de> for Inner<'_> {
    type Value = Option<Cow<'de, str>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(Any(Some(self.0)))
    }
}

/// Reads a number or a string as text.
struct Scalar;

impl<'de> DeserializeSeed<'de> for Scalar {
    type Value = Option<Cow<'de, str>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(Any(None))
    }
}

/// Takes any value: the scalar itself, or, with a key, what an object has under it.
struct Any<'k>(Option<&'k str>);

impl Any<'_> {
    /// The scalar, unless an object is asked for.
    fn scalar<'de>(&self, text: impl Into<Cow<'de, str>>) -> Option<Cow<'de, str>> {
        self.0.is_none().then(|| text.into())
    }
}

impl<'de> Visitor<'de> for Any<'_> {
    type Value = Option<Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(self.scalar(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(self.scalar(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(self.scalar(number.to_string()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(self.scalar(text.to_owned()))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(self.scalar(text))
    }

    /// `null`: the server had nothing to log.
    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(self.scalar("-"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        if let Some(key) = self.0 {
            return Value(key).visit_map(map);
        }
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}
