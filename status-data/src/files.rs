//! The specs that lie in files, beside the bundled registries.

use std::borrow::Cow;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use status_codegen::model::Catalogue;
use status_codegen::{Document, Library};

use crate::Bundled;

/// The files of a folder and the bundled registries, as a [`Library`]: what the macros, the command
/// and a build script read specs through.
///
/// ```no_run
/// use status_codegen::compile;
/// use status_data::Files;
///
/// let files = Files::new(env!("CARGO_MANIFEST_DIR"));
/// let compiled = compile(files.read("edge.toml")?, &files);
/// for diagnostic in &compiled.diagnostics {
///     eprintln!("{diagnostic}\n");
/// }
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone)]
pub struct Files {
    root: PathBuf,
}

impl Files {
    /// The files that are named relative to this folder, and shown so in diagnostics.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        Self { root: root.canonicalize().unwrap_or(root) }
    }

    /// The spec at a path relative to the folder.
    ///
    /// # Errors
    ///
    /// Why it cannot be read, as a sentence with the path.
    pub fn read(&self, path: &str) -> Result<Document, String> {
        self.load(&self.root.join(path)).map_err(|reason| format!("cannot read {path}: {reason}"))
    }

    /// A spec that is in no file; what it extends by path is relative to the folder.
    #[must_use]
    pub fn inline(&self, text: String) -> Document {
        let id = self.root.join("inline spec").display().to_string();
        Document { id, path: "inline spec".to_owned(), text }
    }

    fn load(&self, path: &Path) -> Result<Document, String> {
        let path = path.canonicalize().map_err(|error| reason(&error))?;
        let text = fs::read_to_string(&path).map_err(|error| reason(&error))?;
        let shown = path.strip_prefix(&self.root).unwrap_or(&path);
        Ok(Document { id: path.display().to_string(), path: shown.display().to_string(), text })
    }
}

/// Why a file cannot be read, in the words of somebody who looks for it.
fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::InvalidData => "it is not UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

impl Library for Files {
    fn open(&self, from: &Document, path: &str) -> Result<Document, String> {
        let folder = Path::new(&from.id).parent().unwrap_or(&self.root);
        self.load(&folder.join(path))
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        Bundled.bundled(name)
    }

    fn bundled_names(&self) -> Vec<String> {
        Bundled.bundled_names()
    }
}
