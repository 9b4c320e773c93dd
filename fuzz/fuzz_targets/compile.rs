//! Any text is answered as a spec: with a catalogue, or with mistakes that lie in the text.

#![no_main]

use std::collections::HashMap;

use libfuzzer_sys::fuzz_target;
use status_codegen::{Diagnostic, Location};
use status_codes_fuzz::Specs;

/// How many characters each line has, by document.
type Widths<'a> = HashMap<&'a str, Vec<usize>>;

fuzz_target!(|input: &str| {
    let specs = Specs::new(input);
    let compiled = specs.compile();
    let widths = specs.widths();
    for diagnostic in &compiled.diagnostics {
        check(diagnostic, &widths);
    }
    assert!(compiled.catalogue.is_some() || !compiled.diagnostics.is_empty());
});

fn check(diagnostic: &Diagnostic, widths: &Widths<'_>) {
    let shown = diagnostic.to_string();
    let (path, line, column) = (diagnostic.path(), diagnostic.line(), diagnostic.column());
    assert!(shown.starts_with(&format!("{path}:{line}:{column}: error: ")), "{shown}");
    assert!(!diagnostic.message().is_empty(), "{shown}");
    assert!(is_within(diagnostic.location(), widths), "{shown}");
    if let Some((location, _)) = diagnostic.related() {
        assert!(is_within(location, widths), "{shown}");
    }
}

/// Whether the document has the line, and the line the column; the end of a line has one too.
fn is_within(location: &Location, widths: &Widths<'_>) -> bool {
    let before = location.line().checked_sub(1);
    let width = before.and_then(|before| widths.get(location.path())?.get(before));
    width.is_some_and(|width| (1..=width + 1).contains(&location.column()))
}
