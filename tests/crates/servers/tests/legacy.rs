//! `body = path`, over real HTTP and in the document of aide.

use serde_json::{Value, json};
use test_servers::{ask, legacy_document, serve_actix, serve_axum};

#[test]
fn clients_get_the_body_that_they_read() {
    for (framework, address) in [("axum", serve_axum()), ("actix-web", serve_actix())] {
        for (path, language, line, expected) in [
            (
                "/legacy/7",
                "en",
                "HTTP/1.1 404 Not Found",
                json!({ "error": "missing", "message": "no order 7" }),
            ),
            (
                "/legacy/7",
                "ko",
                "HTTP/1.1 404 Not Found",
                json!({ "error": "missing", "message": "7번 주문이 없다." }),
            ),
            (
                "/legacy/0",
                "en",
                "HTTP/1.1 503 Service Unavailable",
                json!({ "error": "secret", "message": "Service Unavailable" }),
            ),
        ] {
            let request = format!("GET {path} HTTP/1.1");
            let accept = format!("Accept-Language: {language}");
            let answer = ask(address, &[&request, &accept], "");
            assert_eq!(answer.status_line(), line, "{framework}");
            assert_eq!(answer.json(), expected, "{framework}");
            assert_eq!(answer.header("Content-Type"), Some("application/json"), "{framework}");
            assert_eq!(answer.header("Content-Language"), Some(language), "{framework}");
            assert!(!format!("{answer:?}").contains("hunter2"), "{framework}");
        }
        let secret = ask(address, &["GET /legacy/0 HTTP/1.1"], "");
        assert_eq!(secret.header("Retry-After"), Some("30"), "{framework}");
    }
}

#[test]
fn aide_describes_what_is_sent() {
    let document = serde_json::to_value(legacy_document()).unwrap();
    let responses = &document["paths"]["/legacy/{id}"]["get"]["responses"];
    let content = responses["404"]["content"].as_object().unwrap();
    assert_eq!(content.keys().collect::<Vec<_>>(), ["application/json"]);
    // aide lists the schemas of named types among the components.
    let mut schema = content["application/json"]["schema"].clone();
    schema["components"] = document["components"].clone();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let answer = ask(serve_axum(), &["GET /legacy/7 HTTP/1.1"], "").json();
    assert!(validator.is_valid(&answer), "{schema}: {answer}");
    assert!(!validator.is_valid(&json!({ "error": "missing" })), "{schema}");
    let example: &Value = &content["application/json"]["examples"]["missing"]["value"];
    assert_eq!(*example, json!({ "error": "missing", "message": "Not Found" }));
}
