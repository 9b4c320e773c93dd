//! A folder of its own for a test, in which the command runs.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

/// A spec with one code of its own.
pub(crate) const EDGE: &str = "\
format  = 1
extends = [{ registry = \"http\", only = [200, 404, 500] }]

[registry]
name  = \"acme-edge\"
title = \"Acme edge\"

[470]
phrase     = \"Tenant Over Quota\"
reference  = \"https://acme.example/quota\"
summary.en = \"The tenant has used up the requests of the day.\"
summary.ko = \"테넌트가 하루치 요청을 모두 썼다.\"
";

/// The folder; it goes when the test ends.
pub(crate) struct Folder(TempDir);

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) output: String,
    pub(crate) errors: String,
}

impl Folder {
    /// With `edge.toml`, which is [`EDGE`].
    pub(crate) fn with_edge() -> Self {
        let folder = Self(TempDir::new().unwrap());
        folder.write("edge.toml", EDGE);
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }

    /// Runs the command with the words of a line.
    pub(crate) fn run(&self, line: &str) -> Run {
        self.run_in(".", line)
    }

    /// Runs the command in a folder below.
    pub(crate) fn run_in(&self, below: &str, line: &str) -> Run {
        self.run_command(below, &[], line)
    }

    /// Runs the command with variables of the environment.
    pub(crate) fn run_with(&self, variables: &[(&str, &str)], line: &str) -> Run {
        self.run_command(".", variables, line)
    }

    fn run_command(&self, below: &str, variables: &[(&str, &str)], line: &str) -> Run {
        let mut command = Command::cargo_bin("status-codes").unwrap();
        command.env("LC_ALL", "C").env("LANGUAGE", "").current_dir(self.path().join(below));
        command.envs(variables.iter().copied());
        let output = command.args(line.split_whitespace()).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Run {
            code: output.status.code().unwrap(),
            output: text(output.stdout),
            errors: text(output.stderr),
        }
    }

    /// What the command prints, which has nothing to complain of.
    pub(crate) fn print(&self, line: &str) -> String {
        let run = self.run(line);
        assert_eq!((run.code, run.errors.as_str()), (0, ""), "{line}: {run:?}");
        run.output
    }
}
