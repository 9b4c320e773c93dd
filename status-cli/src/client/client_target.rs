//! A language that clients are written in.

use super::prepared::Client;

/// One language; a constant of the file that writes it.
#[derive(Debug)]
pub(crate) struct ClientTarget {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// What it writes, in a line of the help; ends with `(not compiled here)` if no test of this
    /// project runs the tool that is to read it.
    pub(crate) about: &'static str,
    /// The names of types that the code uses for something else.
    pub(crate) reserved: &'static [&'static str],
    /// A name in `PascalCase` as the language's programmers write the name of a type.
    pub(crate) type_case: fn(&str) -> String,
    /// Writes the client.
    pub(crate) write: fn(&Client<'_>) -> anyhow::Result<String>,
}
