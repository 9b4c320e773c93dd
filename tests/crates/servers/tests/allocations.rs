//! What a response costs in allocations, beside one that is written by hand.

use std::fmt::Write;
use std::hint::black_box;

use axum::Json;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use status_codes::{HttpStatus, StatusDocs};

#[derive(Debug, thiserror::Error, StatusDocs)]
#[status(type_base = "/problems/", axum)]
enum ApiError {
    #[error("all {limit} orders of this hour are placed")]
    #[status(429)]
    Displayed {
        #[status(extension)]
        limit: u32,
        #[status(header = "Retry-After")]
        seconds: u32,
    },
    #[error("all {limit} orders of this hour are placed")]
    #[status(
        429,
        detail(
            en = "all {limit} orders of this hour are placed",
            ko = "이번 시간에 넣을 수 있는 주문 {limit}건을 모두 넣었다.",
            ja = "この時間に受け付けられる{limit}件の注文はすべて入っています。"
        )
    )]
    Declared {
        #[status(extension)]
        limit: u32,
        #[status(header = "Retry-After")]
        seconds: u32,
    },
    #[error("gone")]
    #[status(410)]
    Plain,
}

#[derive(Serialize)]
struct Body {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    detail: String,
    limit: u32,
}

fn by_hand(limit: u32, seconds: u32) -> Response {
    let mut detail = String::with_capacity(128);
    write!(detail, "all {limit} orders of this hour are placed").unwrap();
    let status = StatusCode::TOO_MANY_REQUESTS;
    let body = Body {
        r#type: "/problems/displayed",
        title: "Displayed",
        status: status.as_u16(),
        detail,
        limit,
    };
    (status, [(RETRY_AFTER, seconds.to_string())], Json(body)).into_response()
}

/// The allocations of the second call: the first may set up what all share.
fn allocations<T>(make: impl Fn() -> T) -> u64 {
    black_box(make());
    allocation_counter::measure(|| {
        black_box(make());
    })
    .count_total
}

#[test]
fn a_response_takes_one_allocation_more_than_one_that_is_written_by_hand() {
    let (limit, seconds) = (black_box(100), black_box(30));
    let by_hand = allocations(|| by_hand(limit, seconds));
    let displayed = allocations(|| ApiError::Displayed { limit, seconds }.into_response());
    let declared = allocations(|| ApiError::Declared { limit, seconds }.into_response());
    assert!(displayed <= by_hand + 1, "{displayed}, by hand {by_hand}");
    // However many languages it is declared in, one is written.
    assert_eq!(declared, displayed);
}

#[test]
fn the_code_and_the_docs_of_an_error_take_none() {
    let error = black_box(ApiError::Plain);
    let taken = allocations(|| (error.status(), error.doc()));
    assert_eq!((taken, error.status()), (0, HttpStatus::Gone));
}
