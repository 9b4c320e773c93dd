//! Problem documents, as [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457.html) defines them, made
//! from [`StatusDocs`].
//!
#![cfg_attr(feature = "macros", doc = "```")]
#![cfg_attr(not(feature = "macros"), doc = "```ignore")]
//! use status_codes::StatusDocs;
//! use status_codes::problem::problem;
//!
//! #[derive(Debug, StatusDocs)]
//! #[status(type_base = "https://api.acme.dev/problems/")]
//! enum OrderError {
//!     #[status(409, title(en = "Out of stock", ko = "재고 없음"))]
//!     OutOfStock {
//!         #[status(extension)]
//!         left: u32,
//!     },
//! }
//!
//! impl std::fmt::Display for OrderError {
//!     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
//!         let Self::OutOfStock { left } = self;
//!         write!(f, "only {left} left")
//!     }
//! }
//!
//! assert_eq!(
//!     problem(&OrderError::OutOfStock { left: 2 }, "ko").to_json(),
//!     concat!(
//!         r#"{"type":"https://api.acme.dev/problems/out_of_stock","title":"재고 없음","status":409,"#,
//!         r#""detail":"only 2 left","left":2}"#,
//!     ),
//! );
//! ```
//!
//! # Why the document is a type of this crate
//!
//! Three kept crates have one, and none fits. `problem_details` holds `type` and `instance` as
//! `http::Uri`, which refuses `urn:` and `tag:` URIs and relative references, all of which
//! [Section 3.1.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.1) allows.
//! `http-api-problem` keeps extensions in a hash map, so that the same error gives other bytes from
//! one run to the next. `problemdetails` is a bare map that cannot be serialized as it is. What is
//! needed of them is small: seven members, written in order.

mod language;

use std::boxed::Box;
use std::fmt::Display;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_core::Serialize;
use serde_core::ser::{SerializeMap, Serializer};
use serde_json::Value;

use crate::{Entry, StatusDocs, VariantDoc, language as tags};

pub use super::rejection::Rejection;
pub use language::language;

/// The media type of a problem document in JSON
/// ([RFC 9457, Section 6.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-6.1)).
pub const MEDIA_TYPE: &str = "application/problem+json";

/// The language of a document when nobody asks for another: that of the reason phrases.
pub const DEFAULT_LANGUAGE: &str = "en";

/// The `type` of a problem that is no more than its status code
/// ([RFC 9457, Section 4.2.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-4.2.1)).
const ABOUT_BLANK: &str = "about:blank";

/// The members that every problem document may have; an extension cannot take their names.
const MEMBERS: [&str; 5] = ["type", "title", "status", "detail", "instance"];

/// A value that can be an extension member of a problem document.
///
/// Everything that serializes is one. It is a trait of its own because `Serialize` cannot be a
/// `dyn` trait.
///
/// ```
/// use status_codes::problem::Extension;
///
/// let value: &dyn Extension = &[1, 2];
/// assert_eq!(value.to_value().unwrap().to_string(), "[1,2]");
/// ```
pub trait Extension {
    /// The value in JSON.
    ///
    /// # Errors
    ///
    /// What its `Serialize` answers, or that JSON has no such value.
    fn to_value(&self) -> Result<Value, serde_json::Error>;
}

impl<T: Serialize + ?Sized> Extension for T {
    fn to_value(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(self)
    }
}

/// A type whose values can be written as problem documents.
///
/// `#[derive(StatusDocs)]` implements it, and writes `visit_extensions` from `#[status(extension)]`.
pub trait ProblemFields: StatusDocs {
    /// Shows the extension members of this value, each with its name
    /// ([RFC 9457, Section 3.2](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.2)).
    fn visit_extensions(&self, visit: &mut dyn FnMut(&'static str, &dyn Extension)) {
        let _ = visit;
    }
}

impl<T: ProblemFields + ?Sized> ProblemFields for &T {
    fn visit_extensions(&self, visit: &mut dyn FnMut(&'static str, &dyn Extension)) {
        T::visit_extensions(self, visit);
    }
}

impl<T: ProblemFields + ?Sized> ProblemFields for Box<T> {
    fn visit_extensions(&self, visit: &mut dyn FnMut(&'static str, &dyn Extension)) {
        T::visit_extensions(self, visit);
    }
}

/// The problem document of a value, in a language.
///
/// - `type` is where the problem is explained, else `about:blank`.
/// - `title` is the variant's in the language, else its English one. With `about:blank`, and where
///   the variant has no title, it is the code's title in the language, and in English the reason
///   phrase.
/// - `status` is the code; a code that no final response can have, outside 200 to 999, is written as 500.
/// - `detail` is what `Display` prints, unless the variant is masked.
/// - Extension members follow in the order of the fields. One that has the name of a member above
///   or of another extension, or that JSON cannot hold, is left out.
///
/// [The module](self) has an example.
#[must_use]
pub fn problem<E: ProblemFields + Display + ?Sized>(error: &E, language: &str) -> Problem {
    let doc = error.doc();
    let mut problem = Problem::new(doc, language);
    problem.detail = (!doc.mask).then(|| error.to_string());
    error.visit_extensions(&mut |name, value| problem.extend(name, value));
    problem
}

/// A problem document, made by [`problem`] from a value or by [`Problem::new`] from its docs alone.
///
/// ```
/// use status_codes::problem::Problem;
/// use status_codes::{HttpStatus, VariantDoc};
///
/// static SOLD: VariantDoc = VariantDoc::new("Sold", "sold", HttpStatus::Gone.entry())
///     .with_url("https://api.acme.dev/problems/sold")
///     .with_titles(&[("en", "Sold"), ("ko", "판매됨")]);
///
/// let document = Problem::new(&SOLD, "en").with_instance("/orders/7");
/// assert_eq!(document.type_uri(), "https://api.acme.dev/problems/sold");
/// assert_eq!((document.status(), document.title()), (410, "Sold"));
/// assert_eq!((document.detail(), document.instance()), (None, Some("/orders/7")));
/// assert_eq!(document.extensions().count(), 0);
///
/// // The same in another language, out of those that there are.
/// assert_eq!(document.languages(), ["en", "ko"]);
/// let document = document.in_language("ko-KR");
/// assert_eq!((document.language(), document.title()), ("ko", "판매됨"));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    doc: &'static VariantDoc,
    title: Title,
    detail: Option<String>,
    instance: Option<String>,
    extensions: Vec<(&'static str, Value)>,
}

/// A title and the language that it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Title {
    language: &'static str,
    text: &'static str,
}

impl Problem {
    /// The document that all values of a variant have in common: `type`, `title` and `status`.
    ///
    /// ```
    /// use status_codes::problem::Problem;
    /// use status_codes::{HttpStatus, VariantDoc};
    ///
    /// static GONE: VariantDoc = VariantDoc::new("Gone", "gone", HttpStatus::Gone.entry());
    ///
    /// let document = Problem::new(&GONE, "en");
    /// assert_eq!(document.to_json(), r#"{"type":"about:blank","title":"Gone","status":410}"#);
    /// assert_eq!(Problem::new(&GONE, "ko").title(), "사라짐");
    /// ```
    #[must_use]
    pub fn new(doc: &'static VariantDoc, language: &str) -> Self {
        let title = Title::of(doc, language);
        Self { doc, title, detail: None, instance: None, extensions: Vec::new() }
    }

    /// Adds the URI reference of this occurrence
    /// ([RFC 9457, Section 3.1.5](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.5)).
    #[must_use]
    pub fn with_instance(mut self, uri: impl Into<String>) -> Self {
        self.instance = Some(uri.into());
        self
    }

    /// The same problem with its title in another language.
    #[must_use]
    pub fn in_language(mut self, language: &str) -> Self {
        self.title = Title::of(self.doc, language);
        self
    }

    /// What is written about the variant.
    #[must_use]
    pub fn doc(&self) -> &'static VariantDoc {
        self.doc
    }

    /// The `type`.
    #[must_use]
    pub fn type_uri(&self) -> &'static str {
        self.doc.url.unwrap_or(ABOUT_BLANK)
    }

    /// The `title`.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.title.text
    }

    /// The language that the title is in, which need not be the one that was asked for.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.title.language
    }

    /// The languages that the title can be in, English first.
    #[must_use]
    pub fn languages(&self) -> Vec<&'static str> {
        let mut languages = Vec::from([DEFAULT_LANGUAGE]);
        let mut add = |language| {
            if !languages.contains(&language) {
                languages.push(language);
            }
        };
        match own_titles(self.doc) {
            Some(titles) => titles.iter().for_each(|(language, _)| add(language)),
            None => self.doc.entry.texts().iter().for_each(|text| add(text.language)),
        }
        languages
    }

    /// The `status`, which is also the one to send.
    #[must_use]
    pub fn status(&self) -> u16 {
        const SENDABLE: std::ops::RangeInclusive<u16> = 200..=999;
        match u16::try_from(self.doc.entry.code) {
            Ok(code) if SENDABLE.contains(&code) => code,
            _ => 500,
        }
    }

    /// The `detail`.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// The `instance`.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// The extension members, each with its name.
    pub fn extensions(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.extensions.iter().map(|(name, value)| (*name, value))
    }

    /// The document in JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings, a number, and values that are JSON already: writing them cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether a response with this status has no content (RFC 9110, Sections 15.3.5, 15.3.6 and
    /// 15.4.5).
    #[cfg(any(feature = "axum", feature = "actix-web", feature = "utoipa"))]
    pub(super) fn forbids_content(&self) -> bool {
        matches!(self.status(), 204 | 205 | 304)
    }

    fn extend(&mut self, name: &'static str, value: &dyn Extension) {
        let taken = MEMBERS.contains(&name) || self.extensions.iter().any(|(n, _)| *n == name);
        if let (false, Ok(value)) = (taken, value.to_value()) {
            self.extensions.push((name, value));
        }
    }
}

impl Title {
    fn of(doc: &'static VariantDoc, language: &str) -> Self {
        let titles = own_titles(doc).unwrap_or_default();
        let own = |language| tags::find(titles, language, |(tag, _)| *tag);
        match own(language).or_else(|| own(DEFAULT_LANGUAGE)) {
            Some((language, text)) => Self { language, text },
            None => Self::of_code(doc.entry, language),
        }
    }

    fn of_code(entry: &'static Entry, language: &str) -> Self {
        match entry.text(language) {
            Some(text) if text.language != DEFAULT_LANGUAGE => {
                Self { language: text.language, text: text.title }
            }
            // Not the English title: RFC 9457, Section 4.2.1, asks for the phrase itself.
            _ => Self { language: DEFAULT_LANGUAGE, text: entry.phrase },
        }
    }
}

/// The titles of a variant that says more than its code. One of the type `about:blank` does not.
fn own_titles(doc: &VariantDoc) -> Option<&'static [(&'static str, &'static str)]> {
    doc.url.map(|_| doc.titles()).filter(|titles| !titles.is_empty())
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", self.type_uri())?;
        map.serialize_entry("title", self.title())?;
        map.serialize_entry("status", &self.status())?;
        if let Some(detail) = self.detail() {
            map.serialize_entry("detail", detail)?;
        }
        if let Some(instance) = self.instance() {
            map.serialize_entry("instance", instance)?;
        }
        for (name, value) in self.extensions() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
