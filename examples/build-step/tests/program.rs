//! The program, as it is built with the enum that the build step wrote.

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_build-step"));
    program.args(arguments).output().unwrap()
}

#[test]
fn every_code_of_the_spec_and_of_its_parents_is_known() {
    let output = run(&["404", "470", "499", "512"]);
    assert!(output.status.success());
    let expected = "\
404 Not Found: forget it
470 Tenant Over Quota: come back later
499 Client Closed Request: nobody is listening any more
512 is not registered in The edge's answers
";
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
}

#[test]
fn what_is_no_number_is_refused() {
    assert!(!run(&["four"]).status.success());
}
