//! [`ApiError`]: everything that can go wrong, declared once.
//!
//! From this one declaration come the status on the wire, the problem document, the header fields,
//! the responses in `/openapi.json`, and the pages under `/problems`.

use std::any::Any;
use std::error::Error as StdError;

use status_codes::StatusDocs;
use thiserror::Error;

use crate::mistake::Mistake;
use crate::order::OrderState;
use crate::payment::PaymentError;
use crate::request::RequestError;
use crate::status::OrdersStatus;

/// What a request is answered with if it fails.
#[derive(Debug, Error, StatusDocs)]
#[status(enum = OrdersStatus, type_base = "/problems/", rename_all = "kebab-case")]
#[status(require("en", "ko"), axum, utoipa)]
pub enum ApiError {
    /// No order of this tenant has this number.
    #[error("there is no order {id}")]
    #[status(404, title(ko = "없는 주문"))]
    #[status(summary(ko = "이 테넌트에는 이 번호의 주문이 없다."))]
    OrderNotFound {
        /// The number that was asked for.
        #[status(extension)]
        id: u64,
    },

    /// The order has the right form, but it cannot be accepted. The member errors has every reason.
    #[error("the order cannot be accepted as it is")]
    #[status(422, title(ko = "받을 수 없는 주문"))]
    #[status(summary(ko = "주문의 형식은 맞지만 받을 수 없다. 이유는 모두 errors에 있다."))]
    InvalidOrder {
        /// All that is wrong with it.
        #[status(extension)]
        errors: Vec<Mistake>,
    },

    /// The order is not in a state in which this can be done with it.
    #[error("order {id} is {state}")]
    #[status(409, title(ko = "지금 상태에서는 할 수 없음"))]
    #[status(summary(ko = "주문이 이 요청을 처리할 수 있는 상태가 아니다."))]
    WrongState {
        /// The number of the order.
        #[status(extension)]
        id: u64,
        /// The state that it is in.
        #[status(extension)]
        state: OrderState,
    },

    /// The tenant has placed as many orders as it may for now; Retry-After says when it may again.
    #[error("all {limit} orders of this hour are placed")]
    #[status(TenantOverQuota, title(ko = "주문 한도 초과"))]
    #[status(summary(
        ko = "테넌트가 지금 넣을 수 있는 주문을 모두 넣었다. 언제 다시 넣을 수 있는지는 \
                           Retry-After 헤더에 있다."
    ))]
    TooManyOrders {
        /// How many orders a tenant may place in an hour.
        #[status(extension)]
        limit: u32,
        /// When the next hour begins.
        #[status(header = "Retry-After")]
        seconds: u64,
    },

    /// The request cannot be understood.
    #[error(transparent)]
    #[status(transparent)]
    Request(#[from] RequestError),

    /// The order cannot be paid.
    #[error(transparent)]
    #[status(transparent)]
    Payment(#[from] PaymentError),

    /// Something broke in the service. What it was is in the log, and nowhere else.
    #[error("internal error")]
    #[status(500, mask, title(en = "Internal error", ko = "내부 오류"))]
    #[status(summary(ko = "서비스 안에서 문제가 생겼다. 무슨 일인지는 로그에만 남는다."))]
    Internal(#[source] Box<dyn StdError + Send + Sync>),
}

impl ApiError {
    /// The error that a panic is.
    pub(crate) fn from_panic(panic: &(dyn Any + Send)) -> Self {
        let text = panic
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| panic.downcast_ref::<String>().map(String::as_str));
        Self::Internal(format!("a panic: {}", text.unwrap_or("of an unknown kind")).into())
    }
}
