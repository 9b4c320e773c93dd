//! The specs that lie in files, beside the bundled registries.

use std::borrow::Cow;
use std::fs;
use std::io::ErrorKind;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use status_codegen::model::Catalogue;
use status_codegen::{Document, Library, OpenError};

use crate::bundled::Bundled;
use crate::unreadable::{ReadError, Unreadable};

/// No list of codes is longer: it is room for 65,536 of them, each with a phrase and a sentence.
const LARGEST: u64 = 8 << 20;

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
/// # Ok::<(), status_data::ReadError>(())
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
    /// [`ReadError`] with the path and why the file cannot be read.
    pub fn read(&self, path: &str) -> Result<Document, ReadError> {
        let opened = self.load(&self.root.join(path));
        opened.map_err(|reason| ReadError { path: path.to_owned(), reason })
    }

    /// A spec that is in no file; what it extends by path is relative to the folder.
    #[must_use]
    pub fn inline(&self, text: String) -> Document {
        let id = self.root.join("inline spec").display().to_string();
        Document { id, path: "inline spec".to_owned(), text }
    }

    fn load(&self, path: &Path) -> Result<Document, Unreadable> {
        let path = path.canonicalize().map_err(|error| match error.kind() {
            ErrorKind::NotFound => Unreadable::missing(path),
            _ => error.into(),
        })?;
        let text = text(&path)?;
        let from_root = relative(&path, &self.root).unwrap_or_else(|| path.clone());
        // Messages are the same on a system that parts folders otherwise.
        let shown = from_root.display().to_string().replace(MAIN_SEPARATOR, "/");
        Ok(Document { id: path.display().to_string(), path: shown, text })
    }
}

/// The text of a file that can be one: what has no end, or would fill the memory, is not read.
fn text(path: &Path) -> Result<String, Unreadable> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(Unreadable::Folder);
    }
    if !metadata.is_file() {
        return Err(Unreadable::Endless);
    }
    if metadata.len() > LARGEST {
        return Err(Unreadable::TooLarge { has: metadata.len(), may: LARGEST });
    }
    String::from_utf8(fs::read(path)?).map_err(|error| Unreadable::not_utf8(&error))
}

impl Library for Files {
    fn open(&self, from: &Document, path: &str) -> Result<Document, OpenError> {
        let folder = Path::new(&from.id).parent().unwrap_or(&self.root);
        self.load(&folder.join(path)).map_err(OpenError::new)
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        Bundled.bundled(name)
    }

    fn bundled_names(&self) -> Vec<String> {
        Bundled.bundled_names()
    }
}

/// The path from a folder to a file, both absolute; none if they share no root.
///
/// ```
/// use std::path::Path;
/// use status_data::relative;
///
/// let folder = Path::new("/edge/src");
/// assert_eq!(relative(Path::new("/edge/codes.toml"), folder).unwrap(), Path::new("../codes.toml"));
/// ```
#[must_use]
pub fn relative(file: &Path, folder: &Path) -> Option<PathBuf> {
    let mut up = PathBuf::new();
    for shared in folder.ancestors() {
        if let Ok(rest) = file.strip_prefix(shared) {
            return Some(up.join(rest));
        }
        up.push("..");
    }
    None
}
