//! `status-codes check --watch`.

use std::io::{BufRead, BufReader, Lines, Read};
use std::process::{Child, ChildStderr, Command, Stdio};

use crate::folder::{EDGE, Folder};

/// A command that watches the specs of a folder.
struct Watcher {
    process: Child,
    errors: Lines<BufReader<ChildStderr>>,
}

impl Watcher {
    fn new(folder: &Folder, files: &[&str]) -> Self {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("status-codes"));
        command.args(["check", "--watch", "--allow", "lost-fallback"]).args(files);
        command.current_dir(folder.path()).env("NO_COLOR", "1");
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let errors = BufReader::new(process.stderr.take().unwrap()).lines();
        Self { process, errors }
    }

    /// Waits for a look that finds this. One before it may have come upon half a file.
    fn until(&mut self, found: &str) {
        while !self.next().starts_with(found) {}
    }

    /// What the next look found.
    fn next(&mut self) -> String {
        let line = self.errors.next().expect("it goes on").unwrap();
        let found = line.strip_suffix("; waiting for a change, Ctrl-C ends");
        found.unwrap_or_else(|| panic!("{line}")).to_owned()
    }

    /// Everything that it found, once it is ended.
    fn end(mut self) -> String {
        self.process.kill().unwrap();
        let mut output = String::new();
        self.process.stdout.take().unwrap().read_to_string(&mut output).unwrap();
        self.process.wait().unwrap();
        output
    }
}

#[test]
fn a_save_is_a_new_look() {
    let folder = Folder::with_edge();
    let mut watcher = Watcher::new(&folder, &["edge.toml"]);
    watcher.until("errors: 0, warnings: 0");
    folder.write("edge.toml", &EDGE.replace("[470]", "[4700]"));
    watcher.until("errors: 1, warnings: 0");
    folder.write("edge.toml", &EDGE.replace("reference", "#reference"));
    watcher.until("errors: 0, warnings: 1");
    let output = watcher.end();
    assert!(output.contains("edge.toml:8:2: error: 4700 "), "{output}");
    assert!(output.contains("warning[missing-reference]"), "{output}");
    assert!(!output.contains('\u{1b}'), "only a terminal is cleared: {output}");
}

#[test]
fn what_a_spec_extends_is_watched_even_before_it_is_there() {
    let folder = Folder::with_edge();
    folder.write(
        "shop.toml",
        &EDGE.replace("[{", "[\"shared/base.toml\", {").replace("acme", "shop"),
    );
    let mut watcher = Watcher::new(&folder, &["shop.toml"]);
    watcher.until("errors: 1, warnings: 0");
    let base = EDGE.replace("[470]", "[480]").replace("Tenant", "Base");
    folder.write("shared/base.toml", &base);
    watcher.until("errors: 0");
    watcher.end();
}

#[test]
fn the_specs_of_a_project_may_change_and_be_missing() {
    let folder = Folder::with_edge();
    folder.write("status-codes.toml", "specs = [\"edge.toml\"]\n");
    let mut watcher = Watcher::new(&folder, &[]);
    watcher.until("errors: 0, warnings: 0");
    folder.write("status-codes.toml", "specs = [\"edge.toml\", \"shop.toml\"]\n");
    watcher.until("error: cannot read shop.toml");
    folder.write("shop.toml", &EDGE.replace("acme", "shop"));
    watcher.until("errors: 0, warnings: 0");
    watcher.end();
}
