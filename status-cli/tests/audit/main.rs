//! `audit`: tables in every shape, each kind of finding, and what it has to leave alone.

mod sarif;
mod shapes;

use std::fs;

use serde_json::Value;
use std::process::Command;

/// The findings in a file of this name and text, each as `kind: numbers`, with the exit code.
fn audit(name: &str, text: &str, options: &[&str]) -> (Option<i32>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("status-codes"));
    command.arg("audit").arg(&path).args(["--format", "json"]).args(options);
    let output = command.output().unwrap();
    let findings: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let finding = |it: &Value| {
        let numbers: Vec<_> =
            it["numbers"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        format!("{}: {}", it["lint"].as_str().unwrap(), numbers.join(" "))
    };
    (output.status.code(), findings.iter().map(finding).collect())
}

/// A finding alone, of a table that is otherwise right but for codes that it lacks.
fn only(name: &str, text: &str, registry: &str) -> Vec<String> {
    audit(
        name,
        text,
        &["--registry", registry, "--allow", "missing-code", "--allow", "former-name"],
    )
    .1
}

#[test]
fn a_table_is_read_in_every_shape() {
    let mut misread = Vec::new();
    for (name, table, right, wrong) in shapes::SHAPES {
        let silent = audit(name, &table.replace("{}", right), &["--registry", "http"]);
        let found = audit(name, &table.replace("{}", wrong), &["--registry", "http"]);
        if silent != (Some(0), vec![]) || found != (Some(1), vec!["wrong-name: 404 403".into()]) {
            misread.push((name, silent, found));
        }
    }
    assert!(misread.is_empty(), "{misread:#?}");
}

#[test]
fn faults_of_published_tables_are_found() {
    let mut missed = Vec::new();
    for &(registry, name, table, expected) in shapes::FAULTS {
        let options = ["--registry", registry, "--warn", "unknown-name"];
        let (_, found) = audit(name, table, &options);
        if !found.iter().any(|it| it == expected) {
            missed.push((registry, expected, found));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn the_registry_is_recognised() {
    let clear = ["websocket", "sip", "gemini", "jsonrpc", "coap", "sqlstate", "dns"];
    let faults = shapes::FAULTS.iter().filter(|it| clear.contains(&it.0));
    let found =
        |it: &&(&str, &str, &str, &str)| audit(it.1, it.2, &[]).1.contains(&it.3.to_owned());
    let missed: Vec<_> = faults.filter(|it| !found(it)).map(|it| (it.0, it.3)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_is_no_table_is_left_alone() {
    for (name, text) in shapes::OTHERS {
        for registry in ["http", "grpc", "mqtt", "kafka", "dns", "ldap", "sip"] {
            assert_eq!(only(name, text, registry), Vec::<String>::new(), "{registry}: {text}");
        }
    }
}

#[test]
fn a_name_that_is_copied_to_a_second_number_is_found() {
    let table = "x = { 200: 'OK', 404: 'Gone', 410: 'Gone', 500: 'Internal Server Error', 502: 'Bad Gateway' }";
    assert_eq!(only("a.py", table, "http"), ["wrong-name: 404 410"]);
}

#[test]
fn a_current_name_beside_the_former_one_is_enough() {
    let table = "codes = {\n 400: ('bad_request', 'bad'),\n 404: ('not_found', '-o-'),\n 410: ('gone',),\n 413: ('request_entity_too_large', 'content_too_large'),\n 422: ('unprocessable_entity', 'unprocessable'),\n}\n";
    let found = audit("a.py", table, &["--registry", "http", "--allow", "missing-code"]).1;
    assert_eq!(found, ["former-name: 422"]);
}

#[test]
fn names_of_another_protocol_in_a_file_are_left_alone() {
    let table = "HTTP_200_OK = 200\nHTTP_400_BAD_REQUEST = 400\nHTTP_404_NOT_FOUND = 404\nHTTP_410_GONE = 410\nHTTP_502_BAD_GATEWAY = 502\nWS_1014_BAD_GATEWAY = 1014\n";
    assert_eq!(only("a.py", table, "http"), Vec::<String>::new());
}

#[test]
fn the_members_of_another_class_are_no_second_names() {
    let codes = "class Exceptions(IntEnum):\n    ILLEGAL_FUNCTION = 1\n    ILLEGAL_DATA_ADDRESS = 2\n    ILLEGAL_DATA_VALUE = 3\n    SERVER_DEVICE_FAILURE = 4\n    ACKNOWLEDGE = 5\n    SERVER_DEVICE_BUSY = 6\n";
    let apart = format!("{codes}\nclass Restart(IntEnum):\n    RESTARTED = 1\n");
    assert_eq!(only("a.py", &apart, "modbus"), Vec::<String>::new());
    assert_eq!(only("a.py", &format!("{codes}    RESTARTED = 1\n"), "modbus"), ["two-names: 1"]);
}

#[test]
fn the_word_of_its_class_in_a_name_does_not_make_it_that_of_another_code() {
    let table = |number: u16| {
        format!(
            "class Gone:\n    code = 410\nclass NotFound:\n    code = 404\nclass BadRequest:\n    code = 400\nclass NotModified:\n    code = 304\nclass PermanentRedirect:\n    code = {number}\n"
        )
    };
    assert_eq!(only("a.py", &table(301), "http"), Vec::<String>::new());
    assert_eq!(only("a.py", &table(307), "http"), ["wrong-name: 307 308"]);
}

#[test]
fn vendors_and_open_ranges_are_considered() {
    let vendors = "const N = { 400: 'Bad Request', 404: 'Not Found', 499: 'Client Closed Request',
        500: 'Internal Server Error', 498: 'Weird Thing', 478: 'Stranger' };";
    assert_eq!(
        only("a.js", vendors, "http"),
        ["unregistered-number: 498", "unregistered-number: 478"]
    );
    let open =
        "NORMAL_CLOSURE = 1000\nGOING_AWAY = 1001\nPROTOCOL_ERROR = 1002\nLOBBY_FULL = 4001\n";
    assert_eq!(only("a.py", open, "websocket"), Vec::<String>::new());
}

#[test]
fn what_cannot_be_audited_is_an_error() {
    assert_eq!(audit("a.py", "x = 1\n", &["--registry", "http"]).0, Some(2));
    assert_eq!(audit("a.py", "OK = 200\nBAD_REQUEST = 400\nFORBIDDEN = 403\n", &[]).0, Some(2));
}

#[test]
fn levels_are_those_of_check() {
    let (name, table, _, wrong) = shapes::SHAPES[0];
    let wrong = table.replace("{}", wrong);
    let level =
        |options: &[&str]| audit(name, &wrong, &[&["--registry", "http"], options].concat());
    assert_eq!(level(&["--warn", "wrong-name"]).0, Some(0));
    assert_eq!(level(&["--allow", "all"]), (Some(0), vec![]));
    assert_eq!(level(&["--allow", "all", "--deny", "wrong-name"]).0, Some(1));
}

#[test]
fn huge_lines_and_deep_brackets_are_survived() {
    let line = format!("var x={{{}404:'Not Found'}};", "200:'OK',".repeat(100_000));
    assert_eq!(audit("a.js", &line, &["--registry", "http"]).0, Some(2));
    let deep = "([{".repeat(200_000);
    assert_eq!(audit("a.js", &deep, &["--registry", "http"]).0, Some(2));
    let crossed = "([".repeat(100_000) + &")]".repeat(100_000);
    assert_eq!(audit("a.c", &crossed, &["--registry", "http"]).0, Some(2));
}
