//! From a spec to the checked model: every rule that is not about one value alone.
//!
//! A document and its parents go the same way, each document once: [`load`] finds the parents,
//! [`select`] picks what is wanted of each, [`inherit`] puts them together, and [`resolve`] adds
//! what the document itself says. What comes out is a [`resolved::Resolved`], which is what the documents
//! that extend this one start from, and of which [`catalogue`] makes the public model.

mod bundled;
mod catalogue;
mod class;
mod code;
mod collision;
mod draft;
mod fallback;
mod header;
mod inherit;
mod lint;
mod load;
mod predicate;
mod ranges;
mod resolve;
mod resolved;
mod retired;
mod select;

pub use lint::check;

use crate::diagnostic::Diagnostic;
use crate::document::{Document, Library};
use crate::model::Catalogue;

/// What came of a compilation.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// Every code that is sound, also when there are errors, of a type that holds them all if it is
    /// not known which type they are to have; `None` if neither that nor a code could be made out.
    pub catalogue: Option<Catalogue>,
    /// The mistakes, in the order of the documents and of their lines; none if all is sound.
    pub diagnostics: Vec<Diagnostic>,
    /// The root, then each file that it extends, once: what a rebuild depends on. A file with
    /// mistakes is among them, a file that could not be opened is not.
    pub documents: Vec<Document>,
}

/// Compiles a spec and everything that it extends.
///
/// It answers on any input, and reports each mistake once.
pub fn compile(root: Document, library: &dyn Library) -> Compiled {
    let loaded = load::load(root, library);
    Compiled {
        catalogue: catalogue::build(&loaded),
        diagnostics: loaded.problems.finish(&loaded.documents),
        documents: loaded.documents,
    }
}
