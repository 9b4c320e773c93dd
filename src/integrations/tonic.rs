//! Errors of gRPC calls, for [tonic](https://docs.rs/tonic).
//!
//! [`status`] turns an error into a [`Status`], and `#[status(tonic)]` writes a `From` that calls it, so
//! that `?` does. Its details hold the problem as a
//! [`google.rpc.ErrorInfo`](https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto),
//! so that a client can tell problems apart without reading messages:
//!
#![cfg_attr(feature = "macros", doc = "```")]
#![cfg_attr(not(feature = "macros"), doc = "```ignore")]
//! # use std::fmt;
//! use status_codes::StatusDocs;
//! use tonic::Code;
//! use tonic_types::StatusExt;
//!
//! #[derive(Debug, StatusDocs)]
//! #[status(type_base = "https://api.acme.dev/problems/")]
//! enum OrderError {
//!     #[status(404)]
//!     OrderNotFound {
//!         #[status(extension)]
//!         id: u64,
//!     },
//! }
//! # impl fmt::Display for OrderError {
//! #     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
//! #         let Self::OrderNotFound { id } = self;
//! #         write!(f, "order {id} not found")
//! #     }
//! # }
//! # impl std::error::Error for OrderError {}
//!
//! let status = status_codes::tonic::status(&OrderError::OrderNotFound { id: 7 });
//! assert_eq!(status.code(), Code::NotFound);
//! assert_eq!(status.message(), "order 7 not found");
//!
//! let info = status.get_details_error_info().unwrap();
//! assert_eq!(info.reason, "order_not_found");
//! assert_eq!(info.metadata["id"], "7");
//! ```
//!
//! | part | what it holds |
//! |---|---|
//! | code | that of `grpc = …` on the variant, else as [`code`] maps the HTTP status |
//! | message | the detail of the problem, or its title if the detail is masked |
//! | `ErrorInfo.reason` | the variant's `id` |
//! | `ErrorInfo.domain` | the type's `type_base`; empty if it has none |
//! | `ErrorInfo.metadata` | the extension members: a text as it is, anything else as JSON |
//!
//! Header fields have no place in it: they are HTTP's.

use std::collections::HashMap;
use std::error::Error;
use std::string::{String, ToString};

use ::tonic_types::{ErrorDetails, StatusExt};
use serde_json::Value;

pub use ::tonic::{Code, Status};

use super::answer::answer;
use super::problem::{Problem, ProblemFields};
use crate::docs::grpc;

/// The status of a call that failed with this error. [The module](self) has an example.
///
/// Within the middleware `localize` of axum, which can surround a gRPC service too, the message is in the
/// language that the call asks for. With the feature `tracing`, a server error is logged with all its
/// sources.
pub fn status<E: ProblemFields + Error>(error: &E) -> Status {
    let (problem, _) = answer(error);
    let doc = problem.doc();
    let message = problem.detail().unwrap_or(problem.title());
    let details = ErrorDetails::with_error_info(
        doc.id,
        doc.type_base.unwrap_or_default(),
        metadata(&problem),
    );
    let code = doc.grpc.map_or_else(|| code(problem.status()), |grpc| Code::from_i32(grpc.into()));
    Status::with_error_details(code, message, details)
}

/// The gRPC code for an HTTP status: the reverse of the mapping that
/// [`google/rpc/code.proto`](https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto)
/// gives for each gRPC code.
///
/// | HTTP | gRPC |
/// |---|---|
/// | 400 | `InvalidArgument` |
/// | 401 | `Unauthenticated` |
/// | 403 | `PermissionDenied` |
/// | 404 | `NotFound` |
/// | 409 | `Aborted` |
/// | 429 | `ResourceExhausted` |
/// | 499 | `Cancelled` |
/// | 500 | `Internal` |
/// | 501 | `Unimplemented` |
/// | 503 | `Unavailable` |
/// | 504 | `DeadlineExceeded` |
///
/// Where several gRPC codes have one HTTP status, the table has the one that says least: a 409 need not
/// be an `AlreadyExists`. Any other status counts as the `x00` of its class, as
/// [RFC 9110, Section 15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15) asks of clients; one
/// that is not an error is `Unknown`.
///
/// ```
/// use status_codes::tonic::{Code, code};
///
/// assert_eq!(code(404), Code::NotFound);
/// assert_eq!(code(422), Code::InvalidArgument);
/// assert_eq!(code(502), Code::Internal);
/// ```
#[must_use]
pub const fn code(status: u16) -> Code {
    Code::from_i32(grpc::code(status) as i32)
}

fn metadata(problem: &Problem) -> HashMap<String, String> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    };
    problem.extensions().map(|(name, value)| (name.to_string(), text(value))).collect()
}
