//! Logs of each format, and how they are recognized.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use serde_json::Value;

use crate::program::{SAMPLE, counts, counts_in, file, line, run, run_over, seen, stderr};

const CASES: &str = "tests/access_log/cases";

/// Each case is a log as a server wrote it, with what is to come out.
#[test]
fn each_case_is_counted_as_expected() {
    let expected = std::fs::read(Path::new(CASES).join("expected.json")).unwrap();
    let expected: BTreeMap<String, Value> = serde_json::from_slice(&expected).unwrap();
    assert_eq!(expected.len(), 17);
    for (name, case) in expected {
        let path = format!("{CASES}/{name}");
        // The one log whose fields have to be named.
        let fields: &[_] =
            if name == "ezproxy.log" { &["--fields", "session status size"] } else { &[] };
        let output = run(&[&["--json", path.as_str()], fields].concat());
        let counts: BTreeMap<String, u64> = serde_json::from_value(case["counts"].clone()).unwrap();
        let malformed = case["malformed"].as_u64().unwrap();
        assert_eq!(counts_in(&output), (counts, malformed), "{name}: {}", case["why"]);
    }
}

#[test]
fn the_format_is_recognized_and_said() {
    for (name, format) in [
        ("common.log", "combined"),
        ("haproxy.log", "haproxy"),
        ("alb.log", "alb"),
        ("iis.log", "w3c"),
        ("caddy.log", "json"),
    ] {
        let path = format!("{CASES}/{name}");
        let output = run(&[&path]);
        assert_eq!(stderr(&output), format!("{path}: read as {format}\n"));
        // The same when it is named, and then there is nothing to say.
        let named = run(&["--format", format, &path]);
        assert_eq!((named.stdout, named.stderr), (output.stdout, Vec::new()));
    }
}

#[test]
fn a_line_of_another_format_is_malformed() {
    let log = [line("200"), r#"{"status":404}"#.to_owned(), line("200")].join("\n");
    assert_eq!(counts(log), (seen([("200", 2)]), 1));
}

#[test]
fn a_log_of_iis_has_its_parts() {
    let output = run(&["--json", &format!("{CASES}/iis.log")]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["parts"][0]["code"], "404.13");
    assert_eq!(report["parts"][0]["count"], 1);
}

/// `#Fields:` may name other fields further down; comments are not lines.
#[test]
fn fields_of_w3c_may_change() {
    let log = "#Version: 1.0\n#Fields: date time sc-status\n2026-11-28 00:00:00 200\n\
               #Fields: sc-status date\n404 2026-11-28\n2026-11-28 404 1\n";
    assert_eq!(counts(log), (seen([("200", 1), ("404", 1)]), 1));
}

#[test]
fn the_status_of_json_is_found_by_key() {
    for (log, status) in [
        (r#"{"response_code":503,"status":"upstream"}"#, "503"),
        (r#"{"DownstreamStatus":404,"OriginStatus":200}"#, "404"),
        (r#"{"EdgeResponseStatus":520,"OriginResponseStatus":0}"#, "520"),
        (r#"{"request":{"status":1},"status":200}"#, "200"),
        (r#"{"status":null}"#, "none"),
        (r#"{"status":"000"}"#, "0"),
        ("{\"status\":304}\r", "304"),
    ] {
        assert_eq!(counts(log), (seen([(status, 1)]), 0), "{log}");
    }
    for bad in [
        r#"{"status":[200]}"#,
        r#"{"status":true}"#,
        r#"{"status":2.5}"#,
        r#"{"status":200"#,
        "[200]",
    ] {
        let log = format!("{{\"status\":200}}\n{bad}\n");
        assert_eq!(counts(&log), (seen([("200", 1)]), 1), "{bad}");
    }
    let nested = r#"{"http":{"response":{"status_code":418}},"status":200}"#;
    let arguments = ["--json", "--field", "http.response.status_code"];
    assert_eq!(counts_in(&run_over(nested.as_bytes(), &arguments)), (seen([("418", 1)]), 0));
}

#[test]
fn gzip_is_read_as_it_is() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&std::fs::read(SAMPLE).unwrap()).unwrap();
    let compressed = encoder.finish().unwrap();
    let whole = file("sample.log.gz", &compressed);
    assert_eq!(
        counts_in(&run(&["--json", whole.to_str().unwrap()])),
        counts(std::fs::read(SAMPLE).unwrap())
    );

    // Two members in one file, as `cat a.gz b.gz` makes them.
    let twice = file("twice.log.gz", &[&compressed[..], &compressed].concat());
    let output = run(&["--json", twice.to_str().unwrap()]);
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap()["lines"], 532);
}

#[test]
fn a_broken_gzip_file_counts_as_far_as_it_goes() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    for number in 0..200_000 {
        writeln!(encoder, "{}", line("200").replace("9120", &number.to_string())).unwrap();
    }
    let compressed = encoder.finish().unwrap();
    let broken = file("broken.log.gz", &compressed[..compressed.len() / 2]);
    let output = run(&["--json", broken.to_str().unwrap(), SAMPLE]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("cannot read"), "{}", stderr(&output));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let lines = report["lines"].as_u64().unwrap();
    assert!((10_000..200_000).contains(&lines), "{lines}");
}

/// A marker is explained; it is not treated as a code.
#[test]
fn markers_are_shown_apart() {
    let log = ["000", "009", "-", "-1", "99", "1000", "200"].map(line).join("\n");
    let (counts, malformed) = counts(&log);
    assert_eq!(malformed, 0);
    assert_eq!(
        counts,
        seen([("-1", 1), ("0", 1), ("9", 1), ("99", 1), ("1000", 1), ("200", 1), ("none", 1)]),
    );
    let output = run_over(log.as_bytes(), &[]);
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(table.starts_with("Lines: 7, malformed: 0, without a status code: 6\n"), "{table}");
    let markers = table.split("IN PLACE OF A STATUS").nth(1).unwrap();
    assert!(!markers.contains("treat as"), "{table}");
    // Each has a title, and with a language a sentence.
    assert!(markers.contains("\n- Nothing Logged "), "{table}");
    assert!(markers.contains("\n99 Number of one or two digits "), "{table}");
    let explained = run_over(log.as_bytes(), &["--lang", "en"]);
    let explained = String::from_utf8(explained.stdout).unwrap();
    let markers = explained.split("IN PLACE OF A STATUS").nth(1).unwrap();
    let rows: Vec<_> = markers.lines().skip(1).collect();
    let is_title = |row: &&str| !row.starts_with(' ');
    assert_eq!(rows.iter().filter(|row| is_title(row)).count(), 6, "{explained}");
    assert!(rows.windows(2).all(|pair| !(is_title(&pair[0]) && is_title(&pair[1]))), "{explained}");
    // Shares are those of the lines that have a status code.
    assert!(table.contains("100.00%"), "{table}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Any bytes are counted or malformed, line by line, and nothing else happens.
    #[test]
    fn any_bytes_are_counted_or_malformed(bytes in prop::collection::vec(any::<u8>(), 0..4000)) {
        for format in ["combined", "haproxy", "alb", "w3c", "json"] {
            let output = run_over(&bytes, &["--json", "--format", format, "--top", "1", "--of", "2xx"]);
            prop_assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
            counts_in(&output);
        }
    }
}
