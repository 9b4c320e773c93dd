//! Logs that real servers write while this test asks them for every kind of answer.
//!
//! Each server passes on what an origin answers, which is this test too. What the client saw, what
//! the server logged and what the analyser counts are compared; where the first two differ, the
//! difference is a fact in the table of the server. `findings/` has more of them.

mod nginx;
mod origin;
mod server;

use server::Answer::{Closed, Status};
use server::{Answer, Server};

/// What every server passes on and logs as it is.
const ORDINARY: [&str; 8] = ["200", "204", "304", "404", "410", "499", "503", "520"];

/// What the client sees and what the log has for an answer of the origin's.
const fn differs(asked: &'static str, seen: Answer, logged: &'static str) -> Fact {
    Fact { asked, seen, logged }
}

/// A difference between the wire and the log, or between the origin and the wire.
struct Fact {
    asked: &'static str,
    seen: Answer,
    logged: &'static str,
}

#[test]
fn nginx() {
    check(
        &server::NGINX,
        "nginx/1.22.",
        &[
            differs("99", Status("99"), "9"), // logs 009: no status line that it could read
            differs("1000", Status("1000"), "9"),
            differs("000", Status("000"), "0"),
            differs("600", Status("600"), "600"),
            differs("999", Status("999"), "999"),
            differs("gone", Closed, "499"),
        ],
    );
}

#[test]
fn apache() {
    check(
        &server::APACHE,
        "Apache/2.4.",
        &[
            differs("99", Status("200"), "200"), // taken for an answer of HTTP/0.9
            differs("2000", Status("200"), "200"), // the first three digits
            differs("099", Status("099"), "99"),
            differs("000", Status("000"), "none"),
            differs("600", Status("600"), "600"),
            differs("999", Status("999"), "999"),
            differs("gone", Closed, "200"), // although nobody got it
        ],
    );
}

#[test]
fn haproxy() {
    check(
        &server::HAPROXY,
        "version 2.6.",
        &[
            differs("99", Status("99"), "99"),
            differs("000", Status("000"), "0"),
            differs("1000", Status("1000"), "1000"),
            differs("600", Status("600"), "600"),
            differs("drop", Closed, "-1"),  // http-request silent-drop
            differs("gone", Closed, "200"), // although nobody got it
        ],
    );
}

#[test]
fn lighttpd() {
    check(
        &server::LIGHTTPD,
        "lighttpd/1.4.",
        &[
            differs("99", Status("502"), "502"),
            differs("1000", Status("502"), "502"),
            differs("600", Status("600"), "600"),
            differs("gone", Closed, "200"), // although nobody got it
        ],
    );
}

#[test]
fn caddy() {
    check(
        &server::CADDY,
        "2.6.",
        &[
            differs("99", Status("502"), "502"),
            differs("099", Closed, "99"), // no answer at all
            differs("000", Closed, "0"),
            differs("101", Status("200"), "0"), // nobody asked for an upgrade
            differs("600", Status("600"), "600"),
            differs("gone", Closed, "0"),
        ],
    );
}

/// Asks a server for what is ordinary, and, if it is of a version that the facts are about, for the
/// rest; compares what came with what the analyser counts in the log.
fn check(server: &Server, version: &str, facts: &[Fact]) {
    let Some(running) = server.start() else { return };
    let facts = if running.version().contains(version) {
        facts
    } else {
        println!("skipped: the facts are about {version}x, this is {}", running.version());
        &[]
    };
    let mut expected = std::collections::BTreeMap::new();
    for status in ORDINARY {
        assert_eq!(running.ask(status), Some(status.to_owned()), "{status}");
        *expected.entry(status.to_owned()).or_insert(0) += 1;
    }
    for Fact { asked, seen, logged } in facts {
        let answer = running.ask(asked);
        match seen {
            Status(status) => assert_eq!(answer.as_deref(), Some(*status), "{asked}"),
            Closed => assert_eq!(answer, None, "{asked}"),
        }
        *expected.entry((*logged).to_owned()).or_insert(0) += 1;
    }
    let counted = running.counts(expected.values().sum());
    assert_eq!(counted, (expected, 0), "{}", running.log());
}
