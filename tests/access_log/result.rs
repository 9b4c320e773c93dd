//! The table and the JSON.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use crate::program::{SAMPLE, counts, json, line, run, run_over, stderr, stdout};

#[test]
fn counts_the_sample_as_a_naive_reader_does() {
    let log = std::fs::read_to_string(SAMPLE).unwrap();
    let mut expected = BTreeMap::new();
    for line in log.lines() {
        let after_request = line.split('"').nth(2).unwrap();
        let status = after_request.split_whitespace().next().unwrap();
        *expected.entry(status.to_owned()).or_default() += 1;
    }
    assert_eq!(expected.len(), 27);
    assert_eq!(counts(&log), (expected, 0));
}

#[test]
fn json_has_its_fields_in_order() {
    let log = [line("499"), line("200"), line("600"), line("499"), String::new()].join("\n");
    let output = run_over(log.as_bytes(), &["--json"]);
    assert_eq!(
        stdout(&output).trim_end(),
        concat!(
            r#"{"lines":4,"malformed":0,"codes":["#,
            r#"{"code":200,"name":"Ok","registered":true,"class":"Successful","count":1},"#,
            r#"{"code":499,"name":"ClientClosedRequest","registered":true,"class":"ClientError","count":2},"#,
            r#"{"code":600,"name":null,"registered":false,"class":null,"count":1}"#,
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
        let all = report["codes"].as_array().unwrap().iter();
        let codes = all.filter(|code| code["class"] == class["class"]);
        let sum: u64 = codes.map(|code| code["count"].as_u64().unwrap()).sum();
        assert_eq!(class["count"], sum, "{class}");
    }
}

/// The row of the table that begins like this, its columns separated by one space each.
fn row(table: &str, beginning: &str) -> String {
    let row = table
        .lines()
        .find(|row| row.starts_with(beginning))
        .unwrap_or_else(|| panic!("no row {beginning} in:\n{table}"));
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
    assert_eq!(row(table, "599"), "599 Network Connect Timeout Error 1 0.38% Informal conventions");
    assert_eq!(stderr(&output), format!("{SAMPLE}: read as combined\n"));
}

#[test]
fn lang_explains_the_codes() {
    let korean = run(&["--lang", "ko", SAMPLE]);
    let table = stdout(&korean);
    assert_eq!(row(table, "4xx"), "4xx 클라이언트 오류 38 14.29%");
    assert_eq!(row(table, "404"), "404 찾을 수 없음 5 1.88%");
    assert_eq!(row(table, "499"), "499 클라이언트의 연결 종료 3 1.13%");
    assert_eq!(row(table, "444"), "444 응답 없음 3 1.13% 로그 전용");
    assert_eq!(row(table, "460"), "460 테넌트 할당량 초과 2 0.75% 재시도 가능");
    assert_eq!(row(table, "599"), "599 네트워크 연결 시간 초과 1 0.38% 비공식 관례");
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

/// README has the output with lines left out, each gap as `…`.
#[test]
fn readme_shows_what_its_first_command_prints() {
    let readme = include_str!("../../README.md");
    assert!(readme.contains(&format!("$ cargo run --example access_log -- {SAMPLE} ")));
    let (_, shown) = readme.split_once("```text\nLines: ").unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let shown = format!("Lines: {shown}");
    let output = run(&[SAMPLE]);
    let mut rest = stdout(&output);
    for part in shown.split("…\n") {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("not printed:\n{part}"));
        rest = after;
    }
    assert!(shown.starts_with(stdout(&output).lines().next().unwrap()));
    assert_eq!(rest, "");
}
