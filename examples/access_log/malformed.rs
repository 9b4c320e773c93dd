//! What is shown of a line that is not of its log's format.

use crate::language::Words;
use crate::lines::Line;

/// A line that is not of the format, to be shown.
pub(crate) struct Malformed {
    name: String,
    number: u64,
    problem: Problem,
    start: String,
}

/// What is wrong with it.
enum Problem {
    Empty,
    NotOfFormat,
    TooLong,
}

impl Malformed {
    pub(crate) fn new(name: &str, number: u64, line: &Line<'_>) -> Self {
        let (problem, text) = match line {
            Line::Whole([] | [b'\r']) => (Problem::Empty, &[][..]),
            Line::Whole(text) => (Problem::NotOfFormat, *text),
            Line::TooLong(text) => (Problem::TooLong, *text),
        };
        Self { name: name.to_owned(), number, problem, start: excerpt(text) }
    }

    /// `access.log:17: not a line of this format, …: …`.
    pub(crate) fn describe(&self, words: &Words) -> String {
        let Self { name, number, start, .. } = self;
        let problem = match self.problem {
            Problem::Empty => words.empty_line,
            Problem::NotOfFormat => words.not_of_format,
            Problem::TooLong => words.too_long,
        };
        let colon = if start.is_empty() { "" } else { ": " };
        format!("{name}:{number}: {problem}{colon}{start}")
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
