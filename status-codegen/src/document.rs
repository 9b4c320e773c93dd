//! The texts that a compilation reads, and the door through which it asks for more of them.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

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
    /// What keeps the file from being read. The message of the compilation names the path.
    fn open(&self, from: &Document, path: &str) -> Result<Document, OpenError>;

    /// The bundled registry of this name.
    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>>;

    /// The names of all bundled registries, for suggestions.
    fn bundled_names(&self) -> Vec<String>;
}

/// Why a [`Library`] cannot open a file.
///
/// It prints as the library's own error does, which is a clause without the path:
///
/// ```
/// use status_codegen::OpenError;
///
/// assert_eq!(OpenError::new("file not found").to_string(), "file not found");
/// ```
#[derive(Debug)]
pub struct OpenError(Box<dyn Error + Send + Sync>);

impl OpenError {
    /// The error with the library's own reason: an error or a text.
    #[must_use]
    pub fn new(reason: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for OpenError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}
