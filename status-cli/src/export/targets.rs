//! The targets that there are.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::target::Target;
use super::{
    c, csharp, csv, go, java, json, kotlin, markdown, mkdocs, openapi, proto, python, sql, swift,
    typescript,
};

/// Every target, in the order of the help.
pub(crate) const TARGETS: &[&Target] = &[
    &json::TARGET,
    &csv::TARGET,
    &markdown::TARGET,
    &mkdocs::TARGET,
    &openapi::TARGET,
    &typescript::TARGET,
    &python::TARGET,
    &go::TARGET,
    &java::TARGET,
    &kotlin::TARGET,
    &swift::TARGET,
    &csharp::TARGET,
    &c::TARGET,
    &sql::TARGET,
    &proto::TARGET,
];

impl ValueEnum for &'static Target {
    fn value_variants<'a>() -> &'a [Self] {
        TARGETS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name).help(self.about))
    }
}
