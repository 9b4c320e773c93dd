//! What the program says with `--lang ko`: Korean, with the names that are the same in any language.

use std::collections::BTreeSet;

use crate::program::{file, line, run, run_over, stderr, stdout};

/// Names of products and companies.
const NAMES: &str = "AWS Apache httpd SCGI ActiveSync ArcGIS Cloudflare Elastic Esri Exchange IIS Laravel LinkedIn Load \
    Balancing Microsoft Outlook Pantheon Railgun Shopify Spectrum Twitter Web Access WebDAV Windows \
    cPanel haproxy nginx";

/// Methods, header fields, protocols and what else is written so on the wire or in a configuration.
const TERMS: &str = "A-IM ACK API Accept Accept-Encoding Allow CSRF Content-Length Depth Expect GET \
    HEAD HTTP HTTP/0.9 HTTPS ID IM IP If-Match JSON JWKS Link Location POST Proxy-Authenticate \
    Range Retry-After SSL TCP TLS Token URI Upgrade WWW-Authenticate X-Forwarded-For continue \
    error_page infinity maxAllowedContentLength";

/// The formats of logs, as `--format` has them, and what a message quotes.
const OWN: &str = "access_log combined json w3c gzip MiB";

#[test]
fn no_english_is_left() {
    let known: BTreeSet<_> =
        [NAMES, TERMS, OWN].into_iter().flat_map(str::split_whitespace).collect();
    let markers = ["000", "009", "-", "-1", "99", "1000", "0"].map(line);
    let codes = (100..1000).map(|status| line(&status.to_string()));
    let log = codes.chain(markers).collect::<Vec<_>>().join("\n") + "\n\n?\n\n\n\n\n\n";
    let unknown = run_over(log.as_bytes(), &["--lang", "ko", "--top", "1"]);
    let of_iis = run(&["--lang", "ko", "tests/access_log/cases/iis.log"]);
    let empty = file("empty-spec.toml", b"format = 1\nextends = [\"http\"]");
    let empty = empty.to_str().unwrap();
    let compared = run_over(log.as_bytes(), &["--lang", "ko", "--spec", empty]);
    let unread = run(&["--lang", "ko", "no-such.log", "examples"]);
    assert_eq!(unread.status.code(), Some(2));
    for output in [unknown, of_iis, compared, unread] {
        for text in [output.stdout, output.stderr] {
            let text = String::from_utf8(text).unwrap();
            // What the command line named.
            let text =
                text.replace("tests/access_log/cases/iis.log", "").replace("no-such.log", "");
            let text = text.replace("examples:", "");
            // What is quoted from the wire or a configuration: `return 99;`.
            let text: String = text.split('`').step_by(2).collect();
            let words =
                text.split(|sign: char| !(sign.is_ascii_alphanumeric() || "_-/.".contains(sign)));
            let words = words
                .map(|word| word.trim_matches(|sign: char| "-/.".contains(sign)))
                .filter(|word| word.starts_with(|sign: char| sign.is_ascii_alphabetic()));
            let english: BTreeSet<_> = words.filter(|word| !known.contains(word)).collect();
            assert!(english.is_empty(), "{english:?}\n{text}");
        }
    }
}

#[test]
fn messages_are_in_the_language_of_the_table() {
    let output = run_over(b"\n?\n", &["--lang", "ko", "-", "no-such.log"]);
    assert_eq!(
        str::from_utf8(&output.stderr).unwrap(),
        "(표준 입력): combined 형식으로 읽음\n\
         access_log: no-such.log: 읽을 수 없음(파일이 없음)\n\
         (표준 입력):1: 빈 줄\n\
         (표준 입력):2: 이 형식에 맞지 않거나 상태 코드를 알 수 없는 줄: ?\n",
    );
}

#[test]
fn help_has_the_same_options_and_names_in_both_languages() {
    let names = |help: &str| -> BTreeSet<String> {
        let words = help.split(|sign: char| !(sign.is_ascii_alphanumeric() || "_-".contains(sign)));
        let is_name = |word: &&str| word.starts_with("--") && word.len() > 2 || word.contains('_');
        words.filter(is_name).map(str::to_owned).collect()
    };
    let english = run(&["--help"]);
    let english = names(stdout(&english));
    assert!(english.contains("--until"));
    for arguments in
        [&["--lang", "ko", "--help"][..], &["--help", "--lang=ko"], &["-h", "--lang", "ko"]]
    {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0));
        assert!(stdout(&output).starts_with("접근 로그에서 상태 코드를 세고"));
        assert_eq!(names(stdout(&output)), english);
    }
}

#[test]
fn wrong_arguments_are_told_in_korean() {
    let contract = file("not-a-contract.json", b"{\n  \"format\": \"1\"\n}");
    let contract = contract.to_str().unwrap();
    let newer = file("newer-contract.json", b"{\"format\": 9}");
    let newer = newer.to_str().unwrap();
    for (arguments, message) in [
        (&["--yaml"][..], "알 수 없는 옵션 `--yaml`. 옵션 목록은 --help로 볼 수 있다".to_owned()),
        (&["-x"], "알 수 없는 옵션 `-x`. 옵션 목록은 --help로 볼 수 있다".to_owned()),
        (&["--json=1"], "`--json` 옵션은 값을 받지 않는데 `1` 값이 주어짐".to_owned()),
        (&["--fields", "size"], "`size` 필드 목록에 `status`가 없음".to_owned()),
        (&["--top", "all"], "`all`: 숫자가 아님. --top 10처럼 쓴다".to_owned()),
        (
            &["--since", "어제"],
            "`어제`: 시각이 아님. 2026-11-28이나 2026-11-28T09:30:00+09:00처럼 쓴다".to_owned(),
        ),
        (&["--of", "6"], "`6`: 상태 코드도 분류도 아님. 404나 4xx처럼 쓴다".to_owned()),
        (
            &["--format", "clf"],
            "`clf` 형식은 없음. 지정할 수 있는 형식: combined, haproxy, alb, w3c, json".to_owned(),
        ),
        (&["--spec", "no-such.toml"], "no-such.toml: 읽을 수 없음(파일이 없음)".to_owned()),
        (&["--spec", contract], format!("{contract}: 오류 계약 파일이 아님(2행 15열)")),
        (
            &["--spec", newer],
            format!("{newer}: 계약 파일의 형식 버전이 9임. 읽을 수 있는 버전은 1"),
        ),
    ] {
        // The language counts wherever it is asked for.
        for output in [
            run(&[arguments, &["--lang", "ko"]].concat()),
            run(&[&["--lang=ko"], arguments].concat()),
        ] {
            assert_eq!(output.status.code(), Some(2));
            assert_eq!(stderr(&output), format!("access_log: {message}\n"));
        }
    }
    let unknown = run(&["--lang", "ko", "--registry", "ngnix"]);
    let unknown = stderr(&unknown);
    assert!(
        unknown.starts_with("access_log: `ngnix` 레지스트리는 없음. 레지스트리 목록: "),
        "{unknown}"
    );
    let missing = run(&["--lang", "ko", "--top"]);
    let missing = stderr(&missing);
    assert_eq!(missing, "access_log: `--top` 옵션에 값이 없음\n");
}
