//! The document that aide generates has every response of an error type.

use aide::axum::ApiRouter;
use aide::axum::routing::get;
use aide::openapi::OpenApi;
use axum::Json;
use serde_json::{Value, json};
use test_servers::ApiError;

async fn show() -> Result<Json<u32>, ApiError> {
    Err(ApiError::Missing(7))
}

/// The responses of the operation in the generated document.
fn responses() -> Value {
    let mut document = OpenApi::default();
    let _routes: axum::Router =
        ApiRouter::new().api_route("/orders", get(show)).finish_api(&mut document);
    let document = serde_json::to_value(&document).unwrap();
    document["paths"]["/orders"]["get"]["responses"].clone()
}

#[test]
fn it_has_each_status_and_the_success_too() {
    let responses = responses();
    let keys: Vec<_> = responses.as_object().unwrap().keys().cloned().collect();
    // 699 has no name in OpenAPI.
    assert_eq!(keys, ["200", "400", "404", "460", "503", "default"]);
    assert_eq!(responses["460"]["description"], "Tenant Over Quota");
    assert_eq!(responses["default"]["description"], "699 Everything Is Down");
}

#[test]
fn a_problem_has_a_schema_with_its_type_and_its_members() {
    let responses = responses();
    let content = &responses["400"]["content"]["application/problem+json"];
    let schemas = content["schema"]["oneOf"].as_array().unwrap();
    assert_eq!(schemas.len(), 2);
    let rejected = &schemas[1];
    assert_eq!(rejected["properties"]["type"]["const"], "/problems/rejected");
    assert_eq!(rejected["properties"]["status"]["const"], 400);
    assert_eq!(rejected["properties"]["rejection"]["type"], "string");
    assert_eq!(rejected["properties"]["usual"]["type"], "integer");
    assert_eq!(rejected["required"], json!(["type", "title", "status", "rejection", "usual"]));
    assert_eq!(content["examples"]["rejected"]["value"]["status"], 400);
    assert_eq!(responses["400"]["headers"]["X-Name"]["schema"]["type"], "string");
}

#[test]
fn a_masked_problem_has_no_detail() {
    let responses = responses();
    let content = &responses["503"]["content"]["application/problem+json"];
    assert_eq!(content["schema"]["properties"]["type"]["const"], "/problems/secret");
    assert!(content["schema"]["properties"].get("detail").is_none());
    assert!(!responses.to_string().contains("hunter2"));
}
