//! Responses of axum; and that actix-web answers with the same bytes.
#![cfg(feature = "axum")]

#[path = "support/shop.rs"]
mod shop;

use axum::body::{Body, to_bytes};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Router, middleware};
use shop::{DbError, ShopError, all};
use status_codes::problem::{MEDIA_TYPE, Problem, problem};
use status_codes::{StatusDocs, axum::localize};
use tower::ServiceExt;

/// The status, the header fields and the content of a response.
async fn parts(response: axum::response::Response) -> (StatusCode, HeaderMap, String) {
    let (parts, body) = response.into_parts();
    let content = to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(content.to_vec()).unwrap())
}

#[tokio::test]
async fn every_error_answers_with_its_status_and_its_document() {
    for error in all() {
        let (status, document) = (error.status().code(), problem(&error, "en").to_json());
        let (sent, headers, content) = parts(error.into_response()).await;
        assert_eq!(sent, status);
        if status == 304 {
            assert!(content.is_empty() && !headers.contains_key(CONTENT_TYPE));
        } else {
            assert_eq!(content, document);
            assert_eq!(headers[CONTENT_TYPE], MEDIA_TYPE);
        }
    }
}

#[tokio::test]
async fn declared_header_fields_are_sent_unless_http_cannot() {
    let response = ShopError::TooManyOrders { seconds: 30 }.into_response();
    assert_eq!(response.headers()["retry-after"], "30");
    assert_eq!(response.headers()["x-limit"], "a day's");
    let response = ShopError::BadHeaders.into_response();
    assert_eq!(response.headers()["x-good"], "2");
    assert_eq!(response.headers().len(), 2);
}

#[test]
fn an_interim_code_is_not_sent_as_a_final_response() {
    use status_codes::{HttpStatus, VariantDoc};

    static HINTS: VariantDoc = VariantDoc::new("Hints", "hints", HttpStatus::EarlyHints.entry());
    let response = Problem::new(&HINTS, "en").into_response();
    assert_eq!(response.status(), 500);
}

#[tokio::test]
async fn every_rejection_answers_with_what_its_docs_say() {
    use status_codes::DocNode;
    use status_codes::problem::Rejection;

    let reason = String::from("why");
    let all = [
        Rejection::UnknownPath { path: "/".into() },
        Rejection::UnknownMethod { method: "GET".into() },
        Rejection::MalformedPath { reason: reason.clone() },
        Rejection::MalformedQuery { reason: reason.clone() },
        Rejection::MalformedBody { reason: reason.clone() },
        Rejection::UnexpectedBody { reason },
        Rejection::UnsupportedMediaType { expected: "text/csv" },
        Rejection::BodyTooLarge,
        Rejection::Misconfigured("the secret".into()),
    ];
    assert_eq!(all.len(), Rejection::DOCS.len());
    for (rejection, node) in all.into_iter().zip(Rejection::DOCS) {
        let DocNode::Variant(doc) = node else { panic!("{node:?}") };
        assert_eq!(rejection.doc(), doc);
        assert_eq!(i128::from(rejection.status().code()), doc.entry.code);
        for language in ["en", "ko"] {
            assert!(doc.title(language).is_some() && doc.summary(language).is_some());
        }
        let (status, headers, content) = parts(rejection.into_response()).await;
        assert_eq!(i128::from(status.as_u16()), doc.entry.code);
        assert_eq!(headers[CONTENT_TYPE], MEDIA_TYPE);
        assert!(!content.contains("secret"), "{content}");
    }
}

#[tokio::test]
async fn a_document_can_be_changed_and_answered() {
    let document = problem(&ShopError::Upstream, "en").with_instance("/orders");
    assert!(parts(document.into_response()).await.2.contains(r#""instance":"/orders""#));
}

fn app() -> Router {
    let missing = || async { ShopError::OrderNotFound { id: 7, related: vec![] } };
    Router::new()
        .route("/", get(|| async { "hello" }))
        .route("/missing", get(missing))
        .route("/locked", get(|| async { ShopError::Database(DbError::Locked) }))
        .layer(middleware::from_fn(localize))
}

async fn ask(path: &str, languages: &[&str]) -> (StatusCode, HeaderMap, String) {
    let mut request = Request::get(path);
    for language in languages {
        request = request.header(ACCEPT_LANGUAGE, *language);
    }
    parts(app().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()).await
}

#[tokio::test]
async fn a_document_is_said_in_the_language_of_the_request() {
    let (status, headers, content) = ask("/missing", &["fr", "ko-KR;q=0.9, en;q=0.5"]).await;
    assert_eq!(status, 404);
    assert_eq!(headers[CONTENT_LANGUAGE], "ko");
    assert_eq!(headers[VARY], "accept-language");
    assert_eq!(headers[CONTENT_TYPE], MEDIA_TYPE);
    assert!(content.contains(r#""title":"주문을 찾을 수 없음""#));
    assert!(content.contains(r#""detail":"order 7 not found""#));
}

#[tokio::test]
async fn a_document_is_in_english_for_who_asks_for_nothing_that_there_is() {
    for languages in [&["fr"][..], &[], &["ko;q=0"], &["\u{e4}"]] {
        let (_, headers, content) = ask("/missing", languages).await;
        assert_eq!(headers[CONTENT_LANGUAGE], "en");
        assert!(content.contains(r#""title":"Order not found""#), "{content}");
    }
}

#[tokio::test]
async fn what_is_no_document_stays_as_it_is() {
    let (_, headers, content) = ask("/", &["ko"]).await;
    assert!(!headers.contains_key(CONTENT_LANGUAGE) && !headers.contains_key(VARY));
    assert_eq!(content, "hello");
}

#[tokio::test]
async fn requests_that_are_under_way_at_once_do_not_mix_their_languages() {
    let missing = || async {
        tokio::task::yield_now().await;
        ShopError::OrderNotFound { id: 7, related: vec![] }
    };
    let app = Router::new().route("/", get(missing)).layer(middleware::from_fn(localize));
    let ask = |language: &str| {
        let request = Request::get("/").header(ACCEPT_LANGUAGE, language);
        app.clone().oneshot(request.body(Body::empty()).unwrap())
    };
    let (korean, english) = tokio::join!(ask("ko"), ask("en"));
    assert_eq!(korean.unwrap().headers()[CONTENT_LANGUAGE], "ko");
    assert_eq!(english.unwrap().headers()[CONTENT_LANGUAGE], "en");
    // Nothing of them is left behind.
    let after = ShopError::OrderNotFound { id: 7, related: vec![] }.into_response();
    assert!(!after.headers().contains_key(CONTENT_LANGUAGE));
}

#[tokio::test]
#[cfg(feature = "actix-web")]
async fn actix_web_answers_with_the_same_bytes() {
    use actix_web::ResponseError;

    for (ours, theirs) in all().into_iter().zip(all()) {
        let theirs = theirs.error_response();
        let (status, mut headers, content) = parts(ours.into_response()).await;
        assert_eq!(theirs.status().as_u16(), status.as_u16());
        for (name, value) in theirs.headers() {
            let ours = headers.remove(name.as_str()).unwrap();
            assert_eq!(ours.as_bytes(), value.as_bytes());
        }
        assert!(headers.is_empty());
        let theirs = actix_web::body::to_bytes(theirs.into_body()).await;
        assert_eq!(theirs.ok().unwrap(), content);
    }
}
