//! Status codes as exhaustive, zero-cost enums, compiled from a checked spec.
//!
//! A registry of status codes is written down once, in TOML. `#[status_enum]` makes an enum of it
//! with one variant per code, so that a `match` is checked by the compiler, and with everything that
//! is known of each code: phrase, class, predicates, references, texts in English and Korean.
//! [`HttpStatus`] is such an enum, over IANA's registry of HTTP status codes; your own adds the
//! vendors' codes and yours.
//!
//! # The two types
//!
//! - [`HttpStatus`] is **closed**: it has the registered codes and no others. A function that
//!   returns one cannot return nonsense, and a `match` over it needs no `_`.
//! - [`HttpCode`] is **open**: it is [`Code<HttpStatus>`](Code), any number off the wire. It is made
//!   with `From<u16>`, which never fails, or in a constant with [`HttpStatus::any`]; the registered
//!   codes are in it as [`Code::Registered`].
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
//! What the closed enum answers, the open code answers too, for every number: the trait
//! [`HttpPredicates`] has each predicate. A registered code answers as the enum does. Any other number
//! answers by its class and by the ranges that a predicate is written with; a rule for single codes
//! says nothing about it.
//!
//! ```
//! use status_codes::{HttpCode, HttpPredicates, HttpStatus};
//!
//! assert!(HttpCode::from(503).is_retryable());
//! assert!(!HttpCode::from(529).is_retryable());
//! assert!(HttpCode::from(199).forbids_body()); // as every 1xx does
//!
//! assert!(HttpCode::from(404) == HttpStatus::NotFound);
//! const TEAPOT: HttpCode = HttpStatus::any(418);
//! assert_eq!(TEAPOT.phrase(), Some("I'm a teapot"));
//! ```
//!
//! # An enum of your own
//!
//! With the feature `status-enum`, which is on by default, a spec becomes an enum. It is a file of your
//! crate, or is written in the attribute; [`status_enum`](macro@status_enum) has the whole format.
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
//! The vendors' codes are in the box too. [`WebStatus`] has what is seen on the web and in its logs,
//! one meaning per number; [`lookup()`] gives every meaning, and [`registries`] says whose they are.
//!
//! ```
//! use status_codes::{WebStatus, Wire, lookup};
//!
//! let status = WebStatus::ClientClosedRequest;
//! assert_eq!(status.entry().registry.name, "nginx");
//! assert_eq!(status.entry().wire, Wire::Sent);
//!
//! // 451 is not the same to everybody.
//! let exchange = lookup(451).iter().find(|entry| entry.registry.name == "microsoft").unwrap();
//! assert_eq!(exchange.phrase, "Redirect");
//! ```
//!
//! # What an error answers with
//!
//! `#[derive(StatusDocs)]` gives an error type its codes, once: the response, the problem document,
//! the OpenAPI description and the page that documents it come from there.
//! [The derive](derive@StatusDocs) says how.
//!
#![cfg_attr(feature = "macros", doc = "```")]
#![cfg_attr(not(feature = "macros"), doc = "```ignore")]
//! use status_codes::{HttpStatus, StatusDocs};
//!
//! #[derive(StatusDocs)]
//! enum ApiError {
//!     /// The order does not exist.
//!     #[status(404, title(ko = "주문을 찾을 수 없음"))]
//!     OrderNotFound,
//!     #[status(500)]
//!     Internal(std::io::Error),
//! }
//!
//! let error = ApiError::OrderNotFound;
//! assert_eq!(error.status(), HttpStatus::NotFound);
//! assert_eq!(error.doc().title("ko"), Some("주문을 찾을 수 없음"));
//! ```
//!
//! # With the crate `http`
//!
//! With the feature `http`, every generated enum of `u16`, yours too, converts:
//!
//! | from | to | |
//! |---|---|---|
//! | the closed enum | `http::StatusCode` | `From`, if its classes are HTTP's |
//! | `http::StatusCode` | the closed enum | `TryFrom`: it may not have the number |
//! | `http::StatusCode` | its [`Code`] | `From` |
//! | [`Code`] | `http::StatusCode` | `TryFrom`: that holds 100 to 999 only |
//!
#![cfg_attr(feature = "http", doc = "```")]
#![cfg_attr(not(feature = "http"), doc = "```ignore")]
//! use status_codes::{HttpCode, HttpStatus};
//!
//! assert_eq!(http::StatusCode::from(HttpStatus::NotFound), http::StatusCode::NOT_FOUND);
//! assert_eq!(HttpStatus::try_from(http::StatusCode::NOT_FOUND), Ok(HttpStatus::NotFound));
//! assert_eq!(HttpCode::from(http::StatusCode::NOT_FOUND), HttpCode::from(404));
//! assert!(http::StatusCode::try_from(HttpCode::from(1000)).is_err());
//! ```
//!
//! # Features
//!
//! Each works alone, and all of them together.
//!
//! Each macro has a feature of its own, and a crate that writes one of them need not build what only the
//! other needs: `default-features = false, features = ["status-docs"]` builds no engine, no data and no
//! TOML, and `["status-enum"]` builds no `syn`. Nothing of either is linked into a program.
//!
//! | feature | default | what it adds | needs |
//! |---|---|---|---|
//! | `macros` | yes | `status-enum` and `status-docs` | Rust 1.88, as the crate itself does |
//! | `status-enum` | by `macros` | the attribute [`status_enum`](macro@status_enum) | to build: `toml`, `quote`, `unicode-width`, the engine and the registries |
//! | `status-docs` | by `macros` | the derive [`StatusDocs`](derive@StatusDocs) | to build: `syn` 3, `quote` |
//! | `iis` | yes | in [`lookup()`] and for `extends`: the sub-status codes of IIS, with `IisClass` | |
//! | `cloudflare-errors` | yes | likewise the errors on Cloudflare's pages | |
//! | `cloudflare-spectrum` | yes | likewise what Cloudflare Spectrum logs | |
//! | `websocket` | | `WebSocketClose` and `WebSocketCloseCode`: why a WebSocket was closed | |
//! | `grpc` | | `GrpcStatus` and `GrpcCode`: how a gRPC call ended | |
//! | `sip` | | `SipStatus`, `SipCode`: the response codes of SIP | |
//! | `rtsp` | | `RtspStatus`, `RtspCode`: the status codes of RTSP 2.0 | |
//! | `rtsp1` | | `Rtsp1Status`, `Rtsp1Code`: the status codes of RTSP 1.0 | |
//! | `smtp` | | `SmtpReply`, `SmtpReplyCode`: the reply codes of SMTP | |
//! | `smtp-enhanced` | | `SmtpEnhancedStatus`, `SmtpEnhancedCode`: the enhanced status codes of mail | |
//! | `ftp` | | `FtpReply`, `FtpReplyCode`: the reply codes of FTP | |
//! | `gemini` | | `GeminiStatus`, `GeminiCode`: the status codes of Gemini | |
//! | `dns` | | `DnsRcode`, `DnsRcodeCode`: the response codes of DNS | |
//! | `dns-extended` | | `DnsExtendedError`, `DnsExtendedErrorCode`: the extended errors of DNS | |
//! | `http2` | | `Http2Error`, `Http2ErrorCode`: the error codes of HTTP/2 | |
//! | `http3` | | `Http3Error`, `Http3ErrorCode`: the error codes of HTTP/3 and QPACK | |
//! | `quic` | | `QuicError`, `QuicErrorCode`: the transport error codes of QUIC | |
//! | `tls` | | `TlsAlert`, `TlsAlertCode`: the alerts of TLS | |
//! | `sysexits` | | `SysExit`, `SysExitCode`: the exit statuses of sysexits.h | |
//! | `shell-exit` | | `ShellExit`, `ShellExitCode`: the exit statuses of a shell | |
//! | `mqtt` | | `MqttReason`, `MqttReasonCode`: the reason codes of MQTT 5.0 | |
//! | `coap` | | `CoapStatus`, `CoapCode`: the response codes of CoAP | |
//! | `ldap` | | `LdapResult`, `LdapResultCode`: the result codes of LDAP | |
//! | `amqp` | | `AmqpReply`, `AmqpReplyCode`: the reply codes of AMQP 0-9-1 | |
//! | `stun` | | `StunError`, `StunErrorCode`: the error codes of STUN and TURN | |
//! | `sqlstate` | | `SqlState`, `SqlStateCode`: the SQLSTATEs of PostgreSQL | |
//! | `jsonrpc` | | `JsonRpcError`, `JsonRpcErrorCode`: the error codes of JSON-RPC | |
//! | `modbus` | | `ModbusException`, `ModbusExceptionCode`: the exception codes of Modbus | |
//! | `kafka` | | `KafkaError`, `KafkaErrorCode`: the error codes of Kafka's protocol | |
//! | `alloc` | | what needs the heap | |
//! | `std` | | what needs the standard library | `alloc` |
//! | `docs` | | [`docs`]: [`StatusDocs::DOCS`] as Markdown, HTML, JSON and types of TypeScript | `alloc`, `serde_json` |
//! | `serde` | | `serde`: codes as numbers, names or phrases | `serde_core` |
//! | `http` | | conversions with `http::StatusCode` | `std`, `http` 1 |
//! | `problem` | | `problem`: problem documents (RFC 9457) and the language to write them in | `std`, `serde_core`, `serde_json`, `accept-language` |
//! | `axum` | | `axum`: `IntoResponse`, extractors and fallbacks that answer as your error type | `problem`, `http`, axum 0.8, hyper 1 |
//! | `actix-web` | | `actix_web`: `ResponseError`, error handlers that answer as your error type | `problem`, `http`, actix-web 4, Rust 1.89 |
//! | `tonic` | | `tonic`: an error as a `tonic::Status` with `google.rpc.ErrorInfo` | `problem`, tonic 0.14, tonic-types 0.14 |
//! | `aide` | | `aide`: `OperationOutput`, with every response in the generated document | `problem`, aide 0.15, schemars 0.9 |
//! | `utoipa` | | `utoipa`: `IntoResponses`, and `ToSchema` for every generated enum | `problem`, utoipa 6 |
//! | `conformance` | | `assert_conforms!`: in a test, whether an enum of somebody else's agrees with a registry | `std` |
//! | `tracing` | | server errors that `axum`, `actix-web` or `tonic` answer are logged, with their sources | tracing 0.1 |
//!
//! Without default features the crate has no dependency, no build script and no procedural macro.
//! It is `no_std` unless a feature needs `std`.

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
// Functions that are not generic have `#[inline]`, long or short: the compiler then writes them out in the crates that call
// them, and a build does not pay for those that nobody calls.
#![allow(clippy::inline_always, reason = "plain #[inline] leaves calls to what is one instruction")]

// Generated code says `::status_codes`; with this it works unchanged in this crate.
extern crate self as status_codes;

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[doc(hidden)]
pub mod __private;
mod code;
#[cfg(feature = "conformance")]
mod conformance;
pub mod docs;
mod entry;
mod generated;
mod integrations;
mod language;
mod lookup;
mod notation;
mod other_meaning;
mod part;
mod range;
mod reference;
mod registry;
mod status;
mod text;
mod unregistered;

pub use code::Code;
pub use docs::{DocNode, StatusDocs, VariantDoc};
pub use entry::{Entry, Headers, Lifecycle, Text, Wire};
// Whatever the features: an enum of a user's over `websocket` has its classes too.
#[cfg(feature = "amqp")]
pub use generated::amqp::{AmqpReply, AmqpReplyCode, AmqpReplyPredicates};
pub use generated::classes::*;
#[cfg(feature = "coap")]
pub use generated::coap::{CoapCode, CoapPredicates, CoapStatus};
#[cfg(feature = "dns")]
pub use generated::dns::{DnsRcode, DnsRcodeCode, DnsRcodePredicates};
#[cfg(feature = "dns-extended")]
pub use generated::dns_extended::{
    DnsExtendedError, DnsExtendedErrorCode, DnsExtendedErrorPredicates,
};
#[cfg(feature = "ftp")]
pub use generated::ftp::{FtpReply, FtpReplyCode, FtpReplyPredicates};
#[cfg(feature = "gemini")]
pub use generated::gemini::{GeminiCode, GeminiPredicates, GeminiStatus};
#[cfg(feature = "grpc")]
pub use generated::grpc::{GrpcCode, GrpcPredicates, GrpcStatus};
pub use generated::http::{HttpCode, HttpPredicates, HttpStatus};
#[cfg(feature = "http2")]
pub use generated::http2::{Http2Error, Http2ErrorCode, Http2ErrorPredicates};
#[cfg(feature = "http3")]
pub use generated::http3::{Http3Error, Http3ErrorCode, Http3ErrorPredicates};
#[cfg(feature = "jsonrpc")]
pub use generated::jsonrpc::{JsonRpcError, JsonRpcErrorCode, JsonRpcErrorPredicates};
#[cfg(feature = "kafka")]
pub use generated::kafka::{KafkaError, KafkaErrorCode, KafkaErrorPredicates};
#[cfg(feature = "ldap")]
pub use generated::ldap::{LdapResult, LdapResultCode, LdapResultPredicates};
#[cfg(feature = "modbus")]
pub use generated::modbus::{ModbusException, ModbusExceptionCode, ModbusExceptionPredicates};
#[cfg(feature = "mqtt")]
pub use generated::mqtt::{MqttReason, MqttReasonCode, MqttReasonPredicates};
#[cfg(feature = "quic")]
pub use generated::quic::{QuicError, QuicErrorCode, QuicErrorPredicates};
#[cfg(feature = "rtsp")]
pub use generated::rtsp::{RtspCode, RtspPredicates, RtspStatus};
#[cfg(feature = "rtsp1")]
pub use generated::rtsp1::{Rtsp1Code, Rtsp1Predicates, Rtsp1Status};
#[cfg(feature = "shell-exit")]
pub use generated::shell_exit::{ShellExit, ShellExitCode, ShellExitPredicates};
#[cfg(feature = "sip")]
pub use generated::sip::{SipCode, SipPredicates, SipStatus};
#[cfg(feature = "smtp")]
pub use generated::smtp::{SmtpReply, SmtpReplyCode, SmtpReplyPredicates};
#[cfg(feature = "smtp-enhanced")]
pub use generated::smtp_enhanced::{SmtpEnhancedCode, SmtpEnhancedPredicates, SmtpEnhancedStatus};
#[cfg(feature = "sqlstate")]
pub use generated::sqlstate::{SqlState, SqlStateCode, SqlStatePredicates};
#[cfg(feature = "stun")]
pub use generated::stun::{StunError, StunErrorCode, StunErrorPredicates};
#[cfg(feature = "sysexits")]
pub use generated::sysexits::{SysExit, SysExitCode, SysExitPredicates};
#[cfg(feature = "tls")]
pub use generated::tls::{TlsAlert, TlsAlertCode, TlsAlertPredicates};
pub use generated::web::{WebCode, WebPredicates, WebStatus};
#[cfg(feature = "websocket")]
pub use generated::websocket::{WebSocketClose, WebSocketCloseCode, WebSocketClosePredicates};
#[cfg(feature = "actix-web")]
pub use integrations::actix_web;
#[cfg(feature = "aide")]
pub use integrations::aide;
#[cfg(feature = "axum")]
pub use integrations::axum;
#[cfg(feature = "problem")]
pub use integrations::problem;
#[cfg(feature = "serde")]
pub use integrations::serde;
#[cfg(feature = "tonic")]
pub use integrations::tonic;
#[cfg(feature = "utoipa")]
pub use integrations::utoipa;
pub use lookup::{entries, lookup, registries};
pub use other_meaning::OtherMeaning;
pub use part::Part;
pub use range::Range;
pub use reference::Reference;
pub use registry::{Class, Registry};
pub use status::{NoClass, Repr, StatusEnum};
#[cfg(feature = "status-docs")]
#[doc = include_str!("status_docs.md")]
pub use status_macros::StatusDocs;
#[cfg(feature = "status-enum")]
#[doc = include_str!("status_enum.md")]
pub use status_macros::status_enum;
pub use text::ParseCodeError;
pub use unregistered::Unregistered;
