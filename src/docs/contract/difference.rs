//! What became of a contract, in words.

use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::Value;

/// Every difference, one a line: the problems in the order of the old contract, then those that are new.
pub(super) fn differences(old: &Value, new: &Value) -> Vec<String> {
    let mut words = Vec::new();
    for key in ["format", "name", "languages"] {
        words.extend(replaced(key, &old[key], &new[key]));
    }
    let (before, now) = (list(&old["problems"]), list(&new["problems"]));
    for old in before {
        let id = shown(&old["id"]);
        match find(now, "id", &old["id"]) {
            Some(new) => {
                let changes = of_problem(old, new).into_iter();
                words.extend(changes.map(|change| format!("{id}: {change}")));
            }
            None => words.push(format!("{id}: gone")),
        }
    }
    let added = now.iter().filter(|new| find(before, "id", &new["id"]).is_none());
    words.extend(added.map(|new| format!("{}: new", shown(&new["id"]))));
    let kept = |these: &[Value], those: &[Value]| -> Vec<Value> {
        let ids = these.iter().map(|it| it["id"].clone());
        ids.filter(|id| find(those, "id", id).is_some()).collect()
    };
    if kept(before, now) != kept(now, before) {
        words.push("the problems are in another order".into());
    }
    words
}

/// Every difference between two pages, one a line: the problems that differ, else that the rest does.
pub(super) fn page_differences(old: &str, new: &str) -> Vec<String> {
    let articles = |page: &'_ str| -> Vec<(String, String)> {
        let articles = page.split("<article id=\"").skip(1);
        let articles = articles.filter_map(|text| text.split_once('"'));
        articles.map(|(id, text)| (id.into(), text.split("</article>").take(1).collect())).collect()
    };
    let (before, now) = (articles(old), articles(new));
    let find = |all: &[(String, String)], id: &str| all.iter().find(|(it, _)| it == id).cloned();
    let mut words = Vec::new();
    for (id, text) in &before {
        match find(&now, id) {
            Some((_, new)) if new == *text => {}
            Some(_) => words.push(format!("{id}: other than before")),
            None => words.push(format!("{id}: gone")),
        }
    }
    let added = now.iter().filter(|(id, _)| find(&before, id).is_none());
    words.extend(added.map(|(id, _)| format!("{id}: new")));
    if words.is_empty() {
        words.push("the problems are the same, and the rest of the page is not".into());
    }
    words
}

fn of_problem(old: &Value, new: &Value) -> Vec<String> {
    let mut words = Vec::new();
    for key in ["name", "renamed_from", "type", "type_before"] {
        words.extend(replaced(key, &old[key], &new[key]));
    }
    let code = |code: &Value| format!("{} {}", shown(&code["code"]), shown(&code["phrase"]));
    let codes = |of: &Value| list(of).iter().map(code).collect::<Vec<_>>().join(", ");
    words.extend(moved("codes", &codes(&old["codes"]), &codes(&new["codes"])));
    words.extend(listed("member", &old["members"], &new["members"], of_member));
    let of_header = |old: &Value, new: &Value| -> Vec<String> {
        replaced("value", &old["value"], &new["value"]).into_iter().collect()
    };
    words.extend(listed("header", &old["headers"], &new["headers"], of_header));
    words.extend(replaced("masked", &old["masked"], &new["masked"]));
    words.extend(replaced("grpc", &old["grpc"]["name"], &new["grpc"]["name"]));
    words.extend(replaced("retry", &old["retry"], &new["retry"]));
    words.extend(of_texts(&old["texts"], &new["texts"]));
    words.extend(replaced("example", &old["example"], &new["example"]));
    words
}

/// The titles and the summaries, by language.
fn of_texts(old: &Value, new: &Value) -> Vec<String> {
    let mut languages: Vec<&String> =
        [old, new].into_iter().filter_map(Value::as_object).flat_map(|it| it.keys()).collect();
    languages.sort_unstable();
    languages.dedup();
    let keys = languages.into_iter().flat_map(|tag| [(tag, "title"), (tag, "summary")]);
    keys.filter_map(|(tag, key)| {
        replaced(&format!("{key} in {tag}"), &old[tag.as_str()][key], &new[tag.as_str()][key])
    })
    .collect()
}

fn of_member(old: &Value, new: &Value) -> Vec<String> {
    let mut words = Vec::new();
    words.extend(replaced("required", &old["required"], &new["required"]));
    words.extend(replaced("schema", &old["schema"], &new["schema"]));
    words
}

/// What became of things that have names.
fn listed(
    what: &str,
    old: &Value,
    new: &Value,
    compare: impl Fn(&Value, &Value) -> Vec<String>,
) -> Vec<String> {
    let mut words = Vec::new();
    let (before, now) = (list(old), list(new));
    for old in before {
        let name = shown(&old["name"]);
        match find(now, "name", &old["name"]) {
            Some(new) => {
                let changes = compare(old, new).into_iter();
                words.extend(changes.map(|change| format!("{what} `{name}`: {change}")));
            }
            None => words.push(format!("{what} `{name}`: gone")),
        }
    }
    let added = now.iter().filter(|new| find(before, "name", &new["name"]).is_none());
    words.extend(added.map(|new| format!("{what} `{}`: new", shown(&new["name"]))));
    words
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn find<'a>(values: &'a [Value], key: &str, wanted: &Value) -> Option<&'a Value> {
    values.iter().find(|value| value[key] == *wanted)
}

fn replaced(key: &str, old: &Value, new: &Value) -> Option<String> {
    if old == new { None } else { moved(key, &shown(old), &shown(new)) }
}

fn moved(key: &str, old: &str, new: &str) -> Option<String> {
    (old != new).then(|| format!("{key}: {old} is now {new}"))
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "none".into(),
        value => value.to_string(),
    }
}
