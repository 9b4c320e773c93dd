//! What the response of each web framework is made of.

use std::fmt::{self, Write};
use std::vec::Vec;

use super::problem::{Problem, ProblemFields};

/// Hands on each header field that an error declares, as a name and a value; `append` answers whether
/// they can be sent. One that cannot is left out: the error is worth more than it.
pub(super) fn headers<E: ProblemFields>(
    error: &E,
    append: &mut dyn FnMut(&'static str, &[u8]) -> bool,
) {
    error.visit_headers(&mut |name, value| {
        let mut text = Text { short: [0; SHORT], length: 0, long: Vec::new() };
        let is_sent = write!(text, "{value}").is_ok() && append(name, text.bytes());
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

/// The longest value that is written without the heap.
const SHORT: usize = 64;

/// A value as it is written. Its header field copies it, so that it need not be on the heap itself.
struct Text {
    short: [u8; SHORT],
    length: usize,
    /// All of it, once it is longer.
    long: Vec<u8>,
}

impl Text {
    fn bytes(&self) -> &[u8] {
        let short = self.short.get(..self.length).unwrap_or_default();
        if self.long.is_empty() { short } else { &self.long }
    }
}

impl Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        if let (Some(room), true) = (self.short.get_mut(self.length..end), self.long.is_empty()) {
            room.copy_from_slice(text.as_bytes());
            self.length = end;
            return Ok(());
        }
        if self.long.is_empty() {
            self.long.extend(self.short.iter().take(self.length));
        }
        self.long.extend_from_slice(text.as_bytes());
        Ok(())
    }
}
