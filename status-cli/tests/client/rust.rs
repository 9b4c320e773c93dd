//! Rust: cargo, Clippy and rustfmt, with serde and `serde_json` of this project's own versions.

use std::fmt::Write;
use std::path::Path;

use crate::cases::{BITS_64, verdicts};
use crate::contracts::Contract;
use crate::tool::{is_installed, run};
use crate::{cases, contracts};

pub(crate) const MANIFEST: &str = r#"[package]
name = "generated"
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
RECORDS
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

/// The names of the problems' variants and of their members.
fn variants(client: &str) -> Vec<(&str, Vec<&str>)> {
    let (_, inside) = client.split_once("\npub enum ").unwrap();
    let (inside, _) = inside.split_once("\n}\n").unwrap();
    let mut variants: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in inside.lines().filter(|line| !line.trim_start().starts_with("///")) {
        if let Some(name) = line.strip_prefix("    ").and_then(|line| line.strip_suffix(" {")) {
            variants.push((name, Vec::new()));
        } else if let Some((field, _)) = line.trim_start().split_once(": ") {
            variants.last_mut().unwrap().1.push(field);
        }
    }
    let unknown = variants.pop().unwrap();
    assert_eq!(unknown.0, "Unknown");
    variants
}

/// How the driver shows the objects in members.
fn records(contract: &Contract) -> String {
    let client = contract.client("rust");
    let names = client.lines().filter_map(|line| line.strip_prefix("pub struct "));
    let names = names.filter_map(|line| line.split(' ').next()).filter(|name| *name != "Problem");
    let shown = " { fn shown(&self) -> Value { json!(\"object\") } }";
    names.flat_map(|name| ["impl Shown for ", contract.name, "::", name, shown, "\n"]).collect()
}

/// The arm of the driver for a contract.
fn reader(contract: &Contract) -> String {
    let of = format!("{}::{}", contract.name, contract.type_name());
    let mut arms = String::new();
    for (name, members) in variants(&contract.client("rust")) {
        let fields = members.join(", ");
        let shown = members.iter().filter(|it| **it != "problem");
        let shown: Vec<_> = shown.map(|it| format!("value(&{it}.shown())")).collect();
        let shown = shown.join(", ");
        writeln!(
            arms,
            "{of}::{name} {{ {fields} }} => json!([its_kind, problem.status, [{shown}]]),"
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
    let (mut library, mut driver) = (String::new(), String::from("use generated::*;\n"));
    for contract in &all {
        let file = source.join(format!("{}.rs", contract.name));
        std::fs::write(&file, contract.client("rust")).unwrap();
        run(&folder, "rustfmt", &["--edition", "2024", "--check", &file.to_string_lossy()]);
        writeln!(library, "pub mod {};", contract.name).unwrap();
    }
    let readers: String = all.iter().map(reader).collect();
    let records: String = all.iter().map(records).collect();
    driver += &DRIVER.replace("READERS", &readers).replace("RECORDS", &records);
    std::fs::write(source.join("lib.rs"), library).unwrap();
    std::fs::write(source.join("main.rs"), driver).unwrap();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients-target");
    let target = format!("--target-dir={}", target.display());
    let lints = ["--", "-W", "clippy::pedantic", "-D", "warnings"];
    run(&folder, "cargo", &[&["clippy", "--quiet", "--lib", &target], &lints[..]].concat());
    for contract in &all {
        let cases = cases::of(contract, &BITS_64);
        std::fs::write(folder.join("cases.json"), cases::to_json(&cases)).unwrap();
        let printed = run(&folder, "cargo", &["run", "--quiet", &target, "--", contract.name]);
        cases::compare(contract, &cases, &verdicts(&printed));
    }
}
