//! Rust: cargo, Clippy and rustfmt, with serde and `serde_json` of this project's own versions.

use std::fmt::Write;
use std::path::Path;

use crate::cases::verdicts;
use crate::contracts::Contract;
use crate::tool::{is_installed, run};
use crate::{cases, contracts};

const MANIFEST: &str = r#"[package]
name = "clients"
version = "0.0.0"
edition = "2024"

[dependencies]
serde = { version = "1", features = ["derive"] }
serde_json = "1"

[workspace]
"#;

const DRIVER: &str = r#"
use std::collections::BTreeMap;

use serde_json::{Value, json};

trait Shown {
    fn shown(&self) -> Value;
}
macro_rules! scalars {
    ($($scalar:ty),*) => { $(impl Shown for $scalar {
        fn shown(&self) -> Value { json!(self) }
    })* };
}
scalars!(u64, i64, f64, bool, String, Value);
impl<T> Shown for Vec<T> {
    fn shown(&self) -> Value { json!(format!("list of {}", self.len())) }
}
impl<T> Shown for BTreeMap<String, T> {
    fn shown(&self) -> Value { json!("object") }
}
impl<T: Shown> Shown for Option<T> {
    fn shown(&self) -> Value { self.as_ref().map_or(Value::Null, Shown::shown) }
}
fn value(value: &Value) -> Value {
    match value {
        Value::Array(items) => json!(format!("list of {}", items.len())),
        Value::Object(_) => json!("object"),
        value => value.clone(),
    }
}

fn main() {
    let name = std::env::args().nth(1).unwrap();
    let cases: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string("cases.json").unwrap()).unwrap();
    for case in cases {
        let status = u16::try_from(case["status"].as_u64().unwrap()).unwrap();
        let body = case["body"].as_str().unwrap().as_bytes();
        let verdict = match name.as_str() {
            READERS
            _ => unreachable!(),
        };
        println!("{verdict}");
    }
}
"#;

/// The names of a problem's variant and of its members.
fn names(contract: &Contract, place: usize) -> (String, Vec<String>) {
    let problem = &contract.problems()[place];
    let members = problem["members"].as_array().unwrap().iter();
    let members = members.map(|member| match member["name"].as_str().unwrap() {
        "한글" => "member".to_owned(),
        name => name.replace('-', "_").trim_end_matches('_').to_owned(),
    });
    let name = match (contract.name, place) {
        ("hostile", 0) => "Type",
        ("hostile", 1) => "Type2",
        ("hostile", 2) => "Problem2",
        _ => problem["name"].as_str().unwrap(),
    };
    (name.to_owned(), members.collect())
}

/// The arm of the driver for a contract.
fn reader(contract: &Contract) -> String {
    let of = format!("{}::{}", contract.name, contract.type_name());
    let mut arms = String::new();
    for place in 0..contract.problems().len() {
        let (name, members) = names(contract, place);
        let fields = members.join(", ");
        let shown: Vec<_> = members.iter().map(|it| format!("value(&{it}.shown())")).collect();
        let shown = shown.join(", ");
        writeln!(
            arms,
            "{of}::{name} {{ problem, {fields} }} => json!([its_kind, problem.status, [{shown}]]),"
        )
        .unwrap();
    }
    format!(
        "\"{}\" => {{
            let read = {of}::from_response(status, body);
            let its_kind = read.kind();
            match &read {{
                {arms}
                {of}::Unknown {{ status, .. }} => json!([its_kind, status, []]),
            }}
        }}",
        contract.name
    )
}

#[test]
fn clippy_and_rustfmt_have_nothing_to_say_and_every_response_is_read_as_it_has_to_be() {
    if !is_installed("cargo") {
        return;
    }
    let folder = contracts::folder("rust");
    let source = folder.join("src");
    std::fs::create_dir_all(&source).unwrap();
    std::fs::write(folder.join("Cargo.toml"), MANIFEST).unwrap();
    std::fs::write(folder.join("rustfmt.toml"), "").unwrap();
    let all = contracts::all();
    let (mut library, mut driver) = (String::new(), String::from("use clients::*;\n"));
    for contract in &all {
        let file = source.join(format!("{}.rs", contract.name));
        std::fs::write(&file, contract.client("rust")).unwrap();
        run(&folder, "rustfmt", &["--edition", "2024", "--check", &file.to_string_lossy()]);
        writeln!(library, "pub mod {};", contract.name).unwrap();
    }
    let readers: String = all.iter().map(reader).collect();
    driver += &DRIVER.replace("READERS", &readers);
    std::fs::write(source.join("lib.rs"), library).unwrap();
    std::fs::write(source.join("main.rs"), driver).unwrap();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients-target");
    let target = format!("--target-dir={}", target.display());
    let lints = ["--", "-W", "clippy::pedantic", "-D", "warnings"];
    run(&folder, "cargo", &[&["clippy", "--quiet", "--lib", &target], &lints[..]].concat());
    for contract in &all {
        let cases = cases::of(contract);
        std::fs::write(folder.join("cases.json"), cases::to_json(&cases)).unwrap();
        let printed = run(&folder, "cargo", &["run", "--quiet", &target, "--", contract.name]);
        cases::compare(contract, &cases, &verdicts(&printed));
    }
}
