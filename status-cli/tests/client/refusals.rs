//! What no client can be written of leaves everything as it was, and `--check` writes nothing.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::contracts;

const LANGUAGES: [&str; 9] =
    ["typescript", "python", "go", "rust", "java", "csharp", "kotlin", "swift", "dart"];

/// A contract of two problems.
fn contract() -> Value {
    let problem = |id: &str| {
        json!({
            "id": id, "name": id, "renamed_from": null, "type_before": null,
            "type": format!("https://x.example/{id}"),
            "codes": [{ "code": 400, "phrase": "Bad Request" }],
            "members": [], "headers": [], "masked": false,
            "grpc": { "code": 3, "name": "INVALID_ARGUMENT" }, "retry": "never",
            "texts": { "en": { "title": id } }, "example": {}
        })
    };
    json!({
        "format": 1, "name": "ApiError", "languages": ["en"],
        "problems": [problem("gone"), problem("late")]
    })
}

/// Runs `client` in a folder: the exit code, and what it says.
fn client(folder: &std::path::Path, words: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_status-codes"));
    let output = command.arg("client").args(words).current_dir(folder).output().unwrap();
    assert_eq!(output.stdout, b"" as &[u8]);
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_file_that_is_there_stays_as_it_is_and_one_that_is_not_is_not_made() {
    let folder = contracts::folder("refusals");
    let edited = |edit: fn(&mut Value)| {
        let mut contract = contract();
        edit(&mut contract);
        contract.to_string()
    };
    let wrong = [
        ("{\"format\": 1,".to_owned(), "contract.json:1:13: error: EOF while parsing"),
        ("[]".to_owned(), "contract.json:1:1: error: a contract is an object of JSON"),
        (
            edited(|it| it["problems"][0] = json!(7)),
            "invalid type: integer `7`, expected a problem",
        ),
        (edited(|it| it["format"] = json!(2)), "this contract has the format 2"),
        (edited(|it| it["problems"][0]["id"] = json!("late")), "two problems have the id `late`"),
        (
            edited(|it| it["problems"][0]["type"] = json!("https://x.example/late")),
            "`gone` and `late` have the same type",
        ),
        (
            edited(|it| it["problems"][0]["type_before"] = json!("https://x.example/late")),
            "`gone` and `late` have the same type",
        ),
        (
            edited(|it| {
                it["problems"][0]["type_before"] = json!("https://x.example/old");
                it["problems"][1]["type_before"] = json!("https://x.example/old");
            }),
            "`gone` and `late` had the same type before",
        ),
        (edited(|it| it["problems"][1]["type"] = Value::Null), "`late` has no type"),
        (
            edited(|it| {
                let member = json!({ "name": "title", "required": true, "schema": true });
                it["problems"][0]["members"] = json!([member]);
            }),
            "every problem document has a `title` of its own",
        ),
    ];
    fs::write(folder.join("there"), "mine").unwrap();
    for (text, message) in wrong {
        fs::write(folder.join("contract.json"), &text).unwrap();
        for language in LANGUAGES {
            for path in ["there", "new"] {
                let words = ["contract.json", "--to", language, "--output", path];
                let (code, said) = client(&folder, &words);
                assert_eq!(code, 2, "{text}");
                assert!(said.contains(message), "{text}: {said}");
            }
        }
        assert_eq!(fs::read_to_string(folder.join("there")).unwrap(), "mine");
        assert!(!folder.join("new").exists());
    }
}

#[test]
fn a_stale_client_is_told_with_the_command_that_writes_it() {
    let folder = contracts::folder("check");
    fs::write(folder.join("contract.json"), contract().to_string()).unwrap();
    for language in LANGUAGES {
        let run = |option: &str| {
            let words = ["contract.json", "--to", language, "--lang", "en", option, "client"];
            let mut command = Command::new(env!("CARGO_BIN_EXE_status-codes"));
            command.arg("client").args(words).current_dir(&folder).output().unwrap()
        };
        assert!(run("--output").status.success());
        assert!(run("--check").status.success(), "{language}");
        let current = fs::read_to_string(folder.join("client")).unwrap();
        let stale = current.replacen("late", "lates", 1);
        fs::write(folder.join("client"), &stale).unwrap();
        let output = run("--check");
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        let command = format!(
            "client is out of date; run: status-codes client contract.json --to {language} --lang en --output client\n"
        );
        assert_eq!(said, command);
        let difference = String::from_utf8(output.stdout).unwrap();
        assert!(difference.lines().any(|line| line.starts_with('-') && line.contains("lates")));
        assert_eq!(fs::read_to_string(folder.join("client")).unwrap(), stale);
    }
    fs::remove_file(folder.join("client")).unwrap();
    let words = ["contract.json", "--to", "go", "--check", "client"];
    let (code, said) = client(&folder, &words);
    assert!(code == 2 && said.contains("cannot read client"), "{said}");
}
