//! [`StatusDocs`]: what a type of the user's answers with, and what is written about it.
//!
//! With the feature `docs` it is a page in Markdown or HTML, data in JSON, a module of types for
//! TypeScript, and a contract that is committed.

#[cfg(feature = "docs")]
pub(crate) mod contract;
#[cfg(feature = "docs")]
mod document;
#[cfg(feature = "docs")]
mod escape;
#[cfg(any(feature = "aide", feature = "docs", feature = "utoipa"))]
pub(crate) mod example;
#[cfg(any(feature = "docs", feature = "tonic"))]
pub(crate) mod grpc;
#[cfg(feature = "docs")]
mod html;
#[cfg(feature = "docs")]
mod json;
#[cfg(feature = "docs")]
mod markdown;
mod member;
#[cfg(any(feature = "aide", feature = "docs", feature = "utoipa"))]
pub(crate) mod outline;
#[cfg(feature = "docs")]
mod page;
mod retry;
mod subset;
#[cfg(feature = "docs")]
mod tree;
#[cfg(feature = "docs")]
mod typescript;
mod variant;
#[cfg(feature = "docs")]
mod wording;

use core::fmt::{Arguments, Display};

#[cfg(feature = "docs")]
pub use self::{
    contract::to_contract, html::to_html, json::to_json, markdown::to_markdown,
    typescript::to_typescript,
};
pub use self::{member::Member, retry::Retry, variant::VariantDoc};
use crate::StatusEnum;

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

    /// Shows the header fields that this value sends, each with its name and its value.
    ///
    /// The derive writes it from `header = "Retry-After"` on a field and from
    /// `header("WWW-Authenticate" = "Bearer")` on a variant.
    fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn Display)) {
        let _ = visit;
    }

    /// Shows what happened, once per language, each with its language tag.
    ///
    /// The derive writes it from `detail(en = "…", ko = "…")`. For a variant without that key it shows
    /// nothing, and the detail is what `Display` prints.
    fn visit_details(&self, visit: &mut dyn FnMut(&'static str, Arguments<'_>)) {
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

    fn visit_details(&self, visit: &mut dyn FnMut(&'static str, Arguments<'_>)) {
        T::visit_details(self, visit);
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

    fn visit_details(&self, visit: &mut dyn FnMut(&'static str, Arguments<'_>)) {
        T::visit_details(self, visit);
    }
}
