//! How the cost of a spec grows with its size: instructions at an eighth and at a quarter of
//! the limit.
//!
//! ```console
//! $ cargo run --release -p status-codegen --example limits
//! ```
//!
//! It needs valgrind, under which it runs itself. An argument picks the specs whose names begin
//! with it. What grows with the size costs twice as much; what grows with its square, four times.

#[path = "../tests/limits/specs.rs"]
mod specs;

use std::env;
use std::process::{Command, ExitCode};

use quote::quote;
use specs::{Growth, SOUND, WRONG};
use status_codegen::expand::{self, Request};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let all = || SOUND.iter().chain(WRONG);
    if let [name, size] = &arguments[..] {
        let growth = all().find(|(known, ..)| known == name);
        let Some((growth, size)) = growth.zip(size.parse().ok()) else {
            eprintln!("there is no spec {name} of the size {size}");
            return ExitCode::FAILURE;
        };
        run(growth, size);
        return ExitCode::SUCCESS;
    }
    let start = arguments.first().map_or("", String::as_str);
    println!("{:<24} {:>9} {:>14} {:>14} {:>6}", "", "size", "of half", "instructions", "ratio");
    for growth in all().filter(|(name, ..)| name.starts_with(start)) {
        show(growth);
    }
    ExitCode::SUCCESS
}

/// Compiles a spec, and writes what comes of it: the Rust and the messages.
fn run((_, _, spec): &Growth, size: usize) {
    let compiled = spec(size).compile();
    let messages: usize = compiled.diagnostics.iter().map(|it| it.to_string().len()).sum();
    let tokens = compiled
        .catalogue
        .map(|catalogue| expand::status_enum(&catalogue, &Request::public("EdgeStatus", quote!())));
    println!("{messages} {}", tokens.is_some());
}

fn show((name, limit, _): &Growth) {
    let size = limit / 4;
    match (instructions(name, size / 2), instructions(name, size)) {
        (Some(half), Some(whole)) => {
            let ratio = whole * 100 / half.max(1);
            let (ratio, hundredths) = (ratio / 100, ratio % 100);
            println!("{name:<24} {size:>9} {half:>14} {whole:>14} {ratio:>3}.{hundredths:02}");
        }
        _ => println!("{name:<24} valgrind did not count it"),
    }
}

/// What valgrind counts.
fn instructions(name: &str, size: usize) -> Option<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe().ok()?)
        .args([name, &size.to_string()])
        .output()
        .ok()?;
    let shown = String::from_utf8(output.stderr).ok()?;
    let collected = shown.lines().find_map(|line| line.split_once("Collected : "))?.1;
    collected.trim().parse().ok()
}
