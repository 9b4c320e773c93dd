//! The types for clients in TypeScript, under TypeScript's own compiler.
//!
//! It comes from npm. Where there is no npm, or npm cannot reach its registry, these tests say so and
//! pass.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use status_codes::{StatusDocs, docs};
use support_api::ApiError;

const COMPILER: &str = "typescript@7.0.2";

/// The compiler, installed once below `target`, or why there is none.
fn compiler() -> Option<&'static Path> {
    static INSTALLED: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    match INSTALLED.get_or_init(install) {
        Ok(path) => Some(path),
        Err(reason) => {
            eprintln!("skipped: TypeScript is not available: {reason}");
            None
        }
    }
}

fn install() -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(COMPILER);
    let compiler = folder.join("node_modules/.bin/tsc");
    if compiler.exists() {
        return Ok(compiler);
    }
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let npm = Command::new("npm")
        .args(["install", "--no-audit", "--no-fund", "--prefix"])
        .arg(&folder)
        .arg(COMPILER)
        .output()
        .map_err(|error| format!("npm: {error}"))?;
    let said = String::from_utf8_lossy(&npm.stderr).into_owned();
    if npm.status.success() { Ok(compiler) } else { Err(said) }
}

/// Type-checks this program of a client's beside the types.
fn check(compiler: &Path, name: &str, client: &str) -> Output {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("problems.ts"), docs::to_typescript(ApiError::DOCS)).unwrap();
    std::fs::write(folder.join("client.ts"), client).unwrap();
    Command::new(compiler)
        .args(["--noEmit", "--strict", "--target", "es2022", "--module", "esnext"])
        .args(["--moduleResolution", "bundler", "client.ts"])
        .current_dir(folder)
        .output()
        .unwrap()
}

/// Narrows the union by `type`, and reads a member that only that problem has.
const CLIENT: &str = r#"
import type { Problem } from "./problems";

export function advice(problem: Problem): string {
  switch (problem.type) {
    case "/problems/ticket-not-found":
      return `there is no ticket ${problem.id}`;
    case "/problems/invalid-fields":
      return problem.errors.map((error) => error.field).join(", ");
    case "/problems/too-many-messages": {
      const limit: number = problem.limit;
      const status: 429 = problem.status;
      return `${limit} (${status})`;
    }
    default:
      return problem.title;
  }
}
"#;

#[test]
fn a_client_narrows_the_union_by_type_and_reads_a_member() {
    let Some(compiler) = compiler() else { return };
    let output = check(compiler, "narrows", CLIENT);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_client_that_is_wrong_about_a_problem_is_refused() {
    let Some(compiler) = compiler() else { return };
    for (name, right, wrong) in [
        ("member", "problem.limit", "problem.limits"),
        ("status", "const status: 429", "const status: 430"),
        ("type", "/problems/ticket-not-found", "/problems/ticket-lost"),
        ("narrowing", "return problem.title", "return problem.errors"),
    ] {
        assert!(CLIENT.contains(right), "{right}");
        let output = check(compiler, name, &CLIENT.replace(right, wrong));
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(!output.status.success() && said.contains("client.ts"), "{wrong}: {said}");
    }
}
