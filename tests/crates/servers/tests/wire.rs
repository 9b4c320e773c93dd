//! What is on the wire, byte by byte, of both web frameworks.

use std::net::SocketAddr;

use serde_json::json;
use test_servers::{Answer, ask, serve_actix, serve_axum};

/// Holds a claim about each framework's service.
fn each(claim: impl Fn(&str, SocketAddr)) {
    claim("axum", serve_axum());
    claim("actix-web", serve_actix());
}

fn get(address: SocketAddr, path: &str) -> Answer {
    ask(address, &[&format!("GET {path} HTTP/1.1")], "")
}

#[test]
fn a_code_that_http_does_not_know_has_its_phrase() {
    each(|framework, address| {
        for (path, line) in [
            ("/over-quota", "HTTP/1.1 460 Tenant Over Quota"),
            ("/down", "HTTP/1.1 699 Everything Is Down"),
            ("/missing/7", "HTTP/1.1 404 Not Found"),
        ] {
            let answer = get(address, path);
            assert_eq!(answer.status_line(), line, "{framework}");
            assert_eq!(answer.header("Content-Type"), Some("application/problem+json"));
        }
    });
}

#[test]
fn the_phrase_stays_in_another_language() {
    each(|framework, address| {
        let answer = ask(address, &["GET /over-quota HTTP/1.1", "Accept-Language: ko"], "");
        assert_eq!(answer.status_line(), "HTTP/1.1 460 Tenant Over Quota", "{framework}");
    });
}

#[test]
fn a_value_that_would_split_the_response_is_left_out() {
    each(|framework, address| {
        let answer = get(address, "/split");
        assert_eq!(answer.status_line(), "HTTP/1.1 400 Bad Request", "{framework}");
        assert_eq!((answer.header("X-Name"), answer.header("Set-Cookie")), (None, None));
        assert_eq!(answer.json()["title"], "Split", "{framework}");
    });
}

#[test]
fn what_a_framework_refuses_is_told_in_the_language_of_the_request() {
    let address = serve_axum();
    let answer = ask(address, &["POST /plain HTTP/1.1", "Accept-Language: ko"], "[1]");
    assert_eq!(answer.status_line(), "HTTP/1.1 415 Unsupported Media Type");
    assert_eq!(answer.header("Content-Language"), Some("ko"));
    assert_eq!(answer.json()["detail"], "Content-Type은 application/json이어야 한다.");
}

const JSON: &str = "Content-Type: application/json";
const FORM: &str = "Content-Type: application/x-www-form-urlencoded";

#[test]
fn what_a_framework_refuses_is_an_error_of_ours() {
    let long = format!("[{}1]", "1,".repeat(64));
    each(|framework, address| {
        for (head, body, rejection, usual) in [
            (&["GET /nowhere HTTP/1.1"][..], "", "UnknownPath", 404),
            (&["DELETE /over-quota HTTP/1.1"], "", "UnknownMethod", 405),
            (&["GET /missing/x HTTP/1.1"], "", "MalformedPath", 400),
            (&["GET /query?n=x HTTP/1.1"], "", "MalformedQuery", 400),
            (&["GET /query HTTP/1.1"], "", "MalformedQuery", 400),
            (&["POST /json HTTP/1.1", JSON], "[1", "MalformedBody", 400),
            (&["POST /json HTTP/1.1", JSON], "[\"a\"]", "UnexpectedBody", 422),
            (&["POST /json HTTP/1.1"], "[1]", "UnsupportedMediaType", 415),
            (&["POST /json HTTP/1.1", JSON], &long, "BodyTooLarge", 413),
            (&["POST /form HTTP/1.1", FORM], "n=x", "UnexpectedBody", 422),
            (&["POST /form HTTP/1.1"], "n=1", "UnsupportedMediaType", 415),
            (&["POST /form HTTP/1.1", FORM], &long, "BodyTooLarge", 413),
        ] {
            let answer = ask(address, head, body);
            let problem = answer.json();
            assert_eq!(answer.status_line(), "HTTP/1.1 400 Bad Request", "{framework}: {head:?}");
            assert_eq!(problem["type"], "/problems/rejected", "{framework}: {head:?}");
            assert_eq!(problem["rejection"], rejection, "{framework}: {problem}");
            assert_eq!(problem["usual"], usual, "{framework}: {head:?}");
            assert_ne!(problem["detail"], "", "{framework}: {head:?}");
        }
    });
}

#[test]
fn a_method_that_is_not_there_is_told_which_are() {
    each(|framework, address| {
        let answer = ask(address, &["DELETE /form HTTP/1.1"], "");
        let allow = answer.header("Allow").unwrap_or_else(|| panic!("{framework}: {answer:?}"));
        assert!(allow.split(',').any(|method| method.trim() == "POST"), "{framework}: {allow}");
        assert_eq!(answer.json()["detail"], "DELETE is not supported here", "{framework}");
    });
}

#[test]
fn what_can_be_read_reaches_the_handler() {
    each(|framework, address| {
        assert_eq!(get(address, "/missing/7").json()["detail"], "no order 7", "{framework}");
        assert_eq!(get(address, "/query?n=7").body, "7", "{framework}");
        assert_eq!(ask(address, &["POST /form HTTP/1.1", FORM], "n=7").body, "7", "{framework}");
        let answer = ask(address, &["POST /json HTTP/1.1", JSON], "[1, 2]");
        assert_eq!(answer.json(), json!([1, 2]), "{framework}");
        assert_eq!(answer.header("Content-Type"), Some("application/json"), "{framework}");
    });
}

#[test]
fn a_form_of_a_get_is_its_query_and_a_route_that_does_not_fit_is_our_mistake() {
    let address = serve_axum();
    assert_eq!(get(address, "/form?n=7").body, "7");
    assert_eq!(get(address, "/form?n=x").json()["rejection"], "MalformedQuery");
    let unfit = get(address, "/unfit/1").json();
    assert_eq!((&unfit["rejection"], &unfit["usual"]), (&json!("Misconfigured"), &json!(500)));
    assert_eq!(unfit["detail"], "the route does not fit its handler");
}
