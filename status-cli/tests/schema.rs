//! The schema of the spec format knows every sound spec, and as many of the wrong ones as it can.
//!
//! `schema/unseen.txt` lists the specs of `tests/specs/bad` whose mistake the schema does not see.
//! `BLESS=1 cargo test -p status-cli --test schema` writes it.

#[path = "../../status-data/tests/support/bless.rs"]
mod bless;

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use jsonschema::Validator;
use serde_json::Value;
use status_codegen::name;
use test_specs::Corpus;
use toml::de::{DeTable, DeValue};

fn schema() -> Value {
    let mut command = Command::cargo_bin("status-codes").expect("the command is built");
    let output = command.arg("schema").assert().success();
    serde_json::from_slice(&output.get_output().stdout).expect("the schema is JSON")
}

fn validator() -> Validator {
    jsonschema::validator_for(&schema()).expect("the schema is sound")
}

/// The specs in a folder of the repository and in those below.
fn specs(folder: &str) -> Vec<PathBuf> {
    let mut specs = Vec::new();
    let mut folders = vec![bless::root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder can be read") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension() == Some(OsStr::new("toml")) {
                specs.push(path);
            }
        }
    }
    specs.sort();
    specs
}

/// The spec as an editor gives it to the schema; nothing if it is no TOML.
fn json(text: &str) -> Option<Value> {
    let text = text.trim_start_matches('\u{feff}');
    DeTable::parse(text).ok().map(|table| object(table.get_ref()))
}

fn object(table: &DeTable<'_>) -> Value {
    let entries =
        table.iter().map(|(key, item)| (key.get_ref().to_string(), value(item.get_ref())));
    Value::Object(entries.collect())
}

fn value(item: &DeValue<'_>) -> Value {
    match item {
        DeValue::String(text) => Value::from(text.as_ref()),
        DeValue::Integer(number) => {
            let signed = i128::from_str_radix(number.as_str(), number.radix()).expect("a number");
            u64::try_from(signed).map_or_else(
                |_| Value::from(i64::try_from(signed).unwrap_or(i64::MIN)),
                Value::from,
            )
        }
        DeValue::Float(number) => Value::from(number.as_str().parse::<f64>().ok()),
        DeValue::Boolean(truth) => Value::from(*truth),
        DeValue::Datetime(moment) => Value::from(moment.to_string()),
        DeValue::Array(items) => items.iter().map(|item| value(item.get_ref())).collect(),
        DeValue::Table(table) => object(table),
    }
}

#[test]
fn every_sound_spec_and_every_bundled_registry_is_valid() {
    let validator = validator();
    let folders = ["tests/specs/good", "status-data/registries"].map(specs);
    assert!(folders.iter().all(|specs| specs.len() > 20));
    for path in folders.iter().flatten() {
        let text = fs::read_to_string(path).expect("a spec can be read");
        let spec = json(&text).expect("it is TOML");
        let mistakes: Vec<_> = validator
            .iter_errors(&spec)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(mistakes, [""; 0], "{}", path.display());
    }
}

#[test]
fn the_mistakes_that_the_schema_does_not_see_are_those_listed() {
    let validator = validator();
    let mut unseen = String::new();
    for case in Corpus::read().cases() {
        if json(&case.spec).is_some_and(|spec| validator.is_valid(&spec)) {
            unseen += &case.name;
            unseen.push('\n');
        }
    }
    bless::check("status-cli/tests/schema/unseen.txt", &unseen, "schema");
}

#[test]
fn every_key_is_described() {
    let schema = schema();
    let tables =
        ["/properties", "/definitions/registry/properties", "/definitions/class/properties"];
    let more = [
        "/definitions/predicate/properties",
        "/definitions/named-range/properties",
        "/definitions/mapping/properties",
        "/definitions/code/properties",
    ];
    for table in tables.into_iter().chain(more) {
        for (key, value) in schema.pointer(table).and_then(Value::as_object).expect("a table") {
            let target =
                value["$ref"].as_str().and_then(|it| schema.pointer(it.trim_start_matches('#')));
            let described = [Some(value), target].into_iter().flatten();
            assert!(described.into_iter().any(|it| it["description"].is_string()), "{table}/{key}");
        }
    }
}

#[test]
fn the_reserved_names_are_those_of_the_engine() {
    let schema = schema();
    let reserved = schema["definitions"]["variant"]["not"]["enum"].as_array().expect("a list");
    assert!(name::RESERVED_VARIANTS.iter().all(|name| reserved.contains(&Value::from(*name))));
    let methods = schema["definitions"]["method"]["not"]["enum"].as_array().expect("a list");
    assert_eq!(methods, name::RESERVED_METHODS);
}
