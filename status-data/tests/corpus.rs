//! The messages about wrong specs, and that unusual ones are accepted.
//!
//! `tests/specs/bad` has wrong specs, each with its messages; `tests/specs/good` has sound ones.
//! `BLESS=1 cargo test -p status-data --test corpus` writes the messages.
//!
//! A file that cannot be read (a folder, a file that is not UTF-8 or does not exist) never reaches
//! the engine. The tests that open files check its message.

#[path = "support/bless.rs"]
mod bless;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use quote::quote;
use status_codegen::expand::{self, Request};
use status_codegen::{Diagnostic, compile, format};
use status_data::Files;
use test_specs::Corpus;

/// The wrong specs, and what the engine says of each, by name.
fn wrong(folder: &str) -> (Corpus, BTreeMap<String, Vec<Diagnostic>>) {
    let corpus = Corpus::read();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    corpus.write_to(&folder).expect("the specs can be written");
    let files = Files::new(&folder);
    let said = corpus
        .cases()
        .map(|case| {
            let spec = files.read(&case.file()).expect("a spec can be read");
            (case.name.clone(), compile(spec, &files).diagnostics)
        })
        .collect();
    (corpus, said)
}

#[test]
fn a_wrong_spec_is_answered_as_the_corpus_says() {
    let (corpus, said) = wrong("answers");
    for (path, text) in corpus.blessed(|case| shown(&said[&case.name])) {
        bless::check(path.to_str().expect("a path in UTF-8"), &text, "corpus");
    }
}

#[test]
fn one_mistake_is_one_message() {
    let (corpus, said) = wrong("mistakes");
    for case in corpus.cases() {
        let said = &said[&case.name];
        assert_eq!(said.len(), case.mistakes(), "{}\n{}", case.name, shown(said));
    }
}

#[test]
fn a_message_says_line_and_column() {
    for diagnostic in wrong("positions").1.into_values().flatten() {
        let (path, line, column) = (diagnostic.path(), diagnostic.line(), diagnostic.column());
        assert!(line >= 1 && column >= 1, "{diagnostic}");
        let start = format!("{path}:{line}:{column}: error: ");
        assert!(diagnostic.to_string().starts_with(&start), "{diagnostic}");
    }
}

/// The folder of the sound specs.
fn good() -> PathBuf {
    bless::root().join("tests/specs/good")
}

#[test]
fn an_unusual_spec_is_accepted_and_gives_rust() {
    let files = Files::new(good());
    for entry in fs::read_dir(good()).expect("the folder can be read") {
        let spec = entry.expect("an entry can be read").path();
        if spec.extension() != Some(OsStr::new("toml")) {
            continue;
        }
        let path = spec.file_name().and_then(OsStr::to_str).expect("a name in UTF-8");
        let compiled = compile(files.read(path).expect("a spec can be read"), &files);
        let shown = shown(&compiled.diagnostics);
        assert_eq!(shown, "", "{}", spec.display());
        let catalogue = compiled.catalogue.expect("a sound spec has a catalogue");
        assert!(!catalogue.codes.is_empty(), "{}", spec.display());
        let tokens = expand::status_enum(&catalogue, &Request::public("EdgeStatus", quote!()));
        let rust = format(tokens);
        assert!(rust.is_ok(), "{}: {rust:?}", spec.display());
    }
}

#[test]
fn the_sound_specs_are_as_their_names_say() {
    let text = |name: &str| fs::read_to_string(good().join(name));
    let text = |name: &str| text(name).expect("a spec can be read");
    assert!(text("byte-order-mark.toml").starts_with('\u{feff}'));
    for name in ["carriage-returns.toml", "carriage-returns-in-details.toml"] {
        assert_eq!(text(name).matches("\r\n").count(), text(name).matches('\n').count(), "{name}");
        assert!(text(name).contains("\r\n"), "{name}");
    }
    assert!(!text("no-newline-at-the-end.toml").ends_with('\n'));
}

/// The whole text, as a person gets it.
fn shown(diagnostics: &[Diagnostic]) -> String {
    let mut shown = String::new();
    for diagnostic in diagnostics {
        shown += &diagnostic.to_string();
        shown.push('\n');
    }
    shown
}
