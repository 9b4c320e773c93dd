//! Of every variant, the declaration, the answer on the wire, the OpenAPI document and the pages
//! say the same. Nothing here names a variant: a new one is in the loop by itself.

use orders_api::ApiError;
use scraper::{Html, Selector};
use serde_json::{Value, json};
use status_codes::{StatusDocs, VariantDoc};

use crate::client::{Answer, Server};
use crate::samples::{SECRET, path, samples, server};

/// Asks for every sample, with this `Accept-Language`, and hands on what is answered.
fn for_each_sample(language: &str, check: impl Fn(&Server, &ApiError, &Answer)) {
    let server = server();
    for sample in samples() {
        let headers = [("Accept-Language", language)];
        let answer = server.send("GET", &path(sample.doc().id), &headers, "");
        check(&server, &sample, &answer);
    }
}

#[test]
fn the_answer_is_what_is_declared() {
    for_each_sample("en", |_, sample, answer| {
        let (doc, problem) = (sample.doc(), answer.problem());
        assert_eq!(i128::from(answer.status.as_u16()), doc.entry.code);
        assert_eq!(sample.status().code(), answer.status.as_u16());
        assert_eq!(problem["type"].as_str(), doc.url);
        assert_eq!(problem["title"].as_str(), doc.title("en"));
        let detail = (!doc.mask).then(|| sample.to_string());
        assert_eq!(problem.get("detail").and_then(Value::as_str), detail.as_deref());
    });
}

#[test]
fn declared_header_fields_are_sent() {
    for_each_sample("en", |_, sample, answer| {
        sample.visit_headers(&mut |name, value| {
            assert_eq!(answer.header(name), value.to_string(), "{name} of {sample:?}");
            assert!(sample.doc().headers.contains(&name), "{name} of {sample:?}");
        });
    });
}

#[test]
fn what_is_masked_never_leaves() {
    for_each_sample("en", |_, sample, answer| {
        let is_secret = format!("{sample:?}").contains(SECRET);
        assert!(!is_secret || sample.doc().mask, "{sample:?}");
        let wire = format!("{:?} {}", answer.headers, answer.body);
        assert!(!wire.contains(SECRET), "{wire}");
        if sample.doc().mask {
            assert!(!wire.contains(&sample.to_string()), "{wire}");
        }
    });
}

#[test]
fn titles_are_korean_for_who_asks_for_it() {
    for_each_sample("ko-KR, en;q=0.5", |_, sample, answer| {
        assert_eq!(answer.problem()["title"].as_str(), sample.doc().title("ko"));
        assert_eq!(answer.header("Content-Language"), "ko");
        assert_eq!(answer.header("Vary"), "accept-language");
    });
}

#[test]
fn the_type_leads_to_a_page_in_the_language_of_the_reader() {
    for language in ["en", "ko"] {
        for_each_sample(language, |server, sample, answer| {
            let problem = answer.problem();
            let uri = problem["type"].as_str().unwrap();
            let page = server.send("GET", uri, &[("Accept-Language", language)], "");
            assert_eq!(page.status, 200, "{uri}");
            assert_eq!(page.header("Content-Type"), "text/html; charset=utf-8");
            assert_eq!(page.header("Content-Language"), language);
            assert_page_says_it(&page.body, sample.doc(), language);
        });
    }
}

fn assert_page_says_it(page: &str, doc: &VariantDoc, language: &str) {
    let entry = doc.entry;
    let page = Html::parse_document(page);
    assert_eq!(page.root_element().attr("lang"), Some(language));
    assert_eq!(text(&page, "h1"), doc.title(language).unwrap());
    let body = text(&page, "body");
    assert!(body.contains(doc.summary(language).unwrap()), "{body}");
    assert!(body.contains(&format!("{} {}", entry.code, entry.phrase)), "{body}");
    assert!(body.contains(entry.text(language).unwrap().summary), "{body}");
    assert!(doc.headers.iter().all(|name| body.contains(name)), "{body}");
}

/// The text of the one element that is selected.
fn text(page: &Html, selector: &str) -> String {
    let selector = Selector::parse(selector).unwrap();
    let elements: Vec<_> = page.select(&selector).collect();
    assert_eq!(elements.len(), 1, "{selector:?}");
    elements[0].text().collect()
}

#[test]
fn the_page_of_all_has_each_in_both_languages() {
    let page = server().get("/problems");
    assert_eq!(page.header("Content-Language"), "en, ko");
    let page = Html::parse_document(&page.body);
    for sample in samples() {
        let doc = sample.doc();
        let article = text(&page, &format!("article[id='{}']", doc.id));
        for language in ["en", "ko"] {
            assert!(article.contains(doc.title(language).unwrap()), "{article}");
            assert!(article.contains(doc.summary(language).unwrap()), "{article}");
        }
        assert!(article.contains(&doc.entry.code.to_string()), "{article}");
        assert!(doc.headers.iter().all(|name| article.contains(name)), "{article}");
    }
}

#[test]
fn every_operation_in_openapi_has_each_with_its_example() {
    let document = server().get("/openapi.json").json();
    let paths = document["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|methods| methods.as_object().unwrap().values());
    let mut count = 0;
    for operation in operations {
        for sample in samples() {
            assert_operation_says_it(operation, sample.doc());
        }
        count += 1;
    }
    assert_eq!(count, 5);
}

fn assert_operation_says_it(operation: &Value, doc: &VariantDoc) {
    let response = &operation["responses"][doc.entry.code.to_string()];
    let content = &response["content"]["application/problem+json"];
    let example = &content["examples"][doc.id];
    let schema = &content["schema"];
    let schemas = schema["oneOf"].as_array().map_or(std::slice::from_ref(schema), Vec::as_slice);
    let is_its = |schema: &&Value| schema["properties"]["type"]["enum"][0].as_str() == doc.url;
    assert_eq!(schemas.iter().filter(is_its).count(), 1, "{schema}");
    assert_eq!(example["value"]["type"].as_str(), doc.url, "{operation}");
    assert_eq!(example["value"]["title"].as_str(), doc.title("en"));
    assert_eq!(example["value"]["status"], json!(doc.entry.code));
    assert_eq!(example["description"].as_str(), doc.summary("en"));
    for name in doc.headers {
        assert!(response["headers"][name].is_object(), "{name} in {response}");
    }
}
