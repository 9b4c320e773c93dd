//! Codes as an enum class of Kotlin.

mod enumeration;
mod facts;
mod questions;

use enumeration::{CHOICE, CONSTANT, INITIALISER, Kotlin};

use super::names::{Names, within};
use super::outline::Outline;
use super::output::Output;
use super::prepared::Prepared;
use super::target::Target;
use crate::syntax::case::screaming;
use crate::syntax::kotlin::KOTLIN;

pub(super) const TARGET: Target = Target {
    name: "kotlin",
    about: "An enum class of Kotlin with a lookup in its companion",
    extension: "kt",
    path: |prepared| format!("{}Status.kt", prepared.stem),
    write,
    names: Some(|prepared| {
        let outline = Outline::new(prepared, screaming);
        let kotlin = Kotlin { outline: &outline, name: format!("{}Status", prepared.stem) };
        let status = &kotlin.name;
        let names = Names {
            codes: within(status, outline.members.iter().map(|it| &it.name)),
            classes: within(&format!("{status}.CodeClass"), kotlin.class_names()),
            ranges: within(&format!("{status}.CodeRange"), kotlin.range_names()),
            ..Names::default()
        };
        names.asking(status, kotlin.questions())
    }),
};

fn write(prepared: &Prepared<'_>) -> anyhow::Result<Output> {
    let outline = Outline::new(prepared, screaming);
    let kotlin = Kotlin { outline: &outline, name: format!("{}Status", prepared.stem) };
    let (constants, choices) = (outline.members.len() * CONSTANT, kotlin.chosen() * CHOICE);
    if constants.max(choices) > INITIALISER {
        let title = &prepared.registry().title;
        return Ok(Output::Inapplicable(format!(
            "{title} has more codes than an enum class of Kotlin can hold: 64 KB of bytecode set \
             them up; export a spec that takes fewer of them over with `only`, or --to json"
        )));
    }
    let package = prepared.package.as_deref().map(|it| KOTLIN.package(it)).transpose()?;
    Ok(Output::Page(kotlin.page(package)))
}
