//! Writes every wrong spec into a folder, as a file of its own: seeds for a fuzzer.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use test_specs::Corpus;

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("usage: test-specs FOLDER");
        return ExitCode::from(2);
    };
    let folder = Path::new(&folder);
    match fs::create_dir_all(folder).and_then(|()| Corpus::read().write_to(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: cannot write to {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
