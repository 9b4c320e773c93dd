//! An edit to any file of a spec's chain rebuilds the user's crate.
#![cfg(feature = "macros")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A user's crate in a folder of its own, built by a Cargo of its own.
struct Project {
    root: PathBuf,
}

impl Project {
    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if root.join("src").exists() {
            fs::remove_dir_all(root.join("src")).expect("an earlier run's sources can be removed");
        }
        let project = Self { root };
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
        project.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                 [dependencies]\nstatus-codes = {{ path = '{}' }}\n\n[workspace]\n",
                repository.display()
            ),
        );
        // The versions that are at hand already: the test needs no network.
        let lock = fs::read_to_string(repository.join("Cargo.lock"))
            .expect("the workspace has a lock file");
        project.write("Cargo.lock", &lock);
        project
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    /// Builds and runs the program, and gives what it printed.
    fn run(&self) -> String {
        let output = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--offline"])
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", self.root.join("target"))
            .output()
            .expect("Cargo can be started");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{errors}");
        String::from_utf8(output.stdout).expect("the program prints UTF-8")
    }
}

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
         [registry]\nname = \"base\"\n\n[460]\nphrase = \"{phrase}\"\n"
    )
}

fn edge(phrase: &str) -> String {
    format!(
        "format = 1\nextends = [\"shared/base.toml\"]\n\n\
         [registry]\nname = \"edge\"\n\n[461]\nphrase = \"{phrase}\"\n"
    )
}

#[test]
fn an_edit_to_any_file_of_the_chain_rebuilds_the_crate() {
    let project = Project::new("rebuild");
    project.write("src/main.rs", MAIN);
    project.write("src/deep/inside.rs", INSIDE);
    project.write("specs/shared/base.toml", &base("One"));
    project.write("specs/edge.toml", &edge("Two"));
    assert_eq!(project.run(), "[NotFound, One, Two] Registered(NotFound)\n");

    project.write("specs/edge.toml", &edge("Three"));
    assert_eq!(project.run(), "[NotFound, One, Three] Registered(NotFound)\n");

    project.write("specs/shared/base.toml", &base("Four"));
    assert_eq!(project.run(), "[NotFound, Four, Three] Registered(NotFound)\n");
}
