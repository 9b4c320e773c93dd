//! What `status-codes export --to python` writes, under mypy, ruff and Python.
//!
//! mypy and ruff come from the Python Package Index, into a virtual environment below `target`. Where
//! they cannot be had, these tests say so and pass.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::json;
use status_codegen::model::Mapping;

use crate::answers::{self, Scope};
use crate::folder::Folder;
use crate::registries;
use crate::tool::from_pypi;

/// The folder of the tools, installed once below `target`, or why there is none.
fn tools() -> Option<&'static Path> {
    static TOOLS: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    match TOOLS.get_or_init(install) {
        Ok(path) => Some(path),
        Err(reason) => {
            eprintln!("skipped: mypy and ruff are not available: {reason}");
            None
        }
    }
}

fn install() -> Result<PathBuf, String> {
    from_pypi("python", &["mypy==2.4.1", "ruff==0.17.6"])
}

fn module(registry: &str) -> String {
    format!("r_{}", registry.replace('-', "_"))
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

const USER: &str = r#"
from typing import assert_type

from r_http import HttpClass, HttpStatus
from r_sqlstate import SqlstateStatus

status = HttpStatus.from_code(503)
assert_type(status, HttpStatus | None)
assert status is HttpStatus.SERVICE_UNAVAILABLE
assert_type(HttpStatus(404), HttpStatus)
assert status.class_ is HttpClass.SERVER_ERROR
assert_type(status.is_server_error, bool)
assert_type(status.texts["ko"].summary, str | None)
assert HttpStatus.from_code(599) is None
assert HttpClass.of(599) is HttpClass.SERVER_ERROR
assert HttpStatus.PAYLOAD_TOO_LARGE.phrase == "Content Too Large"
assert SqlstateStatus.from_label("42P01") is SqlstateStatus.UNDEFINED_TABLE
"#;

#[test]
fn mypy_and_ruff_have_nothing_to_say() {
    let Some(tools) = tools() else { return };
    let packages = registries::export("python", module);
    packages.write("user.py", USER);
    for (tool, words) in [
        ("mypy", &["--strict", "."][..]),
        ("ruff", &["check", "--exclude", "user.py", "."]),
        ("ruff", &["format", "--check", "--exclude", "user.py", "."]),
    ] {
        let output = Command::new(tools.join(tool))
            .args(words)
            .current_dir(packages.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{tool}: {}", said(&output));
    }
    let output =
        Command::new("python3").arg("user.py").current_dir(packages.path()).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert!(packages.path().join("r_http/py.typed").exists());
}

#[test]
fn mypy_refuses_what_is_wrong_about_a_code() {
    let Some(tools) = tools() else { return };
    let packages = Folder::with_edge();
    for registry in ["http", "sqlstate"] {
        packages.print(&format!("export --to python --registry {registry} --output r_{registry}"));
    }
    for (right, wrong) in [
        ("SERVICE_UNAVAILABLE", "SERVICE_AVAILABLE"),
        ("texts[\"ko\"].summary, str | None", "texts[\"ko\"].summary, str"),
        ("assert_type(status, HttpStatus | None)", "assert_type(status, HttpStatus)"),
    ] {
        assert!(USER.contains(right), "{right}");
        packages.write("wrong.py", &USER.replace(right, wrong));
        let mut mypy = Command::new(tools.join("mypy"));
        let output =
            mypy.args(["--strict", "wrong.py"]).current_dir(packages.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{wrong}: {}", said(&output));
    }
}

/// Prints what each module answers, as `answers` has it.
const DRIVER: &str = r#"
import importlib, json, sys

def method(status, name):
    return name + "_" if hasattr(status, name + "_") else name

for registry in json.load(open("registries.json")):
    module = importlib.import_module(registry["module"])
    kinds = {kind: getattr(module, registry["stem"] + kind, None) for kind in ["Status", "Class", "Range"]}
    Status, Class, Range = kinds.values()
    predicates = [(name, method(Status, name)) for name in registry["predicates"]]
    names = {status: name for status, name in zip(Status, registry["names"])}
    last = None
    sys.stdout.write(f"== {registry['name']}\n")
    for code in range(65536):
        status = Status.from_code(code)
        it = Class and Class.of(code)
        parts = ["-" if status is None else names[status], it.value if it else "-"]
        it = Range and Range.of(code)
        parts.append(it.value if it else "-")
        true = [] if status is None else [name for name, its in predicates if getattr(status, its)]
        parts.append(",".join(true))
        for name in registry["to"]:
            result = getattr(module, name)(code)
            assert status is None or getattr(status, name) == result
            parts.append("-" if result is None else str(int(result)))
        for name in registry["from"]:
            result = getattr(Status, name)(code)
            parts.append("-" if result is None else names[result])
        line = "\t".join(parts)
        if line != last:
            sys.stdout.write(f"{code}\t{line}\n")
            last = line
"#;

#[test]
fn every_number_has_the_answers_of_the_engine() {
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("skipped: Python is not available");
        return;
    }
    let packages = registries::export("python", module);
    let all = registries::all();
    let registries: Vec<_> = all
        .iter()
        .map(|catalogue| {
            let name = &catalogue.registry.name;
            let methods = |word: &str| {
                let mappings = catalogue.mappings.iter();
                let mappings = mappings.filter(|it| it.direction.word() == word);
                mappings.map(Mapping::method).collect::<Vec<_>>()
            };
            json!({
                "name": name,
                "module": module(name),
                "stem": status_codegen::name::camel(name),
                "names": catalogue.codes.iter().map(|it| &it.name).collect::<Vec<_>>(),
                "predicates": catalogue.predicates.iter().map(|it| &it.name).collect::<Vec<_>>(),
                "to": methods("to"),
                "from": methods("from"),
            })
        })
        .collect();
    packages.write("registries.json", &json!(registries).to_string());
    packages.write("driver.py", DRIVER);
    let output = Command::new("python3")
        .args(["-X", "utf8", "driver.py"])
        .current_dir(packages.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    answers::compare(&String::from_utf8(output.stdout).unwrap(), &all, Scope::Members);
}
