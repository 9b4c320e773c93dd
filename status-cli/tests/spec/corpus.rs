//! What the command says of wrong specs.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use test_specs::Corpus;

#[test]
fn the_command_says_of_every_wrong_spec_what_the_engine_says() {
    let corpus = Corpus::read();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus");
    fs::create_dir_all(&folder).unwrap();
    corpus.write_to(&folder).unwrap();
    for case in corpus.cases() {
        let mut command = Command::cargo_bin("status-codes").unwrap();
        let check = command.current_dir(&folder).args(["check", "--allow", "all", &case.file()]);
        let output = check.assert().code(1).get_output().clone();
        let printed = String::from_utf8(output.stdout).unwrap();
        // Between two of them there is a blank line, and in a help that shows tables.
        let lines = |text: &str| -> Vec<String> {
            text.lines().filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
        };
        assert_eq!(lines(&printed), lines(&case.messages));
    }
}
