//! [`RequestError`]: what is wrong with a request before anybody looks at orders.

use status_codes::StatusDocs;
use thiserror::Error;

use crate::status::OrdersStatus;

/// What makes a request one that cannot be understood.
#[derive(Debug, Error, StatusDocs)]
#[status(enum = OrdersStatus, type_base = "/problems/", rename_all = "kebab-case")]
#[status(require("en", "ko"))]
pub enum RequestError {
    /// There is nothing at this path.
    #[error("there is nothing at {path}")]
    #[status(404, title(ko = "없는 경로"))]
    #[status(summary(ko = "이 경로에는 아무것도 없다."))]
    UnknownPath {
        /// The path.
        path: String,
    },

    /// The path is there, but not for this method; Allow names those that it is for.
    #[error("{method} cannot be done here")]
    #[status(405, header("Allow"), title(ko = "허용되지 않는 메서드"))]
    #[status(summary(ko = "경로는 있지만 이 메서드는 허용되지 않는다. 허용되는 메서드는 Allow \
                           헤더에 있다."))]
    UnknownMethod {
        /// The method.
        method: String,
    },

    /// The header field X-Tenant is missing, or is not 1 to 40 small letters, digits and hyphens.
    #[error("X-Tenant must be 1 to 40 small letters, digits and hyphens")]
    #[status(400, title(ko = "테넌트 없음"))]
    #[status(summary(ko = "X-Tenant 헤더가 없거나 그 값이 테넌트 이름이 아니다. 이름에는 \
                           영어 소문자, 숫자, 붙임표만 40자까지 쓸 수 있다."))]
    NoTenant,

    /// A part of the path does not have the form that its place requires.
    #[error("{reason}")]
    #[status(400, title(ko = "잘못된 경로"))]
    #[status(summary(ko = "경로의 일부가 그 자리에 올 수 있는 값이 아니다."))]
    MalformedPath {
        /// What the framework says.
        reason: String,
    },

    /// A parameter of the query is not one of this path, or does not have a value that it can have.
    #[error("{reason}")]
    #[status(400, title(ko = "잘못된 질의"))]
    #[status(summary(ko = "이 경로에 없는 질의 매개변수가 있거나, 매개변수의 값이 잘못되었다."))]
    MalformedQuery {
        /// What the framework says.
        reason: String,
    },

    /// The body is not JSON.
    #[error("{reason}")]
    #[status(400, title(en = "Malformed JSON", ko = "잘못된 JSON"))]
    #[status(summary(ko = "본문이 JSON이 아니다."))]
    MalformedJson {
        /// What the framework says.
        reason: String,
    },

    /// The body is JSON, but not of the form that is described in /openapi.json.
    #[error("{reason}")]
    #[status(422, title(en = "Unexpected JSON", ko = "예상과 다른 JSON"))]
    #[status(summary(ko = "본문이 JSON이기는 하지만 /openapi.json에 적힌 형식이 아니다."))]
    UnexpectedJson {
        /// What the framework says.
        reason: String,
    },

    /// The header field Content-Type does not say application/json.
    #[error("Content-Type must be application/json")]
    #[status(415, title(en = "Not declared as JSON", ko = "JSON이 아닌 본문"))]
    #[status(summary(ko = "Content-Type 헤더가 application/json이 아니다."))]
    NotJson,

    /// The body is longer than 64 KiB.
    #[error("a body must be at most 64 KiB long")]
    #[status(413, title(ko = "너무 큰 본문"))]
    #[status(summary(ko = "본문이 64 KiB보다 크다."))]
    BodyTooLarge,
}
