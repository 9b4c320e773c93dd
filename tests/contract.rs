//! The error contract of a type, and whether the committed one is up to date.
#![cfg(all(feature = "docs", feature = "macros", feature = "problem"))]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::{env, fs};

use proptest::prelude::*;
use serde_json::{Value, json};
use status_codes::docs::{Member, Retry, to_contract, to_html};
use status_codes::{DocNode, HttpStatus, StatusDocs, VariantDoc, assert_contract};

/// What a shop refuses.
#[allow(dead_code, reason = "only its docs are asked for")]
#[derive(StatusDocs)]
#[status(type_base = "https://api.acme.dev/problems/")]
enum ShopError {
    /// There is no such order.
    #[status(404, title(ko = "없는 주문"), renamed_from = "no_order")]
    OrderNotFound {
        #[status(extension)]
        id: u64,
        #[status(extension)]
        hint: Option<String>,
    },
    #[status(one_of(502, 503), mask, header("X-Upstream"), retry = "never")]
    Upstream(#[status(code)] u16),
    #[status(429, header("Retry-After" = "30"), grpc = Unavailable)]
    TooMany,
    #[status(503, url = "urn:late", renamed_from = "slow")]
    Late,
    #[status(410, skip_docs)]
    Hidden,
}

/// A member's schema: that of its type where a feature knows one.
fn schema(known: Value) -> Value {
    if cfg!(any(feature = "utoipa", feature = "aide")) { known } else { json!(true) }
}

fn contract() -> Value {
    serde_json::from_str(&to_contract("ShopError", ShopError::DOCS)).unwrap()
}

#[test]
fn it_has_what_clients_rely_on() {
    let contract = contract();
    assert_eq!(contract["languages"], json!(["en", "ko"]));
    let problems = contract["problems"].as_array().unwrap();
    let ids: Vec<_> = problems.iter().map(|problem| &problem["id"]).collect();
    assert_eq!(ids, ["order_not_found", "upstream", "too_many", "late"]);
    let [order, upstream, too_many, late] = &problems[..] else { panic!("there are four") };
    assert_eq!(order["type_before"], "https://api.acme.dev/problems/no_order");
    assert_eq!(order["members"][0]["required"], true);
    assert_eq!(order["members"][1]["required"], false);
    assert_eq!(order["members"][1]["schema"], schema(json!({ "type": "string" })));
    assert_eq!(order["texts"]["en"]["summary"], "There is no such order.");
    assert_eq!(order["texts"]["ko"], json!({ "title": "없는 주문" }));
    assert_eq!(order["grpc"], json!({ "code": 5, "name": "NOT_FOUND" }));
    let codes = json!([
        { "code": 502, "phrase": "Bad Gateway" },
        { "code": 503, "phrase": "Service Unavailable" },
    ]);
    assert_eq!((&upstream["codes"], &upstream["masked"]), (&codes, &json!(true)));
    assert_eq!(upstream["headers"], json!([{ "name": "X-Upstream", "value": null }]));
    assert_eq!(too_many["headers"], json!([{ "name": "Retry-After", "value": "30" }]));
    assert_eq!(too_many["grpc"]["name"], "UNAVAILABLE");
    // Its URL is not made of its id, so that nobody knows what it was before.
    assert_eq!((&late["type"], &late["type_before"]), (&json!("urn:late"), &Value::Null));
}

#[test]
fn what_retrying_may_do_follows_from_the_declaration() {
    let retries: Vec<_> = contract()["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["retry"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(retries, ["never", "never", "after", "backoff"]);
    for retry in [Retry::Never, Retry::After, Retry::Backoff] {
        assert_eq!(retry.to_string(), retry.keyword());
    }
}

#[test]
fn the_keys_are_in_the_order_of_the_format() {
    let text = to_contract("ShopError", ShopError::DOCS);
    let first = text.split("    },\n    {\n").next().unwrap();
    let mut rest = first;
    for key in [
        "format",
        "name",
        "languages",
        "problems",
        "id",
        "name",
        "renamed_from",
        "type",
        "type_before",
        "codes",
        "members",
        "headers",
        "masked",
        "grpc",
        "retry",
        "texts",
        "example",
    ] {
        let key = format!("\"{key}\": ");
        rest = rest.split_once(&key).unwrap_or_else(|| panic!("{key} in {rest}")).1;
    }
    assert!(text.ends_with("]\n}\n"));
}

/// A file for one test.
fn file(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("contracts");
    fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}

/// What the assertion says of a file with this text.
fn said(name: &str, text: Option<&str>) -> String {
    let file = file(name);
    match text {
        Some(text) => fs::write(&file, text).unwrap(),
        None => drop(fs::remove_file(&file)),
    }
    let path: &'static str = String::leak(file.display().to_string());
    let failed = catch_unwind(AssertUnwindSafe(|| assert_contract!(path, ShopError)));
    // Nothing is written unasked.
    assert_eq!(fs::read_to_string(&file).ok().as_deref(), text);
    let message = failed.err().map(|panic| *panic.downcast::<String>().unwrap());
    message.unwrap_or_default().replace(path, name)
}

#[allow(dead_code, reason = "only its docs are asked for")]
#[derive(StatusDocs)]
#[status(type_base = "https://api.acme.dev/users/")]
enum UserError {
    #[status(404, id = "order_not_found")]
    Unknown,
}

#[allow(dead_code, reason = "only its docs are asked for")]
#[derive(StatusDocs)]
enum WholeError {
    #[status(transparent)]
    Shop(ShopError),
    #[status(transparent)]
    User(UserError),
}

#[allow(dead_code, reason = "only its docs are asked for")]
#[derive(StatusDocs)]
enum LateError {
    #[status(transparent)]
    Shop(ShopError),
    #[status(503, url = "urn:late")]
    VeryLate,
}

#[test]
fn two_problems_that_clients_cannot_tell_apart_have_no_contract() {
    let path: &'static str = String::leak(file("never.json").display().to_string());
    let failed = catch_unwind(AssertUnwindSafe(|| assert_contract!(path, WholeError))).unwrap_err();
    assert_eq!(
        *failed.downcast::<String>().unwrap(),
        "`WholeError` has two problems with the id `order_not_found`: `Shop` > `OrderNotFound` and \
         `User` > `Unknown`.\n\
         Clients tell problems apart by their id: write `id = \"…\"` on one of the variants"
    );
    let failed = catch_unwind(AssertUnwindSafe(|| assert_contract!(path, LateError))).unwrap_err();
    assert_eq!(
        *failed.downcast::<String>().unwrap(),
        "`LateError` has two problems with the type `urn:late`: `Shop` > `Late` and `VeryLate`.\n\
         Clients tell problems apart by their type: write `url = \"…\"` on one of the variants"
    );
    assert!(!file("never.json").exists(), "nothing is written, even with BLESS");
}

#[test]
fn a_stale_contract_is_told_in_words_with_the_command_that_writes_it() {
    if env::var_os("BLESS").is_some() {
        return;
    }
    let fresh = to_contract("ShopError", ShopError::DOCS);
    assert_eq!(said("same.json", Some(&fresh)), "");
    assert_eq!(said("windows.json", Some(&fresh.replace('\n', "\r\n"))), "");
    let missing = said("missing.json", None);
    assert!(missing.starts_with("missing.json is missing"), "{missing}");
    let command = "BLESS=1 cargo test -p status-codes a_stale_contract_is_told_in_words";
    assert!(missing.contains(command), "{missing}");

    let mut old: Value = serde_json::from_str(&fresh).unwrap();
    old["problems"][0]["codes"] = json!([{ "code": 410, "phrase": "Gone" }]);
    old["problems"][0]["members"] = json!([
        { "name": "id", "required": false, "schema": { "type": "string" } },
        { "name": "reason", "required": true, "schema": true },
    ]);
    old["problems"][1]["headers"] = json!([]);
    old["problems"][2]["masked"] = json!(true);
    old["problems"][3]["id"] = json!("lost");
    old["problems"][0]["texts"]["ko"]["title"] = json!("주문 없음");
    old["problems"][0]["example"]["id"] = json!(7);
    let old = said("stale.json", Some(&old.to_string()));
    for words in [
        "stale.json is not the contract of `ShopError`:\n",
        "- order_not_found: codes: 410 Gone is now 404 Not Found\n",
        "- order_not_found: member `id`: required: false is now true\n",
        "- order_not_found: member `reason`: gone\n",
        "- order_not_found: member `hint`: new\n",
        "- upstream: header `X-Upstream`: new\n",
        "- too_many: masked: true is now false\n",
        "- order_not_found: title in ko: 주문 없음 is now 없는 주문\n",
        "- order_not_found: example: {",
        "- lost: gone\n",
        "- late: new\n",
        "write the file again: BLESS=1 cargo test -p status-codes ",
    ] {
        assert!(old.contains(words), "{words}\n{old}");
    }
    assert!(said("broken.json", Some("{")).contains("- it is not JSON: "), "it says so");
    let layout = serde_json::to_string(&serde_json::from_str::<Value>(&fresh).unwrap()).unwrap();
    assert!(said("layout.json", Some(&layout)).contains("another layout"), "it says so");
}

#[test]
fn a_stale_page_fails_the_same_assertion() {
    if env::var_os("BLESS").is_some() {
        return;
    }
    let (contract, page) = (file("paged.json"), file("paged.html"));
    let [contract_path, page_path]: [&'static str; 2] =
        [&contract, &page].map(|file| &*String::leak(file.display().to_string()));
    let fresh = to_html(ShopError::DOCS);
    let said = |contract_text: &str, page_text: Option<&str>| {
        fs::write(&contract, contract_text).unwrap();
        match page_text {
            Some(text) => fs::write(&page, text).unwrap(),
            None => drop(fs::remove_file(&page)),
        }
        let failed = catch_unwind(AssertUnwindSafe(|| {
            assert_contract!(contract_path, ShopError, page = page_path);
        }));
        assert_eq!(fs::read_to_string(&page).ok().as_deref(), page_text);
        failed.err().map(|panic| *panic.downcast::<String>().unwrap()).unwrap_or_default()
    };
    let fresh_contract = to_contract("ShopError", ShopError::DOCS);
    assert_eq!(said(&fresh_contract, Some(&fresh)), "");
    let missing = said(&fresh_contract, None);
    assert!(missing.contains("paged.html is missing: it is the page of `ShopError`"), "{missing}");
    let stale = fresh
        .replace("<p>There is no such order.</p>", "<p>There is none.</p>")
        .replace("<article id=\"late\">", "<article id=\"lost\">");
    let stale = said(&fresh_contract, Some(&stale));
    for words in [
        "paged.html is not the page of `ShopError`:\n",
        "- order_not_found: other than before\n",
        "- lost: gone\n",
        "- late: new\n",
        "write the file again: BLESS=1 cargo test -p status-codes a_stale_page_fails",
    ] {
        assert!(stale.contains(words), "{words}\n{stale}");
    }
    assert!(!stale.contains("upstream") && !stale.contains("the contract of"), "{stale}");
    assert!(said(&fresh_contract, Some(&fresh.replace("</h1>", "!</h1>"))).contains("the rest"));
    let both = said("{}", Some(""));
    assert!(
        both.contains("is not the contract of") && both.contains("is not the page of"),
        "{both}"
    );
}

proptest! {
    #[test]
    fn any_text_is_in_a_contract_as_it_is(text in any::<String>(), member in any::<String>()) {
        let [text, member] = [text, member].map(|text| &*String::leak(text));
        let doc = VariantDoc::new(text, text, HttpStatus::Gone.entry())
            .with_url(text)
            .with_headers(Vec::leak(vec![text]))
            .with_members(Vec::leak(vec![Member::new(member), Member::new("status")]))
            .with_titles(Vec::leak(vec![("en", text)]))
            .with_summaries(Vec::leak(vec![("en", text)]));
        let json = to_contract(text, &[DocNode::Variant(doc)]);
        let contract: Value = serde_json::from_str(&json).unwrap();
        let problem = &contract["problems"][0];
        for key in ["id", "name", "type"] {
            prop_assert_eq!(&problem[key], text);
        }
        prop_assert_eq!(&problem["texts"]["en"], &json!({ "title": text, "summary": text }));
        prop_assert_eq!(&problem["members"][0]["name"], member);
        // A member cannot take the place of those that every document has.
        prop_assert_eq!(problem["members"].as_array().unwrap().len(), 1);
        prop_assert_eq!(&problem["example"]["status"], 410);
    }
}
