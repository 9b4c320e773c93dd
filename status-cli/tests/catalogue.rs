//! `status-data/dist/catalogue.json` is what `status-codes export --to json` writes, and is what its
//! schema says.
//!
//! `BLESS=1 cargo test -p status-cli --test catalogue` rewrites it.

#[path = "../../status-data/tests/support/bless.rs"]
mod bless;

use assert_cmd::Command;
use serde_json::Value;

#[test]
fn the_catalogue_is_the_data_of_today() {
    let mut command = Command::cargo_bin("status-codes").expect("the command is built");
    let output = command.args(["export", "--to", "json"]).assert().success();
    let text = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
    bless::check("status-data/dist/catalogue.json", &text, "catalogue");
}

#[test]
fn the_catalogue_is_what_its_schema_says() {
    let schema: Value = parse(include_str!("../../status-data/dist/catalogue.schema.json"));
    let catalogue = parse(include_str!("../../status-data/dist/catalogue.json"));
    let validator = jsonschema::validator_for(&schema).expect("the schema is sound");
    let errors: Vec<_> = validator.iter_errors(&catalogue).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn the_schema_refuses_what_is_no_catalogue() {
    let schema: Value = parse(include_str!("../../status-data/dist/catalogue.schema.json"));
    let validator = jsonschema::validator_for(&schema).expect("the schema is sound");
    for (pointer, wrong) in [
        ("/registries/0/codes/0/code", Value::from("404")),
        ("/registries/0/codes/0/lifecycle", Value::from("forever")),
        ("/registries/0/repr", Value::from("f64")),
    ] {
        let mut catalogue = parse(include_str!("../../status-data/dist/catalogue.json"));
        *catalogue.pointer_mut(pointer).expect("the value is there") = wrong;
        assert!(!validator.is_valid(&catalogue), "{pointer}");
    }
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}
