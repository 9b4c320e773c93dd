//! An edit to any file of a spec's chain rebuilds the user's crate.
#![cfg(feature = "macros")]

#[path = "support/project.rs"]
mod project;

use project::Project;

const MAIN: &str = r#"
mod deep {
    pub mod inside;
}

fn main() {
    println!("{:?} {:?}", deep::inside::EdgeStatus::VARIANTS, deep::inside::EdgeCode::from(404));
}
"#;

const INSIDE: &str = r#"
#[status_codes::status_enum("specs/edge.toml")]
pub enum EdgeStatus {}
"#;

fn base(phrase: &str) -> String {
    format!(
        "format = 1\nextends = [{{ registry = \"http\", only = [404] }}]\n\n\
         [registry]\nname = \"base\"\ntitle = \"Base\"\n\n[460]\nphrase = \"{phrase}\"\n"
    )
}

fn edge(phrase: &str) -> String {
    format!(
        "format = 1\nextends = [\"shared/base.toml\"]\n\n\
         [registry]\nname = \"edge\"\ntitle = \"Edge\"\n\n[461]\nphrase = \"{phrase}\"\n"
    )
}

#[test]
fn an_edit_to_any_file_of_the_chain_rebuilds_the_crate() {
    let project = Project::new("rebuild", "");
    project.write("src/main.rs", MAIN);
    project.write("src/deep/inside.rs", INSIDE);
    project.write("specs/shared/base.toml", &base("One"));
    project.write("specs/edge.toml", &edge("Two"));
    assert_eq!(project.cargo(&["run"]), "[NotFound, One, Two] Registered(NotFound)\n");

    project.write("specs/edge.toml", &edge("Three"));
    assert_eq!(project.cargo(&["run"]), "[NotFound, One, Three] Registered(NotFound)\n");

    project.write("specs/shared/base.toml", &base("Four"));
    assert_eq!(project.cargo(&["run"]), "[NotFound, Four, Three] Registered(NotFound)\n");
}
