//! Paths that mean the same on every machine.

/// Why a path does not mean the same on every machine.
///
/// ```
/// use status_codegen::PathMistake;
///
/// assert_eq!(PathMistake::in_path("shared/base.toml"), None);
/// assert_eq!(PathMistake::in_path("/etc/base.toml"), Some(PathMistake::Absolute));
/// assert_eq!(PathMistake::in_path(r"shared\base.toml"), Some(PathMistake::Backslash));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathMistake {
    /// There is nothing in it.
    Empty,
    /// It begins with `/` or with the letter of a drive.
    Absolute,
    /// It has a `\`, which separates folders on Windows alone.
    Backslash,
}

impl PathMistake {
    /// What is wrong with a path, if anything is.
    #[must_use]
    pub fn in_path(path: &str) -> Option<Self> {
        let has_drive = path.split_once(':').is_some_and(|(drive, _)| drive.len() == 1);
        if path.is_empty() {
            Some(Self::Empty)
        } else if path.starts_with('/') || has_drive {
            Some(Self::Absolute)
        } else {
            path.contains('\\').then_some(Self::Backslash)
        }
    }

    /// The mistake in words.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "the path is empty",
            Self::Absolute => "this path does not exist on other machines",
            Self::Backslash => "a path has `/` between its folders",
        }
    }
}
