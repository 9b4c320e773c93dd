//! Checked-in files that are generated: compared, or written where that is asked for.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The command that rewrites the files of a test.
pub(crate) fn command(test: &str) -> String {
    format!("BLESS=1 cargo test -p {} --test {test}", env!("CARGO_PKG_NAME"))
}

/// Compares a file with what it is to be; with `BLESS` set, writes it.
pub(crate) fn check(path: &str, expected: &str, test: &str) {
    let current = fs::read_to_string(root().join(path)).unwrap_or_default();
    if current != expected {
        let message = rewrite(path, expected, test);
        assert!(is_asked_for(), "{message}");
    }
}

/// Writes a file that is out of date, if `BLESS` is set, and says so or what to do.
pub(crate) fn rewrite(path: &str, expected: &str, test: &str) -> String {
    let command = command(test);
    if !is_asked_for() {
        return format!("{path} is out of date; run: {command}");
    }
    let again = format!("{path} is written; for what is made of it, run again: {command}");
    let path = root().join(path);
    let new = path.with_extension("new");
    fs::create_dir_all(path.parent().expect("a file has a folder"))
        .expect("the folder can be made");
    fs::write(&new, expected).expect("the new file can be written");
    fs::rename(&new, &path).expect("the new file can take the old one's place");
    again
}

fn is_asked_for() -> bool {
    env::var_os("BLESS").is_some()
}
