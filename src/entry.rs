//! What is known of a code and of its registry, as data that a program can read.
//!
//! All of it is `&'static`, and every field can be read in a constant. The structs can grow, so
//! outside this crate they are built with `new` and the `with_…` functions; that is what generated
//! code does, and what an enum with a hand-written [`StatusEnum`](crate::StatusEnum) may do.

use core::ops::RangeInclusive;

use crate::language;

/// A registry of status codes: its name, its edition, its classes.
///
/// ```
/// use status_codes::{HttpStatus, StatusEnum};
///
/// let registry = HttpStatus::REGISTRY;
/// assert_eq!(registry.name, "http");
/// assert_eq!(registry.source, Some("https://www.iana.org/assignments/http-status-codes"));
/// assert_eq!(registry.digits, 3);
/// assert_eq!(registry.fallback, Some(500));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Registry {
    /// The name that a spec extends it by: `http`.
    pub name: &'static str,
    /// What it is called in prose.
    pub title: &'static str,
    /// Where its codes are published.
    pub source: Option<&'static str>,
    /// The edition it was taken from, as `YYYY-MM-DD`.
    pub as_of: Option<&'static str>,
    /// The numbers that may be registered.
    pub codes: RangeInclusive<u64>,
    /// How many digits a number is printed with at least.
    pub digits: u8,
    /// The base that numbers are printed in: 10, or 16 with the prefix `0x`.
    pub radix: u8,
    /// The registered number to treat a number outside every class as.
    pub fallback: Option<u64>,
    /// The classes, in the order of their numbers.
    pub classes: &'static [Class],
}

impl Registry {
    /// A registry without classes that prints its numbers in decimal.
    #[must_use]
    pub const fn new(
        name: &'static str,
        title: &'static str,
        codes: RangeInclusive<u64>,
        digits: u8,
    ) -> Self {
        Self {
            name,
            title,
            source: None,
            as_of: None,
            codes,
            digits,
            radix: 10,
            fallback: None,
            classes: &[],
        }
    }

    /// Says in which base numbers are printed: 16, as `0x0d`, or 10, which any other base counts as.
    #[must_use]
    pub const fn with_radix(mut self, radix: u8) -> Self {
        self.radix = if radix == 16 { 16 } else { 10 };
        self
    }

    /// Adds where its codes are published.
    #[must_use]
    pub const fn with_source(mut self, source: &'static str) -> Self {
        self.source = Some(source);
        self
    }

    /// Adds the edition, as `YYYY-MM-DD`.
    #[must_use]
    pub const fn with_as_of(mut self, date: &'static str) -> Self {
        self.as_of = Some(date);
        self
    }

    /// Adds the number to treat a number outside every class as.
    #[must_use]
    pub const fn with_fallback(mut self, number: u64) -> Self {
        self.fallback = Some(number);
        self
    }

    /// Adds the classes, in the order of their numbers.
    #[must_use]
    pub const fn with_classes(mut self, classes: &'static [Class]) -> Self {
        self.classes = classes;
        self
    }

    /// The class that the number lies in.
    ///
    /// ```
    /// use status_codes::{HttpStatus, StatusEnum};
    ///
    /// assert_eq!(HttpStatus::REGISTRY.class_of(499).unwrap().label, "4xx");
    /// assert!(HttpStatus::REGISTRY.class_of(600).is_none());
    /// ```
    #[must_use]
    pub fn class_of(&self, number: u64) -> Option<&'static Class> {
        self.classes.iter().find(|class| class.codes.contains(&number))
    }
}

/// A class of codes, such as 4xx.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Class {
    /// The name of its variant in the class enum: `ClientError`.
    pub name: &'static str,
    /// A short form for metrics: `4xx`.
    pub label: &'static str,
    /// Its numbers, registered or not.
    pub codes: RangeInclusive<u64>,
    /// The registered number to treat an unregistered number of the class as.
    pub fallback: Option<u64>,
    titles: &'static [(&'static str, &'static str)],
}

impl Class {
    /// A class without a fallback and without titles.
    #[must_use]
    pub const fn new(name: &'static str, label: &'static str, codes: RangeInclusive<u64>) -> Self {
        Self { name, label, codes, fallback: None, titles: &[] }
    }

    /// Adds the number to treat an unregistered number of the class as.
    #[must_use]
    pub const fn with_fallback(mut self, number: u64) -> Self {
        self.fallback = Some(number);
        self
    }

    /// Adds its titles, each with its language.
    #[must_use]
    pub const fn with_titles(mut self, titles: &'static [(&'static str, &'static str)]) -> Self {
        self.titles = titles;
        self
    }

    /// What it is called in a language, found as [`Entry::text`] finds a text.
    ///
    /// ```
    /// use status_codes::{HttpStatus, StatusEnum};
    ///
    /// let class = HttpStatus::REGISTRY.class_of(404).unwrap();
    /// assert_eq!(class.title("en"), Some("Client Error"));
    /// assert_eq!(class.title("ko"), Some("클라이언트 오류"));
    /// ```
    #[must_use]
    pub fn title(&self, language: &str) -> Option<&'static str> {
        language::text(self.titles, language)
    }
}

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
    pub code: u64,
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
    /// The header fields that belong to a response with it.
    pub headers: Headers,
    texts: &'static [Text],
}

impl Entry {
    /// A permanent code that goes over the wire, of which no more is known.
    #[must_use]
    pub const fn new(
        registry: &'static Registry,
        code: u64,
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
            headers: Headers { required: &[], optional: &[] },
            texts: &[],
        }
    }

    /// Says how far its registration is along.
    #[must_use]
    pub const fn with_lifecycle(mut self, lifecycle: Lifecycle) -> Self {
        self.lifecycle = lifecycle;
        self
    }

    /// Says where it can be seen.
    #[must_use]
    pub const fn with_wire(mut self, wire: Wire) -> Self {
        self.wire = wire;
        self
    }

    /// Adds where it is defined.
    #[must_use]
    pub const fn with_references(mut self, references: &'static [Reference]) -> Self {
        self.references = references;
        self
    }

    /// Adds its earlier phrases.
    #[must_use]
    pub const fn with_former(mut self, phrases: &'static [&'static str]) -> Self {
        self.former = phrases;
        self
    }

    /// Adds the header fields that a response with it must have.
    #[must_use]
    pub const fn with_required_headers(mut self, names: &'static [&'static str]) -> Self {
        self.headers.required = names;
        self
    }

    /// Adds the header fields that a response with it may well have.
    #[must_use]
    pub const fn with_optional_headers(mut self, names: &'static [&'static str]) -> Self {
        self.headers.optional = names;
        self
    }

    /// Adds what is said of it, one text a language.
    #[must_use]
    pub const fn with_texts(mut self, texts: &'static [Text]) -> Self {
        self.texts = texts;
        self
    }

    /// What is said of it in a language, given as a language tag (`en`, `ko`, `ko-KR`).
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
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&'static Text> {
        language::find(self.texts, language, |text| text.language)
    }

    /// All that is said of it, one text a language, in the order of the spec.
    ///
    /// ```
    /// use status_codes::HttpStatus;
    ///
    /// let mut languages = HttpStatus::NotFound.entry().texts().iter().map(|text| text.language);
    /// assert!(languages.all(|language| ["en", "ko"].contains(&language)));
    /// ```
    #[must_use]
    pub const fn texts(&self) -> &'static [Text] {
        self.texts
    }
}

/// What is said of a code in one language.
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
    #[must_use]
    pub const fn new(language: &'static str, title: &'static str) -> Self {
        Self { language, title, summary: "", details: None }
    }

    /// Adds the one sentence.
    #[must_use]
    pub const fn with_summary(mut self, summary: &'static str) -> Self {
        self.summary = summary;
        self
    }

    /// Adds the few sentences.
    #[must_use]
    pub const fn with_details(mut self, details: &'static str) -> Self {
        self.details = Some(details);
        self
    }
}

/// A place that defines or explains a code.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference {
    /// As it reads in prose: `RFC 9110, Section 15.5.5`.
    pub title: &'static str,
    /// Where it can be read.
    pub url: Option<&'static str>,
}

impl Reference {
    /// A reference that is not known to be on the web.
    #[must_use]
    pub const fn new(title: &'static str) -> Self {
        Self { title, url: None }
    }

    /// Adds where it can be read.
    #[must_use]
    pub const fn with_url(mut self, url: &'static str) -> Self {
        self.url = Some(url);
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
