//! What the response of each web framework is made of.

use std::fmt::Write;
use std::string::String;

use super::problem::{Problem, ProblemFields};

/// Hands on each header field that an error declares, as a name and a value; `append` answers whether
/// they can be sent. One that cannot is left out: the error is worth more than it.
pub(super) fn headers<E: ProblemFields>(
    error: &E,
    append: &mut dyn FnMut(&'static str, &[u8]) -> bool,
) {
    let mut text = String::new();
    error.visit_headers(&mut |name, value| {
        text.clear();
        let is_sent = write!(text, "{value}").is_ok() && append(name, text.as_bytes());
        if !is_sent {
            #[cfg(feature = "tracing")]
            super::tracing::left_out(name);
        }
    });
}

/// The phrase for the status line, where the crate `http` has none for the code and would write
/// `<none>`.
pub(super) fn phrase(problem: &Problem, known: Option<&str>) -> Option<&'static str> {
    let entry = problem.entry();
    let is_sent = entry.code == i128::from(problem.status());
    // An entry written by hand may have any text.
    let is_printable = entry.phrase.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    (known.is_none() && is_sent && is_printable).then_some(entry.phrase)
}
