//! Requests that cannot be understood, and what the service itself breaks.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use orders_api::surround;

use crate::client::{Answer, Server};

const ACME: (&str, &str) = ("X-Tenant", "acme");
const JSON: (&str, &str) = ("Content-Type", "application/json");

fn server() -> Server {
    Server::with_quota(100)
}

fn assert_problem(answer: &Answer, status: u16, id: &str) {
    assert_eq!((answer.status.as_u16(), answer.problem_id().as_str()), (status, id), "{answer:?}");
}

#[test]
fn an_unknown_path_is_a_problem() {
    let server = server();
    for path in ["/", "/order", "/orders/", "/orders/1/refund", "/problems/", "/problems/none"] {
        let answer = server.get(path);
        assert_problem(&answer, 404, "unknown-path");
        assert_eq!(answer.problem()["detail"], format!("there is nothing at {path}"));
    }
}

#[test]
fn a_wrong_method_is_a_problem_that_names_the_right_ones() {
    let server = server();
    for (path, allowed) in [
        ("/orders", "GET,HEAD,POST"),
        ("/orders/1", "GET,HEAD"),
        ("/orders/1/cancel", "POST"),
        ("/orders/1/payment", "POST"),
        ("/openapi.json", "GET,HEAD"),
        ("/problems", "GET,HEAD"),
        ("/problems/no-tenant", "GET,HEAD"),
    ] {
        let answer = server.send("DELETE", path, &[("Accept-Language", "ko")], "");
        assert_problem(&answer, 405, "unknown-method");
        let mut methods: Vec<_> = answer.header("Allow").split(',').collect();
        methods.sort_unstable();
        assert_eq!(methods.join(","), allowed, "{path}");
        assert_eq!(answer.problem()["title"], "허용되지 않는 메서드");
    }
}

#[test]
fn a_tenant_has_to_be_named() {
    let server = server();
    let long = "a".repeat(41);
    for names in [&[][..], &[("X-Tenant", "")], &[("X-Tenant", "Acme")], &[("X-Tenant", &long)]] {
        assert_problem(&server.send("GET", "/orders", names, ""), 400, "no-tenant");
    }
    assert_eq!(server.send("GET", "/orders", &[("X-Tenant", &long[1..])], "").status, 200);
}

#[test]
fn malformed_paths_and_queries_are_problems() {
    let server = server();
    for path in ["/orders/abc", "/orders/-1", "/orders/99999999999999999999", "/orders/%FF"] {
        assert_problem(&server.acme("GET", path, ""), 400, "malformed-path");
    }
    for query in ["limit=0", "limit=256", "state=lost", "after=x", "page=2"] {
        let answer = server.acme("GET", &format!("/orders?{query}"), "");
        assert_problem(&answer, 400, "malformed-query");
    }
}

#[test]
fn malformed_bodies_are_problems() {
    let server = server();
    for body in ["{", "nonsense", r#"{"items": [}"#] {
        assert_problem(&server.acme("POST", "/orders", body), 400, "malformed-json");
    }
    for body in [
        "1",
        "{}",
        r#"{"items": "tea"}"#,
        r#"{"items": [{"sku": "tea"}]}"#,
        r#"{"items": [{"sku": "tea", "quantity": -1}]}"#,
        r#"{"items": [], "note": "be quick"}"#,
    ] {
        assert_problem(&server.acme("POST", "/orders", body), 422, "unexpected-json");
    }
    let plain = [ACME, ("Content-Type", "text/plain")];
    assert_problem(&server.send("POST", "/orders", &plain, "{}"), 415, "not-json");
    let long = format!(r#"{{"items": "{}"}}"#, "x".repeat(64 * 1024));
    assert_problem(&server.send("POST", "/orders", &[ACME, JSON], &long), 413, "body-too-large");
}

#[test]
fn a_head_request_has_the_headers_and_no_body() {
    let answer = server().send("HEAD", "/orders/1", &[ACME], "");
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("Content-Type"), "application/problem+json");
    assert_eq!(answer.body, "");
}

#[test]
fn a_page_is_english_for_who_asks_for_neither_language() {
    let server = server();
    for asked in ["fr", "", "*", "ko;q=0", "en, ko;q=0.9"] {
        let page = server.send("GET", "/problems/no-tenant", &[("Accept-Language", asked)], "");
        assert_eq!(page.header("Content-Language"), "en", "{asked}");
        assert_eq!(page.header("Vary"), "accept-language");
    }
}

#[test]
fn a_panic_is_a_masked_problem() {
    async fn break_down() {
        panic!("the password is 1234")
    }
    let server = Server::of(surround(Router::new().route("/", get(break_down))));
    let answer = server.get("/");
    assert_problem(&answer, 500, "internal");
    assert!(!answer.body.contains("1234"), "{answer:?}");
}

#[test]
fn what_is_under_way_is_finished_before_the_service_stops() {
    async fn take_time() -> &'static str {
        tokio::time::sleep(Duration::from_millis(300)).await;
        "done"
    }
    let server = Server::of(surround(Router::new().route("/", get(take_time))));
    let address = server.address();
    let request = std::thread::spawn(move || crate::client::send(address, "GET", "/", &[], ""));
    std::thread::sleep(Duration::from_millis(100));
    drop(server);
    assert_eq!(request.join().unwrap().body, "done");
}
