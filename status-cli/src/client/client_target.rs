//! The languages that clients are written in.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::prepared::Client;
use super::{csharp, go, java, kotlin, python, rust, typescript};

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
    /// Writes the client.
    pub(crate) write: fn(&Client<'_>) -> anyhow::Result<String>,
}

/// Every language, in the order of the help.
pub(crate) const CLIENTS: &[&ClientTarget] = &[
    &typescript::CLIENT,
    &python::CLIENT,
    &go::CLIENT,
    &rust::CLIENT,
    &java::CLIENT,
    &csharp::CLIENT,
    &kotlin::CLIENT,
];

impl ValueEnum for &'static ClientTarget {
    fn value_variants<'a>() -> &'a [Self] {
        CLIENTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name).help(self.about))
    }
}
