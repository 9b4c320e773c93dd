//! The languages that clients are written in.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::client_target::ClientTarget;
use super::{csharp, dart, go, java, kotlin, python, rust, swift, typescript};

/// Every language, in the order of the help.
pub(crate) const CLIENTS: &[&ClientTarget] = &[
    &typescript::CLIENT,
    &python::CLIENT,
    &go::CLIENT,
    &rust::CLIENT,
    &java::CLIENT,
    &csharp::CLIENT,
    &kotlin::CLIENT,
    &swift::CLIENT,
    &dart::CLIENT,
];

impl ValueEnum for &'static ClientTarget {
    fn value_variants<'a>() -> &'a [Self] {
        CLIENTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name).help(self.about))
    }
}
