//! What a page for readers says of each variant, whatever it is written in.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::outline::Item;
use crate::{Entry, language};

/// The language of what is not said in another.
pub(super) const ENGLISH: &str = "en";

/// The number as its registry writes it: `404`, `0x0d`, `4.04`.
fn label(entry: &Entry) -> String {
    entry.registry.label(entry.code).to_string()
}

type Texts = Vec<(&'static str, &'static str)>;

impl Item<'_> {
    /// The numbers that it can answer with, as a list.
    pub(super) fn codes(&self) -> String {
        let codes: Vec<String> = self.doc.entries().map(label).collect();
        codes.join(", ")
    }

    /// The numbers that it can answer with, each with its phrase.
    pub(super) fn answers(&self) -> impl Iterator<Item = (String, String)> {
        self.doc.entries().map(|entry| (label(entry), line(entry.phrase)))
    }

    /// The variant's titles, each with its language; those of its code in the other languages, as in a
    /// response.
    pub(super) fn titles(&self) -> Texts {
        let entry = self.doc.entry;
        let mut titles = self.doc.titles().to_vec();
        for text in entry.texts() {
            if !titles.iter().any(|(tag, _)| tag.eq_ignore_ascii_case(text.language)) {
                titles.push((text.language, text.title));
            }
        }
        if language::text(&titles, ENGLISH).is_none() {
            titles.insert(0, (ENGLISH, entry.phrase));
        }
        titles
    }

    /// The variant's summaries, each with its language; if it has none of its own, those of its
    /// code.
    pub(super) fn summaries(&self) -> Texts {
        let own = self.doc.summaries();
        if !own.is_empty() {
            return own.to_vec();
        }
        let of_code = self.doc.entry.texts().iter().map(|text| (text.language, text.summary));
        of_code.filter(|(_, summary)| !summary.is_empty()).collect()
    }

    /// The parents that the item before it does not have, each with its depth.
    pub(super) fn opened<'s>(
        &'s self,
        before: Option<&'s Self>,
    ) -> impl Iterator<Item = (usize, &'static str)> + 's {
        let before = before.map_or(&[][..], |item| &item.parents);
        let shared = self.parents.iter().zip(before).take_while(|(a, b)| a == b).count();
        self.parents.iter().copied().enumerate().skip(shared)
    }
}

/// The languages of the texts, English first.
pub(super) fn languages(items: &[Item<'_>]) -> Vec<&'static str> {
    let mut languages = Vec::from([ENGLISH]);
    for (language, _) in items.iter().flat_map(|item| [item.titles(), item.summaries()].concat()) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

/// The paragraphs of a text, each on one line.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let paragraphs = lines.split(|line| line.trim_ascii().is_empty());
    paragraphs.filter(|lines| !lines.is_empty()).map(|lines| line(&lines.join(" "))).collect()
}

/// The text on one line, without the control characters that no page can show.
pub(super) fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    visible(&words.join(" "))
}

/// The text without the control characters that no page can show.
pub(super) fn visible(text: &str) -> String {
    let shown = |sign: char| if sign.is_control() { char::REPLACEMENT_CHARACTER } else { sign };
    text.chars().map(shown).collect()
}
