//! Asks the Rust peers for every number of the registries.
//!
//! Reads lines of `REGISTRY<tab>NUMBER` and writes lines of
//! `REGISTRY<tab>PACKAGE<tab>TABLE<tab>QUESTION<tab>CALLED<tab>NUMBER<tab>ANSWER`.

mod answer;
mod question;
mod tables;

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Read, Write};

fn main() -> io::Result<()> {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input)?;
    let mut numbers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (registry, number) in input.lines().filter_map(|line| line.split_once('\t')) {
        numbers.entry(registry).or_default().push(number);
    }
    let mut output = BufWriter::new(io::stdout().lock());
    for question in tables::questions() {
        for number in numbers.get(question.registry).into_iter().flatten() {
            writeln!(output, "{question}\t{number}\t{}", (question.ask)(number))?;
        }
    }
    output.flush()
}
