//! The schema of the spec format knows every sound spec, and as many of the wrong ones as it can.
//!
//! `schema/unseen.txt` lists the specs of `tests/specs/bad` whose mistake the schema does not see, each
//! below the reason. `BLESS=1 cargo test -p status-cli --test schema` takes out those that it sees, and
//! puts new ones at the end, to be moved to their reason by hand.

#[path = "../../status-data/tests/support/bless.rs"]
mod bless;

use std::collections::BTreeSet;
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
    const PATH: &str = "status-cli/tests/schema/unseen.txt";
    const NO_REASON: &str = "# No reason is given yet.";
    let validator = validator();
    let corpus = Corpus::read();
    let is_unseen = |spec: &str| json(spec).is_some_and(|spec| validator.is_valid(&spec));
    let unseen = corpus.cases().filter(|case| is_unseen(&case.spec)).map(|case| case.name.clone());
    let mut unseen: BTreeSet<String> = unseen.collect();

    let listed = fs::read_to_string(bless::root().join(PATH)).expect("the list can be read");
    let is_kept = |line: &&str| !is_name(line) || unseen.remove(*line);
    let mut kept: Vec<&str> = listed.lines().filter(is_kept).collect();
    if !unseen.is_empty() {
        kept.extend(["", NO_REASON]);
        kept.extend(unseen.iter().map(String::as_str));
    }
    bless::check(PATH, &(kept.join("\n") + "\n"), "schema");
    assert!(!kept.contains(&NO_REASON), "{PATH} lacks a reason");
}

/// Whether a line of the list is the name of a spec, not a reason or blank.
fn is_name(line: &str) -> bool {
    !line.is_empty() && !line.starts_with('#')
}

#[test]
fn texts_are_by_the_tags_that_the_engine_reads() {
    let validator = validator();
    for tag in [
        "en",
        "kr",
        "kok",
        "pt-BR",
        "zh-Hant-TW",
        "de-1996",
        "e",
        "EN",
        "eng1",
        "english",
        "en_US",
        "en-",
        "en-u",
        "en-abcdefghi",
        "한국어",
    ] {
        let spec = format!(
            "format = 1\nextends = [\"http\"]\n[460]\nphrase = \"Own\"\n\
             title.\"{tag}\" = \"Own\"\nsummary.\"{tag}\" = \"Own.\"\ndetails.\"{tag}\" = \"Own.\"\n"
        );
        let spec = json(&spec).expect("it is TOML");
        assert_eq!(validator.is_valid(&spec), name::is_language(tag), "{tag}");
    }
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
    let method = &schema["definitions"]["method"];
    let methods = method["not"]["enum"].as_array().expect("a list");
    assert_eq!(methods, name::RESERVED_METHODS);
    let keywords = method["allOf"][0]["not"]["enum"].as_array().expect("a list");
    assert!(keywords.iter().all(|word| word.as_str().is_some_and(name::is_keyword)));
}
