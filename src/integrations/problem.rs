//! Problem documents, as [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457.html) defines them, made
//! from [`StatusDocs`](trait@crate::StatusDocs).
//!
#![cfg_attr(feature = "macros", doc = "```")]
#![cfg_attr(not(feature = "macros"), doc = "```ignore")]
//! use status_codes::StatusDocs;
//! use status_codes::problem::problem;
//!
//! #[derive(Debug, StatusDocs)]
//! #[status(type_base = "https://api.acme.dev/problems/")]
//! enum OrderError {
//!     #[status(409, title(en = "Out of stock", ko = "재고 없음"))]
//!     OutOfStock {
//!         #[status(extension)]
//!         left: u32,
//!     },
//! }
//!
//! impl std::fmt::Display for OrderError {
//!     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
//!         let Self::OutOfStock { left } = self;
//!         write!(f, "only {left} left")
//!     }
//! }
//!
//! assert_eq!(
//!     problem(&OrderError::OutOfStock { left: 2 }, "ko").to_json(),
//!     concat!(
//!         r#"{"type":"https://api.acme.dev/problems/out_of_stock","title":"재고 없음","status":409,"#,
//!         r#""detail":"only 2 left","left":2}"#,
//!     ),
//! );
//! ```
//!
//! # Why the document is a type of this crate
//!
//! Three kept crates have one, and none fits. `problem_details` holds `type` and `instance` as
//! `http::Uri`, which refuses `urn:` and `tag:` URIs and relative references, all of which
//! [Section 3.1.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.1) allows.
//! `http-api-problem` keeps extensions in a hash map, so that the same error gives other bytes from
//! one run to the next. `problemdetails` is a bare map that cannot be serialized as it is. What is
//! needed of them is small: seven members, written in order.

mod client;
mod detail;
mod document;
mod extension;
mod fields;
mod json;
mod language;
mod read;
mod title;

use std::fmt::Display;
#[cfg(any(feature = "actix-web", feature = "axum"))]
use std::vec::Vec;

pub use self::client::{FromProblem, Unfit, Unread};
#[doc(hidden)]
pub use self::client::{code, member};
use self::detail::Detail;
pub use self::document::{Body, MEDIA_TYPE, Problem};
pub use self::extension::Extension;
pub use self::fields::ProblemFields;
#[doc(hidden)]
pub use self::json::to_json;
pub use self::language::{DEFAULT_LANGUAGE, language};
pub use super::rejection::Rejection;

/// The problem document of a value, in a language.
///
/// - `type` is where the problem is explained, else `about:blank`.
/// - `title` is the variant's in the language, else the code's in the language, else the variant's in
///   English. With `about:blank` it is always the code's, which is the reason phrase in English.
/// - `status` is the code; a code that no final response can have, outside 200 to 999, is written as 500.
/// - `detail` is the variant's in the language, else its English one. For a variant that declares none
///   it is what `Display` prints. A masked variant has no `detail`.
/// - Extension members follow in the order of the fields. One that has the name of a member above
///   or of another extension, or that JSON cannot hold, is left out.
///
/// [The module](self) has an example.
#[must_use]
pub fn problem<E: ProblemFields + Display + ?Sized>(error: &E, language: &str) -> Problem {
    whole(error, language, Detail::of)
}

/// The same for a response, which is in one language: a declared detail is written in no other.
#[cfg(any(feature = "actix-web", feature = "axum", feature = "tonic"))]
pub(super) fn sent<E: ProblemFields + Display + ?Sized>(error: &E, language: &str) -> Problem {
    whole(error, language, Detail::said)
}

fn whole<E: ProblemFields + ?Sized>(
    error: &E,
    language: &str,
    detail: impl FnOnce(&E, &str) -> Detail,
) -> Problem {
    let mut problem = Problem::bare(error, language).with_body(E::body());
    if !problem.is_masked() {
        problem = problem.with_detail(detail(error, language));
    }
    error.visit_extensions(&mut |name, value| problem.extend(name, value));
    problem
}

/// The languages that a value's document can be in, English first.
#[cfg(any(feature = "actix-web", feature = "axum"))]
pub(super) fn languages<E: ProblemFields + ?Sized>(error: &E) -> Vec<&'static str> {
    let problem = Problem::bare(error, DEFAULT_LANGUAGE);
    let mut languages = problem.languages();
    if !problem.is_masked() {
        error.visit_details(&mut |language, _| {
            if !languages.contains(&language) {
                languages.push(language);
            }
        });
    }
    languages
}
