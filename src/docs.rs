//! [`StatusDocs`]: what a type of the user's answers with, and what is written about it.
//!
//! With the feature `docs` it is a page: in Markdown, in HTML, or as data in JSON.

#[cfg(feature = "docs")]
mod escape;
#[cfg(feature = "docs")]
mod html;
#[cfg(feature = "docs")]
mod json;
#[cfg(feature = "docs")]
mod markdown;
#[cfg(any(feature = "docs", feature = "utoipa"))]
pub(crate) mod outline;
#[cfg(feature = "docs")]
mod page;
#[cfg(feature = "docs")]
mod wording;

use core::fmt::Display;

#[cfg(feature = "docs")]
pub use self::{html::to_html, json::to_json, markdown::to_markdown};
use crate::{Entry, StatusEnum, language};

/// A type whose every value answers with a status code, and that can say so before there is one.
///
/// It is derived, most often for an error type: `#[derive(StatusDocs)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say what it answers with",
    label = "`StatusDocs` is not implemented for it",
    note = "`#[derive(StatusDocs)]` on `{Self}` implements it"
)]
pub trait StatusDocs {
    /// The enum of the codes.
    type Status: StatusEnum;

    /// What can be answered, in the order of the variants.
    const DOCS: &'static [DocNode];

    /// The code that this value answers with.
    fn status(&self) -> Self::Status;

    /// What is written about this value's variant.
    fn doc(&self) -> &'static VariantDoc;

    /// Shows the header fields that this value declares, each with its name and its value.
    ///
    /// The derive writes it from `#[status(header = "…")]`.
    fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn Display)) {
        let _ = visit;
    }
}

/// One variant, or all that another type brings.
///
/// It is a tree, because a constant that flattens it cannot be written for a generic type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocNode {
    /// A variant that has a code of its own.
    Variant(VariantDoc),
    /// A transparent variant, which answers as the type that it holds.
    Forward {
        /// The variant's name.
        name: &'static str,
        /// What that type can answer.
        docs: &'static [DocNode],
    },
}

/// What is written about one variant: the code, and a description of the problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct VariantDoc {
    /// The variant's name in Rust: `OrderNotFound`.
    pub name: &'static str,
    /// A stable name for links, problem types and dashboards: `order_not_found`.
    pub id: &'static str,
    /// What is known of the code it answers with.
    pub entry: &'static Entry,
    /// Where the problem is explained: the `type` of its problem document.
    pub url: Option<&'static str>,
    /// The names of the header fields that a value declares.
    pub headers: &'static [&'static str],
    /// Whether the detail must not leave the process.
    pub mask: bool,
    /// Whether the renderers leave it out.
    pub hidden: bool,
    titles: &'static [(&'static str, &'static str)],
    summaries: &'static [(&'static str, &'static str)],
}

impl VariantDoc {
    /// A variant of which no more is known than its name, its stable name and its code.
    #[must_use]
    pub const fn new(name: &'static str, id: &'static str, entry: &'static Entry) -> Self {
        Self {
            name,
            id,
            entry,
            url: None,
            headers: &[],
            mask: false,
            hidden: false,
            titles: &[],
            summaries: &[],
        }
    }

    /// Adds where the problem is explained.
    #[must_use]
    pub const fn with_url(mut self, url: &'static str) -> Self {
        self.url = Some(url);
        self
    }

    /// Adds the names of the header fields that a value declares.
    #[must_use]
    pub const fn with_headers(mut self, names: &'static [&'static str]) -> Self {
        self.headers = names;
        self
    }

    /// Says that the detail must not leave the process.
    #[must_use]
    pub const fn with_mask(mut self) -> Self {
        self.mask = true;
        self
    }

    /// Says that the detail must not leave the process if the code is one of 500 to 599; what the
    /// derive writes where nobody says anything.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_mask_if_server_error(mut self) -> Self {
        self.mask = self.entry.code >= 500 && self.entry.code <= 599;
        self
    }

    /// Says that the renderers leave it out.
    #[must_use]
    pub const fn with_hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// Adds its titles, each with its language.
    #[must_use]
    pub const fn with_titles(mut self, titles: &'static [(&'static str, &'static str)]) -> Self {
        self.titles = titles;
        self
    }

    /// Adds its summaries, each with its language.
    #[must_use]
    pub const fn with_summaries(
        mut self,
        summaries: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.summaries = summaries;
        self
    }

    /// What the problem is called in a language, found as [`Entry::text`] finds a text.
    #[must_use]
    pub fn title(&self, language: &str) -> Option<&'static str> {
        language::text(self.titles, language)
    }

    /// What the problem is, in a language, found as [`Entry::text`] finds a text.
    #[must_use]
    pub fn summary(&self, language: &str) -> Option<&'static str> {
        language::text(self.summaries, language)
    }

    /// Its titles, each with its language.
    #[must_use]
    pub const fn titles(&self) -> &'static [(&'static str, &'static str)] {
        self.titles
    }

    /// Its summaries, each with its language.
    #[must_use]
    pub const fn summaries(&self) -> &'static [(&'static str, &'static str)] {
        self.summaries
    }
}

impl<T: StatusDocs + ?Sized> StatusDocs for &T {
    type Status = T::Status;

    const DOCS: &'static [DocNode] = T::DOCS;

    fn status(&self) -> Self::Status {
        T::status(self)
    }

    fn doc(&self) -> &'static VariantDoc {
        T::doc(self)
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn Display)) {
        T::visit_headers(self, visit);
    }
}

#[cfg(feature = "alloc")]
impl<T: StatusDocs + ?Sized> StatusDocs for alloc::boxed::Box<T> {
    type Status = T::Status;

    const DOCS: &'static [DocNode] = T::DOCS;

    fn status(&self) -> Self::Status {
        T::status(self)
    }

    fn doc(&self) -> &'static VariantDoc {
        T::doc(self)
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn Display)) {
        T::visit_headers(self, visit);
    }
}
