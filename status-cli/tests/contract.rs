//! Error contracts: their schema, and what `status-codes diff` makes of their changes.

use std::fs;
use std::path::Path;
use std::process::Command as Process;

use assert_cmd::Command;
use serde_json::{Value, json};
use tempfile::TempDir;

const SCHEMA: &str = include_str!("../contract.schema.json");

/// The text of the contract that an example has committed.
fn text_of(example: &str) -> String {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let path = examples.join(example).join("errors.lock.json");
    fs::read_to_string(path).expect("the contract is committed")
}

fn committed() -> Value {
    serde_json::from_str(&text_of("support-api")).expect("it is JSON")
}

/// Runs `diff` over two contracts: the exit code, standard output and standard error.
fn diff(old: &Value, new: &str, options: &[&str]) -> (i32, String, String) {
    let folder = TempDir::new().expect("there is a folder for temporary files");
    fs::write(folder.path().join("old.json"), old.to_string()).expect("the file can be written");
    fs::write(folder.path().join("new.json"), new).expect("the file can be written");
    let mut command = Command::cargo_bin("status-codes").expect("the command is built");
    command.current_dir(folder.path()).args(["diff", "old.json", "new.json"]).args(options);
    let output = command.output().expect("the command runs");
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

/// The one change that an edit makes, as `level of: words`; empty if there is none.
fn change(edit: impl FnOnce(&mut Value), options: &[&str]) -> String {
    let old = committed();
    let mut new = old.clone();
    edit(&mut new["problems"]);
    let options = [&["--format", "json"], options].concat();
    let (code, printed, said) = diff(&old, &new.to_string(), &options);
    assert_eq!((code, said.as_str()), (0, ""));
    let changes: Vec<Value> = serde_json::from_str(&printed).expect("it prints JSON");
    let word = |change: &Value, key: &str| change[key].as_str().unwrap_or_default().to_owned();
    let shown = changes.iter().map(|change| {
        assert_ne!(word(change, "meaning"), "");
        format!("{} {}: {}", word(change, "level"), word(change, "of"), word(change, "change"))
    });
    shown.collect::<Vec<_>>().join("\n")
}

/// The problem of an id.
fn of<'p>(problems: &'p mut Value, id: &str) -> &'p mut Value {
    let problems = problems.as_array_mut().expect("a list");
    problems.iter_mut().find(|problem| problem["id"] == id).expect("a problem of the contract")
}

#[test]
fn the_committed_contracts_are_valid_under_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is sound");
    for example in ["orders-api", "support-api"] {
        let contract = serde_json::from_str(&text_of(example)).expect("it is JSON");
        let mistakes: Vec<_> = validator
            .iter_errors(&contract)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(mistakes, [""; 0], "{example}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_a_contract() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is sound");
    for (pointer, wrong) in [
        ("/format", json!(2)),
        ("/languages/0", json!("English!")),
        ("/problems/0/codes", json!([])),
        ("/problems/0/retry", json!("sometimes")),
        ("/problems/0/grpc/code", json!(17)),
        ("/problems/1/members/0/name", json!("status")),
        ("/problems/1/members/0/schema", json!({ "$ref": "#/$defs/code" })),
        ("/problems/0/headers/0/name", json!("WWW Authenticate")),
        ("/problems/0/texts/en", json!({})),
    ] {
        let mut contract = committed();
        *contract.pointer_mut(pointer).expect("the contract has it") = wrong;
        assert!(!validator.is_valid(&contract), "{pointer}");
    }
}

#[test]
fn nothing_changed_is_nothing() {
    assert_eq!(change(|_| {}, &[]), "");
}

#[test]
fn what_clients_rely_on_cannot_go() {
    let id = "too-many-messages";
    for (edit, expected) in [
        (
            (|it| of(it, "too-many-messages")["codes"][0]["code"] = json!(503)) as fn(&mut Value),
            "code: 429 is now 503",
        ),
        (|it| of(it, "too-many-messages")["members"] = json!([]), "member limit removed"),
        (|it| of(it, "too-many-messages")["headers"] = json!([]), "header Retry-After removed"),
        (|it| of(it, "too-many-messages")["masked"] = json!(true), "the detail is masked now"),
        (
            |it| of(it, "too-many-messages")["members"][0]["schema"] = json!({ "type": "string" }),
            "member limit: {\"format\":\"int32\",\"minimum\":0,\"type\":\"integer\"} is now string",
        ),
        (
            |it| of(it, "too-many-messages")["members"][0]["required"] = json!(false),
            "member limit is no longer required",
        ),
        (
            |it| of(it, "too-many-messages")["type"] = json!("/slow"),
            "type: /problems/too-many-messages is now /slow",
        ),
        (
            |it| of(it, "too-many-messages")["grpc"] = json!({ "code": 14, "name": "UNAVAILABLE" }),
            "gRPC: RESOURCE_EXHAUSTED is now UNAVAILABLE",
        ),
    ] {
        assert_eq!(change(edit, &[]), format!("major {id}: {expected}"));
    }
    let removed = |problems: &mut Value| {
        problems.as_array_mut().expect("a list").retain(|it| it["id"] != "ticket-closed");
    };
    assert_eq!(change(removed, &[]), "major ticket-closed: removed");
}

#[test]
fn a_member_that_is_required_now_is_major() {
    let mut old = committed();
    of(&mut old["problems"], "ticket-closed")["members"][0]["required"] = json!(false);
    let (code, printed, _) =
        diff(&old, &committed().to_string(), &["--deny", "major", "--format", "csv"]);
    assert_eq!(code, 1);
    assert!(printed.contains("major,ticket-closed,member id is required now,"), "{printed}");
}

#[test]
fn what_is_added_is_minor_unless_clients_are_closed() {
    let add = |problems: &mut Value| {
        let mut new = of(problems, "ticket-closed").clone();
        (new["id"], new["type"]) = (json!("ticket-locked"), json!("/problems/ticket-locked"));
        problems.as_array_mut().expect("a list").push(new);
    };
    assert_eq!(change(add, &[]), "minor ticket-locked: added");
    assert_eq!(change(add, &["--closed"]), "major ticket-locked: added");
    let code = |problems: &mut Value| {
        let codes = &mut of(problems, "translation-failed")["codes"];
        let more = json!({ "code": 500, "phrase": "Internal Server Error" });
        codes.as_array_mut().expect("a list").push(more);
    };
    assert_eq!(change(code, &[]), "minor translation-failed: code: also 500");
    assert_eq!(change(code, &["--closed"]), "major translation-failed: code: also 500");
    let member = |problems: &mut Value| {
        of(problems, "internal")["members"] =
            json!([{ "name": "id", "required": true, "schema": true }]);
    };
    assert_eq!(change(member, &["--closed"]), "minor internal: member id added");
}

#[test]
fn a_problem_that_says_what_it_was_is_renamed_and_not_removed() {
    let rename = |problems: &mut Value| {
        let problem = of(problems, "ticket-closed");
        problem["renamed_from"] = json!("ticket-closed");
        problem["type_before"] = problem["type"].clone();
        (problem["id"], problem["type"]) = (json!("closed"), json!("/problems/closed"));
        problem["name"] = json!("Closed");
    };
    assert_eq!(change(rename, &[]), "minor ticket-closed: renamed: now closed");
    let forgotten = |problems: &mut Value| {
        rename(problems);
        of(problems, "closed")["type_before"] = Value::Null;
    };
    let words = change(forgotten, &[]);
    assert!(
        words.starts_with("major ticket-closed: type: /problems/ticket-closed is now"),
        "{words}"
    );
}

#[test]
fn a_text_is_a_patch() {
    let title = |it: &mut Value| of(it, "ticket-closed")["texts"]["ko"]["title"] = json!("닫힘");
    assert_eq!(change(title, &[]), "patch ticket-closed: title.ko changed");
    let described = |it: &mut Value| {
        of(it, "ticket-closed")["members"][0]["schema"]["description"] = json!("The number.");
    };
    let words = change(described, &[]);
    assert_eq!(words, "patch ticket-closed: member id: its schema says something else");
    let order = |it: &mut Value| it.as_array_mut().expect("a list").reverse();
    assert_eq!(change(order, &[]), "");
}

#[test]
fn what_is_not_a_contract_is_reported_where_it_is_wrong() {
    let whole = text_of("support-api");
    for (right, wrong, place, message) in [
        ("\"format\": 1", "\"format\": 2", ":2:", "this contract has the format 2"),
        ("\"masked\": false", "\"masked\": \"no\"", "", "invalid type: string \"no\""),
        ("\"retry\": \"after\"", "\"retry\": \"soon\"", "", "unknown variant `soon`"),
        ("/problems/ticket-closed", "/problems/not-assigned", "", "have the same type"),
        (
            "\"id\": \"ticket-closed\"",
            "\"id\": \"internal\"",
            "",
            "two problems have the id `internal`",
        ),
        (
            "\"name\": \"limit\"",
            "\"name\": \"status\"",
            "",
            "every problem document has a `status`",
        ),
        ("\"problems\": [", "\"problem\": [", "", "missing field `problems`"),
        ("{", "{,", ":1:2: error", "key must be a string"),
    ] {
        assert!(whole.contains(right), "{right}");
        let text = whole.replacen(right, wrong, 1);
        let (code, printed, said) = diff(&committed(), &text, &[]);
        assert_eq!((code, printed.as_str()), (2, ""), "{wrong}");
        assert!(said.contains(message) && said.contains(place), "{wrong}: {said}");
        let line = said.lines().find(|line| line.starts_with("new.json:")).unwrap_or_default();
        assert!(line.split(':').nth(1).is_some_and(|it| it.parse::<usize>().is_ok()), "{said}");
    }
}

#[test]
fn a_spec_and_a_contract_are_not_compared() {
    let spec = "format = 1\nextends = [\"http\"]\n[registry]\nname = \"x\"\ntitle = \"X\"\n";
    let (code, _, said) = diff(&committed(), spec, &[]);
    assert_eq!(code, 2);
    assert!(said.contains("OLD is a contract and NEW is a spec"), "{said}");
}

#[test]
fn a_contract_is_compared_with_what_it_was_at_a_revision() {
    let folder = TempDir::new().expect("there is a folder for temporary files");
    let file = folder.path().join("errors.lock.json");
    fs::write(&file, committed().to_string()).expect("the file can be written");
    for arguments in [
        &["init", "-q"][..],
        &["add", "."],
        &["-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", "x"],
    ] {
        let git = Process::new("git").args(arguments).current_dir(folder.path()).status();
        assert!(git.expect("git is there").success());
    }
    let mut new = committed();
    of(&mut new["problems"], "internal")["masked"] = json!(false);
    fs::write(&file, new.to_string()).expect("the file can be written");
    let mut command = Command::cargo_bin("status-codes").expect("the command is built");
    let arguments = ["diff", "--git", "HEAD", "errors.lock.json", "--deny", "minor"];
    let assert = command.current_dir(folder.path()).args(arguments).assert().code(1);
    let printed = String::from_utf8_lossy(&assert.get_output().stdout).into_owned();
    assert!(printed.contains("the detail is no longer masked"), "{printed}");
}
