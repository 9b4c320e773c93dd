//! The names of the extension members that fields add to a problem document.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Error, Ident, LitStr, Result};

/// The members that every problem document has: RFC 9457, Section 3.1.
const PROBLEM_MEMBERS: &[&str] = &["type", "title", "status", "detail", "instance"];

/// The name of an extension, from the key's value or from the field, and its position.
///
/// # Errors
///
/// The name is missing, or it is a member that every problem document has.
pub(super) fn name(
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
