//! Whatever an error says, tonic and aide render it as what it is: text.

use std::collections::BTreeSet;

use axum::http::HeaderMap;
use proptest::prelude::*;
use serde_json::Value;
use status_codes::docs::Member;
use status_codes::{DocNode, HttpStatus, StatusDocs, VariantDoc};
use tonic::{Code, Status};
use tonic_types::StatusExt;

#[derive(Debug, thiserror::Error, StatusDocs)]
#[status(type_base = "/problems/", tonic, aide)]
enum AnyError {
    #[error("{text}")]
    #[status(400)]
    Said {
        text: String,
        #[status(extension)]
        member: String,
        #[status(header = "X-Name")]
        name: String,
    },
    #[error("{text}")]
    #[status(409, detail(en = "{text}", ko = "{text}"))]
    Declared { text: String },
    #[error("{secret}")]
    #[status(500)]
    Masked { secret: String },
    #[error("{secret}")]
    #[status(404, mask, detail(en = "{secret}", ko = "{secret}"), header("Allow"))]
    MaskedDetails { secret: String },
}

/// The header fields that the status is sent as.
fn trailers(status: &Status) -> HeaderMap {
    let mut headers = HeaderMap::new();
    status.add_header(&mut headers).expect("a status can be sent");
    headers
}

/// What a client makes of them.
fn received(status: &Status) -> Status {
    Status::from_header_map(&trailers(status)).expect("it has a status")
}

/// A text that lives as long as the tests.
fn leak(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

proptest! {
    #[test]
    fn a_status_of_grpc_says_what_the_error_says(
        text in any::<String>(), member in any::<String>(), name in any::<String>(),
    ) {
        let said = AnyError::Said { text: text.clone(), member: member.clone(), name };
        let status = received(&said.into());
        prop_assert_eq!((status.code(), status.message()), (Code::InvalidArgument, text.as_str()));
        let info = status.get_details_error_info().unwrap();
        prop_assert_eq!((info.reason.as_str(), info.domain.as_str()), ("said", "/problems/"));
        prop_assert_eq!(info.metadata.get("member"), Some(&member));
        prop_assert_eq!(info.metadata.len(), 1);
        let status = received(&AnyError::Declared { text: text.clone() }.into());
        prop_assert_eq!(status.message(), text);
    }

    #[test]
    fn a_text_of_an_error_adds_no_header_field_to_a_call(text in any::<String>()) {
        let names = |text: &str| {
            let text = format!("{text}\r\nset-cookie: a=b\n\n");
            let said = AnyError::Said { member: text.clone(), name: text.clone(), text };
            let trailers = trailers(&said.into());
            trailers.keys().map(ToString::to_string).collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(names(&text), names(""));
        prop_assert!(!names(&text).contains("set-cookie"));
    }

    #[test]
    fn a_masked_detail_is_nowhere_in_a_call(secret in "[a-z]{4}[0-9]{12}[가-힣]{2}") {
        for error in [
            AnyError::Masked { secret: secret.clone() },
            AnyError::MaskedDetails { secret: secret.clone() },
        ] {
            let status = Status::from(error);
            let details = String::from_utf8_lossy(status.details()).into_owned();
            let shown = format!("{status:?} {details} {:?}", trailers(&status));
            let ascii = secret.trim_end_matches(|sign: char| !sign.is_ascii());
            prop_assert!(!shown.contains(&secret) && !shown.contains(ascii), "{shown}");
        }
    }

    #[test]
    fn any_texts_make_a_document_of_aide_whose_schemas_are_sound(
        name in any::<String>(),
        url in any::<String>(),
        title in any::<String>(),
        member in prop_oneof![
            any::<String>(),
            Just("type".to_owned()), Just("title".to_owned()), Just("status".to_owned()),
            Just("detail".to_owned()), Just("instance".to_owned()),
        ],
        is_masked: bool,
    ) {
        let [name, url, title, member] = [name, url, title, member].map(|text| leak(&text));
        let doc = VariantDoc::new(name, name, HttpStatus::Gone.entry())
            .with_url(url)
            .with_titles(Vec::leak(vec![("en", title)]))
            .with_headers(Vec::leak(vec![name]))
            .with_constant_headers(Vec::leak(vec![(name, title)]))
            .with_members(Vec::leak(vec![Member::new(member), Member::new(member)]));
        let doc = if is_masked { doc.with_mask() } else { doc };
        let docs = Vec::leak(vec![DocNode::Variant(doc)]);
        let responses = aide::generate::in_context(|context| {
            status_codes::aide::responses(context, docs)
        });
        let response: Value = serde_json::to_value(&responses[0].1).unwrap();
        let content = &response["content"]["application/problem+json"];
        let schema = &content["schema"];
        prop_assert_eq!(&schema["properties"]["type"]["const"], url);
        prop_assert_eq!(&schema["properties"]["status"]["const"], 410);
        prop_assert_eq!(&schema["properties"]["title"]["type"], "string");
        prop_assert_eq!(&schema["properties"]["instance"]["format"], "uri-reference");
        let detail = schema["properties"].get("detail");
        prop_assert_eq!(detail.is_none(), is_masked);
        let is_reserved = ["type", "title", "status", "detail", "instance"].contains(&member);
        prop_assert_eq!(schema["properties"].get(member).is_some(), !is_reserved || !is_masked || member != "detail");
        let example = content["examples"].as_object().unwrap().values().next().unwrap();
        let validator = jsonschema::validator_for(schema).unwrap();
        prop_assert!(validator.is_valid(&example["value"]), "{schema}: {example}");
        prop_assert_eq!(&example["value"]["type"], url);
        prop_assert_eq!(&example["value"]["status"], 410);
    }
}
