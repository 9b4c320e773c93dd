//! One wrong spec.

use std::ops::Range;
use std::path::PathBuf;

/// A wrong spec and its messages.
#[derive(Debug)]
pub struct Case {
    /// What the case is called, over all topics: what is wrong.
    pub name: String,
    /// The whole spec.
    pub spec: String,
    /// The messages, one after the other, each ending in a line feed.
    pub messages: String,
    /// Where the messages are written.
    pub(crate) place: Place,
}

impl Case {
    /// How many mistakes the spec has: one, unless its first line gives another number.
    ///
    /// # Panics
    ///
    /// If the first line gives something else than a number.
    #[must_use]
    pub fn mistakes(&self) -> usize {
        let first = self.spec.lines().next().unwrap_or_default();
        let count = first.strip_prefix("# ").and_then(|rest| rest.strip_suffix(" mistakes"));
        count.map_or(1, |count| count.parse().expect("a number of mistakes"))
    }

    /// The name of the file that its messages show.
    #[must_use]
    pub fn file(&self) -> String {
        format!("{}.toml", self.name)
    }
}

/// Where the messages of a case are.
#[derive(Debug)]
pub(crate) struct Place {
    /// The file.
    pub(crate) path: PathBuf,
    /// The part of the file that is replaced when they change.
    pub(crate) bytes: Range<usize>,
    /// Whether this part is a block with its fences. If not, it is the whole file.
    pub(crate) fenced: bool,
}

impl Place {
    /// Puts the messages into the text of the file.
    pub(crate) fn fill(&self, text: &mut String, messages: &str) {
        let part =
            if self.fenced { format!("\n```text\n{messages}```") } else { messages.to_owned() };
        text.replace_range(self.bytes.clone(), &part);
    }
}
