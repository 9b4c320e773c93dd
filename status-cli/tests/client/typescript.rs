//! TypeScript: its compiler and Prettier, which come from npm, and node.

use std::path::PathBuf;

use crate::cases::{Integers, verdicts};
use crate::tool::{from_npm, run};
use crate::{cases, contracts};

/// The folder of the tools; says so if they cannot be had.
fn tools() -> Option<PathBuf> {
    let modules = from_npm("client-typescript", &["typescript@7.0.2", "prettier@3.10.1"]);
    let tools = modules.map(|modules| modules.join(".bin"));
    let told = |reason: &String| {
        eprintln!("skipped: TypeScript and Prettier are not available: {reason}");
    };
    tools.inspect_err(told).ok()
}

const OPTIONS: [&str; 13] = [
    "--strict",
    "--noUncheckedIndexedAccess",
    "--exactOptionalPropertyTypes",
    "--noUnusedLocals",
    "--noUnusedParameters",
    "--noImplicitReturns",
    "--noPropertyAccessFromIndexSignature",
    "--target",
    "es2022",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
];

/// The integers that a number of JavaScript tells apart.
const SAFE: Integers =
    Integers { signed: -((1 << 53) - 1)..=(1 << 53) - 1, unsigned: 0..=(1 << 53) - 1 };

const DRIVER: &str = r#"
import { readFileSync } from "node:fs";
const [, , name, reader] = process.argv;
const read = (await import(`./out/${name}.js`))[reader];
const own = ["kind", "type", "title", "status", "detail", "instance", "retry"];
const shown = (value) => {
  if (Array.isArray(value)) return `list of ${value.length}`;
  return typeof value === "object" && value !== null ? "object" : (value ?? null);
};
for (const { status, body } of JSON.parse(readFileSync("cases.json", "utf8"))) {
  const problem = read(status, body);
  const names = problem.kind === null ? [] : Object.keys(problem);
  const members = names.filter((name) => !own.includes(name)).map((name) => shown(problem[name]));
  console.log(JSON.stringify([problem.kind, problem.status, members]));
}
"#;

#[test]
fn the_compiler_has_nothing_to_say_and_every_response_is_read_as_it_has_to_be() {
    let Some(tools) = tools() else { return };
    let folder = contracts::folder("typescript");
    let all = contracts::all();
    let files: Vec<_> = all.iter().map(|it| format!("{}.ts", it.name)).collect();
    for (contract, file) in all.iter().zip(&files) {
        std::fs::write(folder.join(file), contract.client("typescript")).unwrap();
    }
    let mut words = OPTIONS.to_vec();
    words.extend(["--outDir", "out"]);
    words.extend(files.iter().map(String::as_str));
    run(&folder, tools.join("tsc"), &words);
    let tidy = ["--check", "orders.ts", "support.ts", "shop.ts", "clients.ts"];
    run(&folder, tools.join("prettier"), &tidy);
    std::fs::write(folder.join("package.json"), r#"{"type": "module"}"#).unwrap();
    std::fs::write(folder.join("driver.js"), DRIVER).unwrap();
    for contract in &all {
        let cases = cases::of(contract, &SAFE);
        std::fs::write(folder.join("cases.json"), cases::to_json(&cases)).unwrap();
        let reader = format!("read{}", contract.type_name());
        let printed = run(&folder, "node", &["driver.js", contract.name, &reader]);
        cases::compare(contract, &cases, &verdicts(&printed));
    }
}
