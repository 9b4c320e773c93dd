//! What the engine and both macros of `status-codes` ask about words.
//!
//! The crate has no dependencies, so that `#[derive(StatusDocs)]` needs nothing of the engine to
//! suggest a key or to name a variant. Its tests hold it to the crates `heck` and `strsim`.

#![forbid(unsafe_code)]

mod case;
pub mod fault;
mod naming;
mod nearest;

pub use case::{camel, kebab, lower_camel, shouty, snake};
pub use naming::{Fit, Naming, key};
pub use nearest::nearest;

/// Whether the text is a language tag, such as `en`, `ko` or `pt-BR`.
///
/// ```
/// use status_words::is_language;
///
/// assert!(is_language("ko") && is_language("pt-BR"));
/// assert!(!is_language("Korean") && !is_language("pt_BR"));
/// ```
#[must_use]
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    matches!(primary.len(), 2..=3)
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            matches!(part.len(), 2..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// Whether a header field can have this name: it is a token of RFC 9110, Section 5.6.2.
///
/// ```
/// use status_words::is_header_field;
///
/// assert!(is_header_field("Retry-After"));
/// assert!(!is_header_field("Retry After") && !is_header_field(""));
/// ```
#[must_use]
pub fn is_header_field(name: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_sign)
}
