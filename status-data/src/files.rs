//! The specs that lie in files, beside the bundled registries.

use std::borrow::Cow;
use std::fs;
use std::io::ErrorKind;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use status_codegen::model::Catalogue;
use status_codegen::{Document, Library, nearest};

use crate::Bundled;

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
        let path = path.canonicalize().map_err(|error| match error.kind() {
            ErrorKind::NotFound => missing(path),
            _ => reason(&error),
        })?;
        let text = text(&path)?;
        let shown = relative(&path, &self.root).unwrap_or_else(|| path.clone());
        // Messages are the same on a system that parts folders otherwise.
        let shown = shown.display().to_string().replace(MAIN_SEPARATOR, "/");
        Ok(Document { id: path.display().to_string(), path: shown, text })
    }
}

/// That there is no file, and which one may be meant.
fn missing(path: &Path) -> String {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let specs = specs_beside(path).unwrap_or_default();
    match nearest(name, specs.iter().map(String::as_str).filter(|spec| *spec != name)) {
        Some(near) => format!("there is no such file, but there is `{near}`"),
        None => "there is no such file".to_owned(),
    }
}

/// The names of the specs in the folder of a file.
fn specs_beside(path: &Path) -> Option<Vec<String>> {
    let mut specs = Vec::new();
    for entry in path.parent()?.read_dir().ok()?.flatten() {
        if let Ok(name) = entry.file_name().into_string()
            && Path::new(&name).extension().is_some_and(|extension| extension == "toml")
        {
            specs.push(name);
        }
    }
    specs.sort();
    Some(specs)
}

/// Why a file cannot be read, in the words of somebody who looks for it.
fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotADirectory => "what stands before a `/` in its path is no folder".to_owned(),
        ErrorKind::PermissionDenied => "its permissions forbid it".to_owned(),
        _ => error.to_string(),
    }
}

/// The text of a file that can be one: what has no end, or would fill the memory, is not read.
fn text(path: &Path) -> Result<String, String> {
    let metadata = fs::metadata(path).map_err(|error| reason(&error))?;
    if metadata.is_dir() {
        return Err("it is a folder".to_owned());
    }
    if !metadata.is_file() {
        return Err("it is a device or a pipe".to_owned());
    }
    if metadata.len() > LARGEST {
        let (has, may) = (metadata.len(), LARGEST >> 20);
        return Err(format!("it has {has} bytes, and a spec has at most {may} MiB"));
    }
    let bytes = fs::read(path).map_err(|error| reason(&error))?;
    String::from_utf8(bytes)
        .map_err(|error| not_utf8(error.utf8_error().valid_up_to(), error.as_bytes()))
}

/// Where the bytes are no text any more, of which so many are.
fn not_utf8(sound: usize, bytes: &[u8]) -> String {
    if [[0xff, 0xfe], [0xfe, 0xff]].iter().any(|mark| bytes.starts_with(mark)) {
        return "it is UTF-16: save it as UTF-8".to_owned();
    }
    let (before, after) = bytes.split_at_checked(sound).unwrap_or((bytes, &[]));
    let before = String::from_utf8_lossy(before);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    let byte = after.first().copied().unwrap_or_default();
    format!("it is not UTF-8: in line {line}, column {column}, there is the byte 0x{byte:02x}")
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
