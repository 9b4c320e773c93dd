//! What the derive has the compiler check of a code that only the compiler knows.

use crate::Entry;

/// Whether every header field that a response with the code must have is among the names.
#[inline]
#[must_use]
pub const fn has_required_headers(entry: &Entry, names: &[&str]) -> bool {
    let required = entry.headers.required;
    let mut index = 0;
    while index < required.len() {
        if !is_among(required[index], names) {
            return false;
        }
        index += 1;
    }
    true
}

/// Whether the code is one of 100 to 199, which no final response has.
#[inline]
#[must_use]
pub const fn is_informational(entry: &Entry) -> bool {
    entry.code >= 100 && entry.code <= 199
}

#[inline]
const fn is_among(name: &str, names: &[&str]) -> bool {
    let mut index = 0;
    while index < names.len() {
        if is_same(name.as_bytes(), names[index].as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether two names of header fields are the same, whatever their case. In a constant, Rust 1.88 has
/// no other way to ask.
#[inline]
const fn is_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut index = 0;
    while index < one.len() {
        if !one[index].eq_ignore_ascii_case(&other[index]) {
            return false;
        }
        index += 1;
    }
    true
}
