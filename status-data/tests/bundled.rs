//! What the library has is what its files say.

use std::fs;
use std::path::Path;

use status_codegen::{Compiled, Document, compile};
use status_data::{Bundled, protocol, registries};

/// A string wherever a spec has one, each with a mark in it.
const EVERY_STRING: &str = r#"
format = 1

[registry]
name       = "acme^-edge"
title      = "Acme^ edge"
source     = "https://acme.example/^codes"
repr       = "u^16"
codes      = "100..=^999"
digits     = 3
class-enum = "Edge^Class"
languages  = ["e^n"]

[[class]]
name  = "Client^Error"
label = "4^xx"
codes = "400..=^499"
title = { en = "Client^ error" }

[predicate.is_ours]
codes     = ["460..=^461"]
summary   = { en = "It is ^ours." }
reference = ["RFC 9110, ^Section 15", "https://acme.example/^", "the^ contract"]

[461]
name       = "OutOf^Stock"
phrase     = "Out of^ Stock"
former     = ["Sold^ Out", { phrase = "Gone^ Fishing", reference = "RFC 9110, ^Section 15.5" }]
also       = [{ phrase = "On^ Order", when.en = "in ^June", reference = "RFC 9110, ^Section 15" }]
lifecycle  = "un^official"
wire       = "se^nt"
reference  = "RFC 9110, ^Section 15.5.9"
headers    = { required = ["Retry-^After"], optional = ["Li^nk"] }
title.en   = "Out^ of stock"
summary.en = "The warehouse has ^none left."
details.en = """It may have^ some tomorrow."""
"#;

fn compiled(path: &str, text: String) -> Compiled {
    compile(Document { id: path.to_owned(), path: path.to_owned(), text }, &Bundled)
}

#[test]
fn every_registry_is_what_the_engine_makes_of_its_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("registries");
    for catalogue in registries() {
        let name = &catalogue.registry.name;
        let folder = protocol(name).expect("every registry has a protocol");
        let path = root.join(folder).join(format!("{name}.toml"));
        let text = fs::read_to_string(path).expect("every registry has a file");
        let Compiled { catalogue: expected, diagnostics, .. } = compiled(name, text);
        assert_eq!(diagnostics, [], "{name}");
        assert_eq!(Some(catalogue), expected.as_ref(), "{name}");
    }
}

#[test]
fn the_registries_are_in_the_order_of_their_names() {
    assert!(registries().is_sorted_by_key(|catalogue| &catalogue.registry.name));
}

#[test]
fn no_string_holds_the_character_between_two_packed_registries() {
    let without_marks = |text: &str| text.replace('^', "");
    assert_eq!(compiled("spec", without_marks(EVERY_STRING)).diagnostics, []);
    for (mark, _) in EVERY_STRING.match_indices('^') {
        let (before, after) = EVERY_STRING.split_at(mark);
        let spec = format!("{}\\u001E{}", without_marks(before), without_marks(after));
        assert!(!compiled("spec", spec.clone()).diagnostics.is_empty(), "{spec}");
    }
}
