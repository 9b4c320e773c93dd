//! What a target writes.

use crate::folder::File;

/// What a target writes of one registry.
#[derive(Debug)]
pub(crate) enum Output {
    /// One file.
    Page(String),
    /// Several files that belong in one folder, and which of them can stand alone, if one can.
    Folder {
        /// What is printed, and what is written where `--output` names a file.
        page: Option<String>,
        /// All of it.
        files: Vec<File>,
    },
    /// Nothing: the target has no way to say what this registry has. Why not.
    Inapplicable(String),
}
