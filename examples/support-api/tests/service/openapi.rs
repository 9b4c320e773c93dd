//! `/openapi.json` is valid, and lists for each operation only what it can answer.
//!
//! The schema of the OpenAPI Initiative lies in `orders-api`, whose tests say where it comes from.

use jsonschema::Registry;
use serde_json::{Value, json};

use crate::client::Server;

const OPENAPI: &str = include_str!("../../../orders-api/tests/service/openapi-3.1.schema.json");

/// The document of a service that was just started.
pub(crate) fn document() -> Value {
    Server::with_limit(1).mina("GET", "/openapi.json", "").json()
}

#[test]
fn the_document_is_valid_under_the_official_schema() {
    let openapi: Value = serde_json::from_str(OPENAPI).unwrap();
    let id = openapi["$id"].as_str().unwrap().to_owned();
    let registry = Registry::new().add(id.clone(), openapi).unwrap().prepare().unwrap();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": id,
        "$defs": {
            "schema-object": {
                "$dynamicAnchor": "meta",
                "$ref": "https://json-schema.org/draft/2020-12/schema",
            },
        },
    });
    let validator = jsonschema::options().with_registry(&registry).build(&schema).unwrap();
    let document = document();
    let mistakes: Vec<_> = validator
        .iter_errors(&document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(mistakes, [""; 0]);
    assert_eq!(document["openapi"], "3.1.0");
}

#[test]
fn each_of_nine_operations_has_the_statuses_that_it_can_answer() {
    let document = document();
    let mut count = 0;
    for methods in document["paths"].as_object().unwrap().values() {
        count += methods.as_object().unwrap().len();
    }
    assert_eq!(count, 9);
    let statuses = |method: &str, path: &str| {
        let responses = document["paths"][path][method]["responses"].as_object().unwrap();
        responses.keys().map(|key| key.parse::<u16>().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(statuses("post", "/tickets"), [201, 400, 401, 404, 405, 413, 415, 422, 429, 500],);
    assert_eq!(statuses("get", "/agents/me"), [200, 400, 401, 404, 405, 413, 415, 422, 500]);
    assert!(statuses("get", "/tickets/{id}/translation").ends_with(&[500, 502, 503, 504]));
    assert!(statuses("post", "/tickets/{id}/close").contains(&403));
}
