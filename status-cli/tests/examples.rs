//! The clients that the examples have committed are what `status-codes client` writes.
//!
//! `BLESS=1 cargo test -p status-cli --test examples` writes them again.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// The folders of the examples that have clients.
fn examples() -> [PathBuf; 2] {
    ["orders-api", "support-api"]
        .map(|name| Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(name))
}

/// The words of the command that the first comment of a client names.
fn command(client: &str) -> Vec<&str> {
    let (_, after) = client.split_once("`status-codes ").unwrap();
    let (command, _) = after.split_once('`').unwrap();
    command.split(' ').collect()
}

#[test]
fn the_clients_of_the_examples_are_up_to_date() {
    let is_blessing = std::env::var_os("BLESS").is_some();
    let mut compared = 0;
    for example in examples() {
        for entry in fs::read_dir(example.join("clients")).unwrap() {
            let path = entry.unwrap().path();
            let client = fs::read_to_string(&path).unwrap();
            let option = if is_blessing { "--output" } else { "--check" };
            let mut run = Command::cargo_bin("status-codes").unwrap();
            run.current_dir(&example).args(command(&client)).arg(option).arg(&path);
            run.assert().success();
            compared += 1;
        }
    }
    assert_eq!(compared, 14);
}
