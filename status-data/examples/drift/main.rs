//! What a newer edition of one of IANA's registries brings.
//!
//! `cargo run -p status-data --example drift -- NEW.csv [REGISTRY]`, with a CSV file as IANA publishes
//! it. Prints a line for every difference from the bundled registry, which is recognized by its codes
//! unless it is named. Exit codes: 0 no difference, 1 differences, 2 the table cannot be read.

#![forbid(unsafe_code)]

mod comparison;
mod row;
mod table;

use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned());
    let (Some(path), name, None) = (arguments.next(), arguments.next(), arguments.next()) else {
        eprintln!("usage: drift NEW.csv [REGISTRY]");
        return ExitCode::from(2);
    };
    let compared = fs::read_to_string(&path)
        .map_err(|error| error.to_string())
        .and_then(|text| comparison::compare(&text, name.as_deref()));
    match compared {
        Err(error) => {
            eprintln!("cannot read {path}: {error}");
            ExitCode::from(2)
        }
        Ok(report) => {
            println!("{path} beside the registry {}:", report.registry);
            for difference in &report.differences {
                println!("{difference}");
            }
            if report.differences.is_empty() {
                println!("no difference");
                return ExitCode::SUCCESS;
            }
            ExitCode::FAILURE
        }
    }
}
