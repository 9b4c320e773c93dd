//! What a compilation gives.

use super::catalogue;
use super::load::Loaded;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
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

impl From<Loaded> for Compiled {
    fn from(loaded: Loaded) -> Self {
        Self {
            catalogue: catalogue::build(&loaded),
            diagnostics: loaded.problems.finish(&loaded.documents),
            documents: loaded.documents,
        }
    }
}
