//! What is said of wrong specs, and that unusual ones are accepted.
//!
//! `tests/specs/bad` has specs with one mistake each, and beside each what is said of it;
//! `tests/specs/good` has sound ones. `BLESS=1 cargo test -p status-data --test corpus` writes the
//! messages anew. A file whose first line is `# 2 mistakes` has as many.
//!
//! What cannot be read in the first place (a folder, a file that is not UTF-8 or not there) never
//! comes as far as the engine: who opens the files answers for it.

#[path = "support/bless.rs"]
mod bless;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use quote::quote;
use status_codegen::expand::{self, Request};
use status_codegen::{Compiled, Diagnostic, compile, format};
use status_data::Files;

/// One folder of specs.
struct Corpus {
    folder: PathBuf,
    files: Files,
}

impl Corpus {
    fn new(name: &str) -> Self {
        let folder = bless::root().join("tests/specs").join(name);
        let folder = folder.canonicalize().expect("the folder is there");
        Self { files: Files::new(&folder), folder }
    }

    /// The specs, without those in folders below, which only help.
    fn specs(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).expect("the folder can be read");
        let paths = entries.map(|entry| entry.expect("an entry can be read").path());
        let mut specs: Vec<_> =
            paths.filter(|path| path.extension() == Some(OsStr::new("toml"))).collect();
        specs.sort();
        specs
    }

    fn compile(&self, spec: &Path) -> Compiled {
        let path = spec.to_str().expect("a path in UTF-8");
        compile(self.files.read(path).expect("a spec can be read"), &self.files)
    }
}

#[test]
fn a_wrong_spec_is_answered_as_the_file_beside_it_says() {
    let corpus = Corpus::new("bad");
    for spec in corpus.specs() {
        let shown = shown(&corpus.compile(&spec).diagnostics);
        let expected = spec.with_extension("stderr");
        bless::check(expected.to_str().expect("a path in UTF-8"), &shown, "corpus");
    }
}

#[test]
fn one_mistake_is_one_message() {
    let corpus = Corpus::new("bad");
    let mut wrong = Vec::new();
    for spec in corpus.specs() {
        let diagnostics = corpus.compile(&spec).diagnostics;
        let text = fs::read_to_string(&spec).expect("a spec can be read");
        if diagnostics.len() != mistakes(&text) {
            wrong.push(format!("{}\n{}", spec.display(), shown(&diagnostics)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_message_says_line_and_column() {
    let corpus = Corpus::new("bad");
    for spec in corpus.specs() {
        for diagnostic in corpus.compile(&spec).diagnostics {
            let (path, line, column) = (diagnostic.path(), diagnostic.line(), diagnostic.column());
            assert!(line >= 1 && column >= 1, "{diagnostic}");
            let start = format!("{path}:{line}:{column}: error: ");
            assert!(diagnostic.to_string().starts_with(&start), "{diagnostic}");
        }
    }
}

#[test]
fn every_message_belongs_to_a_spec() {
    let corpus = Corpus::new("bad");
    for entry in fs::read_dir(&corpus.folder).expect("the folder can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.extension() == Some(OsStr::new("stderr")) {
            assert!(path.with_extension("toml").exists(), "{} is of no spec", path.display());
        }
    }
}

#[test]
fn an_unusual_spec_is_accepted_and_gives_rust() {
    let corpus = Corpus::new("good");
    for spec in corpus.specs() {
        let compiled = corpus.compile(&spec);
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
fn the_corpora_are_as_their_names_say() {
    let text = |name: &str| fs::read_to_string(Corpus::new("good").folder.join(name));
    let text = |name: &str| text(name).expect("a spec can be read");
    assert!(text("byte-order-mark.toml").starts_with('\u{feff}'));
    for name in ["carriage-returns.toml", "carriage-returns-in-details.toml"] {
        assert_eq!(text(name).matches("\r\n").count(), text(name).matches('\n').count(), "{name}");
        assert!(text(name).contains("\r\n"), "{name}");
    }
    assert!(!text("no-newline-at-the-end.toml").ends_with('\n'));
}

/// How many mistakes a spec has: one, unless its first line says otherwise.
fn mistakes(text: &str) -> usize {
    let first = text.lines().next().unwrap_or_default();
    let count = first.strip_prefix("# ").and_then(|rest| rest.strip_suffix(" mistakes"));
    count.map_or(1, |count| count.parse().expect("a number of mistakes"))
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
