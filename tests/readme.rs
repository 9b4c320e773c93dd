//! README's programs run as they are pasted into a new crate, and print what it says.
#![cfg(feature = "macros")]

#[path = "support/project.rs"]
mod project;

use std::fs;

use project::Project;

const README: &str = include_str!("../README.md");
const COMMAND: &str = include_str!("../status-cli/README.md");

/// The blocks of a page in a language.
fn blocks(page: &'static str, language: &str) -> Vec<&'static str> {
    let blocks = page.split("```").skip(1).step_by(2);
    blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n')).collect()
}

#[test]
fn every_program_runs_in_a_new_crate_and_prints_what_readme_says() {
    let printed = [
        "come back later\n",
        blocks(README, "text").last().expect("the output of the second program"),
        blocks(README, "json").first().expect("the output of the third program"),
    ];
    let programs = blocks(README, "rust");
    assert_eq!(programs.len(), printed.len());

    let project = Project::new("readme", ", features = ['problem']");
    let manifest = fs::read_to_string(project.root.join("Cargo.toml")).expect("it was written");
    project.write(
        "Cargo.toml",
        &manifest.replace("\n[workspace]", "thiserror = \"2\"\n\n[workspace]"),
    );
    project.write("shop.toml", blocks(README, "toml")[1]);
    for (number, program) in programs.iter().enumerate() {
        project.write(&format!("src/bin/readme-{number}.rs"), program);
    }
    for (number, printed) in printed.iter().enumerate() {
        assert_eq!(project.cargo(&["run", "--bin", &format!("readme-{number}")]), *printed);
    }
}

#[test]
fn the_readme_of_the_command_shows_no_rust() {
    assert_eq!(blocks(COMMAND, "rust"), [""; 0]);
}

#[test]
fn the_spec_is_that_of_the_quickstart() {
    assert!(blocks(README, "toml").contains(&include_str!("../examples/quickstart.toml")));
}

#[test]
fn the_expansion_is_that_of_the_quickstart() {
    let consoles = blocks(README, "console");
    let shown = consoles
        .iter()
        .find_map(|it| it.strip_prefix("$ cargo expand --example quickstart\n[…]\n"));
    let shown = shown.and_then(|it| it.strip_suffix("[…]\n")).expect("what cargo expand prints");
    assert!(include_str!("expansion/quickstart.rs").contains(shown), "{shown}");
}
