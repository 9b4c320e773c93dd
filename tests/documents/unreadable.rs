//! The messages about files that cannot be read as specs, at the path and in `extends`.

use std::fmt::Write as _;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;

use crate::project::Project;

/// Each path, and why there is no spec to be read at it.
const UNREADABLE: &[(&str, &str)] = &[
    ("missing.toml", "file not found"),
    ("plane.toml", "file not found; did you mean `plain.toml`?"),
    ("folder/sound.tml", "file not found; did you mean `sound.toml`?"),
    ("folder", "it is a folder"),
    ("folder/missing.toml", "file not found"),
    ("plain.toml/below.toml", "part of its path is not a directory"),
    ("dangling.toml", "file not found"),
    ("loop.toml", "Too many levels of symbolic links (os error 40)"),
    ("pipe.toml", "it is a device or a pipe"),
    ("large.toml", "it has 10000000 bytes; a spec may have at most 8 MiB"),
    ("latin-1.toml", "it is not UTF-8: invalid byte 0xfc at line 3, column 10"),
    ("cut.toml", "it is not UTF-8: invalid byte 0xed at line 1, column 3"),
    ("utf-16.toml", "it is UTF-16: save it as UTF-8"),
    ("forbidden.toml", "its permissions forbid it"),
];

/// Makes what the paths name.
fn write(project: &Project) {
    let at = |path: &str| project.root.join(path);
    project.write("plain.toml", "format = 1\n");
    project.write("folder/sound.toml", "format = 1\nextends = [\"http\"]\n");
    for path in ["dangling.toml", "loop.toml", "pipe.toml", "forbidden.toml"] {
        let _ = fs::remove_file(at(path));
    }
    symlink("nowhere.toml", at("dangling.toml")).expect("a link can be made");
    symlink("loop.toml", at("loop.toml")).expect("a link can be made");
    let made = Command::new("mkfifo").arg(at("pipe.toml")).status().expect("mkfifo is there");
    assert!(made.success(), "a pipe can be made");
    let bytes = |path: &str, bytes: &[u8]| fs::write(at(path), bytes).expect("a file can be made");
    bytes("large.toml", &b"# a comment\n".repeat(10_000_000 / 12 + 1)[..10_000_000]);
    bytes("latin-1.toml", b"format = 1\n\n# \xec\x98\x88 wie f\xfcr\n");
    bytes("cut.toml", b"# \xed\x95");
    bytes("utf-16.toml", b"\xff\xfef\0o\0r\0m\0");
    bytes("forbidden.toml", b"format = 1\n");
    fs::set_permissions(at("forbidden.toml"), Permissions::from_mode(0o000))
        .expect("permissions can be taken away");
}

/// Whether this process is kept from reading the file, as one of root's is from none.
fn is_unreadable(project: &Project, path: &str) -> bool {
    path != "forbidden.toml" || fs::read(project.root.join(path)).is_err()
}

#[test]
fn a_file_that_is_no_spec_is_answered_at_the_literal_and_in_extends() {
    let project = Project::new("documents", "");
    write(&project);
    let cases = UNREADABLE.iter().filter(|(path, _)| is_unreadable(&project, path));
    let mut source = String::new();
    let mut expected = Vec::new();
    for (index, (path, why)) in cases.enumerate() {
        let extending = format!("extending/{index}.toml");
        project.write(&extending, &format!("format = 1\nextends = [\"../{path}\"]\n"));
        for (spec, message) in [
            (*path, format!("cannot read {path}: {why}\n")),
            (&extending, format!("{extending}:2:12: error: cannot read `../{path}`: {why}\n")),
        ] {
            let line = source.lines().count() + 1;
            let name = format!("Status{line}");
            writeln!(source, "#[status_codes::status_enum({spec:?})] pub enum {name} {{}}")
                .expect("a string can be written to");
            expected.push(format!("src/lib.rs:{line}:29: error: {message}"));
        }
    }
    project.write("src/lib.rs", &source);
    let output = project.output(&["check", "--message-format", "short"]);
    let shown = String::from_utf8(output.stderr).expect("the compiler prints UTF-8");
    assert!(!output.status.success(), "{shown}");
    for message in expected {
        assert!(shown.contains(&message), "{message}is not in\n{shown}");
    }
    assert_eq!(shown.matches(": error: cannot read").count(), source.lines().count(), "{shown}");
}
