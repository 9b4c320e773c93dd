//! A build step over the engine says of a wrong spec what the macro says, and ends the build.

#[path = "support/project.rs"]
mod project;

use project::Project;
use test_specs::Corpus;

const BUILD: &str = include_str!("../examples/build-step/build.rs");

const MAIN: &str = r#"
include!(concat!(env!("OUT_DIR"), "/edge_status.rs"));

fn main() {
    println!("{:?}", EdgeStatus::VARIANTS);
}
"#;

fn manifest() -> String {
    let repository = env!("CARGO_MANIFEST_DIR");
    format!(
        "[package]\nname = \"build_step\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nstatus-codes = {{ path = '{repository}', default-features = false }}\n\n\
         [build-dependencies]\nanyhow = \"1\"\nquote = \"1\"\n\
         status-codegen = {{ path = '{repository}/status-codegen', features = [\"format\"] }}\n\
         status-data = {{ path = '{repository}/status-data' }}\n\n[workspace]\n"
    )
}

#[test]
fn a_wrong_spec_ends_the_build_with_its_messages_and_a_sound_one_builds() {
    let project = Project::new("build_step", "");
    project.write("Cargo.toml", &manifest());
    project.write("build.rs", BUILD);
    project.write("src/main.rs", MAIN);
    let corpus = Corpus::read();
    for name in ["several-mistakes-in-toml", "language-korean-before-the-mistake"] {
        let case = corpus.case(name);
        project.write("edge.toml", &case.spec);
        let output = project.output(&["build"]);
        assert!(!output.status.success());
        // Cargo sets what the build step prints two columns in; between two messages is a blank line.
        let printed = String::from_utf8(output.stderr).expect("the messages are UTF-8");
        let filled = printed.lines().filter(|line| !line.is_empty());
        let lines: Vec<_> = filled.map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
        let expected = case.messages.replace(&case.file(), "edge.toml");
        assert!(lines.join("\n").contains(expected.trim_end()), "{printed}");
    }
    project.write("edge.toml", "format = 1\nextends = [{ registry = \"http\", only = [404] }]\n");
    assert_eq!(project.cargo(&["run"]), "[NotFound]\n");
}
