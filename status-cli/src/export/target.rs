//! A target: something that codes can be written as.

use super::names::Names;
use super::output::Output;
use super::prepared::Prepared;

/// One target; a constant of the file that writes it.
#[derive(Debug)]
pub(crate) struct Target {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// What it writes, in a line of the help; says in parentheses what no test of this project
    /// does with it that its reader will: `(parsed, not compiled here)`.
    pub(crate) about: &'static str,
    /// How its files' names end, without the dot.
    pub(crate) extension: &'static str,
    /// What the file is called or, where several are written, their folder: a path with `/` in it where
    /// the language wants a folder.
    pub(crate) path: fn(&Prepared<'_>) -> String,
    /// Writes it.
    pub(crate) write: fn(&Prepared<'_>) -> anyhow::Result<Output>,
    /// What programs call what the registry has; `None` of a format that names nothing.
    pub(crate) names: Option<fn(&Prepared<'_>) -> Names>,
}
