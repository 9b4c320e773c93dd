//! The example `access_log`, run as a program.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

const SAMPLE: &str = "examples/access_log/sample.log";

/// A line of the combined format with this status.
fn line(status: &str) -> String {
    format!(
        r#"127.0.0.1 - alice [21/Nov/2026:01:44:10 +0000] "GET / HTTP/1.1" {status} 9120 "-" "curl/8""#
    )
}

/// The example, which `cargo test` has built beside this test.
fn program() -> Command {
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

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).stdin(Stdio::null()).output().unwrap()
}

/// Runs it over this standard input.
fn run_over(log: &[u8], arguments: &[&str]) -> Output {
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

fn stdout(output: &Output) -> &str {
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_str(stdout(output)).unwrap()
}

/// What it makes of a log: the well-formed lines by status, and the number of the malformed.
fn counts(log: impl AsRef<[u8]>) -> (BTreeMap<u64, u64>, u64) {
    let report = json(&run_over(log.as_ref(), &["--json"]));
    let codes = report["codes"].as_array().unwrap();
    let counts: BTreeMap<_, _> = codes
        .iter()
        .map(|code| (code["code"].as_u64().unwrap(), code["count"].as_u64().unwrap()))
        .collect();
    let malformed = report["malformed"].as_u64().unwrap();
    assert_eq!(report["lines"], counts.values().sum::<u64>() + malformed);
    (counts, malformed)
}

/// A file of a test's own.
fn file(name: &str, contents: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, contents).unwrap();
    path
}

#[test]
fn counts_the_sample_as_a_naive_reader_does() {
    let log = std::fs::read_to_string(SAMPLE).unwrap();
    let mut expected = BTreeMap::new();
    for line in log.lines() {
        let after_request = line.split('"').nth(2).unwrap();
        let status = after_request.split_whitespace().next().unwrap();
        *expected.entry(status.parse().unwrap()).or_default() += 1;
    }
    assert_eq!(expected.len(), 27);
    assert_eq!(counts(&log), (expected, 0));
}

#[test]
fn json_has_its_fields_in_order() {
    let log = [line("499"), line("200"), line("009"), line("499"), String::new()].join("\n");
    let output = run_over(log.as_bytes(), &["--json"]);
    assert_eq!(
        stdout(&output).trim_end(),
        concat!(
            r#"{"lines":4,"malformed":0,"codes":["#,
            r#"{"code":9,"name":null,"registered":false,"class":null,"count":1},"#,
            r#"{"code":200,"name":"Ok","registered":true,"class":"Successful","count":1},"#,
            r#"{"code":499,"name":"ClientClosedRequest","registered":true,"class":"ClientError","count":2}"#,
            r#"],"classes":["#,
            r#"{"class":"Informational","label":"1xx","count":0},"#,
            r#"{"class":"Successful","label":"2xx","count":1},"#,
            r#"{"class":"Redirection","label":"3xx","count":0},"#,
            r#"{"class":"ClientError","label":"4xx","count":2},"#,
            r#"{"class":"ServerError","label":"5xx","count":0},"#,
            r#"{"class":null,"label":"other","count":1}]}"#,
        ),
    );
}

#[test]
fn classes_add_up_to_the_codes() {
    let report = json(&run(&["--json", SAMPLE]));
    for class in report["classes"].as_array().unwrap() {
        let codes = report["codes"].as_array().unwrap().iter();
        let codes = codes.filter(|code| code["class"] == class["class"]);
        let sum: u64 = codes.map(|code| code["count"].as_u64().unwrap()).sum();
        assert_eq!(class["count"], sum, "{class}");
    }
}

/// The row of the table that begins like this, its columns separated by one space each.
fn row(table: &str, beginning: &str) -> String {
    let row = table.lines().find(|row| row.starts_with(beginning));
    let row = row.unwrap_or_else(|| panic!("no row {beginning} in:\n{table}"));
    row.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn table_has_phrases_counts_shares_and_notes() {
    let output = run(&[SAMPLE]);
    let table = stdout(&output);
    assert_eq!(table.lines().next(), Some("Lines: 266, malformed: 0"));
    assert_eq!(row(table, "4xx"), "4xx Client Error 38 14.29%");
    assert_eq!(row(table, "200"), "200 OK 118 44.36%");
    assert_eq!(row(table, "444"), "444 No Response 3 1.13% log-only");
    assert_eq!(row(table, "460"), "460 Tenant Over Quota 2 0.75% retryable");
    assert_eq!(row(table, "497"), "497 HTTP Request Sent to HTTPS Port 2 0.75% internal");
    assert_eq!(row(table, "503"), "503 Service Unavailable 4 1.50% retryable");
    assert_eq!(row(table, "599"), "599 (unregistered) 1 0.38% treat as 500 Internal Server Error");
    assert!(stderr(&output).is_empty());
}

#[test]
fn lang_explains_the_codes() {
    let korean = run(&["--lang", "ko", SAMPLE]);
    let table = stdout(&korean);
    assert_eq!(row(table, "4xx"), "4xx 클라이언트 오류 38 14.29%");
    assert_eq!(row(table, "404"), "404 찾을 수 없음 5 1.88%");
    assert_eq!(row(table, "499"), "499 클라이언트의 연결 종료 3 1.13% 로그 전용");
    assert_eq!(row(table, "460"), "460 테넌트 할당량 초과 2 0.75% 재시도 가능");
    assert_eq!(row(table, "599"), "599 (미등록) 1 0.38% 500 서버 내부 오류에 준해 처리");
    assert!(table.contains("테넌트가 할당된 요청 수를 모두 썼으며"));

    let english = run(&["--lang=en", SAMPLE]);
    assert!(stdout(&english).contains("The tenant has used up its quota of requests"));
}

#[test]
fn table_is_aligned_and_fits_into_100_columns() {
    for arguments in [&[SAMPLE][..], &["--lang", "en", SAMPLE], &["--lang", "ko", SAMPLE]] {
        let output = run(arguments);
        let mut shares = Vec::new();
        for row in stdout(&output).lines() {
            assert!(row.width() <= 100, "{row}");
            shares.extend(
                row.find("% ")
                    .or(row.ends_with('%').then(|| row.len() - 1))
                    .map(|end| row[..end].width()),
            );
        }
        assert_eq!(shares.len(), 5 + 27);
        assert!(shares.iter().all(|end| *end == shares[0]), "{shares:?}");
    }
}

#[test]
fn malformed_lines_are_counted_and_the_first_are_shown() {
    let good = line("200");
    let mut lines = vec![good.as_str(); 3];
    lines.insert(1, "");
    lines.extend(["\x1b[31mgarbage\u{e9}"; 6]);
    let path = file("malformed.log", lines.join("\n").as_bytes());
    let path = path.to_str().unwrap();

    let output = run(&[path]);
    assert_eq!(stdout(&output).lines().next(), Some("Lines: 10, malformed: 7"));
    let shown: Vec<_> = stderr(&output).lines().collect();
    assert_eq!(shown.len(), 6);
    assert_eq!(shown[0], format!("{path}:2: an empty line, not one of the combined format"));
    assert_eq!(
        shown[1],
        format!(r"{path}:5: not a line of the combined format: \x1B[31mgarbage\xC3\xA9")
    );
    assert!(shown[4].starts_with(&format!("{path}:8: ")));
    assert_eq!(shown[5], "and 2 more");

    let output = run_over("garbage ".repeat(1000).as_bytes(), &[]);
    assert!(
        stderr(&output)
            .starts_with("(standard input):1: not a line of the combined format: garbage ")
    );
    assert!(stderr(&output).chars().count() < 160);
}

#[test]
fn nothing_but_the_combined_format_is_well_formed() {
    let good = line("200");
    assert_eq!(counts(&good).1, 0);
    for (part, others) in [
        ("127.0.0.1 ", &["", " ", "127.0.0.1"][..]),
        (" - alice", &["", " alice", " - ", " + alice"]),
        ("[21/Nov/2026:01:44:10 +0000]", &["", "-", "21/Nov/2026:01:44:10 +0000", "[21/Nov/2026]"]),
        (
            r#""GET / HTTP/1.1""#,
            &["", "GET / HTTP/1.1", r#""GET / HTTP/1.1"#, r#""GET "/" HTTP/1.1""#],
        ),
        (" 200 ", &["", " ", " 20 ", " 2000 ", " 2x0 ", " -00 ", "200 ", " 200", "  200 "]),
        (" 9120 ", &["", " ", "  ", " 9k ", " -1 ", " 9120 1 "]),
        (r#""-" "#, &["", r#""-""#, "- ", r#""-"  "#]),
        (r#""curl/8""#, &["", r#"""#, r#""curl/8"#, r#""curl/8"" "#, r#""curl/8"x"#]),
    ] {
        for other in others {
            let bad = good.replacen(part, other, 1);
            assert_eq!(counts(&bad), (BTreeMap::new(), 1), "{bad}");
        }
    }
}

#[test]
fn what_nginx_can_log_is_well_formed() {
    for good in [
        line("000"), // nginx has not come to a status
        line("009"), // HTTP/0.9
        line("999"),
        line("200").replace("9120", "-"),
        line("200").replace("127.0.0.1", "2001:db8::1"),
        line("200").replace("127.0.0.1", "unix:"),
        line("200").replace("alice", "-"),
        line("200").replace("alice", "a [user] - with ] signs"),
        line("200").replace("GET / HTTP/1.1", ""),
        line("200").replace("GET / HTTP/1.1", r"\x16\x03\x01 \x22 200 1 \x22"),
        line("200") + r#" "203.0.113.7""#, // the format `main` of nginx's packages
        line("200") + " 0.005 rt=\"1\"",
    ] {
        assert_eq!(counts(&good).1, 0, "{good}");
    }
}

#[test]
fn line_ends_are_those_of_unix_and_windows_and_the_last_may_be_missing() {
    let (a, b) = (line("200"), line("404"));
    for log in [
        format!("{a}\n{b}\n"),
        format!("{a}\n{b}"),
        format!("{a}\r\n{b}\r\n"),
        format!("{a}\r\n{b}"),
    ] {
        assert_eq!(counts(&log), (BTreeMap::from([(200, 1), (404, 1)]), 0), "{log:?}");
    }
    assert_eq!(counts(""), (BTreeMap::new(), 0));
    assert_eq!(counts("\n\r\n"), (BTreeMap::new(), 2));
}

#[test]
fn lines_of_any_length_are_counted_once() {
    let line_of = |length| line("404").replace("curl", &"c".repeat(length));
    let log = |length| [line("200"), line_of(length), line("200"), line("503")].join("\n");
    // Around the size of a read, well over it, and up to the longest that is looked at.
    for length in (131_000..131_100).step_by(7).chain([300_000, 1_048_000]) {
        let counts = counts(log(length));
        assert_eq!(counts, (BTreeMap::from([(200, 2), (404, 1), (503, 1)]), 0), "{length}");
    }
    for length in [1 << 20, 3 << 20] {
        assert_eq!(counts(log(length)), (BTreeMap::from([(200, 2), (503, 1)]), 1), "{length}");
        assert_eq!(counts(line_of(length)), (BTreeMap::new(), 1), "{length}");
    }
    let output = run_over(log(3 << 20).as_bytes(), &[]);
    assert!(stderr(&output).starts_with("(standard input):2: a line of 1 MiB or more: 127.0.0.1 "));
}

#[test]
fn files_and_standard_input_are_counted_together() {
    let path = file("one.log", line("404").as_bytes());
    let output = run_over(line("200").as_bytes(), &["--json", path.to_str().unwrap(), "-", SAMPLE]);
    assert_eq!(json(&output)["lines"], 268);
}

#[test]
fn unreadable_files_are_an_error() {
    for (file, reason) in [("no/such.log", "such"), ("examples", "")] {
        let output = run(&[SAMPLE, file]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        let beginning = format!("access_log: cannot read {file}: ");
        assert!(stderr(&output).starts_with(&beginning), "{}", stderr(&output));
        assert!(stderr(&output).contains(reason));
    }
}

#[test]
fn wrong_arguments_are_an_error() {
    for (arguments, message) in [
        (&["--lang", "tlh"][..], "tlh"),
        (&["--lang"], "--lang"),
        (&["--yaml"], "--yaml"),
        (&["-x"], "-x"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
    }
}

#[test]
fn help_says_all() {
    for option in ["-h", "--help"] {
        let output = run(&[option]);
        for part in ["--lang", "--json", "Exit codes", "FILE"] {
            assert!(stdout(&output).contains(part), "{part}");
        }
    }
}

#[test]
fn a_closed_pipe_is_quiet() {
    for arguments in [&["--help"][..], &[SAMPLE], &["--json", SAMPLE]] {
        let mut child = program()
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(output.stderr.is_empty(), "{output:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = std::fs::File::create("/dev/full").unwrap();
    let output = program().arg(SAMPLE).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("access_log: cannot write the result: "));
}
