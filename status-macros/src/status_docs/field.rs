//! The names that a field gives to what it shows: a header field, an extension of the problem.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Error, Ident, LitStr, Result};

/// The members that every problem document has: RFC 9457, Section 3.1.
const PROBLEM_MEMBERS: &[&str] = &["type", "title", "status", "detail", "instance"];

/// The name of an extension, from the key's value or from the field, and where that stands.
///
/// # Errors
///
/// There is no name, or it is one that every problem document has.
pub(super) fn extension(
    given: Option<&LitStr>,
    field: Option<&Ident>,
    key: Span,
) -> Result<(String, Span)> {
    let (name, span) = match (given, field) {
        (Some(given), _) => (given.value(), given.span()),
        (None, Some(field)) => (field.unraw().to_string(), key),
        (None, None) => {
            let message = "the field has no name: write `extension = \"name\"`";
            return Err(Error::new(key, message));
        }
    };
    if PROBLEM_MEMBERS.contains(&name.as_str()) {
        let message = format!(
            "every problem document has a `{name}` of its own: write another name, as in \
             `extension = \"order_{name}\"`"
        );
        return Err(Error::new(span, message));
    }
    Ok((name, span))
}

/// The name of a header field.
///
/// # Errors
///
/// It is no token as RFC 9110, Section 5.6.2, has it.
pub(super) fn header(name: LitStr) -> Result<LitStr> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.value().bytes().all(is_token) {
        return Ok(name);
    }
    let message = format!(
        "{:?} is no name of a header field: letters, digits and hyphens, as in \"Retry-After\"",
        name.value()
    );
    Err(Error::new(name.span(), message))
}
