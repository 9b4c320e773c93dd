//! Status codes as exhaustive, zero-cost enums, compiled from a checked spec.
//!
//! A registry of status codes is written down once, in TOML. `#[status_enum]` makes an enum of it
//! with one variant a code, so that a `match` is checked by the compiler, and with everything that
//! is known of each code: phrase, class, predicates, references, texts in English and Korean.
//! [`HttpStatus`] is such an enum, over IANA's registry of HTTP status codes; your own adds the
//! vendors' codes and yours.
//!
//! # The two types
//!
//! - [`HttpStatus`] is **closed**: it has the registered codes and no others. A function that
//!   returns one cannot return nonsense, and a `match` over it needs no `_`.
//! - [`HttpCode`] is **open**: it is [`Code<HttpStatus>`](Code), any number off the wire. It is made
//!   with `From<u16>`, which never fails; the registered codes are in it as
//!   [`Code::Registered`].
//!
//! ```
//! use status_codes::Code::Registered;
//! use status_codes::HttpStatus::{Gone, NotFound};
//! use status_codes::{HttpCode, HttpStatus};
//!
//! let code = HttpCode::from(404);
//! assert_eq!(code.to_string(), "404 Not Found");
//! assert!(code.is_client_error());
//! assert!(matches!(code, Registered(NotFound | Gone)));
//!
//! // A number that nobody registered is a code too, and has a class.
//! let code = HttpCode::from(499);
//! assert_eq!(code.to_string(), "499");
//! assert!(code.is_client_error());
//! assert_eq!(code.fallback(), Some(HttpStatus::BadRequest));
//!
//! // The closed enum has no value for it.
//! assert_eq!(HttpStatus::from_code(499), None);
//! ```
//!
//! # An enum of your own
//!
//! With the feature `macros`, which is on by default, a spec becomes an enum. It is a file of your
//! crate, or stands in the attribute; [`status_enum`](macro@status_enum) has the whole format.
//!
#![cfg_attr(feature = "macros", doc = "```")]
#![cfg_attr(not(feature = "macros"), doc = "```ignore")]
//! use status_codes::status_enum;
//!
//! /// What our edge sends and logs: IANA's codes, nginx's, and one of our own.
//! #[status_enum(inline = r#"
//!     format  = 1
//!     extends = ["http", "nginx"]
//!
//!     [registry]
//!     name  = "acme-edge"
//!     title = "Acme edge"
//!
//!     [460]
//!     phrase     = "Tenant Over Quota"
//!     summary.en = "The tenant has used up the requests of the day."
//! "#)]
//! pub enum EdgeStatus {}
//!
//! assert_eq!(EdgeStatus::TenantOverQuota.to_string(), "460 Tenant Over Quota");
//! assert_eq!(EdgeStatus::ClientClosedRequest.code(), 499);
//! assert!(EdgeCode::from(460).is_client_error());
//! ```
//!
//! # What is known of a code
//!
//! ```
//! use status_codes::{HttpStatus, Lifecycle};
//!
//! let status = HttpStatus::TooManyRequests;
//! assert!(status.is_retryable());
//! assert_eq!(status.entry().headers.optional, ["Retry-After"]);
//! assert_eq!(status.entry().text("ko").unwrap().title, "요청이 너무 많음");
//! assert_eq!(HttpStatus::UseProxy.entry().lifecycle, Lifecycle::Deprecated);
//! ```
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `macros` | yes | [`status_enum`](macro@status_enum); like the crate itself it needs Rust 1.88 or newer |
//!
//! Without default features the crate has no dependency, no build script and no procedural macro.
//! It is `no_std` either way.

#![no_std]
#![forbid(unsafe_code)]
#![allow(clippy::inline_always, reason = "plain #[inline] leaves calls to what is one instruction")]

// Generated code says `::status_codes`; with this it stands in this crate unchanged.
extern crate self as status_codes;

mod code;
pub mod docs;
#[doc(hidden)]
#[rustfmt::skip] // as the engine wrote it
pub mod entries;
mod entry;
#[rustfmt::skip]
mod http;
mod implement;
mod language;
mod status;
mod text;
mod unregistered;
mod when;

pub use crate::http::{HttpClass, HttpCode, HttpStatus};
pub use code::Code;
pub use docs::{DocNode, StatusDocs, VariantDoc};
pub use entry::{Class, Entry, Headers, Lifecycle, Reference, Registry, Text, Wire};
pub use status::{NoClass, Repr, StatusEnum};
#[cfg(feature = "macros")]
#[doc = include_str!("status_enum.md")]
pub use status_macros::status_enum;
pub use text::ParseCodeError;
pub use unregistered::Unregistered;

/// What generated code calls, and nobody else.
#[doc(hidden)]
pub mod generated {
    pub use crate::text::{display, from_name, from_phrase, parse_registered};
}
