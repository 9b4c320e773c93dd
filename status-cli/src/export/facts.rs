//! What is known of each code besides its number and its phrase: how far its registration is along,
//! where it can be seen, and its texts in each language.

use status_codegen::model::Code;

use super::outline::Outline;
use super::prepared::{Member, Prepared};
use crate::syntax::case::pascal;

/// A fact that is one of a few words, and becomes an enum.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fact {
    /// Its name in `snake_case`.
    pub(super) name: &'static str,
    /// What it says of a code, as in "Returns …".
    pub(super) about: &'static str,
    /// Its words, each with a sentence that says what it means.
    pub(super) words: &'static [(&'static str, &'static str)],
    word: fn(&Code) -> &'static str,
}

/// Every fact, in the order in which they are written.
pub(super) const FACTS: &[Fact] = &[
    Fact {
        name: "lifecycle",
        about: "how far the registration of the code is along",
        words: &[
            ("permanent", "Registered for good."),
            ("temporary", "Registered until a date."),
            ("unused", "Reserved and without a meaning."),
            ("deprecated", "Advised against."),
            ("obsolete", "Out of use."),
            ("draft", "Proposed."),
            ("unofficial", "Not registered: one vendor's own."),
        ],
        word: |code| code.lifecycle.word(),
    },
    Fact {
        name: "wire",
        about: "where the code can be seen",
        words: &[
            ("sent", "In a response."),
            ("log-only", "In logs, never in a response."),
            ("internal", "Inside one program, unless it is configured to send the code."),
        ],
        word: |code| code.wire.word(),
    },
];

/// The codes of each word that some have, in the order of the words.
pub(super) type ByWord<'o, 'c> = Vec<(&'static str, Vec<&'o Member<'c>>)>;

impl Fact {
    /// Its word for a code.
    pub(super) fn word(&self, member: &Member<'_>) -> &'static str {
        (self.word)(member.meaning.code)
    }

    /// The codes of each word.
    pub(super) fn by_word<'o, 'c>(&self, members: &'o [Member<'c>]) -> ByWord<'o, 'c> {
        let words = self.words.iter().map(|&(word, _)| {
            (word, members.iter().filter(|member| self.word(member) == word).collect::<Vec<_>>())
        });
        words.filter(|(_, members)| !members.is_empty()).collect()
    }

    /// The word that most codes have, and the codes that have another.
    pub(super) fn usual<'o, 'c>(
        &self,
        members: &'o [Member<'c>],
    ) -> (&'static str, ByWord<'o, 'c>) {
        let mut by_word = self.by_word(members);
        let most = by_word.iter().enumerate().max_by_key(|(_, (_, members))| members.len());
        match most.map(|(place, _)| place) {
            Some(place) => (by_word.remove(place).0, by_word),
            None => (self.words.first().map_or("", |(word, _)| word), by_word),
        }
    }
}

/// The texts of the codes in one language.
#[derive(Debug)]
pub(super) struct Texts<'o, 'c> {
    /// Its tag.
    pub(super) language: &'o str,
    /// What a type that holds the texts is called, in `UpperCamelCase`: `KoTexts`.
    pub(super) name: String,
    /// The titles, then the summaries.
    pub(super) kinds: [Kind<'o, 'c>; 2],
}

/// One kind of texts in one language.
#[derive(Debug)]
pub(super) struct Kind<'o, 'c> {
    /// Its name in `snake_case`.
    pub(super) name: &'static str,
    /// The codes that have one, save those for which the phrase serves.
    pub(super) of_codes: Vec<(&'o Member<'c>, &'c str)>,
    /// Whether the phrase serves for every other code; otherwise they have no such text.
    pub(super) is_else_the_phrase: bool,
}

/// What the kinds of texts are called, and what they are.
pub(super) const KINDS: [(&str, &str); 2] =
    [("title", "what the code is called"), ("summary", "a sentence on what the code means")];

impl<'c> Outline<'_, 'c> {
    /// The texts in each language that is wanted.
    pub(super) fn texts_by_language(&self) -> Vec<Texts<'_, 'c>> {
        let languages = self.prepared.languages.iter();
        let named = Prepared::names_beside(languages, &[], |tag| format!("{}Texts", pascal(tag)));
        let texts = named.into_iter().map(|(language, name)| Texts {
            language,
            name,
            kinds: [self.titles(language), self.summaries(language)],
        });
        texts.collect()
    }

    fn titles(&self, language: &str) -> Kind<'_, 'c> {
        let title = |member: &Member<'c>| {
            let text = member.meaning.code.text(language)?;
            Some(text.title.as_deref().unwrap_or(&member.meaning.code.phrase))
        };
        let is_complete = self.members.iter().all(|it| title(it).is_some());
        let titles = self.members.iter().filter_map(|it| Some((it, title(it)?)));
        let of_codes =
            titles.filter(|(it, title)| !is_complete || it.meaning.code.phrase != *title);
        Kind { name: KINDS[0].0, of_codes: of_codes.collect(), is_else_the_phrase: is_complete }
    }

    fn summaries(&self, language: &str) -> Kind<'_, 'c> {
        let summary = |it: &Member<'c>| it.meaning.code.text(language)?.summary.as_deref();
        let of_codes = self.members.iter().filter_map(|it| Some((it, summary(it)?)));
        Kind { name: KINDS[1].0, of_codes: of_codes.collect(), is_else_the_phrase: false }
    }

    /// The tags of the languages in a sentence, each as `quote` writes it: `"en" or "ko"`.
    pub(super) fn tags(&self, quote: impl Fn(&str) -> String) -> String {
        let tags: Vec<_> = self.prepared.languages.iter().map(|tag| quote(tag)).collect();
        match tags.as_slice() {
            [tags @ .., last] if !tags.is_empty() => format!("{} or {last}", tags.join(", ")),
            tags => tags.concat(),
        }
    }
}
