//! Problem documents, and the language to write them in.
#![cfg(feature = "problem")]

#[path = "support/shop.rs"]
mod shop;

use std::collections::HashMap;
use std::fmt::{self, Display};

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};
use shop::{DbError, ShopError, all};
use status_codes::problem::{Extension, Problem, ProblemFields, language, problem};
use status_codes::{DocNode, Entry, HttpStatus, Registry, StatusDocs, VariantDoc};

fn document(error: &ShopError, language: &str) -> Value {
    serde_json::from_str(&problem(error, language).to_json()).unwrap()
}

#[test]
fn a_document_has_its_members_in_order_and_then_the_extensions() {
    let error = ShopError::OrderNotFound { id: 7, related: vec![1, 2] };
    assert_eq!(
        problem(&error, "en").with_instance("/orders/7").to_json(),
        concat!(
            r#"{"type":"https://api.acme.dev/problems/order_not_found","title":"Order not found","#,
            r#""status":404,"detail":"order 7 not found","instance":"/orders/7","#,
            r#""id":7,"related":[1,2]}"#
        )
    );
}

#[test]
fn the_title_is_in_the_language_asked_for_or_in_english() {
    let error = ShopError::OrderNotFound { id: 7, related: vec![] };
    assert_eq!(problem(&error, "ko-KR").title(), "주문을 찾을 수 없음");
    assert_eq!(problem(&error, "ko-KR").language(), "ko");
    assert_eq!(problem(&error, "fr").title(), "Order not found");
    assert_eq!(problem(&error, "fr").language(), "en");
    assert_eq!(problem(&error, "en").languages(), ["en", "ko"]);
    assert_eq!(problem(&error, "en").in_language("ko"), problem(&error, "ko"));
}

#[test]
fn a_problem_without_a_url_is_about_blank_with_the_phrase() {
    let english = document(&ShopError::BadHeaders, "en");
    assert_eq!(english["type"], "about:blank");
    assert_eq!(english["title"], "Not Found");
    let korean = problem(&ShopError::BadHeaders, "ko");
    assert_eq!((korean.title(), korean.language()), ("찾을 수 없음", "ko"));
}

#[test]
fn a_url_need_not_be_one_of_the_web() {
    let document = document(&ShopError::TooManyOrders { seconds: 1 }, "en");
    assert_eq!(document["type"], "urn:acme:too_many_orders");
    assert_eq!(document["title"], "Too Many Requests");
}

#[test]
fn a_masked_detail_is_nowhere_in_the_document() {
    for error in all() {
        let problem = problem(&error, "en");
        assert_eq!(problem.detail().is_none(), error.doc().mask, "{error:?}");
        if error.doc().mask {
            assert!(!problem.to_json().contains(&error.to_string()), "{error:?}");
        }
    }
    let upstream = document(&ShopError::Upstream, "en");
    assert_eq!(upstream["detail"], "\"upstream\" said <no>");
}

#[test]
fn a_transparent_variant_answers_as_what_it_holds() {
    let outer = problem(&ShopError::Database(DbError::Locked), "en");
    let inner = problem(&DbError::Locked, "en");
    assert_eq!(outer.status(), 503);
    assert_eq!(outer, inner);
    assert_eq!(problem(&&DbError::Locked, "en"), inner);
    assert_eq!(problem(&Box::new(DbError::Locked), "en"), inner);
}

/// A value whose extensions are not what they should be, and whose code HTTP cannot send.
struct Odd;

static REGISTRY: Registry = Registry::new("odd", "Odd codes", 0..=9999, 4);
static ENTRY: Entry = Entry::new(&REGISTRY, 4000, "Odd", "Odd");

impl StatusDocs for Odd {
    type Status = HttpStatus;

    const DOCS: &'static [DocNode] = &[];

    fn status(&self) -> HttpStatus {
        HttpStatus::InternalServerError
    }

    fn doc(&self) -> &'static VariantDoc {
        const { &VariantDoc::new("Odd", "odd", &ENTRY) }
    }
}

impl ProblemFields for Odd {
    fn visit_extensions(&self, visit: &mut dyn FnMut(&'static str, &dyn Extension)) {
        visit("status", &200);
        visit("twice", &1);
        visit("twice", &2);
        visit("not_json", &HashMap::from([((1, 2), 3)]));
        visit("not_a_number", &f64::NAN);
    }
}

impl Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("odd")
    }
}

#[test]
fn what_cannot_be_an_extension_is_left_out() {
    let expected = json!({
        "type": "about:blank",
        "title": "Odd",
        "status": 500,
        "detail": "odd",
        "twice": 1,
        "not_a_number": null,
    });
    let document: Value = serde_json::from_str(&problem(&Odd, "ko").to_json()).unwrap();
    assert_eq!(document, expected);
    assert_eq!(serde_json::to_value(problem(&Odd, "ko")).unwrap(), expected);
}

#[test]
fn a_document_can_be_made_of_the_docs_alone() {
    for error in all() {
        let mut whole = document(&error, "en");
        let bare = serde_json::to_value(Problem::new(error.doc(), "en")).unwrap();
        whole.as_object_mut().unwrap().retain(|name, _| bare.get(name).is_some());
        assert_eq!(whole, bare);
    }
}

#[test]
fn the_language_is_the_best_that_is_available() {
    let cases = [
        ("", None),
        ("ko", Some("ko")),
        ("KO-kr", Some("ko")),
        ("ko-Kore-KR-x-a", Some("ko")),
        ("kok", None),
        ("fr", None),
        ("fr, ko", Some("ko")),
        ("en;q=0.5, ko", Some("ko")),
        ("en; q=0.5 , ko ; q=0.7", Some("ko")),
        ("ko;q=0.5,en;q=0.5", Some("ko")),
        ("ko;q=0", None),
        ("ko;q=0, ko-KR", None),
        ("ko-KR;q=0, ko", Some("ko")),
        ("*", Some("en")),
        ("*;q=0", None),
        ("en;q=0, *", Some("ko")),
        ("en;q=0.1, *;q=0.5", Some("ko")),
        ("fr, *;q=0.1", Some("en")),
        ("ko;q=yes, en;q=0.1", Some("en")),
        ("ko;q=nan, en;q=0.1", Some("en")),
        ("ko;q=9, en;q=0.1", Some("en")),
        (";;;,,q=,-,*-", None),
    ];
    for (header, expected) in cases {
        assert_eq!(language(header, &["en", "ko"]), expected, "{header}");
    }
    assert_eq!(language("ko", &[]), None);
    assert_eq!(language("zh-Hant-TW", &["en", "zh-Hant"]), Some("zh-Hant"));
}

#[test]
fn what_one_side_writes_the_other_reads() {
    for error in all() {
        let written = problem(&error, "ko").with_instance("/orders/7");
        let read: Problem = serde_json::from_str(&written.to_json()).unwrap();
        assert_eq!(read.to_json(), written.to_json(), "{error:?}");
        assert_eq!((read.status(), read.title()), (written.status(), written.title()));
        assert_eq!((read.detail(), read.instance()), (written.detail(), written.instance()));
        assert_eq!(read.entry(), written.entry());
        assert_eq!(read.doc().id, "");
        assert!(read.extensions().eq(written.extensions()));
    }
}

#[test]
fn a_member_of_another_type_is_ignored_and_of_two_the_first_is_read() {
    let json = r#"{"type":1,"title":null,"status":"404","detail":["a"],"x":1,"x":2,"detail":"b"}"#;
    let read: Problem = serde_json::from_str(json).unwrap();
    assert_eq!(read.to_json(), r#"{"type":"about:blank","detail":"b","x":1}"#);
    assert_eq!((read.status(), read.title()), (500, ""));
    for json in ["[]", "1", "null", "\"a\"", "{", ""] {
        assert!(serde_json::from_str::<Problem>(json).is_err(), "{json}");
    }
}

proptest! {
    #[test]
    fn a_document_of_any_texts_is_read_as_it_is_written(
        texts in proptest::collection::vec(any::<String>(), 5),
        status in any::<u16>(),
    ) {
        let name = format!("x{}", texts[4]);
        let document = json!({
            "type": texts[0], "title": texts[1], "status": status, "detail": texts[2],
            "instance": texts[3], name: texts[4],
        });
        let read: Problem = serde_json::from_value(document.clone()).unwrap();
        let sendable = if (200..=999).contains(&status) { status } else { 500 };
        let mut expected = document;
        expected["status"] = json!(sendable);
        prop_assert_eq!(serde_json::to_value(&read).unwrap(), expected);
    }

    #[test]
    fn any_header_has_an_answer(header in any::<String>()) {
        let _ = language(&header, &["en", "ko"]);
    }

    /// Sorting qualities that are not numbers can panic; here are many of them.
    #[test]
    fn many_odd_qualities_have_an_answer(
        qualities in proptest::collection::vec("(nan|inf|-1|0|0\\.[0-9]{1,3}|1|)", 0..120),
    ) {
        let header: Vec<String> =
            qualities.iter().enumerate().map(|(n, q)| format!("l{n};q={q}")).collect();
        prop_assert!(language(&header.join(","), &["en", "ko"]).is_none());
    }
}
