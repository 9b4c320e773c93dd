//! Responses, and what every client has to make of them.

use serde_json::{Map, Value, json};

use crate::contracts::Contract;

/// A response, and what it is read as.
pub(crate) struct Case {
    pub(crate) status: u16,
    pub(crate) body: String,
    /// `[kind, status, members]`, with the members as [`shown`]; the kind of an unknown problem is null.
    pub(crate) verdict: Value,
}

/// The HTTP status of every response, which no document has.
const STATUS: u16 = 299;

/// Every response that the clients of this contract are tried with.
pub(crate) fn of(contract: &Contract) -> Vec<Case> {
    let mut cases: Vec<_> = contract.problems().iter().flat_map(of_problem).collect();
    let deep = "[".repeat(100_000);
    let no_problems = [
        "",
        " ",
        "<html>",
        "null",
        "42",
        "\"text\"",
        "[]",
        "[{}]",
        "{}",
        "{\"type\":",
        "\u{feff}{}",
        "{\"type\": 7}",
        "{\"type\": null}",
        "{\"type\": \"about:blank\"}",
        "{\"type\": \"https://newer.example/problem\", \"id\": [1]}",
        &deep,
    ];
    cases.extend(no_problems.map(|body| Case {
        status: STATUS,
        body: body.to_owned(),
        verdict: json!([null, STATUS, []]),
    }));
    cases
}

fn of_problem(problem: &Value) -> Vec<Case> {
    let example = problem["example"].as_object().unwrap();
    let mut cases = vec![known(problem, example)];
    let mut variants = Vec::new();
    for text in problem["texts"].as_object().unwrap().values() {
        variants.push(("title", text["title"].clone()));
    }
    variants.extend([
        ("title", json!(null)),
        ("detail", json!(["not", "a", "text"])),
        ("instance", json!("/orders/1")),
        ("newer", nested(50)),
        ("status", json!("404")),
        ("status", json!(true)),
    ]);
    variants.extend(problem["type_before"].as_str().map(|before| ("type", json!(before))));
    for (name, value) in variants {
        cases.push(known(problem, &with(example, name, Some(value))));
    }
    let mut nan = json!(example).to_string();
    nan.truncate(nan.len() - 1);
    cases.push(unknown(example, format!("{nan}, \"newer\": NaN}}")));
    for member in problem["members"].as_array().unwrap() {
        cases.extend(of_member(problem, member, example));
    }
    cases
}

/// A document without the member, with `null` in its place, and with values of other types.
fn of_member(problem: &Value, member: &Value, example: &Map<String, Value>) -> Vec<Case> {
    let name = member["name"].as_str().unwrap();
    let schema = &member["schema"];
    let is_any = schema == &json!(true) || schema == &json!({});
    let required = member["required"] == true;
    let case = |value: Option<Value>, is_known: bool| {
        let document = with(example, name, value);
        if is_known {
            known(problem, &document)
        } else {
            unknown(&document, json!(document).to_string())
        }
    };
    let mut cases = vec![case(None, !required), case(Some(json!(null)), !required || is_any)];
    cases.extend(wrong(schema).into_iter().map(|value| case(Some(value), is_any)));
    cases
}

/// Values that the schema does not allow; of the schema that allows all, any values.
fn wrong(schema: &Value) -> Vec<Value> {
    let kind = schema["type"].as_str().or(schema["type"][0].as_str());
    match kind {
        Some("integer") if schema["minimum"] == 0 => {
            vec![json!("7"), json!(1.5), json!(true), json!([]), json!(-1)]
        }
        Some("integer") => vec![json!("7"), json!(1.5), json!(true), json!({})],
        Some("number") => vec![json!("2.5"), json!(false), json!([2.5])],
        Some("boolean") => vec![json!("true"), json!(0), json!({})],
        Some("array") => vec![json!({}), json!("a"), json!([[[]]]), json!([7]), json!([{}])],
        Some("object") => vec![json!([]), json!("a"), json!({"k": 7}), json!({"k": {}})],
        _ => vec![json!(7), json!(false), json!({}), json!(["a"])],
    }
}

fn with(example: &Map<String, Value>, name: &str, value: Option<Value>) -> Map<String, Value> {
    let mut document = example.clone();
    document.remove(name);
    document.extend(value.map(|value| (name.to_owned(), value)));
    document
}

/// A value of twice this depth, which `serde_json` reads, too: it refuses more than 127 levels.
fn nested(depth: usize) -> Value {
    (0..depth).fold(json!({}), |inside, _| json!({ "a": [inside] }))
}

fn known(problem: &Value, document: &Map<String, Value>) -> Case {
    let members = problem["members"].as_array().unwrap().iter();
    let members: Vec<_> = members
        .map(|member| shown(document.get(member["name"].as_str().unwrap()).unwrap_or(&Value::Null)))
        .collect();
    let verdict = json!([problem["id"], status(document), members]);
    Case { status: STATUS, body: json!(document).to_string(), verdict }
}

fn unknown(document: &Map<String, Value>, body: String) -> Case {
    let is_json = serde_json::from_str::<Value>(&body).is_ok();
    let status = if is_json { json!(status(document)) } else { json!(STATUS) };
    Case { status: STATUS, body, verdict: json!([null, status, []]) }
}

fn status(document: &Map<String, Value>) -> u64 {
    document.get("status").and_then(Value::as_u64).unwrap_or_else(|| STATUS.into())
}

/// A member as the drivers print it: a list is its length, an object is a word.
fn shown(value: &Value) -> Value {
    match value {
        Value::Array(items) => json!(format!("list of {}", items.len())),
        Value::Object(_) => json!("object"),
        value => value.clone(),
    }
}

/// The cases as the drivers read them.
pub(crate) fn to_json(cases: &[Case]) -> String {
    let cases: Vec<_> =
        cases.iter().map(|case| json!({ "status": case.status, "body": case.body })).collect();
    json!(cases).to_string()
}

/// Holds that a client read every response as it has to be read.
pub(crate) fn compare(contract: &Contract, cases: &[Case], verdicts: &[Value]) {
    assert_eq!(cases.len(), verdicts.len(), "{}", contract.name);
    assert!(cases.len() > 30);
    for (case, verdict) in cases.iter().zip(verdicts) {
        let body: String = case.body.chars().take(2000).collect();
        assert_eq!(*verdict, case.verdict, "{}: {body}", contract.name);
    }
}

/// The lines of a driver, each a JSON value.
pub(crate) fn verdicts(printed: &str) -> Vec<Value> {
    printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
