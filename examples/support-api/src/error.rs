//! [`ApiError`]: everything that can go wrong, declared once.

use std::error::Error as StdError;

use axum::http::StatusCode;
use status_codes::StatusDocs;
use thiserror::Error;

use crate::field_error::FieldError;
use crate::request::RequestError;

/// What a request is answered with if it fails.
#[derive(Debug, Error, StatusDocs)]
#[status(type_base = "/problems/", rename_all = "kebab-case", require("en", "ko"))]
#[status(axum, tonic, utoipa)]
pub enum ApiError {
    /// The request carries no token, or one that the service does not know.
    #[error("send a known token as a bearer token")]
    #[status(401, header("WWW-Authenticate" = "Bearer"))]
    #[status(title(ko = "인증되지 않음"))]
    #[status(summary(ko = "요청에 토큰이 없거나 서비스가 모르는 토큰이다."))]
    #[status(detail(
        en = "send a known token as a bearer token",
        ko = "등록된 토큰을 Bearer 토큰으로 보내야 한다."
    ))]
    Unauthenticated,

    /// Only the agent that a ticket is assigned to may close it.
    #[error("ticket {id} is assigned to {agent}")]
    #[status(403, title(ko = "담당자가 아님"))]
    #[status(summary(ko = "티켓은 담당자만 닫을 수 있다."))]
    #[status(detail(
        en = "ticket {id} is assigned to {agent}",
        ko = "{id}번 티켓의 담당자는 {agent}이다."
    ))]
    NotAssigned {
        /// The number of the ticket.
        #[status(extension)]
        id: u64,
        /// The agent who may close it.
        #[status(extension)]
        agent: &'static str,
    },

    /// There is no ticket with this number.
    #[error("there is no ticket {id}")]
    #[status(404, title(ko = "없는 티켓"))]
    #[status(summary(ko = "이 번호의 티켓이 없다."))]
    #[status(detail(en = "there is no ticket {id}", ko = "{id}번 티켓이 없다."))]
    TicketNotFound {
        /// The number that was asked for.
        #[status(extension)]
        id: u64,
    },

    /// A closed ticket takes no changes and no replies.
    #[error("ticket {id} is closed")]
    #[status(409, title(ko = "닫힌 티켓"), grpc = FailedPrecondition)]
    #[status(summary(ko = "닫힌 티켓은 고칠 수 없고 답글도 달 수 없다."))]
    #[status(detail(en = "ticket {id} is closed", ko = "{id}번 티켓은 이미 닫혔다."))]
    TicketClosed {
        /// The number of the ticket.
        #[status(extension)]
        id: u64,
    },

    /// Some fields have values that the service does not accept; the member errors lists all of them.
    #[error("some fields are not valid")]
    #[status(422, title(ko = "잘못된 필드"))]
    #[status(summary(
        ko = "값을 받아들일 수 없는 필드가 있다. 해당하는 필드는 모두 errors에 있다."
    ))]
    #[status(detail(en = "some fields are not valid", ko = "값이 올바르지 않은 필드가 있다."))]
    InvalidFields {
        /// Every field that is not valid.
        #[status(extension)]
        errors: Vec<FieldError>,
    },

    /// The agent has written too often; Retry-After tells when the next message is accepted.
    #[error("an agent may write {limit} times a minute")]
    #[status(429, title(ko = "너무 잦은 요청"))]
    #[status(summary(
        ko = "상담원이 메시지를 너무 자주 보냈다. 다음 메시지를 받을 시점은 Retry-After 헤더에 있다."
    ))]
    #[status(detail(
        en = "an agent may write {limit} times a minute",
        ko = "상담원은 1분에 {limit}번까지 쓸 수 있다."
    ))]
    TooManyMessages {
        /// How often an agent may write in a minute.
        #[status(extension)]
        limit: u32,
        /// When the next message is accepted.
        #[status(header = "Retry-After")]
        seconds: u64,
    },

    /// The translation service failed, and its status is passed on.
    #[error("the translation service answered {status}")]
    #[status(one_of(502, 429, 503, 504), mask = false, title(ko = "번역 실패"))]
    #[status(summary(
        ko = "번역 서비스가 요청을 처리하지 못했다. 그 상태 코드를 그대로 전달한다."
    ))]
    #[status(detail(
        en = "the translation service answered {status}",
        ko = "번역 서비스의 응답은 {status}이다."
    ))]
    TranslationFailed {
        /// What the translation service answered.
        #[status(code)]
        status: StatusCode,
    },

    /// The customer has no order with this number.
    #[error("there is no order {id}")]
    #[status(404, title(ko = "없는 주문"))]
    #[status(summary(ko = "고객에게 이 번호의 주문이 없다."))]
    #[status(detail(en = "there is no order {id}", ko = "{id}번 주문이 없다."))]
    OrderNotFound {
        /// The number that was asked for.
        #[status(extension)]
        id: u64,
    },

    /// The order is paid for or cancelled already.
    #[error("order {id} is {state}")]
    #[status(409, title(ko = "취소할 수 없는 주문"), grpc = FailedPrecondition)]
    #[status(summary(ko = "이미 결제되었거나 취소된 주문이다."))]
    #[status(detail(en = "order {id} is {state}", ko = "{id}번 주문의 상태는 {state}이다."))]
    OrderNotCancellable {
        /// The number of the order.
        #[status(extension)]
        id: u64,
        /// The state that it is in.
        #[status(extension)]
        state: String,
    },

    /// The orders service failed; the log has the details.
    #[error("the orders service failed")]
    #[status(502, title(ko = "주문 서비스 장애"), retry = "backoff")]
    #[status(summary(ko = "주문 서비스에 문제가 생겼다. 자세한 내용은 로그에 남는다."))]
    OrdersFailed(#[source] Box<dyn StdError + Send + Sync>),

    /// The service failed; the log has the details.
    #[error("internal error")]
    #[status(500, mask, title(en = "Internal error", ko = "내부 오류"))]
    #[status(summary(ko = "서비스에 문제가 생겼다. 자세한 내용은 로그에 남는다."))]
    Internal(#[source] Box<dyn StdError + Send + Sync>),

    /// The request cannot be read.
    #[error(transparent)]
    #[status(transparent)]
    Rejected(#[from] RequestError),
}
