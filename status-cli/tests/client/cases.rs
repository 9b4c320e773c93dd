//! Responses, and what every client has to make of them.

use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};

use crate::contracts::Contract;

/// The integers that a language can hold in the members of a problem.
#[derive(Clone)]
pub(crate) struct Integers {
    pub(crate) signed: RangeInclusive<i128>,
    /// Those of a member whose least value is 0.
    pub(crate) unsigned: RangeInclusive<i128>,
}

/// Integers of 64 bits, with and without a sign.
pub(crate) const BITS_64: Integers =
    Integers { signed: i64::MIN as i128..=i64::MAX as i128, unsigned: 0..=u64::MAX as i128 };

/// A response, and what it is read as.
pub(crate) struct Case {
    pub(crate) status: u16,
    pub(crate) body: String,
    /// `[kind, status, members]`, with the members as [`shown`]; the kind of an unknown problem is null.
    pub(crate) verdict: Value,
}

/// The HTTP status of every response, which no document has.
const STATUS: u16 = 299;

/// Every response that the clients of this contract are tried with, in a language with such integers.
pub(crate) fn of(contract: &Contract, integers: &Integers) -> Vec<Case> {
    let problems = contract.problems().iter();
    let mut cases: Vec<_> = problems.flat_map(|problem| of_problem(problem, integers)).collect();
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

fn of_problem(problem: &Value, integers: &Integers) -> Vec<Case> {
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
        ("status", json!(100)),
        ("status", json!(999.0)),
        ("status", json!(404.5)),
        ("status", json!(-1)),
        ("status", json!(99)),
        ("status", json!(1000)),
        ("status", json!(65_540)),
        ("status", json!(1e30)),
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
        cases.extend(of_number(problem, member, example, integers));
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

/// The numbers that JSON writes in several ways, and those at the ends of what a language can hold.
fn of_number(
    problem: &Value,
    member: &Value,
    example: &Map<String, Value>,
    integers: &Integers,
) -> Vec<Case> {
    let schema = &member["schema"];
    let is_integer = match schema["type"].as_str().or(schema["type"][0].as_str()) {
        Some("integer") => true,
        Some("number") => false,
        _ => return Vec::new(),
    };
    let range = if schema["minimum"] == 0 { &integers.unsigned } else { &integers.signed };
    let whole = [("7.0", 7), ("70e-1", 7), ("1E3", 1000), ("-0.0", 0)];
    let large = [(1 << 53) - 1, (1 << 53) + 1, i64::MAX.into(), 1 << 63, u64::MAX.into(), 1 << 64];
    let large = large.map(|number: i128| (number.to_string(), number));
    let numbers = whole.map(|(text, number)| (text.to_owned(), number)).into_iter().chain(large);
    let name = member["name"].as_str().unwrap();
    let case = |text: &str, value: Option<Value>| {
        let mut document = with(example, name, Some(json!("NUMBER")));
        // A number that is not one to `serde_json` makes the document no JSON to it.
        document.remove("status");
        let body = json!(document).to_string().replace("\"NUMBER\"", text);
        match value {
            Some(value) => Case { body, ..known(problem, &with(&document, name, Some(value))) },
            None => Case { status: STATUS, body, verdict: json!([null, STATUS, []]) },
        }
    };
    let mut cases = vec![case("1e400", None)];
    if is_integer {
        cases.extend(numbers.map(|(text, number)| {
            let value: Value = serde_json::from_str(&number.to_string()).unwrap();
            case(&text, range.contains(&number).then_some(value))
        }));
    } else {
        cases.extend(whole.map(|(text, number)| case(text, Some(json!(number)))));
    }
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
        Some("object") => vec![json!([]), json!("a"), json!({"k": [[]]})],
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

/// The status of a document, if that is a code of three digits, or else of its response.
fn status(document: &Map<String, Value>) -> u64 {
    let stated = document.get("status").map(as_integer);
    let stated = stated.and_then(|it| it.as_u64()).filter(|it| (100..=999).contains(it));
    stated.unwrap_or_else(|| STATUS.into())
}

/// The number as an integer if it is one that a `f64` holds exactly.
fn as_integer(number: &Value) -> Value {
    let exact = number.as_f64().filter(|it| it.abs() <= 2_f64.powi(53));
    let whole = exact.and_then(|it| it.to_string().parse::<i64>().ok());
    whole.map_or_else(|| number.clone(), Value::from)
}

/// A member as the drivers print it: a list is its length, an object is a word.
fn shown(value: &Value) -> Value {
    match value {
        Value::Array(items) => json!(format!("list of {}", items.len())),
        Value::Object(_) => json!("object"),
        value => as_integer(value),
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
        let mut verdict = verdict.clone();
        for member in verdict[2].as_array_mut().unwrap() {
            *member = as_integer(member);
        }
        assert_eq!(verdict, case.verdict, "{}: {body}", contract.name);
    }
}

/// The lines of a driver, each a JSON value.
pub(crate) fn verdicts(printed: &str) -> Vec<Value> {
    printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
