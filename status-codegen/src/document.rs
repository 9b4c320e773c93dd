//! The texts that a compilation reads, and the door through which it asks for more of them.

use std::borrow::Cow;

use crate::model::Catalogue;

/// One spec file, read whole.
///
/// The engine opens no files: who calls it reads the first document and answers for the others
/// through a [`Library`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What tells it from every other document: for a file its canonical path.
    pub id: String,
    /// The path as diagnostics show it.
    pub path: String,
    /// The TOML.
    pub text: String,
}

/// Where a compilation finds the specs that a spec extends.
pub trait Library {
    /// Opens the file that `from` calls `path`, which is relative to `from` itself.
    ///
    /// # Errors
    ///
    /// What kept the file from being read, as a sentence without its path: `no such file`.
    fn open(&self, from: &Document, path: &str) -> Result<Document, String>;

    /// The bundled registry of this name.
    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>>;

    /// The names of all bundled registries, for suggestions.
    fn bundled_names(&self) -> Vec<String>;
}
