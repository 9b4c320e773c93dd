//! Where a code is registered, for a status enum that does not have it.

use status_words::nearest;

use super::registered::{self, Number, Registered};

/// What to write for a number that is not in `HttpStatus`.
pub(super) fn no_http_number(number: Number) -> String {
    match registered::related().find(|code| code.number == number) {
        Some(Registered { registry, phrase, .. }) => format!(
            "{number} is not an IANA code; the registry {registry} has it as \"{phrase}\": derive \
             over an enum that extends it"
        ),
        None => format!(
            "no registered code {number}: a code of your own goes into a spec of your \
             own, and `enum = …` names the enum"
        ),
    }
}

/// What to write for a name that is not in `HttpStatus`.
pub(super) fn no_http_name(name: &str) -> String {
    let message = format!("`HttpStatus` has no variant `{name}`");
    if let Some(code) = registered::related().find(|code| code.name == name) {
        let Registered { registry, number, .. } = code;
        return format!(
            "{message}; the registry {registry} has it, as {number}: derive over an enum that \
             extends it"
        );
    }
    match near_name(name) {
        Some(near) => format!("{message}: write `{near}`"),
        None => format!("{message}: write the number or another name"),
    }
}

/// What to write for a text in place of a code of `HttpStatus`.
pub(super) fn no_http_label(text: &str) -> String {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("write the number alone: `{text}`");
    }
    "write a code, as `404` or `NotFound`; the codes of `HttpStatus` are not text".to_owned()
}

/// What to write for a text that is the label of no code of the user's enum.
pub(super) fn no_label(text: &str, status: &str) -> String {
    format!(
        "no code of `{status}` is written {text:?}: write its number in full, as the registry does, \
         or register it in the spec"
    )
}

/// The variant of `HttpStatus` that a misspelt one may be.
pub(super) fn near_name(name: &str) -> Option<&'static str> {
    nearest(name, registered::of("http").map(|code| code.name))
}

/// What to write for a number that an enum of the user's does not have.
pub(super) fn no_number(number: Number, status: &str) -> String {
    match registered::all().find(|code| code.number == number) {
        Some(Registered { registry, phrase, .. }) => format!(
            "{number} is not a code of `{status}`; the registry {registry} has it as \"{phrase}\": \
             extend it in the spec of `{status}`"
        ),
        None => format!("{number} is not a code of `{status}`: register it in its spec"),
    }
}

/// A header field that a response with this number must have, by its usual meaning.
pub(super) fn required_header(number: Number) -> Option<&'static str> {
    registered::related().find(|code| code.number == number)?.required_headers().next()
}
