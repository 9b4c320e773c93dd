//! What goes wrong in a response, told to the subscriber of [tracing](https://docs.rs/tracing).

#[cfg(any(feature = "axum", feature = "actix-web", feature = "tonic"))]
mod answered;

#[cfg(any(feature = "axum", feature = "actix-web", feature = "tonic"))]
pub(super) use answered::log;

/// What subscribers know the events by, wherever this module lies.
const TARGET: &str = "status_codes";

/// Logs that a declared header field could not be sent. Its value may be a secret.
#[cfg(any(feature = "axum", feature = "actix-web"))]
pub(super) fn left_out(name: &'static str) {
    ::tracing::warn!(target: TARGET, name, "left out a header field that HTTP cannot send");
}

/// Logs that a variant was to answer with a code that its `one_of` does not list.
pub(crate) fn not_listed(chosen: Option<i128>, answered: i128) {
    // Subscribers know 64 bits as a number, more as text.
    let number = |number| i64::try_from(number).ok();
    let (chosen, answered) = (chosen.and_then(number), number(answered));
    ::tracing::warn!(target: TARGET, chosen, answered, "chose a code that `one_of` does not list");
}
