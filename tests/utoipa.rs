//! `OpenAPI` responses and schemas.
#![cfg(feature = "utoipa")]

#[path = "support/shop.rs"]
mod shop;

use serde_json::{Value, json};
use shop::{ShopError, all};
use status_codes::problem::{MEDIA_TYPE, Problem, problem};
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
        let expected = serde_json::to_value(Problem::new(doc, "en")).unwrap();
        assert_eq!(content["examples"][doc.id]["value"], expected);
        assert_eq!(content["examples"][doc.id]["summary"], expected["title"]);
        for name in doc.headers {
            assert_eq!(response["headers"][name]["schema"]["type"], "string");
        }
    }
}

/// Every reference anywhere in a value.
fn references(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(members) => {
            let own = members.get("$ref").and_then(Value::as_str);
            own.into_iter().chain(members.values().flat_map(references)).collect()
        }
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_document_is_valid_under_the_schema_that_describes_it_and_no_other() {
    let responses = responses();
    assert_eq!(references(&responses), [""; 0]);
    for error in all().iter().filter(|error| !error.doc().hidden) {
        let response = &responses[error.status().code().to_string()];
        let Some(schema) = response["content"][MEDIA_TYPE].get("schema") else { continue };
        let mut document = serde_json::to_value(problem(error, "ko")).unwrap();
        let validator = jsonschema::validator_for(schema).unwrap();
        assert!(validator.is_valid(&document), "{document:#} {schema:#}");
        document["type"] = json!("https://api.acme.dev/problems/other");
        assert!(!validator.is_valid(&document), "{document:#} {schema:#}");
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

/// What only the derive can say.
#[cfg(feature = "macros")]
mod derived {
    use std::collections::BTreeMap;

    use serde::Serialize;
    use status_codes::{StatusDocs, status_enum};
    use utoipa::ToSchema;

    use super::*;

    #[derive(Serialize, ToSchema)]
    struct FieldError {
        field: String,
        reasons: Vec<Reason>,
        within: Option<Place>,
    }

    #[derive(Serialize, ToSchema)]
    #[allow(dead_code, reason = "only its schema is asked for")]
    enum Reason {
        Missing,
        TooLong { limit: u32 },
    }

    #[derive(Serialize, ToSchema)]
    struct Place {
        #[schema(no_recursion)]
        outer: Option<Box<Place>>,
        names: BTreeMap<String, Reason>,
    }

    /// Has no schema.
    #[derive(Serialize)]
    struct Opaque;

    #[derive(StatusDocs)]
    #[status(type_base = "/problems/", utoipa)]
    #[allow(dead_code, reason = "only the docs are asked for")]
    enum ApiError<'a, T> {
        #[status(422)]
        Invalid {
            #[status(extension)]
            errors: Vec<FieldError>,
            #[status(extension)]
            name: &'a str,
            #[status(extension)]
            opaque: Opaque,
            #[status(extension)]
            generic: T,
        },
        #[status(401, header("WWW-Authenticate" = "Bearer"))]
        UnknownToken,
        #[status(405, header("Allow"))]
        UnknownMethod,
    }

    fn documented<E: IntoResponses>() -> Value {
        serde_json::to_value(E::responses()).unwrap()
    }

    #[test]
    fn a_problem_has_a_schema_with_its_type_and_its_members() {
        let responses = documented::<ApiError<'_, u8>>();
        assert_eq!(references(&responses), [""; 0]);
        let schema = &responses["422"]["content"][MEDIA_TYPE]["schema"];
        let members = &schema["properties"];
        assert_eq!(schema["title"], "Invalid");
        assert_eq!(members["type"]["enum"], json!(["/problems/invalid"]));
        assert_eq!(members["status"]["enum"], json!([422]));
        assert_eq!(members["name"]["type"], "string");
        assert_eq!((&members["opaque"], &members["generic"]), (&json!({}), &json!({})));
        let required = ["type", "title", "status", "errors", "name", "opaque", "generic"];
        assert_eq!(schema["required"], json!(required));
        let error = &members["errors"]["items"]["properties"];
        assert_eq!(error["field"]["type"], "string");
        let reason = &error["reasons"]["items"]["oneOf"];
        assert_eq!(reason[0]["enum"], json!(["Missing"]));
        let place = &error["within"]["oneOf"][0]["properties"];
        assert_eq!(place["names"]["additionalProperties"]["oneOf"], *reason);
        // A schema cannot hold itself.
        assert_eq!(place["outer"]["oneOf"][0], json!({}));
    }

    #[test]
    fn a_header_field_that_is_always_the_same_is_a_constant() {
        let responses = documented::<ApiError<'_, u8>>();
        let header =
            |status: &str, name: &str| responses[status]["headers"][name]["schema"].clone();
        let bearer = json!({ "type": "string", "enum": ["Bearer"] });
        assert_eq!(header("401", "WWW-Authenticate"), bearer);
        assert_eq!(header("405", "Allow"), json!({ "type": "string" }));
    }

    #[status_enum(inline = r#"
    format  = 1
    extends = ["http"]

    [registry]
    name  = "far"
    title = "Codes beyond HTTP's"
    codes = "100..=999"

    [[class]]
    name  = "Beyond"
    codes = "600..=999"

    [699]
    phrase     = "Far Away"
    summary.en = "It is far away."

    [700]
    phrase     = "Farther Away"
    summary.en = "It is farther away."
    "#)]
    enum FarStatus {}

    #[derive(StatusDocs)]
    #[status(enum = FarStatus, utoipa)]
    #[allow(dead_code, reason = "only the docs are asked for")]
    enum FarError {
        #[status(699)]
        Far,
        #[status(700)]
        Farther,
        #[status(404)]
        Near,
    }

    #[test]
    fn a_code_that_openapi_cannot_name_is_described_under_default() {
        let responses = documented::<FarError>();
        let keys: Vec<_> = responses.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["404", "default"]);
        let default = &responses["default"];
        assert_eq!(default["description"], "699 Far Away; 700 Farther Away");
        let schemas = &default["content"][MEDIA_TYPE]["schema"]["anyOf"];
        assert_eq!(schemas[1]["properties"]["status"]["enum"], json!([700]));
    }
}
