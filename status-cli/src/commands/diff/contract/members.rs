//! Changes of a problem's extension members.

use serde_json::Value;

use super::kind::Kind;
use crate::contract::Member;

pub(super) fn changes(before: &[Member], now: &[Member]) -> Vec<(Kind, String)> {
    let mut changes = Vec::new();
    for old in before {
        match now.iter().find(|new| new.name == old.name) {
            Some(new) => changes.extend(differences(old, new)),
            None => changes.push((Kind::MemberRemoved, format!("member {} removed", old.name))),
        }
    }
    let added = now.iter().filter(|new| !before.iter().any(|old| old.name == new.name));
    changes.extend(added.map(|new| (Kind::MemberAdded, format!("member {} added", new.name))));
    changes
}

fn differences(old: &Member, new: &Member) -> Vec<(Kind, String)> {
    let name = &old.name;
    let mut changes = Vec::new();
    match (old.required, new.required) {
        (false, true) => {
            changes.push((Kind::MemberRequired, format!("member {name} is required now")));
        }
        (true, false) => {
            changes.push((Kind::MemberOptional, format!("member {name} is no longer required")));
        }
        _ => {}
    }
    let (before, now) = (bare(&old.schema), bare(&new.schema));
    if before != now {
        let words = format!("member {name}: {} is now {}", spoken(&before), spoken(&now));
        changes.push((Kind::MemberType, words));
    } else if old.schema != new.schema {
        changes.push((Kind::Text, format!("member {name}: its schema says something else")));
    }
    changes
}

/// The schema without what only people read.
fn bare(schema: &Value) -> Value {
    match schema {
        Value::Object(parts) => {
            let kept = parts.iter().filter(|(key, value)| {
                let is_text = matches!(key.as_str(), "description" | "title" | "$comment");
                let is_example = matches!(key.as_str(), "example" | "examples");
                !(is_text && value.is_string() || is_example)
            });
            // The names of properties are not keywords, and can be any of these.
            let part = |key: &str, value: &Value| match (key, value) {
                ("properties", Value::Object(named)) => {
                    named.iter().map(|(name, schema)| (name.clone(), bare(schema))).collect()
                }
                _ => bare(value),
            };
            kept.map(|(key, value)| (key.clone(), part(key, value))).collect()
        }
        Value::Array(parts) => parts.iter().map(bare).collect(),
        value => value.clone(),
    }
}

/// The type of a schema in a word or two; of anything longer, the schema itself.
fn spoken(schema: &Value) -> String {
    let word = |key: &str| schema.get(key).and_then(Value::as_str);
    let is_simple = schema
        .as_object()
        .is_some_and(|parts| parts.keys().all(|key| matches!(key.as_str(), "type" | "format")));
    match (word("type"), word("format")) {
        (Some(ty), None) if is_simple => ty.to_owned(),
        (Some(ty), Some(format)) if is_simple => format!("{ty} ({format})"),
        _ if *schema == Value::Bool(true) => "any value".to_owned(),
        _ => schema.to_string(),
    }
}
