//! [`RequestError`]: what the framework refuses, under types of the service's own.
//!
//! The library's `Rejection` has no `type`, so that clients could not tell one from another.

use std::error::Error as StdError;

use status_codes::StatusDocs;
use thiserror::Error;

/// Why a request does not reach an endpoint.
#[derive(Debug, Error, StatusDocs)]
#[status(type_base = "/problems/", rename_all = "kebab-case", require("en", "ko"))]
pub enum RequestError {
    /// The service has no resource at this path.
    #[error("there is nothing at {path}")]
    #[status(404, title(ko = "없는 경로"), summary(ko = "이 경로에는 아무것도 없다."))]
    #[status(detail(en = "there is nothing at {path}", ko = "{path}에는 아무것도 없다."))]
    UnknownPath {
        /// The path of the request.
        path: String,
    },

    /// The resource does not support this method; Allow lists those that it does.
    #[error("{method} is not supported here")]
    #[status(405, header("Allow"), title(ko = "허용되지 않는 메서드"))]
    #[status(summary(ko = "이 메서드를 지원하지 않는다. 지원하는 메서드는 Allow 헤더에 있다."))]
    #[status(detail(
        en = "{method} is not supported here",
        ko = "여기서는 {method} 메서드를 쓸 수 없다."
    ))]
    UnknownMethod {
        /// The method of the request.
        method: String,
    },

    /// A parameter of the path or of the query is missing or has a value that it cannot have.
    #[error("{reason}")]
    #[status(400, title(ko = "잘못된 매개변수"))]
    #[status(summary(ko = "경로나 쿼리의 매개변수가 없거나 값이 올바르지 않다."))]
    MalformedParameter {
        /// What is wrong with it, in the framework's words.
        reason: String,
    },

    /// The body is not in the format that Content-Type declares.
    #[error("{reason}")]
    #[status(400, title(ko = "잘못된 본문"))]
    #[status(summary(ko = "본문이 Content-Type 헤더에 적힌 형식이 아니다."))]
    MalformedBody {
        /// What is wrong with it, in the framework's words.
        reason: String,
    },

    /// The body is JSON, but a member is missing or has a wrong value.
    #[error("{reason}")]
    #[status(422, title(ko = "예상과 다른 본문"))]
    #[status(summary(ko = "본문은 JSON이지만 필요한 항목이 없거나 항목의 값이 올바르지 않다."))]
    UnexpectedBody {
        /// What is wrong with it, in the framework's words.
        reason: String,
    },

    /// Content-Type is missing, or names a media type that is not read here.
    #[error("Content-Type has to be {expected}")]
    #[status(415, title(ko = "지원하지 않는 미디어 타입"))]
    #[status(summary(ko = "Content-Type 헤더가 없거나 여기서 읽을 수 없는 미디어 타입이다."))]
    #[status(detail(
        en = "Content-Type has to be {expected}",
        ko = "Content-Type은 {expected}이어야 한다."
    ))]
    UnsupportedMediaType {
        /// The media type that is read.
        #[status(extension)]
        expected: &'static str,
    },

    /// The body is longer than the service reads.
    #[error("the body is too long")]
    #[status(413, title(ko = "너무 큰 본문"), summary(ko = "본문이 읽을 수 있는 한도보다 길다."))]
    #[status(detail(en = "the body is too long", ko = "본문이 너무 길다."))]
    BodyTooLarge,

    /// The service does not fit its own routes; the log has the details.
    #[error("a route does not fit its handler")]
    #[status(500, mask, title(ko = "잘못된 서비스 설정"))]
    #[status(summary(ko = "서비스의 설정이 잘못되었다. 자세한 내용은 로그에 남는다."))]
    Misconfigured(#[source] Box<dyn StdError + Send + Sync>),
}
