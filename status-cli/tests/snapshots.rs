//! What the command prints for the lines of the README and of `tests/commands`.
//!
//! `TRYCMD=overwrite cargo test -p status-cli --test snapshots` rewrites it.

use trycmd::TestCases;

#[test]
fn the_command_prints_what_is_written_down() {
    TestCases::new()
        .env("LC_ALL", "en_US.UTF-8")
        .env("LANGUAGE", "")
        .case("README.md")
        .case("tests/commands/*.trycmd");
}
