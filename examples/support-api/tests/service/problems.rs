//! Every problem that the service can answer is asked for, and is what its documentation says.

use serde_json::Value;
use status_codes::{DocNode, StatusDocs, VariantDoc};
use support_api::ApiError;

use crate::scenario::{Scenario, scenarios, server};

/// Every variant of the error type, those of transparent variants among them.
pub(crate) fn variants(docs: &'static [DocNode]) -> Vec<&'static VariantDoc> {
    let below = docs.iter().map(|node| match node {
        DocNode::Variant(doc) => vec![doc],
        DocNode::Forward { docs, .. } => variants(docs),
    });
    below.flatten().collect()
}

#[test]
fn there_is_a_scenario_for_every_problem() {
    let mut known: Vec<_> = variants(ApiError::DOCS).iter().map(|doc| doc.id).collect();
    let mut asked: Vec<_> = scenarios().iter().map(|scenario| scenario.id).collect();
    known.sort_unstable();
    asked.sort_unstable();
    asked.dedup();
    assert_eq!(asked, known);
}

/// The schemas of the responses with this status: that of the scenario's operation or, where there is no
/// operation, those of all.
fn schemas(document: &Value, scenario: &Scenario) -> Vec<Value> {
    let is_asked = |method: &str, path: &str| {
        scenario.operation.is_none_or(|operation| operation == (method, path))
    };
    let mut schemas = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let response = &operation["responses"][scenario.status.to_string()];
            let schema = &response["content"]["application/problem+json"]["schema"];
            if is_asked(method, path) && !schema.is_null() {
                schemas.push(schema.clone());
            }
        }
    }
    schemas
}

#[test]
fn every_problem_is_valid_under_the_schema_that_documents_it() {
    let server = server();
    let document = server.mina("GET", "/openapi.json", "").json();
    for scenario in scenarios() {
        for language in ["en", "ko"] {
            let answer = scenario.ask(&server, language);
            assert_eq!(answer.status, scenario.status, "{}: {answer:?}", scenario.id);
            let schemas = schemas(&document, &scenario);
            assert!(!schemas.is_empty(), "{} is not documented", scenario.id);
            let problem = answer.problem();
            let mistakes: Vec<_> =
                schemas.iter().map(|schema| mistakes(schema, &problem)).collect();
            // Where there is no operation, one that can answer this problem documents it.
            let is_documented = mistakes.iter().any(Vec::is_empty);
            assert!(is_documented, "{}: {problem}: {mistakes:?}", scenario.id);
        }
    }
}

/// What is wrong with a problem under a schema.
pub(crate) fn mistakes(schema: &Value, problem: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    validator.iter_errors(problem).map(|mistake| mistake.to_string()).collect()
}

#[test]
fn every_problem_has_the_type_the_title_and_the_fields_that_it_declares() {
    let server = server();
    let variants = variants(ApiError::DOCS);
    for scenario in scenarios() {
        let doc = variants.iter().find(|doc| doc.id == scenario.id).unwrap();
        for language in ["en", "ko"] {
            let answer = scenario.ask(&server, language);
            let problem = answer.problem();
            assert_eq!(problem["type"].as_str(), Some(doc.url.unwrap_or("about:blank")));
            assert_eq!(answer.header("Content-Language"), language, "{answer:?}");
            assert_eq!(answer.header("Vary"), "accept-language");
            for name in doc.headers {
                assert!(!answer.header(name).is_empty(), "{name} of {answer:?}");
            }
            for member in doc.members {
                assert!(!problem[member.name].is_null(), "{} of {answer:?}", member.name);
            }
            assert_eq!(problem.get("detail").is_none(), doc.mask, "{answer:?}");
        }
    }
}

#[test]
fn a_detail_is_in_the_language_of_the_request() {
    let server = server();
    let scenarios = scenarios();
    let detail = |id: &str, language: &str| {
        let scenario = scenarios.iter().find(|scenario| scenario.id == id).unwrap();
        scenario.ask(&server, language).problem()["detail"].clone()
    };
    assert_eq!(detail("ticket-not-found", "en"), "there is no ticket 9");
    assert_eq!(detail("ticket-not-found", "ko-KR, en;q=0.5"), "9번 티켓이 없다.");
    assert_eq!(detail("too-many-messages", "ko"), "상담원은 1분에 2번까지 쓸 수 있다.");
    assert_eq!(detail("unauthenticated", "ko"), "등록된 토큰을 Bearer 토큰으로 보내야 한다.");
}

#[test]
fn the_challenge_the_wait_and_the_methods_are_header_fields() {
    let server = server();
    let scenarios = scenarios();
    let header = |id: &str, name: &str| {
        let scenario = scenarios.iter().find(|scenario| scenario.id == id).unwrap();
        scenario.ask(&server, "en").header(name).to_owned()
    };
    assert_eq!(header("unauthenticated", "WWW-Authenticate"), "Bearer");
    assert_eq!(header("unknown-method", "Allow"), "POST");
    let seconds: u64 = header("too-many-messages", "Retry-After").parse().unwrap();
    assert!((1..=61).contains(&seconds), "{seconds}");
}

#[test]
fn every_field_that_is_not_valid_is_named() {
    let server = server();
    let refused = server.mina("POST", "/tickets", r#"{"subject": "", "message": " "}"#);
    let fields: Vec<Value> = refused.problem()["errors"].as_array().unwrap().clone();
    let names: Vec<_> = fields.iter().map(|field| field["field"].as_str().unwrap()).collect();
    assert_eq!(names, ["subject", "message"]);
}

#[test]
fn what_broke_is_in_no_answer() {
    let server = server();
    let answer = server.mina("GET", "/broken", "");
    assert_eq!(answer.problem()["type"], "/problems/internal");
    assert!(!format!("{answer:?}").contains("1234"));
}
