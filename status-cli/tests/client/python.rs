//! Python: mypy and ruff, which come from the Python Package Index, and the interpreter.

use std::path::PathBuf;

use crate::cases::{Integers, verdicts};
use crate::contracts::word_after;
use crate::tool::{from_pypi, is_installed, run};
use crate::{cases, contracts};

/// The programs of the tools; says so if they cannot be had.
fn tools() -> Option<PathBuf> {
    let tools = from_pypi("python", &["mypy==2.4.1", "ruff==0.17.6"]);
    tools.inspect_err(|reason| eprintln!("skipped: mypy and ruff are not available: {reason}")).ok()
}

#[test]
fn mypy_and_ruff_have_nothing_to_say() {
    let Some(tools) = tools() else { return };
    let folder = contracts::folder("python-check");
    for contract in contracts::all() {
        let client = contract.client("python");
        std::fs::write(folder.join(format!("{}.py", contract.name)), client).unwrap();
    }
    run(&folder, tools.join("mypy"), &["--strict", "."]);
    run(&folder, tools.join("ruff"), &["check", "."]);
    run(&folder, tools.join("ruff"), &["format", "--check", "."]);
}

/// More than the table has.
const UNBOUNDED: Integers = Integers { signed: i128::MIN..=i128::MAX, unsigned: 0..=i128::MAX };

const DRIVER: &str = r#"
import dataclasses, importlib, json, sys

module = importlib.import_module(sys.argv[1])
read = getattr(module, sys.argv[2])
OWN = {"type", "title", "status", "detail", "instance"}

def shown(value):
    if isinstance(value, list):
        return f"list of {len(value)}"
    if isinstance(value, dict) or dataclasses.is_dataclass(value):
        return "object"
    return value

for case in json.load(open("cases.json")):
    problem = read(case["status"], case["body"])
    assert read(case["status"], case["body"].encode()) in (problem, dataclasses.replace(problem, **(
        {} if hasattr(problem, "kind") else {"body": case["body"].encode()})))
    kind = getattr(problem, "kind", None)
    names = [] if kind is None else [it.name for it in dataclasses.fields(problem)]
    members = [shown(getattr(problem, name)) for name in names if name not in OWN]
    print(json.dumps([kind, problem.status, members]))
"#;

#[test]
fn every_response_is_read_as_it_has_to_be() {
    if !is_installed("python3") {
        return;
    }
    let folder = contracts::folder("python");
    std::fs::write(folder.join("driver.py"), DRIVER).unwrap();
    for contract in contracts::all() {
        let cases = cases::of(&contract, &UNBOUNDED);
        std::fs::write(folder.join("cases.json"), cases::to_json(&cases)).unwrap();
        let client = contract.client("python");
        std::fs::write(folder.join(format!("{}.py", contract.name)), &client).unwrap();
        let reader = format!("read_{}", word_after(&client, "\ndef read_"));
        let printed = run(&folder, "python3", &["-X", "utf8", "driver.py", contract.name, &reader]);
        cases::compare(&contract, &cases, &verdicts(&printed));
    }
}
