//! Why a spec file cannot be read.

use std::error::Error;
use std::io::ErrorKind;
use std::path::Path;
use std::string::FromUtf8Error;
use std::{fmt, io};

use status_codegen::nearest;

/// A spec file that cannot be read.
///
/// It prints with the path and the reason: `cannot read edge.toml: file not found`.
#[derive(Debug)]
pub struct ReadError {
    pub(crate) path: String,
    pub(crate) reason: Unreadable,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read {}: {}", self.path, self.reason)
    }
}

impl Error for ReadError {}

/// What keeps a file from being read, in the words of somebody who looks for it.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// The file does not exist; perhaps one with a similar name does.
    Missing {
        near: Option<String>,
    },
    Folder,
    /// A device or a pipe.
    Endless,
    /// It has more bytes than a spec may have.
    TooLarge {
        has: u64,
        may: u64,
    },
    Utf16,
    /// The place of the first byte that is not text.
    NotUtf8 {
        line: usize,
        column: usize,
        byte: u8,
    },
    Other(io::Error),
}

impl Unreadable {
    /// The file does not exist; another one may be meant.
    pub(crate) fn missing(path: &Path) -> Self {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let specs = specs_beside(path).unwrap_or_default();
        let others = specs.iter().map(String::as_str).filter(|spec| *spec != name);
        Self::Missing { near: nearest(name, others).map(str::to_owned) }
    }

    /// Where the bytes stop being text.
    pub(crate) fn not_utf8(error: &FromUtf8Error) -> Self {
        let bytes = error.as_bytes();
        if [[0xff, 0xfe], [0xfe, 0xff]].iter().any(|mark| bytes.starts_with(mark)) {
            return Self::Utf16;
        }
        let sound = error.utf8_error().valid_up_to();
        let (before, after) = bytes.split_at_checked(sound).unwrap_or((bytes, &[]));
        let before = String::from_utf8_lossy(before);
        Self::NotUtf8 {
            line: before.matches('\n').count() + 1,
            column: before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1,
            byte: after.first().copied().unwrap_or_default(),
        }
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

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::Other(error)
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { near: None } => f.write_str("file not found"),
            Self::Missing { near: Some(near) } => {
                write!(f, "file not found; did you mean `{near}`?")
            }
            Self::Folder => f.write_str("it is a folder"),
            Self::Endless => f.write_str("it is a device or a pipe"),
            Self::TooLarge { has, may } => {
                write!(f, "it has {has} bytes; a spec may have at most {} MiB", may >> 20)
            }
            Self::Utf16 => f.write_str("it is UTF-16: save it as UTF-8"),
            Self::NotUtf8 { line, column, byte } => write!(
                f,
                "it is not UTF-8: invalid byte 0x{byte:02x} at line {line}, column {column}"
            ),
            Self::Other(error) => match error.kind() {
                ErrorKind::NotADirectory => f.write_str("part of its path is not a directory"),
                ErrorKind::PermissionDenied => f.write_str("its permissions forbid it"),
                _ => error.fmt(f),
            },
        }
    }
}

impl Error for Unreadable {}
