//! Contracts at random, with names that break careless writers: every client of them compiles.
//!
//! One compiler reads the clients of all contracts of a run, for compilers are slow to start.

use std::path::Path;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use crate::contracts::{self, Contract};
use crate::grammar;
use crate::jvm;
use crate::tool::kotlin::Kotlin;
use crate::tool::roslyn::Roslyn;
use crate::tool::{from_npm, from_pypi, is_installed, run};

/// How many contracts a compiler reads.
const CONTRACTS: usize = 20;

/// Words that some language keeps for itself, that a client uses, or that are hardly names at all.
const WORDS: &[&str] = &[
    "",
    "-",
    "2nd",
    "3",
    "__proto__",
    "_",
    "a b",
    "a-b",
    "aB",
    "AB",
    "and",
    "Any",
    "api",
    "Array",
    "as",
    "async",
    "body",
    "bool",
    "catch",
    "class",
    "code",
    "constructor",
    "copy",
    "data",
    "default",
    "Detail",
    "document",
    "double",
    "End",
    "enum",
    "Equals",
    "error",
    "Exception",
    "extends",
    "false",
    "field",
    "fn",
    "func",
    "Function",
    "getClass",
    "hashCode",
    "httpStatus",
    "id",
    "ID",
    "impl",
    "in",
    "init",
    "inout",
    "int",
    "is",
    "it",
    "Item",
    "kind",
    "known",
    "let",
    "List",
    "Map",
    "match",
    "members",
    "nil",
    "None",
    "null",
    "Number",
    "object",
    "Object",
    "of",
    "Optional",
    "Problem",
    "read",
    "Reader",
    "Record",
    "required",
    "Retry",
    "Self",
    "self",
    "str",
    "String",
    "Text",
    "this",
    "toString",
    "true",
    "Type",
    "type_",
    "Unknown",
    "url",
    "URL",
    "userId",
    "userID",
    "user_id",
    "Value",
    "var",
    "void",
    "when",
    "개수",
    "名前",
    "é",
    "🙂",
    "\"",
    "*/",
    "$x",
    "\\",
    "#{y}",
    "\u{202e}",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(WORDS).prop_map(str::to_owned),
        1 => "[a-z]{1,6}([A-Z][a-z]{1,4})?",
        1 => "\\PC{1,5}",
    ]
}

fn schema() -> impl Strategy<Value = Value> {
    let plain = prop_oneof![
        Just(json!(true)),
        Just(json!({})),
        Just(json!({ "type": "string" })),
        Just(json!({ "type": "integer" })),
        Just(json!({ "type": "integer", "minimum": 0 })),
        Just(json!({ "type": "number" })),
        Just(json!({ "type": ["boolean", "null"] })),
        Just(json!({ "enum": ["a", "b"] })),
        word().prop_map(|about| json!({ "type": "boolean", "description": about })),
    ];
    plain.prop_recursive(3, 12, 4, |inner| {
        let fields = prop::collection::btree_map(word(), inner.clone(), 0..4);
        let objects = (fields, prop::option::of(word()), any::<bool>());
        prop_oneof![
            inner.clone().prop_map(|items| json!({ "type": "array", "items": items })),
            inner
                .clone()
                .prop_map(|values| json!({ "type": "object", "additionalProperties": values })),
            inner.prop_map(|value| json!({ "anyOf": [value, { "type": "null" }] })),
            objects.prop_map(|(fields, title, is_required)| {
                let names: Vec<_> = fields.keys().filter(|_| is_required).collect();
                let mut schema =
                    json!({ "type": "object", "properties": fields, "required": names });
                schema.as_object_mut().unwrap().extend(title.map(|it| ("title".into(), json!(it))));
                schema
            }),
        ]
    })
}

fn problem() -> impl Strategy<Value = Value> {
    let member = (any::<bool>(), schema());
    let members = prop::collection::btree_map(word(), member, 0..5);
    let retry = prop::sample::select(&["never", "after", "backoff"]);
    (word(), members, any::<bool>(), any::<bool>(), retry, prop::option::of(word())).prop_map(
        |(name, members, is_masked, is_renamed, retry, title)| {
            let reserved = ["type", "title", "status", "detail", "instance"];
            let members = members.into_iter().filter(|it| !reserved.contains(&it.0.as_str()));
            let members: Vec<_> = members
                .map(|(name, (required, schema))| {
                    json!({ "name": name, "required": required, "schema": schema })
                })
                .collect();
            let texts = title.map(|title| json!({ "en": { "title": title } }));
            json!({
                "name": name, "renamed_from": is_renamed.then_some("old"), "members": members,
                "codes": [{ "code": 400, "phrase": "Bad Request" }], "headers": [],
                "masked": is_masked, "grpc": { "code": 3, "name": "INVALID_ARGUMENT" },
                "retry": retry, "texts": texts.unwrap_or(json!({})), "example": {}
            })
        },
    )
}

fn contract() -> impl Strategy<Value = Value> {
    (word(), prop::collection::vec((word(), problem()), 0..6)).prop_map(|(name, mut problems)| {
        for (place, (id, problem)) in problems.iter_mut().enumerate() {
            let uri = format!("https://x.example/{id}/{place}");
            let before = problem["renamed_from"].is_string().then(|| format!("{uri}/old"));
            problem["id"] = json!(format!("{id}{place}"));
            problem["type"] = json!(uri);
            problem["type_before"] = json!(before);
        }
        let problems: Vec<_> = problems.into_iter().map(|(_, problem)| problem).collect();
        json!({ "format": 1, "name": name, "languages": ["en"], "problems": problems })
    })
}

/// The names of the contracts, each a module of its own.
const NAMES: [&str; CONTRACTS] = [
    "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14",
    "c15", "c16", "c17", "c18", "c19",
];

/// Contracts at random, the same in every language and in every run.
fn all(folder: &Path) -> Vec<Contract> {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut random = || contract().new_tree(&mut runner).unwrap().current();
    let contracts = NAMES.map(|name| {
        let value = random();
        let path = folder.join(format!("{name}.json"));
        std::fs::write(&path, value.to_string()).unwrap();
        Contract { name, path, value }
    });
    contracts.into()
}

/// The folder of a language's clients, and their files.
fn clients(language: &str, file: impl Fn(&str) -> String) -> (std::path::PathBuf, Vec<String>) {
    let folder = contracts::folder(&format!("random-{language}"));
    let written = all(&folder).into_iter().map(|contract| {
        let file = file(contract.name);
        let path = folder.join(&file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let packages = ["go", "java", "kotlin", "csharp"];
        let client = if packages.contains(&language) {
            contract.client_in_package(language)
        } else {
            contract.client(language)
        };
        std::fs::write(path, client).unwrap();
        file
    });
    let files = written.collect();
    (folder, files)
}

fn words<'w>(options: &[&'w str], files: &'w [String]) -> Vec<&'w str> {
    options.iter().copied().chain(files.iter().map(String::as_str)).collect()
}

#[test]
fn typescript_compiles() {
    let Ok(modules) = from_npm("client-typescript", &["typescript@7.0.2", "prettier@3.10.1"])
    else {
        eprintln!("skipped: TypeScript is not available");
        return;
    };
    let (folder, files) = clients("typescript", |name| format!("{name}.ts"));
    let options =
        ["--strict", "--noEmit", "--noUnusedLocals", "--target", "es2022", "--module", "esnext"];
    run(&folder, modules.join(".bin/tsc"), &words(&options, &files));
}

#[test]
fn python_compiles() {
    let Ok(tools) = from_pypi("python", &["mypy==2.4.1", "ruff==0.17.6"]) else {
        eprintln!("skipped: mypy is not available");
        return;
    };
    let (folder, _) = clients("python", |name| format!("{name}.py"));
    run(&folder, tools.join("mypy"), &["--strict", "."]);
}

#[test]
fn go_compiles() {
    if !is_installed("go") {
        return;
    }
    let (folder, _) = clients("go", |name| format!("{name}/client.go"));
    std::fs::write(folder.join("go.mod"), "module example.test/random\n\ngo 1.18\n").unwrap();
    run(&folder, "go", &["vet", "./..."]);
}

#[test]
fn rust_compiles() {
    let (folder, _) = clients("rust", |name| format!("src/{name}.rs"));
    std::fs::write(folder.join("Cargo.toml"), crate::rust::MANIFEST).unwrap();
    let library: String = NAMES.iter().flat_map(|name| ["pub mod ", name, ";\n"]).collect();
    std::fs::write(folder.join("src/lib.rs"), library).unwrap();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients-target");
    run(&folder, "cargo", &["check", "--quiet", "--target-dir", &target.to_string_lossy()]);
}

#[test]
fn java_compiles() {
    if !is_installed("javac") {
        return;
    }
    let folder = contracts::folder("random-java");
    let all = all(&folder);
    let mut files = Vec::new();
    for contract in &all {
        let client = contract.client_in_package("java");
        let name = contracts::word_after(&client, "\npublic sealed interface ");
        let file = format!("{}/{name}.java", contract.name);
        std::fs::create_dir_all(folder.join(contract.name)).unwrap();
        std::fs::write(folder.join(&file), client).unwrap();
        files.push(file);
    }
    run(&folder, "javac", &words(jvm::STRICT, &files));
}

#[test]
fn kotlin_compiles() {
    let Some(compiler) = Kotlin::installed() else { return };
    let (folder, files) = clients("kotlin", |name| format!("{name}.kt"));
    compiler.compile(&folder, &words(&[], &files));
}

#[test]
fn csharp_compiles() {
    let Some(roslyn) = Roslyn::installed() else { return };
    let (folder, files) = clients("csharp", |name| format!("{name}.cs"));
    roslyn.library(&folder, "random.dll", &words(&[], &files));
}

#[test]
fn swift_and_dart_parse() {
    for (language, package) in grammar::PACKAGES {
        let (folder, files) = clients(language, |name| format!("{name}.{language}"));
        assert_eq!(grammar::mistakes(&folder, package, &files).unwrap_or_default(), "");
    }
}

#[test]
fn swift_compiles() {
    if !is_installed("swiftc") {
        return;
    }
    let (folder, files) = clients("swift", |name| format!("{name}.swift"));
    let options = ["-typecheck", "-swift-version", "6", "-warnings-as-errors"];
    for file in files {
        run(&folder, "swiftc", &[&options[..], &[file.as_str()]].concat());
    }
}
