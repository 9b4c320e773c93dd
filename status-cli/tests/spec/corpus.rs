//! What the command says of wrong specs.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

#[test]
fn the_command_says_of_every_wrong_spec_what_the_engine_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/specs/bad");
    let mut compared = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let message = entry.unwrap().path();
        if message.extension().is_none_or(|extension| extension != "stderr") {
            continue;
        }
        let spec = message.with_extension("toml");
        let mut check = Command::cargo_bin("status-codes").unwrap();
        let output = check
            .current_dir(&folder)
            .args(["check", "--allow", "all"])
            .arg(spec.file_name().unwrap());
        let output = output.assert().code(1).get_output().clone();
        let printed = String::from_utf8(output.stdout).unwrap();
        let expected = fs::read_to_string(&message).unwrap();
        // Between two of them there is a blank line.
        let lines: Vec<_> = printed.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, expected.lines().collect::<Vec<_>>());
        compared += 1;
    }
    assert!(compared > 300);
}
