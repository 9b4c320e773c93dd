//! `OpenAPI` responses and schemas.
#![cfg(feature = "utoipa")]

mod shop;

use serde_json::{Value, json};
use shop::{ShopError, all};
use status_codes::problem::{MEDIA_TYPE, Problem};
use status_codes::utoipa::IntoResponses;
use status_codes::{DocNode, HttpCode, HttpStatus, StatusDocs, VariantDoc};
use utoipa::{OpenApi, PartialSchema, ToSchema};

fn responses() -> Value {
    serde_json::to_value(ShopError::responses()).unwrap()
}

#[test]
fn each_status_has_one_entry() {
    let responses = responses();
    let statuses: Vec<&String> = responses.as_object().unwrap().keys().collect();
    assert_eq!(statuses, ["304", "404", "429", "500", "502", "503"]);
}

#[test]
fn every_variant_that_is_shown_is_an_example_under_its_id_and_as_it_is_answered() {
    let responses = responses();
    for error in all() {
        let doc = error.doc();
        let response = &responses[error.status().code().to_string()];
        let content = &response["content"][MEDIA_TYPE];
        if doc.hidden || error.status() == HttpStatus::NotModified {
            assert!(content["examples"].get(doc.id).is_none());
            continue;
        }
        assert_eq!(response["description"], doc.entry.phrase);
        assert_eq!(content["schema"], json!({ "$ref": "#/components/schemas/Problem" }));
        let expected = serde_json::to_value(Problem::new(doc, "en")).unwrap();
        assert_eq!(content["examples"][doc.id]["value"], expected);
        assert_eq!(content["examples"][doc.id]["summary"], expected["title"]);
        for name in doc.headers {
            assert_eq!(response["headers"][name]["schema"]["type"], "string");
        }
    }
}

#[test]
fn a_response_without_content_has_none_described() {
    assert_eq!(responses()["304"], json!({ "description": "Not Modified" }));
}

#[test]
fn two_variants_with_one_id_are_two_examples() {
    const GONE: VariantDoc = VariantDoc::new("Gone", "gone", HttpStatus::Gone.entry());
    static DOCS: [DocNode; 2] = [
        DocNode::Variant(GONE),
        DocNode::Forward { name: "Inner", docs: &[DocNode::Variant(GONE)] },
    ];
    let responses = serde_json::to_value(status_codes::utoipa::responses(&DOCS)).unwrap();
    let examples = responses["410"]["content"][MEDIA_TYPE]["examples"].as_object().unwrap();
    assert_eq!(examples.keys().collect::<Vec<_>>(), ["gone", "gone-2"]);
}

#[test]
fn the_schema_of_a_document_has_its_members() {
    let schema = serde_json::to_value(Problem::schema()).unwrap();
    assert_eq!(Problem::name(), "Problem");
    assert_eq!(schema["required"], json!(["type", "title", "status"]));
    let document = serde_json::to_value(Problem::new(all()[0].doc(), "en")).unwrap();
    for (name, value) in document.as_object().unwrap() {
        let expected = if value.is_number() { "integer" } else { "string" };
        assert_eq!(schema["properties"][name]["type"], expected);
    }
}

#[test]
fn the_schema_of_an_enum_is_its_numbers_and_what_they_mean() {
    let schema = serde_json::to_value(HttpStatus::schema()).unwrap();
    let codes: Vec<u16> = HttpStatus::VARIANTS.iter().map(|status| status.code()).collect();
    assert_eq!(<HttpStatus as ToSchema>::name(), "HttpStatus");
    assert_eq!(schema["type"], "integer");
    assert_eq!(schema["enum"], json!(codes));
    assert_eq!(schema["x-enum-varnames"].as_array().unwrap().len(), HttpStatus::COUNT);
    assert!(schema["description"].as_str().unwrap().contains("\n- 404 Not Found\n"));
}

#[test]
fn the_schema_of_a_code_is_named_like_its_alias() {
    let schema = serde_json::to_value(HttpCode::schema()).unwrap();
    assert_eq!(<HttpCode as ToSchema>::name(), "HttpCode");
    assert_eq!(schema["type"], "integer");
    assert!(schema.get("enum").is_none());
}

#[test]
#[allow(unused_qualifications, reason = "the derive of utoipa writes them")]
fn an_enum_and_its_alias_can_be_fields_of_a_schema_that_utoipa_derives() {
    #[derive(ToSchema)]
    #[expect(dead_code, reason = "only its schema is asked for")]
    struct Check {
        expected: HttpStatus,
        got: Option<HttpCode>,
    }

    #[derive(OpenApi)]
    #[openapi(components(schemas(Check, Problem)))]
    struct Api;

    let components = serde_json::to_value(Api::openapi().components).unwrap();
    let schemas = components["schemas"].as_object().unwrap();
    assert!(["Check", "HttpCode", "HttpStatus", "Problem"].iter().eq(schemas.keys()));
    let expected = &schemas["Check"]["properties"]["expected"]["$ref"];
    assert_eq!(expected, "#/components/schemas/HttpStatus");
}
