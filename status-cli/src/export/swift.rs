//! Codes as an enum of Swift.

mod enumeration;
mod facts;
mod questions;
mod reserved;

use enumeration::Swift;
use reserved::case_name;

use super::names::{Names, within};
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
        let outline = Outline::new(prepared, case_name);
        let swift = Swift { outline: &outline, name: format!("{}Status", prepared.stem) };
        let status = &swift.name;
        let names = Names {
            codes: within(status, outline.members.iter().map(|it| &it.name)),
            classes: within(&format!("{status}.CodeClass"), swift.class_names()),
            ranges: within(&format!("{status}.CodeRange"), swift.range_names()),
            ..Names::default()
        };
        names.asking(status, swift.questions())
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
