//! Sound specs at random, each compiled to an enum of which every method agrees with a naive
//! reading of the spec.
//!
//! `SPECS=1000 cargo test --test sound_specs` takes more of them.
#![cfg(feature = "macros")]

#[path = "sound_specs/module.rs"]
mod module;
#[path = "support/project.rs"]
mod project;
#[path = "../status-codegen/tests/sound"]
mod sound {
    pub(crate) mod spec;
}

use std::env;

use project::Project;
use sound::spec;
use spec::toml::{BASE, OTHER, OTHER_SPEC};
use spec::{Written, fixed_specs};

/// How many specs go into one crate.
const BATCH: usize = 40;

#[test]
fn every_method_of_an_enum_agrees_with_a_naive_reading_of_its_spec() {
    let count = env::var("SPECS").map_or(BATCH, |count| count.parse().expect("a number of specs"));
    let written: Vec<_> = fixed_specs(count).collect();
    for batch in written.chunks(BATCH) {
        let project = Project::new("sound-specs", "");
        project.write("src/check.rs", include_str!("sound_specs/check.rs"));
        let names: Vec<_> = (0..batch.len()).map(|place| format!("spec_{place}")).collect();
        for (name, written) in names.iter().zip(batch) {
            write(&project, name, written);
        }
        project.write("src/main.rs", &main(&names));
        let shown = project.cargo(&["run"]);
        assert_eq!(shown.lines().count(), batch.len(), "{shown}");
    }
}

/// Writes a spec and its module.
fn write(project: &Project, name: &str, written: &Written) {
    project.write(&format!("specs/{name}/edge.toml"), &written.text);
    project.write(&format!("specs/{name}/{OTHER}"), OTHER_SPEC);
    if let Some(base) = &written.base {
        project.write(&format!("specs/{name}/{BASE}"), base);
    }
    project.write(&format!("src/{name}.rs"), &module::write(name, &written.meaning));
}

/// The program that checks each module. The last name among its errors is that of the wrong one.
fn main(names: &[String]) -> String {
    let modules: Vec<_> = names.iter().map(|name| format!("mod {name};\n")).collect();
    let checks: Vec<_> = names
        .iter()
        .map(|name| {
            format!("    eprintln!(\"{name}\");\n    println!(\"{{}}\", {name}::check());\n")
        })
        .collect();
    let (modules, checks) = (modules.concat(), checks.concat());
    format!("#![deny(warnings)]\n\nmod check;\n{modules}\nfn main() {{\n{checks}}}\n")
}
