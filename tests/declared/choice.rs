//! `one_of(…)` on a variant, `code` on one of its fields.

use status_codes::problem::problem;
use status_codes::{DocNode, HttpCode, HttpStatus, StatusDocs, VariantDoc, WebStatus, status_enum};

#[derive(Debug, thiserror::Error, StatusDocs)]
enum Rejected {
    #[error("{reason}")]
    #[status(one_of(400, 413, UnsupportedMediaType, HttpStatus::UnprocessableContent))]
    Body {
        #[status(code)]
        status: HttpStatus,
        reason: &'static str,
    },
    #[error("the upstream said {0}")]
    #[status(one_of(502, 503, 404))]
    Upstream(#[status(code = Answer::status)] Answer),
    #[error("{0}")]
    #[status(one_of(400, 404))]
    Number(#[status(code)] u16),
    #[error("{0:?}")]
    #[status(one_of(500, 504))]
    Maybe(#[status(code)] Option<HttpCode>),
}

#[derive(Debug)]
struct Answer(u16);

impl Answer {
    fn status(&self) -> HttpCode {
        HttpCode::from(self.0)
    }
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

fn body(status: HttpStatus) -> Rejected {
    Rejected::Body { status, reason: "wrong" }
}

fn doc<E: StatusDocs>(index: usize) -> VariantDoc {
    match E::DOCS[index] {
        DocNode::Variant(doc) => doc,
        DocNode::Forward { .. } => panic!("it has codes of its own"),
    }
}

#[test]
fn the_field_chooses_among_the_codes_that_are_listed() {
    for status in [HttpStatus::BadRequest, HttpStatus::ContentTooLarge] {
        assert_eq!(body(status).status(), status);
        assert_eq!(i128::from(problem(&body(status), "en").status()), status.entry().code);
    }
    assert_eq!(Rejected::Upstream(Answer(404)).status(), HttpStatus::NotFound);
    assert_eq!(Rejected::Number(404).status(), HttpStatus::NotFound);
    assert_eq!(Rejected::Maybe(Some(HttpCode::from(504))).status(), HttpStatus::GatewayTimeout);
}

#[test]
fn any_other_code_is_answered_as_the_first() {
    let listed = [400, 413, 415, 422];
    for number in 0..=u16::MAX {
        let status = HttpStatus::from_code(number).filter(|_| listed.contains(&number));
        let expected = status.unwrap_or(HttpStatus::BadRequest);
        if let Some(status) = HttpStatus::from_code(number) {
            assert_eq!(body(status).status(), expected);
        }
        let upstream = Rejected::Upstream(Answer(number)).status();
        let is_listed = [502, 503, 404].contains(&number);
        assert_eq!(upstream.code(), if is_listed { number } else { 502 });
    }
    assert_eq!(Rejected::Maybe(None).status(), HttpStatus::InternalServerError);
}

#[test]
fn the_docs_list_every_code_with_the_first_in_front() {
    let doc = doc::<Rejected>(0);
    let codes: Vec<i128> = doc.entries().map(|entry| entry.code).collect();
    assert_eq!(codes, [400, 413, 415, 422]);
    assert_eq!(doc.entry.code, 400);
}

#[test]
fn a_title_is_that_of_the_code_that_is_answered() {
    let problem = problem(&body(HttpStatus::ContentTooLarge), "ko");
    assert_eq!(
        (problem.title(), problem.entry().phrase),
        ("요청 본문이 너무 큼", "Content Too Large")
    );
}

#[test]
fn a_detail_is_masked_where_the_code_is_a_server_error() {
    assert_eq!(problem(&Rejected::Upstream(Answer(503)), "en").detail(), None);
    let shown = problem(&Rejected::Upstream(Answer(404)), "en");
    assert_eq!(shown.detail(), Some("the upstream said 404"));
    // Only where every code masks it does the page say so.
    assert!(!doc::<Rejected>(1).mask && doc::<Rejected>(3).mask);
}

#[status_enum(extends = ["http", "nginx"])]
pub enum EdgeStatus {}

/// Codes of an enum that the derive does not know, chosen by one of another.
#[derive(Debug, StatusDocs)]
#[status(enum = EdgeStatus)]
#[status(one_of(499, InternalServerError))]
struct Left(#[status(code)] WebStatus);

#[derive(StatusDocs)]
#[status(enum = EdgeStatus, transparent)]
struct Outer<E>(E);

#[test]
fn the_code_may_be_of_another_enum() {
    assert_eq!(Left(WebStatus::ClientClosedRequest).status(), EdgeStatus::ClientClosedRequest);
    let outer = Outer(Left(WebStatus::InternalServerError));
    assert_eq!(outer.status(), EdgeStatus::InternalServerError);
}

#[cfg(feature = "http")]
#[test]
fn the_code_may_be_that_of_the_crate_http() {
    #[derive(StatusDocs)]
    #[status(one_of(400, 404))]
    struct Passed(#[status(code)] http::StatusCode);

    assert_eq!(Passed(http::StatusCode::NOT_FOUND).status(), HttpStatus::NotFound);
    assert_eq!(Passed(http::StatusCode::OK).status(), HttpStatus::BadRequest);
}

#[test]
fn the_field_may_be_generic() {
    #[derive(StatusDocs)]
    enum Generic<T, U> {
        #[status(one_of(400, 404))]
        Field(#[status(code)] T, U),
    }
    assert_eq!(Generic::Field(404_u16, ()).status(), HttpStatus::NotFound);
}

#[cfg(feature = "utoipa")]
#[test]
fn openapi_describes_the_variant_under_each_code() {
    let responses = status_codes::utoipa::responses(Rejected::DOCS);
    let keys: Vec<_> = responses.keys().map(String::as_str).collect();
    assert_eq!(keys, ["400", "404", "413", "415", "422", "500", "502", "503", "504"]);
    let response = serde_json::to_value(&responses["413"]).unwrap();
    let schema = &response["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["properties"]["status"]["enum"], serde_json::json!([413]));
}
