//! Periods, lists of what is most frequent, and specs to compare with.

use serde_json::{Value, json};

use crate::program::{SAMPLE, file, line, run, run_over, stdout};

fn report(log: &str, arguments: &[&str]) -> Value {
    let output = run_over(log.as_bytes(), &[&["--json"], arguments].concat());
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn lines_outside_the_period_are_left_out() {
    let at = |time: &str| line("200").replace("21/Nov/2026:01:44:10 +0000", time);
    let log = [
        at("27/Nov/2026:23:59:59 +0000"),
        at("28/Nov/2026:00:00:00 +0000"),
        at("28/Nov/2026:08:59:59 +0900"), // one second before
        at("28/Nov/2026:12:00:00 +0000"),
        at("29/Nov/2026:00:00:00 +0000"),
    ]
    .join("\n");
    for (arguments, lines) in [
        (&["--since", "2026-11-28"][..], 3),
        (&["--until", "2026-11-28"], 2),
        (&["--since", "2026-11-28", "--until", "2026-11-29"], 2),
        (&["--since", "2026-11-28T21:00:00+09:00"], 2),
        (&["--since", "2027-01-01"], 0),
    ] {
        assert_eq!(report(&log, arguments)["lines"], lines, "{arguments:?}");
    }
    // A time that is none is a mistake of the log, not a reason to count.
    assert_eq!(
        report(&at("99/Nov/2026:00:00:00 +0000"), &["--since", "2020-01-01"])["malformed"],
        1
    );
}

#[test]
fn times_of_every_format_are_read() {
    let cases = [
        ("haproxy.log", "2009-02-06T12:14:14Z"),
        ("alb.log", "2018-07-02T22:23:00Z"),
        ("iis.log", "2020-01-01T00:00:00Z"),
        ("nginx-json.log", "2016-12-27T06:43:27Z"),
        ("caddy.log", "1970-01-01T00:00:01Z"),
    ];
    for (name, moment) in cases {
        let path = format!("tests/access_log/cases/{name}");
        let since = run(&["--json", "--since", moment, &path]);
        let since: Value = serde_json::from_slice(&since.stdout).unwrap();
        assert_ne!(since["lines"], 0, "{name}");
        let until = run(&["--json", "--until", moment, &path]);
        let until: Value = serde_json::from_slice(&until.stdout).unwrap();
        assert_eq!((&until["lines"], &until["malformed"]), (&json!(0), &json!(0)), "{name}");
    }
}

#[test]
fn the_most_frequent_paths_and_clients_are_listed() {
    let request = |client: &str, path: &str, status: &str| {
        line(status).replace("127.0.0.1", client).replace("GET /", &format!("GET {path}"))
    };
    let log = [
        request("192.0.2.1", "/a?page=1", "404"),
        request("192.0.2.1", "/a?page=2", "404"),
        request("192.0.2.2", "/b", "404"),
        request("192.0.2.2", "/b", "500"),
        request("192.0.2.3", "/c", "200"),
    ]
    .join("\n");
    let item = |value: &str, count: u64| json!({ "value": value, "count": count });
    let report_404 = report(&log, &["--top", "1", "--of", "404"]);
    assert_eq!(report_404["paths"]["most"], json!([item("/a", 2)]));
    assert_eq!(report_404["clients"]["most"], json!([item("192.0.2.1", 2)]));
    let errors = report(&log, &["--top", "9"]);
    assert_eq!(errors["paths"]["most"], json!([item("/a", 2), item("/b", 2)]));
    assert_eq!(errors["paths"]["error"], 0);

    let table = run_over(log.as_bytes(), &["--top", "2"]);
    assert!(stdout(&table).contains("\nPATH\n2  /a\n2  /b\n\nCLIENT\n"), "{}", stdout(&table));
}

/// More paths than are counted at a time: the frequent one is still found, and the error is reported.
#[test]
fn lists_keep_to_their_memory() {
    let mut log = Vec::new();
    for number in 0..50_000 {
        log.push(line("404").replace("GET /", &format!("GET /{number}")));
        if number % 10 == 0 {
            log.push(line("404").replace("GET /", "GET /often"));
        }
    }
    let report = report(&log.join("\n"), &["--top", "1", "--of", "4xx"]);
    let (most, error) = (&report["paths"]["most"][0], report["paths"]["error"].as_u64().unwrap());
    assert_eq!(most["value"], "/often");
    let count = most["count"].as_u64().unwrap();
    assert!(error > 0 && count <= 5000 && count + error >= 5000, "{count} and {error}");
}

const SPEC: &str = r#"
format  = 1
extends = [{ registry = "http", only = [200, 404, 410, 500] }, { registry = "nginx", only = [499] }]
retired = [461]

[registry]
name  = "edge"
title = "Our edge"
"#;

#[test]
fn what_was_seen_is_compared_with_a_spec() {
    let declared = file("declared.toml", SPEC.as_bytes());
    let spec = declared.to_str().unwrap();
    let sent = line("499").replace(" 9120 ", " 0 ");
    let log = ["200", "404", "461", "503", "000", "-", "1000"].map(line).join("\n") + "\n" + &sent;
    let compared = report(&log, &["--spec", spec]);
    assert_eq!(
        compared["declared"],
        json!({ "undeclared": [503], "unseen": [410, 500], "retired": [461], "sent": [] }),
    );
    for (log, code) in [(&log, 1), (&line("200"), 0), (&line("-"), 0)] {
        let output = run_over(log.as_bytes(), &["--spec", spec, "--deny"]);
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        assert_eq!(run_over(log.as_bytes(), &["--spec", spec]).status.code(), Some(0));
    }
}

/// nginx's 444 is for the log; with bytes somebody got it.
#[test]
fn a_code_that_is_not_to_be_sent_and_was_is_told() {
    let spec = "format = 1\nextends = [\"http\", \"nginx\"]\n[registry]\nname = \"edge\"\ntitle = \"Our edge\"\n";
    let path = file("edge.toml", spec.as_bytes());
    let spec = path.to_str().unwrap();
    let silent = line("444").replace(" 9120 ", " 0 ");
    for (log, sent) in [(line("444"), json!([444])), (silent, json!([]))] {
        let compared = report(&log, &["--spec", spec]);
        assert_eq!(compared["declared"]["sent"], sent, "{log}");
        assert_eq!(compared["declared"]["undeclared"], json!([]), "{log}");
    }
    let output = run_over(line("444").as_bytes(), &["--spec", spec]);
    assert!(stdout(&output).contains("\nNot to be sent, sent with content: 444\n"), "{output:?}");
}

/// `errors.lock.json` declares the errors of a service: nothing is reported for other lines.
#[test]
fn what_was_seen_is_compared_with_a_contract() {
    let contract = "tests/access_log/contract.lock.json";
    let log = ["200", "304", "404", "409", "502", "000", "-"].map(line).join("\n");
    let compared = report(&log, &["--spec", contract]);
    assert_eq!(
        compared["declared"],
        json!({ "undeclared": [502], "unseen": [422, 503], "retired": [], "sent": [] }),
    );
    for (log, code) in [(log, 1), ([line("200"), line("404")].join("\n"), 0)] {
        let output = run_over(log.as_bytes(), &["--spec", contract, "--deny"]);
        assert_eq!(output.status.code(), Some(code), "{output:?}");
    }
}

#[test]
fn a_contract_with_mistakes_is_an_error() {
    for (text, message) in [
        ("{", "not a contract of errors: EOF while parsing an object at line 1 column 1"),
        ("{}", "not a contract of errors: missing field `format`"),
        (r#"{"format": 2}"#, "the contract has format 2; this reads format 1"),
        (r#"{"format": 1}"#, "not a contract of errors: missing field `problems`"),
    ] {
        let path = file("mistaken.lock.json", text.as_bytes());
        let path = path.to_str().unwrap();
        let output = run(&["--spec", path, SAMPLE]);
        assert_eq!(output.status.code(), Some(2));
        let told = str::from_utf8(&output.stderr).unwrap();
        assert!(told.starts_with(&format!("access_log: {path}: {message}")), "{told}");
    }
}

#[test]
fn a_spec_with_mistakes_is_an_error() {
    let spec = file("mistaken.toml", SPEC.replace("499", "498, 444").as_bytes());
    let output = run(&["--spec", spec.to_str().unwrap(), SAMPLE]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(str::from_utf8(&output.stderr).unwrap().contains("mistaken.toml:3:"), "{output:?}");
}

#[test]
fn a_range_of_the_server_is_not_unregistered() {
    let output = run_over(line("618").as_bytes(), &["--registry", "fastly"]);
    let table = stdout(&output);
    assert!(table.contains("\n618 For the customer's VCL "), "{table}");
    assert!(!table.contains("treat as"), "{table}");
}

/// The server that wrote the log decides what a number means.
#[test]
fn the_server_decides_the_meaning() {
    let path = "tests/access_log/cases/alb.log";
    let report: Value = serde_json::from_slice(&run(&["--json", path]).stdout).unwrap();
    let of_alb = &report["codes"][0]["name"];
    assert_ne!(of_alb, "TenantOverQuota");
    assert!(of_alb.is_string(), "{report}");

    let log = ["460", "520", "104"].map(line).join("\n");
    let report: Value =
        serde_json::from_slice(&run_over(log.as_bytes(), &["--json"]).stdout).unwrap();
    let names: Vec<_> = report["codes"].as_array().unwrap().iter().map(|it| &it["name"]).collect();
    assert!(names.iter().all(|name| name.is_string()), "{names:?}");
    assert!(names.contains(&&json!("TenantOverQuota")), "{names:?}");
}
