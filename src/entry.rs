//! What is known of a code, as data that a program can read.
//!
//! All of it is `&'static`, and every field can be read in a constant. The structs can grow, so
//! outside this crate they are built with `new` and the `with_…` functions; that is what generated
//! code does, and what an enum with a hand-written [`StatusEnum`](crate::StatusEnum) may do.

use crate::{OtherMeaning, Reference, Registry, language};

/// What is known of one code.
///
/// The class and the predicates are asked of the enum: an inherited entry cannot know them.
///
/// ```
/// use status_codes::{HttpStatus, Lifecycle, Wire};
///
/// let entry = HttpStatus::ContentTooLarge.entry();
/// assert_eq!(entry.code, 413);
/// assert_eq!(entry.former, ["Payload Too Large", "Request Entity Too Large"]);
/// assert_eq!(entry.references[0].title, "RFC 9110, Section 15.5.14");
/// assert_eq!(entry.lifecycle, Lifecycle::Permanent);
/// assert_eq!(entry.wire, Wire::Sent);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The number.
    pub code: i128,
    /// The variant's name: `NotFound`.
    pub name: &'static str,
    /// The reason phrase: `Not Found`.
    pub phrase: &'static str,
    /// The registry that defines the code: 451 means one thing at IANA and another at Microsoft.
    pub registry: &'static Registry,
    /// How far its registration is along.
    pub lifecycle: Lifecycle,
    /// Where it can be seen.
    pub wire: Wire,
    /// Where it is defined.
    pub references: &'static [Reference],
    /// Its earlier phrases.
    pub former: &'static [&'static str],
    /// What else the registry means by the number, elsewhere or at another time.
    pub other_meanings: &'static [OtherMeaning],
    /// The header fields that belong to a response with it.
    pub headers: Headers,
    former_references: &'static [(&'static str, Reference)],
    texts: &'static [Text],
}

impl Entry {
    /// A permanent code that goes over the wire, of which no more is known.
    #[inline]
    #[must_use]
    pub const fn new(
        registry: &'static Registry,
        code: i128,
        name: &'static str,
        phrase: &'static str,
    ) -> Self {
        Self {
            code,
            name,
            phrase,
            registry,
            lifecycle: Lifecycle::Permanent,
            wire: Wire::Sent,
            references: &[],
            former: &[],
            former_references: &[],
            other_meanings: &[],
            headers: Headers { required: &[], optional: &[] },
            texts: &[],
        }
    }

    /// Says how far its registration is along.
    #[inline]
    #[must_use]
    pub const fn with_lifecycle(mut self, lifecycle: Lifecycle) -> Self {
        self.lifecycle = lifecycle;
        self
    }

    /// Says where it can be seen.
    #[inline]
    #[must_use]
    pub const fn with_wire(mut self, wire: Wire) -> Self {
        self.wire = wire;
        self
    }

    /// Adds where it is defined.
    #[inline]
    #[must_use]
    pub const fn with_references(mut self, references: &'static [Reference]) -> Self {
        self.references = references;
        self
    }

    /// Adds its earlier phrases.
    #[inline]
    #[must_use]
    pub const fn with_former(mut self, phrases: &'static [&'static str]) -> Self {
        self.former = phrases;
        self
    }

    /// Adds where earlier phrases come from, each with its phrase.
    #[inline]
    #[must_use]
    pub const fn with_former_references(
        mut self,
        references: &'static [(&'static str, Reference)],
    ) -> Self {
        self.former_references = references;
        self
    }

    /// Adds what else the registry means by the number.
    #[inline]
    #[must_use]
    pub const fn with_other_meanings(mut self, meanings: &'static [OtherMeaning]) -> Self {
        self.other_meanings = meanings;
        self
    }

    /// Adds the header fields that a response with it must have.
    #[inline]
    #[must_use]
    pub const fn with_required_headers(mut self, names: &'static [&'static str]) -> Self {
        self.headers.required = names;
        self
    }

    /// Adds the header fields that a response with it may well have.
    #[inline]
    #[must_use]
    pub const fn with_optional_headers(mut self, names: &'static [&'static str]) -> Self {
        self.headers.optional = names;
        self
    }

    /// Adds its texts, one per language.
    #[inline]
    #[must_use]
    pub const fn with_texts(mut self, texts: &'static [Text]) -> Self {
        self.texts = texts;
        self
    }

    /// Where an earlier phrase comes from.
    ///
    /// ```
    /// use status_codes::HttpStatus;
    ///
    /// let entry = HttpStatus::UnprocessableContent.entry();
    /// let reference = entry.former_reference("Unprocessable Entity").unwrap();
    /// assert_eq!(reference.title, "RFC 4918, Section 11.2");
    /// ```
    #[inline]
    #[must_use]
    pub fn former_reference(&self, phrase: &str) -> Option<&'static Reference> {
        let mut references = self.former_references.iter();
        references.find(|(former, _)| *former == phrase).map(|(_, reference)| reference)
    }

    /// Its text in a language, given as a language tag (`en`, `ko`, `ko-KR`).
    ///
    /// A tag is looked up as [RFC 4647, Section 3.4](https://www.rfc-editor.org/rfc/rfc4647.html#section-3.4)
    /// describes: what is not there for `ko-KR` is looked for as `ko`. Case does not matter.
    ///
    /// ```
    /// use status_codes::HttpStatus;
    ///
    /// let entry = HttpStatus::NotFound.entry();
    /// assert_eq!(entry.text("en").unwrap().title, "Not Found");
    /// assert_eq!(entry.text("ko-KR").unwrap().title, "찾을 수 없음");
    /// assert!(entry.text("tlh").is_none());
    /// ```
    #[inline]
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&'static Text> {
        language::find(self.texts, language, |text| text.language)
    }

    /// All its texts, one per language, in the order of the spec.
    ///
    /// ```
    /// use status_codes::HttpStatus;
    ///
    /// let mut languages = HttpStatus::NotFound.entry().texts().iter().map(|text| text.language);
    /// assert!(languages.all(|language| ["en", "ko"].contains(&language)));
    /// ```
    #[inline]
    #[must_use]
    pub const fn texts(&self) -> &'static [Text] {
        self.texts
    }
}

/// The texts of a code in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Text {
    /// The language tag.
    pub language: &'static str,
    /// A short name; the reason phrase, where the spec gives no other.
    pub title: &'static str,
    /// One sentence; empty where the spec gives none.
    pub summary: &'static str,
    /// A few sentences.
    pub details: Option<&'static str>,
}

impl Text {
    /// A text that is only a title.
    #[inline]
    #[must_use]
    pub const fn new(language: &'static str, title: &'static str) -> Self {
        Self { language, title, summary: "", details: None }
    }

    /// Adds the one sentence.
    #[inline]
    #[must_use]
    pub const fn with_summary(mut self, summary: &'static str) -> Self {
        self.summary = summary;
        self
    }

    /// Adds the few sentences.
    #[inline]
    #[must_use]
    pub const fn with_details(mut self, details: &'static str) -> Self {
        self.details = Some(details);
        self
    }
}

/// The names of the header fields that belong to a response with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Headers {
    /// Those that it must have: `Allow` for 405.
    pub required: &'static [&'static str],
    /// Those that it may well have: `Retry-After` for 503.
    pub optional: &'static [&'static str],
}

/// How far the registration of a code is along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Lifecycle {
    /// Registered for good.
    Permanent,
    /// Registered until a date.
    Temporary,
    /// Reserved and without a meaning: 306 and 418 in the registry of HTTP.
    Unused,
    /// Advised against.
    Deprecated,
    /// Out of use.
    Obsolete,
    /// Proposed.
    Draft,
    /// Never registered: somebody's own.
    Unofficial,
}

/// Where a code can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Wire {
    /// In a response.
    Sent,
    /// In logs, never in a response: nginx's 444 and 499.
    LogOnly,
    /// Inside one program alone: nginx's 494 to 497, which clients see as 400 unless somebody
    /// configures it otherwise, and 1006 of WebSocket, which an endpoint tells its own application.
    Internal,
}
