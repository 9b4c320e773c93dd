//! A number that the status enum's integer cannot hold is none of its codes.

use status_codes::{StatusDocs, status_enum};

#[status_enum(inline = r#"
    format = 1

    [registry]
    name   = "exit"
    title  = "Exit codes"
    repr   = "u8"
    codes  = "0..=255"
    digits = 1

    [44]
    phrase = "Failure"
"#)]
pub enum Exit {}

/// As a `u8`, 300 is 44.
#[derive(StatusDocs)]
#[status(enum = Exit)]
pub enum ExitError {
    #[status(300)]
    TooLarge,
}

fn main() {}
