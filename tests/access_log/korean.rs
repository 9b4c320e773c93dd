//! What the program says with `--lang ko`: Korean, with the names that are the same in any language.

use std::collections::BTreeSet;

use crate::program::{file, line, run, run_over};

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
