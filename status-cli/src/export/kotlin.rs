//! Codes as an enum class of Kotlin, or as a class where an enum class cannot hold them.

mod enumeration;
mod facts;
mod questions;
mod wide;

use enumeration::Kotlin;
use wide::Wide;

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
        let kotlin = Kotlin::new(&outline);
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
    let kotlin = Kotlin::new(&outline);
    let package = prepared.package.as_deref().map(|it| KOTLIN.package(it)).transpose()?;
    if !kotlin.is_wide() {
        return Ok(Output::Page(kotlin.page(package)));
    }
    Ok(match Wide::new(&kotlin) {
        Some(wide) => Output::Page(wide.page(package)),
        None => Output::Inapplicable(format!(
            "{} asks more of its codes than a constructor of Kotlin can take",
            prepared.registry().title
        )),
    })
}
