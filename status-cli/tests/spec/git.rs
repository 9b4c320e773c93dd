//! Git, in a test's folder.

use std::process::Command;

use crate::folder::Folder;

/// Runs git with the words of a line.
pub(crate) fn git(folder: &Folder, line: &str) {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=Acme", "-c", "user.email=acme@acme.example"]);
    assert!(git.args(line.split(' ')).current_dir(folder.path()).status().unwrap().success());
}
