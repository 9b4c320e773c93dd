//! What `status-codes export --to openapi` writes is what the OpenAPI Specification 3.1 asks for.

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use crate::folder::{EDGE, Folder};

/// The schema of the OpenAPI Initiative; `openapi.rs` beside it names its source.
const OPENAPI: &str =
    include_str!("../../../examples/orders-api/tests/service/openapi-3.1.schema.json");

/// That schema takes anything for a Schema Object; this adds JSON Schema's own schema for those.
fn validator() -> Validator {
    let openapi: Value = serde_json::from_str(OPENAPI).unwrap();
    let id = openapi["$id"].as_str().unwrap().to_owned();
    let registry = Registry::new().add(id.clone(), openapi).unwrap().prepare().unwrap();
    let meta = "https://json-schema.org/draft/2020-12/schema";
    let schema = json!({
        "$schema": meta,
        "$ref": id,
        "$defs": { "schema-object": { "$dynamicAnchor": "meta", "$ref": meta } },
    });
    jsonschema::options().with_registry(&registry).build(&schema).unwrap()
}

fn document(folder: &Folder, line: &str) -> Value {
    serde_json::from_str(&folder.print(&format!("export --to openapi {line}"))).unwrap()
}

#[test]
fn every_http_registry_gives_a_valid_document() {
    let (folder, validator) = (Folder::with_edge(), validator());
    let names = status_data::registries().iter().map(|it| it.registry.name.as_ref());
    let http = names.filter(|name| status_data::protocol(name) == Some("http"));
    for name in http {
        let run = folder.run(&format!("export --to openapi --registry {name}"));
        if run.code == 2 {
            assert!(run.errors.contains("has no status code of HTTP that is sent"), "{run:?}");
            continue;
        }
        let document = serde_json::from_str(&run.output).unwrap();
        let mistakes: Vec<_> =
            validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert_eq!(mistakes, [""; 0], "{name}");
    }
}

#[test]
fn the_validator_finds_mistakes() {
    let (folder, validator) = (Folder::with_edge(), validator());
    for (pointer, wrong) in [
        ("/openapi", json!("3.0.0")),
        ("/components/responses/NotFound/description", Value::Null),
        ("/components/schemas/Problem/type", json!("strnig")),
    ] {
        let mut document = document(&folder, "edge.toml");
        assert!(validator.is_valid(&document));
        *document.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&document), "{pointer}");
    }
}

#[test]
fn a_response_has_its_texts_its_headers_and_its_content() {
    let folder = Folder::with_edge();
    let headers = "headers = { required = [\"Retry-After\"], optional = [\"RateLimit\"] }";
    folder.write("edge.toml", &format!("{EDGE}{headers}\n"));
    let document = document(&folder, "edge.toml --docs ko");
    let response = &document["components"]["responses"]["TenantOverQuota"];
    let text = |required| json!({ "required": required, "schema": { "type": "string" } });
    assert_eq!(
        *response,
        json!({
            "description": "470 Tenant Over Quota\n\n테넌트가 하루치 요청을 모두 썼다.",
            "x-status-code": 470,
            "x-phrase": "Tenant Over Quota",
            "x-registry": "acme-edge",
            "x-class": "ClientError",
            "x-predicates": [],
            "headers": { "Retry-After": text(true), "RateLimit": text(false) },
            "content": {
                "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } },
            },
        })
    );
    assert!(document["components"]["responses"]["Ok"].get("content").is_none());
}

#[test]
fn a_code_that_is_never_sent_is_no_response_and_a_foreign_name_is_replaced() {
    let folder = Folder::with_edge();
    let more =
        "[471]\nphrase = \"A\"\nwire = \"log-only\"\n[472]\nphrase = \"B\"\nname = \"Été\"\n";
    folder.write("edge.toml", &format!("{EDGE}{more}"));
    let document = document(&folder, "edge.toml");
    assert!(validator().is_valid(&document));
    let responses = document["components"]["responses"].as_object().unwrap();
    let names: Vec<_> = responses.keys().map(String::as_str).collect();
    assert_eq!(names, ["InternalServerError", "NotFound", "Ok", "Status472", "TenantOverQuota"]);
}
