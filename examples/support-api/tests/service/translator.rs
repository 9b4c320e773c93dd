//! The upstream, whose status is passed on.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::thread;

use crate::client::{Answer, Server};
use crate::scenario::TICKET;

/// A translation service that answers everything with this status line; its URL.
pub(crate) fn upstream(status: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut reader = BufReader::new(stream.unwrap());
            let mut length = 0;
            for line in reader.by_ref().lines() {
                let line = line.unwrap().to_ascii_lowercase();
                if let Some(value) = line.strip_prefix("content-length: ") {
                    length = value.parse().unwrap();
                }
                if line.is_empty() {
                    break;
                }
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).unwrap();
            let head = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 5");
            write!(reader.into_inner(), "{head}\r\n\r\nhello").unwrap();
        }
    });
    format!("http://{address}")
}

fn translation(upstream: String) -> Answer {
    let server = Server::with_translator(upstream);
    server.mina("POST", "/tickets", TICKET);
    server.mina("GET", "/tickets/1/translation", "")
}

#[test]
fn a_translation_is_answered() {
    assert_eq!(translation(upstream("200 OK")).json()["subject"], "hello");
}

#[test]
fn the_status_of_the_upstream_is_passed_on() {
    for (status, code) in [("429 Slow", 429), ("503 Busy", 503), ("504 Late", 504)] {
        let answer = translation(upstream(status));
        let problem = answer.problem();
        assert_eq!(answer.status, code);
        assert_eq!(problem["type"], "/problems/translation-failed");
        assert!(problem["detail"].as_str().unwrap().contains(&code.to_string()), "{problem}");
    }
}

#[test]
fn a_status_that_is_not_declared_is_answered_as_the_first_that_is() {
    assert_eq!(translation(upstream("418 Teapot")).status, 502);
    // Nobody listens there.
    assert_eq!(translation("http://127.0.0.1:9".to_owned()).status, 502);
}
