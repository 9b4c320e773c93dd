//! `body = path` on a type.

use serde::Serialize;
use serde_json::{Value, json};
use status_codes::StatusDocs;
use status_codes::problem::{MEDIA_TYPE, Problem, problem};

#[derive(Debug, thiserror::Error, StatusDocs)]
#[cfg_attr(feature = "axum", status(axum))]
#[cfg_attr(feature = "utoipa", status(utoipa))]
#[status(body = ErrorBody::of)]
enum ApiError {
    #[error("order {id} not found")]
    #[status(404, detail(en = "order {id} not found", ko = "{id}번 주문이 없다"))]
    NotFound { id: u64 },
    #[error("the password is hunter2")]
    #[status(500)]
    Internal,
}

/// What our clients read since before there were problem documents.
#[derive(Serialize)]
#[cfg_attr(feature = "utoipa", derive(utoipa::ToSchema))]
struct ErrorBody {
    error: &'static str,
    message: String,
}

impl ErrorBody {
    fn of(problem: &Problem) -> Self {
        let message = problem.detail().unwrap_or(problem.title()).to_owned();
        Self { error: problem.doc().id, message }
    }
}

fn content(error: &ApiError, language: &str) -> Value {
    serde_json::from_str(&problem(error, language).content()).unwrap()
}

#[test]
fn the_function_writes_what_is_sent() {
    let error = ApiError::NotFound { id: 7 };
    let expected = json!({ "error": "not_found", "message": "order 7 not found" });
    assert_eq!(content(&error, "en"), expected);
    assert_eq!(content(&error, "ko")["message"], "7번 주문이 없다");
    assert_eq!(problem(&error, "en").media_type(), "application/json");
    // The document is there all the same.
    assert_eq!(problem(&error, "en").title(), "Not Found");
}

#[test]
fn the_function_cannot_see_what_is_masked() {
    assert_eq!(content(&ApiError::Internal, "en")["message"], "Internal Server Error");
}

#[test]
fn a_type_that_forwards_to_it_sends_problem_documents() {
    #[derive(Debug, thiserror::Error, StatusDocs)]
    #[error(transparent)]
    #[status(transparent)]
    struct Outer(ApiError);

    assert_eq!(problem(&Outer(ApiError::Internal), "en").media_type(), MEDIA_TYPE);
    assert_eq!(problem(&&ApiError::Internal, "en").media_type(), "application/json");
}

#[cfg(feature = "axum")]
#[tokio::test]
async fn it_is_what_axum_answers() {
    use axum::body::to_bytes;
    use status_codes::axum::IntoResponse;

    let response = ApiError::NotFound { id: 7 }.into_response();
    assert_eq!(response.status(), 404);
    assert_eq!(response.headers()["content-type"], "application/json");
    let content = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    assert_eq!(content, problem(&ApiError::NotFound { id: 7 }, "en").content());
}

#[cfg(feature = "utoipa")]
#[test]
fn openapi_describes_what_is_sent() {
    use status_codes::utoipa::IntoResponses;

    let responses = serde_json::to_value(ApiError::responses()).unwrap();
    let content = &responses["404"]["content"]["application/json"];
    assert_eq!(content["schema"]["required"], json!(["error", "message"]));
    let example = &content["examples"]["not_found"]["value"];
    assert_eq!(*example, json!({ "error": "not_found", "message": "Not Found" }));
    assert!(responses["404"]["content"].get(MEDIA_TYPE).is_none());
}
