//! Any text is answered as a spec: with a catalogue, or with mistakes that lie in the text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use status_codegen::{Diagnostic, Location};
use status_codes_fuzz::Specs;

fuzz_target!(|input: &str| {
    let specs = Specs::new(input);
    let compiled = specs.compile();
    for diagnostic in &compiled.diagnostics {
        check(diagnostic, &specs);
    }
    assert!(compiled.catalogue.is_some() || !compiled.diagnostics.is_empty());
});

fn check(diagnostic: &Diagnostic, specs: &Specs) {
    let shown = diagnostic.to_string();
    let (path, line, column) = (diagnostic.path(), diagnostic.line(), diagnostic.column());
    assert!(shown.starts_with(&format!("{path}:{line}:{column}: error: ")), "{shown}");
    assert!(!diagnostic.message().is_empty(), "{shown}");
    assert!(is_within(diagnostic.location(), specs), "{shown}");
    if let Some((location, _)) = diagnostic.related() {
        assert!(is_within(location, specs), "{shown}");
    }
}

/// Whether the document has the line, and the line the column; the end of a line has one too.
fn is_within(location: &Location, specs: &Specs) -> bool {
    let Some(text) = specs.text(location.path()) else { return false };
    let line = location.line().checked_sub(1).and_then(|before| text.split('\n').nth(before));
    line.is_some_and(|line| (1..=line.chars().count() + 1).contains(&location.column()))
}
