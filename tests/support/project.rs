//! Users' crates that a test writes, builds and runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What they build is in one folder, so that each dependency is built once.
pub(crate) const TARGET: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/projects");

/// A user's crate in a folder of its own, built by a Cargo of its own.
pub(crate) struct Project {
    /// The folder that it is in.
    pub(crate) root: PathBuf,
}

impl Project {
    /// Of this name, with a dependency on this crate and nothing in it yet. The options are what
    /// else the line of the dependency has.
    pub(crate) fn new(name: &str, options: &str) -> Self {
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
                 [dependencies]\nstatus-codes = {{ path = '{}'{options} }}\n\n[workspace]\n",
                repository.display()
            ),
        );
        // The versions that are at hand already: the test needs no network.
        let lock = fs::read_to_string(repository.join("Cargo.lock"))
            .expect("the workspace has a lock file");
        project.write("Cargo.lock", &lock);
        project
    }

    /// Writes a file of it.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    /// Runs Cargo on it, offline, and gives what it printed.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> String {
        let output = self.output(arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{errors}");
        String::from_utf8(output.stdout).expect("the program prints UTF-8")
    }

    /// Runs Cargo on it, offline, whatever comes of it.
    pub(crate) fn output(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(["--quiet", "--offline"])
            .args(arguments)
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", TARGET)
            .output()
            .expect("Cargo can be started")
    }
}
