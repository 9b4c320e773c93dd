//! What a newer edition of IANA's table of HTTP status codes brings.
//!
//! `cargo run -p status-data --example drift -- NEW.csv`, with the CSV file that IANA publishes.
//! Prints a line for every difference from the bundled registries `http` and `http-temporary`.
//! Exit codes: 0 no difference, 1 differences, 2 the table cannot be read.

#![forbid(unsafe_code)]

#[path = "../tests/drift/table.rs"]
mod table;

use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: drift NEW.csv");
        return ExitCode::from(2);
    };
    let path = path.to_string_lossy();
    let compared = fs::read_to_string(&*path)
        .map_err(|error| error.to_string())
        .and_then(|text| table::differences(&text));
    match compared {
        Err(error) => {
            eprintln!("cannot read {path}: {error}");
            ExitCode::from(2)
        }
        Ok(differences) if differences.is_empty() => {
            println!("{path} says what the data says");
            ExitCode::SUCCESS
        }
        Ok(differences) => {
            for difference in differences {
                println!("{difference}");
            }
            ExitCode::FAILURE
        }
    }
}
