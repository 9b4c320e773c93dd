//! Running the example as a program.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) const SAMPLE: &str = "examples/access_log/sample.log";

/// A line of the combined format with this status.
pub(crate) fn line(status: &str) -> String {
    format!(
        r#"127.0.0.1 - alice [21/Nov/2026:01:44:10 +0000] "GET / HTTP/1.1" {status} 9120 "-" "curl/8""#
    )
}

/// The example, which `cargo test` has built beside this test.
pub(crate) fn program() -> Command {
    let test = std::env::current_exe().unwrap();
    let profile = test.parent().and_then(Path::parent).unwrap();
    let program =
        profile.join("examples/access_log").with_extension(std::env::consts::EXE_EXTENSION);
    assert!(
        program.exists(),
        "not built: run `cargo test`, or before this `cargo build --examples`"
    );
    let mut command = Command::new(program);
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

pub(crate) fn run(arguments: &[&str]) -> Output {
    program().args(arguments).stdin(Stdio::null()).output().unwrap()
}

/// Runs it over this standard input.
pub(crate) fn run_over(log: &[u8], arguments: &[&str]) -> Output {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(log).unwrap());
        child.wait_with_output().unwrap()
    })
}

pub(crate) fn stdout(output: &Output) -> &str {
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    str::from_utf8(&output.stdout).unwrap()
}

pub(crate) fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

pub(crate) fn json(output: &Output) -> Value {
    serde_json::from_str(stdout(output)).unwrap()
}

/// Its count of a log: the lines by what they have in place of the status, `none` for `-`, and
/// the number of the malformed.
pub(crate) fn counts(log: impl AsRef<[u8]>) -> (BTreeMap<String, u64>, u64) {
    counts_in(&run_over(log.as_ref(), &["--json"]))
}

/// The same of a run that printed JSON.
pub(crate) fn counts_in(output: &Output) -> (BTreeMap<String, u64>, u64) {
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let codes = report["codes"].as_array().unwrap();
    let counts: BTreeMap<_, _> = codes
        .iter()
        .map(|code| {
            let number = code["code"].as_i64().map_or("none".to_owned(), |code| code.to_string());
            (number, code["count"].as_u64().unwrap())
        })
        .collect();
    let malformed = report["malformed"].as_u64().unwrap();
    assert_eq!(report["lines"], counts.values().sum::<u64>() + malformed);
    (counts, malformed)
}

/// Counts by status, as [`counts`] gives them.
pub(crate) fn seen<const N: usize>(counts: [(&str, u64); N]) -> BTreeMap<String, u64> {
    counts.into_iter().map(|(status, count)| (status.to_owned(), count)).collect()
}

/// A file of a test's own.
pub(crate) fn file(name: &str, contents: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, contents).unwrap();
    path
}
