//! What is shown of a line that is not of its log's format.

use std::fmt;

use crate::lines::Line;

/// A line that is not of the format, to be shown.
pub(crate) struct Malformed {
    name: String,
    number: u64,
    problem: &'static str,
    start: String,
}

impl Malformed {
    pub(crate) fn new(name: &str, number: u64, line: &Line<'_>) -> Self {
        let (problem, text) = match line {
            Line::Whole([] | [b'\r']) => ("an empty line", &[][..]),
            Line::Whole(text) => {
                ("not a line of this format, or without a status that can be told", *text)
            }
            Line::TooLong(text) => ("a line of 1 MiB or more", *text),
        };
        Self { name: name.to_owned(), number, problem, start: excerpt(text) }
    }
}

/// `access.log:17: not a line of this format, …: …`.
impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, number, problem, start } = self;
        write!(f, "{name}:{number}: {problem}")?;
        if start.is_empty() { Ok(()) } else { write!(f, ": {start}") }
    }
}

/// The beginning of a line, escaped as nginx does, so that no log can talk to the terminal.
fn excerpt(line: &[u8]) -> String {
    const LENGTH: usize = 100;
    let escaped = line.iter().take(LENGTH + 1).map(|byte| match byte {
        b' '..=b'~' => char::from(*byte).to_string(),
        _ => format!("\\x{byte:02X}"),
    });
    let mut excerpt: String = escaped.collect();
    if excerpt.len() > LENGTH {
        excerpt.truncate(LENGTH);
        excerpt.push('…');
    }
    excerpt
}
