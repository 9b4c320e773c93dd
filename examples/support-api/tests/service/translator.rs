//! The status of the translation service is passed on.

use serde_json::Value;

use crate::client::{Answer, Server, TICKET};
use crate::openapi::document;
use crate::problems::mistakes;
use crate::upstream::upstream;

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
        assert_eq!(mistakes(&schema(code), &problem), [""; 0]);
        assert!(problem["detail"].as_str().unwrap().contains(&code.to_string()), "{problem}");
    }
}

/// The schema of the responses to a translation with this status.
fn schema(code: u16) -> Value {
    let document = document();
    let operation = &document["paths"]["/tickets/{id}/translation"]["get"];
    let response = &operation["responses"][code.to_string()];
    response["content"]["application/problem+json"]["schema"].clone()
}

#[test]
fn a_status_that_is_not_declared_is_answered_as_the_first_that_is() {
    let answer = translation(upstream("418 Teapot"));
    assert_eq!(answer.status, 502);
    assert_eq!(mistakes(&schema(502), &answer.problem()), [""; 0]);
    // Nobody listens there.
    assert_eq!(translation("http://127.0.0.1:9".to_owned()).status, 502);
}
