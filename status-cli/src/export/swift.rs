//! Codes as an enum of Swift.

mod enumeration;
mod facts;
mod names;
mod questions;

use enumeration::Swift;
use names::case_name;

use super::outline::Outline;
use super::output::Output;
use super::prepared::Prepared;
use super::target::Target;

pub(super) const TARGET: Target = Target {
    name: "swift",
    about: "An enum of Swift with raw values (parsed, not compiled here)",
    extension: "swift",
    path: |prepared| format!("{}Status.swift", prepared.stem),
    write: |prepared| Ok(write(prepared)),
    names: Some(|prepared| {
        let members = prepared.members(case_name);
        members.iter().map(|it| format!("{}Status.{}", prepared.stem, it.name)).collect()
    }),
};

fn write(prepared: &Prepared<'_>) -> Output {
    let outline = Outline::new(prepared, case_name);
    if outline.members.is_empty() {
        let title = &prepared.registry().title;
        let reason =
            format!("{title} has no codes, and an enum of Swift with raw values needs one");
        return Output::Inapplicable(reason);
    }
    let swift = Swift { outline: &outline, name: format!("{}Status", prepared.stem) };
    Output::Page(swift.page())
}
