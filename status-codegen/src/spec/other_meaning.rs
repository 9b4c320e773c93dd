//! The key `also` of a code: other meanings of its number.

use super::reader::{Item, Reader};
use super::tree::OtherMeaning;
use crate::diagnostic::Problem;

const KEYS: &[&str] = &["phrase", "when", "reference"];

impl Reader<'_> {
    /// Another meaning: its phrase, and when the number has it.
    pub(super) fn other_meaning(&mut self, item: &Item<'_>) -> Option<OtherMeaning> {
        let table = self.table(item, "`{ phrase = \"BADSIG\", when.en = \"…\" }`")?;
        self.known_keys(table, "another meaning", KEYS);
        for (key, help) in [
            ("phrase", "add `phrase = \"…\"`"),
            ("when", "say when the number means that: add `when.en = \"…\"`"),
        ] {
            if self.is_misspelt(table, key) {
                return None;
            }
            if !table.contains_key(key) {
                let message = format!("another meaning has no `{key}`");
                return self.refuse(Problem::new(self.span(item), message).help(help));
            }
        }
        let phrase = self.optional(table, "phrase", Self::phrase);
        let (when, when_sound) = self.watched(|reader| {
            reader.optional(table, "when", |reader, item| {
                reader.translations(item, "when", Reader::text)
            })
        });
        let references = self.optional(table, "reference", Self::references);
        let (phrase, when) = (phrase?, when?);
        if when.is_empty() {
            let problem = Problem::new(self.span(item), "`when` has no text");
            return self.refuse(problem.help("say when the number means that: `when.en = \"…\"`"));
        }
        Some(OtherMeaning { phrase, when, when_sound, references: references.unwrap_or_default() })
    }
}
