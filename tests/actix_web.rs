//! Responses of actix-web. That they have the bytes of axum's is tested beside axum's.
#![cfg(feature = "actix-web")]

#[path = "support/shop.rs"]
mod shop;

use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderMap, VARY};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, ResponseError, middleware, rt, web};
use shop::{DbError, ShopError, all};
use status_codes::problem::{MEDIA_TYPE, problem};
use status_codes::{StatusDocs, actix_web::localize};

#[test]
fn every_error_answers_with_its_status_and_its_document() {
    rt::System::new().block_on(async {
        for error in all() {
            let (status, document) = (error.status().code(), problem(&error, "en").to_json());
            let response = error.error_response();
            assert_eq!(error.status_code().as_u16(), status);
            assert_eq!(response.status().as_u16(), status);
            assert_eq!(response.headers().contains_key(CONTENT_TYPE), status != 304);
            let content = actix_web::body::to_bytes(response.into_body()).await.ok().unwrap();
            assert_eq!(content, if status == 304 { String::new() } else { document });
        }
    });
}

#[test]
fn declared_header_fields_are_sent_unless_http_cannot() {
    let response = ShopError::TooManyOrders { seconds: 30 }.error_response();
    assert_eq!(response.headers().get("retry-after").unwrap(), "30");
    let response = ShopError::BadHeaders.error_response();
    assert_eq!(response.headers().get("x-good").unwrap(), "2");
    assert_eq!(response.headers().len(), 2);
}

async fn missing() -> Result<&'static str, ShopError> {
    Err(ShopError::OrderNotFound { id: 7, related: vec![] })
}

async fn locked() -> Result<&'static str, ShopError> {
    Err(ShopError::Database(DbError::Locked))
}

/// The header fields and the content of the answer.
fn ask(path: &str, language: &str) -> (HeaderMap, String) {
    rt::System::new().block_on(async {
        let app = App::new()
            .wrap(middleware::from_fn(localize))
            .route("/", web::get().to(|| async { "hello" }))
            .route("/missing", web::get().to(missing))
            .route("/locked", web::get().to(locked));
        let app = init_service(app).await;
        let request = TestRequest::get().uri(path).insert_header((ACCEPT_LANGUAGE, language));
        let response = call_service(&app, request.to_request()).await;
        let headers = response.headers().clone();
        (headers, String::from_utf8(read_body(response).await.to_vec()).unwrap())
    })
}

#[test]
fn a_document_is_said_in_the_language_of_the_request() {
    let (headers, content) = ask("/missing", "fr, ko-KR;q=0.9");
    assert_eq!(headers.get(CONTENT_LANGUAGE).unwrap(), "ko");
    assert_eq!(headers.get(VARY).unwrap(), "accept-language");
    assert_eq!(headers.get(CONTENT_TYPE).unwrap(), MEDIA_TYPE);
    assert!(content.contains(r#""title":"주문을 찾을 수 없음""#));
    let (headers, content) = ask("/locked", "fr");
    assert_eq!(headers.get(CONTENT_LANGUAGE).unwrap(), "en");
    assert!(content.contains(r#""title":"Service Unavailable""#));
}

#[test]
fn what_is_no_document_stays_as_it_is() {
    let (headers, content) = ask("/", "ko");
    assert!(!headers.contains_key(CONTENT_LANGUAGE) && !headers.contains_key(VARY));
    assert_eq!(content, "hello");
}
