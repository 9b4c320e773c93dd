//! [`Problem`]: the document itself.

use std::borrow::Cow;
use std::boxed::Box;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;
use std::{fmt, mem};

#[cfg(feature = "aide")]
use schemars::SchemaGenerator;
use serde_json::Value;
#[cfg(feature = "utoipa")]
use utoipa::openapi::{RefOr, Schema};

use super::detail::Detail;
use super::extension::Extension;
use super::language::DEFAULT_LANGUAGE;
use super::read::Read;
use super::title::{Title, own_titles};
use crate::{Entry, HttpStatus, StatusDocs, StatusEnum, VariantDoc};

/// The media type of a problem document in JSON
/// ([RFC 9457, Section 6.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-6.1)).
pub const MEDIA_TYPE: &str = "application/problem+json";

/// The `type` of a problem that is no more than its status code
/// ([RFC 9457, Section 4.2.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-4.2.1)).
const ABOUT_BLANK: &str = "about:blank";

/// The members that every problem document may have; an extension cannot take their names.
const MEMBERS: [&str; 5] = ["type", "title", "status", "detail", "instance"];

/// A problem document: made by [`problem`](super::problem()) from a value, by [`Problem::new`] from its docs
/// alone, or read from what somebody else wrote.
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
/// // A client reads what a service wrote.
/// let read: Problem = serde_json::from_str(&document.to_json()).unwrap();
/// assert_eq!(read.type_uri(), document.type_uri());
/// assert_eq!(read.to_json(), document.to_json());
///
/// // The same in another language, out of those that there are.
/// assert_eq!(document.languages(), ["en", "ko"]);
/// let document = document.in_language("ko-KR");
/// assert_eq!((document.language(), document.title()), ("ko", "판매됨"));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    doc: &'static VariantDoc,
    entry: &'static Entry,
    title: Title,
    detail: Option<Detail>,
    instance: Option<String>,
    extensions: Vec<(Cow<'static, str>, Value)>,
    body: Option<Body>,
    /// The substitute for the docs in a document that was read.
    pub(super) read: Option<Box<Read>>,
}

/// What is written about the variant of a document that was read: nothing.
static UNKNOWN: VariantDoc = VariantDoc::new("", "", HttpStatus::InternalServerError.entry());

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
        Self::of(doc, doc.entry, language)
    }

    /// The same of one value, which says which of the variant's codes it answers with.
    pub(crate) fn bare<E: StatusDocs + ?Sized>(error: &E, language: &str) -> Self {
        let doc = error.doc();
        let entry = if doc.one_of.is_empty() { doc.entry } else { error.status().entry() };
        Self::of(doc, entry, language)
    }

    fn of(doc: &'static VariantDoc, entry: &'static Entry, language: &str) -> Self {
        let title = Title::of(doc, entry, language);
        Self {
            doc,
            entry,
            title,
            detail: None,
            instance: None,
            extensions: Vec::new(),
            body: None,
            read: None,
        }
    }

    /// The document of which somebody else wrote these parts.
    pub(super) fn from_parts(mut parts: Read) -> Self {
        let registered = parts.status.and_then(HttpStatus::from_code);
        let entry = registered.map_or(UNKNOWN.entry, HttpStatus::entry);
        Self {
            detail: parts.detail.take().map(Detail::Displayed),
            instance: parts.instance.take(),
            extensions: mem::take(&mut parts.extensions),
            read: Some(Box::new(parts)),
            ..Self::of(&UNKNOWN, entry, DEFAULT_LANGUAGE)
        }
    }

    /// The same with another code.
    #[cfg(any(feature = "aide", feature = "utoipa"))]
    pub(crate) fn with_entry(mut self, entry: &'static Entry) -> Self {
        self.entry = entry;
        let language = self.title.language;
        self.in_language(language)
    }

    pub(super) fn with_detail(mut self, detail: Detail) -> Self {
        self.detail = Some(detail);
        self
    }

    /// Says what is sent instead of the document.
    #[must_use]
    pub fn with_body(mut self, body: Option<Body>) -> Self {
        self.body = body;
        self
    }

    /// Adds the URI reference of this occurrence
    /// ([RFC 9457, Section 3.1.5](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.5)).
    #[must_use]
    pub fn with_instance(mut self, uri: impl Into<String>) -> Self {
        self.instance = Some(uri.into());
        self
    }

    /// The same problem with its title and its detail in another language.
    #[must_use]
    pub fn in_language(mut self, language: &str) -> Self {
        self.title = Title::of(self.doc, self.entry, language);
        self.detail = self.detail.map(|detail| detail.in_language(language));
        self
    }

    /// What is written about the variant; of a document that was read, nothing: its name and its `id` are
    /// empty.
    #[must_use]
    pub fn doc(&self) -> &'static VariantDoc {
        self.doc
    }

    /// What is known of the code; of a document that was read, by [`HttpStatus`], and of a number that is not
    /// registered there no more than of 500.
    #[must_use]
    pub fn entry(&self) -> &'static Entry {
        self.entry
    }

    /// The `type`.
    #[must_use]
    pub fn type_uri(&self) -> &str {
        let declared = self.read.as_ref().map_or(self.doc.url, |read| read.type_uri.as_deref());
        declared.unwrap_or(ABOUT_BLANK)
    }

    /// The `title`.
    #[must_use]
    pub fn title(&self) -> &str {
        let read = self.read.as_ref().map(|read| read.title.as_deref().unwrap_or_default());
        read.unwrap_or(self.title.text)
    }

    /// The language that the title is in, which need not be the one that was asked for.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.title.language
    }

    /// The languages that the document is in, as the value of `Content-Language`
    /// ([RFC 9110, Section 8.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-8.5)): that of the
    /// title and, if it is declared in another, that of the detail.
    ///
    /// Nothing says which language `Display` prints, so that one is not named.
    #[must_use]
    pub fn content_language(&self) -> String {
        let title = self.language();
        match self.detail.as_ref().and_then(Detail::language) {
            Some(detail) if detail != title => format!("{title}, {detail}"),
            _ => title.to_string(),
        }
    }

    /// The languages that the title or the detail can be in, English first.
    #[must_use]
    pub fn languages(&self) -> Vec<&'static str> {
        let own = own_titles(self.doc).iter().map(|(language, _)| *language);
        let of_code = self.entry.texts().iter().map(|text| text.language);
        let of_detail = self.detail.iter().flat_map(Detail::languages);
        let mut languages = Vec::from([DEFAULT_LANGUAGE]);
        for language in own.chain(of_code).chain(of_detail) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        languages
    }

    /// The `status`, which is also the one to send.
    #[must_use]
    pub fn status(&self) -> u16 {
        const SENDABLE: std::ops::RangeInclusive<u16> = 200..=999;
        let code = match &self.read {
            Some(read) => read.status.ok_or(()),
            None => u16::try_from(self.entry.code).map_err(|_| ()),
        };
        match code {
            Ok(code) if SENDABLE.contains(&code) => code,
            _ => 500,
        }
    }

    /// The `detail`.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_ref().and_then(Detail::text)
    }

    /// The `instance`.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// The extension members, each with its name.
    pub fn extensions(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.extensions.iter().map(|(name, value)| (&**name, value))
    }

    /// The document in JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Most documents have room in it.
        let mut json = Vec::with_capacity(512);
        // Strings, a number, and values that are JSON already: writing them cannot fail.
        let written = serde_json::to_writer(&mut json, self);
        written.ok().and_then(|()| String::from_utf8(json).ok()).unwrap_or_default()
    }

    /// What is sent: the document in JSON, unless `body = path` says something else.
    #[must_use]
    pub fn content(&self) -> String {
        let body = self.body.and_then(|body| (body.write)(self).ok());
        body.unwrap_or_else(|| self.to_json())
    }

    /// The media type of what is sent.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        if self.body.is_some() { "application/json" } else { MEDIA_TYPE }
    }

    /// Whether a response with this status has no content (RFC 9110, Sections 15.3.5, 15.3.6 and
    /// 15.4.5).
    #[cfg(any(feature = "actix-web", feature = "aide", feature = "axum", feature = "utoipa"))]
    pub(crate) fn forbids_content(&self) -> bool {
        matches!(self.status(), 204 | 205 | 304)
    }

    /// Whether it never has a `detail`.
    pub(crate) fn is_masked(&self) -> bool {
        self.doc.masks(self.entry)
    }

    pub(crate) fn extend(&mut self, name: &'static str, value: &dyn Extension) {
        let taken = MEMBERS.contains(&name) || self.extensions.iter().any(|(n, _)| *n == name);
        if let (false, Ok(value)) = (taken, value.to_value()) {
            self.extensions.push((name.into(), value));
        }
    }
}

/// A function that writes what is sent instead of a problem document.
///
/// `#[status(body = path)]` calls a function of the user's, which takes the problem and gives
/// anything that serializes.
///
/// ```
/// use status_codes::problem::{Body, Problem};
/// use status_codes::{HttpStatus, VariantDoc};
///
/// static GONE: VariantDoc = VariantDoc::new("Gone", "gone", HttpStatus::Gone.entry());
///
/// let body = Body::new(|problem| serde_json::to_string(&(problem.status(), problem.title())));
/// let problem = Problem::new(&GONE, "en").with_body(Some(body));
/// assert_eq!(problem.content(), r#"[410,"Gone"]"#);
/// assert_eq!(problem.media_type(), "application/json");
/// ```
#[derive(Clone, Copy)]
pub struct Body {
    write: fn(&Problem) -> Result<String, serde_json::Error>,
    #[cfg(feature = "utoipa")]
    schema: Option<fn() -> RefOr<Schema>>,
    #[cfg(feature = "aide")]
    json_schema: Option<fn(&mut SchemaGenerator) -> schemars::Schema>,
}

impl Body {
    /// The function, which writes JSON.
    #[must_use]
    pub const fn new(write: fn(&Problem) -> Result<String, serde_json::Error>) -> Self {
        Self {
            write,
            #[cfg(feature = "utoipa")]
            schema: None,
            #[cfg(feature = "aide")]
            json_schema: None,
        }
    }

    /// Adds the schema of what it writes.
    #[cfg(feature = "utoipa")]
    #[must_use]
    pub const fn with_schema(mut self, schema: Option<fn() -> RefOr<Schema>>) -> Self {
        self.schema = schema;
        self
    }

    /// Adds the schema of what it writes, for aide.
    #[cfg(feature = "aide")]
    #[must_use]
    pub const fn with_json_schema(
        mut self,
        schema: Option<fn(&mut SchemaGenerator) -> schemars::Schema>,
    ) -> Self {
        self.json_schema = schema;
        self
    }

    /// The schema of what it writes, for aide, if it is known.
    #[cfg(feature = "aide")]
    #[must_use]
    pub fn json_schema(&self, generator: &mut SchemaGenerator) -> Option<schemars::Schema> {
        self.json_schema.map(|schema| schema(generator))
    }

    /// The schema of what it writes, if it is known.
    #[cfg(feature = "utoipa")]
    #[must_use]
    pub fn schema(&self) -> Option<RefOr<Schema>> {
        self.schema.map(|schema| schema())
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Body(…)")
    }
}

/// Two problems differ in what they say, not in how it is written: one function can have several
/// addresses.
impl PartialEq for Body {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
