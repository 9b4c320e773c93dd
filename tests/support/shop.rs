//! The error type that the tests of the integrations share, with its docs written by hand.
#![allow(dead_code, reason = "no test uses all of it")]

use std::error::Error;
use std::fmt::{self, Display};
use std::io;

use status_codes::{DocNode, HttpStatus, StatusDocs, VariantDoc};

#[derive(Debug)]
pub(crate) enum ShopError {
    /// Has everything: a URL, titles, extensions.
    OrderNotFound { id: u64, related: Vec<u64> },
    /// Declares header fields.
    TooManyOrders { seconds: u32 },
    /// Declares header fields that HTTP cannot send.
    BadHeaders,
    /// Answers as what it holds.
    Database(DbError),
    /// Keeps its detail to itself.
    Internal(io::Error),
    /// Shows its detail though it is a server error.
    Upstream,
    /// Is not in the docs.
    Secret,
    /// Has a code that forbids content.
    NotModified,
}

#[derive(Debug)]
pub(crate) enum DbError {
    Locked,
}

const ORDER_NOT_FOUND: VariantDoc =
    VariantDoc::new("OrderNotFound", "order_not_found", HttpStatus::NotFound.entry())
        .with_url("https://api.acme.dev/problems/order_not_found")
        .with_titles(&[("en", "Order not found"), ("ko", "주문을 찾을 수 없음")])
        .with_summaries(&[
            ("en", "There is no such order.\n\nIt may be too old."),
            ("ko", "그런 주문이 없다."),
        ]);
const TOO_MANY_ORDERS: VariantDoc =
    VariantDoc::new("TooManyOrders", "too_many_orders", HttpStatus::TooManyRequests.entry())
        .with_url("urn:acme:too_many_orders")
        .with_headers(&["Retry-After", "X-Limit"]);
const BAD_HEADERS: VariantDoc =
    VariantDoc::new("BadHeaders", "bad_headers", HttpStatus::NotFound.entry())
        .with_titles(&[("en", "Never shown without a URL")]);
const INTERNAL: VariantDoc =
    VariantDoc::new("Internal", "internal", HttpStatus::InternalServerError.entry()).with_mask();
const UPSTREAM: VariantDoc =
    VariantDoc::new("Upstream", "upstream", HttpStatus::BadGateway.entry());
const SECRET: VariantDoc =
    VariantDoc::new("Secret", "secret", HttpStatus::ImATeapot.entry()).with_hidden();
const NOT_MODIFIED: VariantDoc =
    VariantDoc::new("NotModified", "not_modified", HttpStatus::NotModified.entry());
const LOCKED: VariantDoc =
    VariantDoc::new("Locked", "locked", HttpStatus::ServiceUnavailable.entry())
        .with_titles(&[("en", "The database is locked")])
        .with_mask();

impl StatusDocs for ShopError {
    type Status = HttpStatus;

    const DOCS: &'static [DocNode] = &[
        DocNode::Variant(ORDER_NOT_FOUND),
        DocNode::Variant(TOO_MANY_ORDERS),
        DocNode::Variant(BAD_HEADERS),
        DocNode::Forward { name: "Database", docs: DbError::DOCS },
        DocNode::Variant(INTERNAL),
        DocNode::Variant(UPSTREAM),
        DocNode::Variant(SECRET),
        DocNode::Variant(NOT_MODIFIED),
    ];

    fn status(&self) -> HttpStatus {
        match self {
            Self::OrderNotFound { .. } | Self::BadHeaders => HttpStatus::NotFound,
            Self::TooManyOrders { .. } => HttpStatus::TooManyRequests,
            Self::Database(error) => error.status(),
            Self::Internal(_) => HttpStatus::InternalServerError,
            Self::Upstream => HttpStatus::BadGateway,
            Self::Secret => HttpStatus::ImATeapot,
            Self::NotModified => HttpStatus::NotModified,
        }
    }

    fn doc(&self) -> &'static VariantDoc {
        match self {
            Self::OrderNotFound { .. } => const { &ORDER_NOT_FOUND },
            Self::TooManyOrders { .. } => const { &TOO_MANY_ORDERS },
            Self::BadHeaders => const { &BAD_HEADERS },
            Self::Database(error) => error.doc(),
            Self::Internal(_) => const { &INTERNAL },
            Self::Upstream => const { &UPSTREAM },
            Self::Secret => const { &SECRET },
            Self::NotModified => const { &NOT_MODIFIED },
        }
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn Display)) {
        match self {
            Self::TooManyOrders { seconds } => {
                visit("Retry-After", seconds);
                visit("X-Limit", &"a day's");
            }
            Self::BadHeaders => {
                visit("X-Injected", &"a\r\nSet-Cookie: b");
                visit("not a name", &1);
                visit("X-Good", &2);
            }
            _ => {}
        }
    }
}

impl StatusDocs for DbError {
    type Status = HttpStatus;

    const DOCS: &'static [DocNode] = &[DocNode::Variant(LOCKED)];

    fn status(&self) -> HttpStatus {
        HttpStatus::ServiceUnavailable
    }

    fn doc(&self) -> &'static VariantDoc {
        const { &LOCKED }
    }
}

#[cfg(feature = "problem")]
mod problem {
    use status_codes::problem::{Extension, ProblemFields};

    use super::{DbError, ShopError};

    impl ProblemFields for ShopError {
        fn visit_extensions(&self, visit: &mut dyn FnMut(&'static str, &dyn Extension)) {
            if let Self::OrderNotFound { id, related } = self {
                visit("id", id);
                visit("related", related);
            }
        }
    }

    impl ProblemFields for DbError {}
}

#[cfg(feature = "axum")]
impl status_codes::axum::IntoResponse for ShopError {
    fn into_response(self) -> status_codes::axum::Response {
        status_codes::axum::respond(&self)
    }
}

#[cfg(feature = "actix-web")]
impl status_codes::actix_web::ResponseError for ShopError {
    fn status_code(&self) -> status_codes::actix_web::StatusCode {
        status_codes::actix_web::status_code(self)
    }

    fn error_response(&self) -> status_codes::actix_web::HttpResponse {
        status_codes::actix_web::respond(self)
    }
}

#[cfg(feature = "utoipa")]
impl status_codes::utoipa::IntoResponses for ShopError {
    fn responses() -> status_codes::utoipa::Responses {
        status_codes::utoipa::responses(Self::DOCS)
    }
}

impl Display for ShopError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OrderNotFound { id, .. } => write!(f, "order {id} not found"),
            Self::TooManyOrders { .. } => f.write_str("too many orders today"),
            Self::BadHeaders => f.write_str("what it declares cannot be sent"),
            Self::Database(error) => error.fmt(f),
            Self::Internal(_) => f.write_str("the password is hunter2"),
            Self::Upstream => f.write_str("\"upstream\" said <no>"),
            Self::Secret => f.write_str("not in the docs"),
            Self::NotModified => f.write_str("as it was"),
        }
    }
}

impl Error for ShopError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Internal(error) => Some(error),
            _ => None,
        }
    }
}

impl Display for DbError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("table orders is locked")
    }
}

impl Error for DbError {}

/// One value of each variant.
pub(crate) fn all() -> [ShopError; 8] {
    [
        ShopError::OrderNotFound { id: 7, related: vec![1, 2] },
        ShopError::TooManyOrders { seconds: 30 },
        ShopError::BadHeaders,
        ShopError::Database(DbError::Locked),
        ShopError::Internal(io::Error::other("disk full")),
        ShopError::Upstream,
        ShopError::Secret,
        ShopError::NotModified,
    ]
}
