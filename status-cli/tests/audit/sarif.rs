//! The logs of `audit` against the JSON Schema of SARIF 2.1.0, in the copy of the crate `serde-sarif`
//! 0.8.0, whose licence lies beside it.

use std::fs;
use std::process::Command;

use serde_json::Value;

const SCHEMA: &str = include_str!("sarif/schema-2.1.0.json");

/// The log of an audit of a file with this text.
fn log(text: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("status codes.py"), text).unwrap();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("status-codes"));
    command.current_dir(folder.path()).args(["audit", ".", "--registry", "http"]);
    let output = command.args(["--warn", "all", "--format", "sarif"]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn every_log_is_one_of_the_schema() {
    // A bracket that is not escaped, which not every dialect of regular expressions takes.
    let schema = SCHEMA.replace("{2}]?$", "{2}\\\\]?$");
    let schema = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let right = "names = {200: 'OK', 404: 'Not Found', 410: 'Gone', 502: 'Bad Gateway', 503: 'Service Unavailable'}\n";
    let every_kind = "names = {\n 200: 'OK', 400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required',\n 404: 'Gone', 410: 'Gone', 413: 'Payload Too Large', 418: 'Kettle', 477: 'Stranger',\n 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable',\n}\n";
    for (text, findings) in [(right, 0), (every_kind, 4)] {
        let log = log(text);
        let errors: Vec<_> = schema.iter_errors(&log).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{log:#}");
        assert!(log["runs"][0]["results"].as_array().unwrap().len() >= findings, "{log:#}");
    }
    let mut other = log(every_kind);
    other["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(!schema.is_valid(&other));
}
