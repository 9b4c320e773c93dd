//! What a value adds to the problem document of its variant.

use std::boxed::Box;

use super::document::Body;
use super::extension::Extension;
use crate::StatusDocs;

/// A type whose values can be written as problem documents.
///
/// `#[derive(StatusDocs)]` implements it, and writes `visit_extensions` from `#[status(extension)]`.
pub trait ProblemFields: StatusDocs {
    /// Shows the extension members of this value, each with its name
    /// ([RFC 9457, Section 3.2](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.2)).
    fn visit_extensions(&self, visit: &mut dyn FnMut(&'static str, &dyn Extension)) {
        let _ = visit;
    }

    /// What is sent instead of the problem document, if anything is.
    ///
    /// The derive writes it from `body = path` on the type.
    #[must_use]
    fn body() -> Option<Body> {
        None
    }
}

impl<T: ProblemFields + ?Sized> ProblemFields for &T {
    fn visit_extensions(&self, visit: &mut dyn FnMut(&'static str, &dyn Extension)) {
        T::visit_extensions(self, visit);
    }

    fn body() -> Option<Body> {
        T::body()
    }
}

impl<T: ProblemFields + ?Sized> ProblemFields for Box<T> {
    fn visit_extensions(&self, visit: &mut dyn FnMut(&'static str, &dyn Extension)) {
        T::visit_extensions(self, visit);
    }

    fn body() -> Option<Body> {
        T::body()
    }
}
