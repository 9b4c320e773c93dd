//! Every bundled registry with one token lost or doubled is still sound, or is answered with a
//! message that says where.
//!
//! A thousand mutations are taken, evenly over all; `MUTATIONS=all cargo test -p status-data
//! --test mutation -- --nocapture` takes every one.

#[path = "mutation/tokens.rs"]
mod tokens;

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use quote::quote;
use status_codegen::expand::{self, Request};
use status_codegen::{Compiled, Diagnostic, Document, compile};
use status_data::Bundled;

use tokens::tokens;

/// How many mutations there are, where not all are asked for.
const TAKEN: usize = 1000;

/// A registry's file.
struct File {
    path: String,
    text: String,
}

/// What is done to one token of a file.
struct Mutation<'f> {
    file: &'f File,
    token: Range<usize>,
    doubled: bool,
}

impl Mutation<'_> {
    fn text(&self) -> String {
        let Self { file, token, doubled } = self;
        let text = &file.text;
        let kept = if *doubled { &text[token.clone()] } else { "" };
        // Two words without a space between them would be another word, and one token.
        let space = if kept.ends_with(|end: char| end.is_alphanumeric()) { " " } else { "" };
        let after = if *doubled { token.start } else { token.end };
        format!("{}{kept}{space}{}", &text[..token.start], &text[after..])
    }

    fn compile(&self) -> Compiled {
        let path = self.file.path.clone();
        compile(Document { id: path.clone(), path, text: self.text() }, &Bundled)
    }

    /// What was done, for who wonders why that is not answered.
    fn name(&self) -> String {
        let Self { file, token, doubled } = self;
        let what = if *doubled { "doubled" } else { "lost" };
        let line = file.text[..token.start].matches('\n').count() + 1;
        format!("{}:{line}: {:?} {what}", file.path, &file.text[token.clone()])
    }
}

fn files() -> Vec<File> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("registries")];
    let mut paths: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder can be read") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let file = |path: PathBuf| File {
        path: path.file_name().expect("a file has a name").to_string_lossy().into_owned(),
        text: fs::read_to_string(&path).expect("a registry can be read"),
    };
    paths.into_iter().map(file).collect()
}

fn mutations(files: &[File]) -> Vec<Mutation<'_>> {
    let all = files.iter().flat_map(|file| {
        let of_token = |token: Range<usize>| [false, true].map(|doubled| (token.clone(), doubled));
        tokens(&file.text).into_iter().flat_map(of_token).map(move |(token, doubled)| Mutation {
            file,
            token,
            doubled,
        })
    });
    all.collect()
}

#[test]
fn a_lost_or_doubled_token_is_harmless_or_answered_where_it_is() {
    let files = files();
    let mutations = mutations(&files);
    let taken = if std::env::var_os("MUTATIONS").is_some() { mutations.len() } else { TAKEN };
    let (mut sound, mut wrong) = (0, 0);
    for number in 0..taken {
        let mutation = &mutations[number * mutations.len() / taken];
        let Compiled { catalogue, diagnostics, .. } = mutation.compile();
        if diagnostics.is_empty() {
            let catalogue = catalogue.unwrap_or_else(|| panic!("{}", mutation.name()));
            assert!(!catalogue.codes.is_empty(), "{}", mutation.name());
            let tokens = expand::status_enum(&catalogue, &Request::public("EdgeStatus", quote!()));
            assert!(!tokens.is_empty(), "{}", mutation.name());
            sound += 1;
        } else {
            let text = mutation.text();
            for diagnostic in &diagnostics {
                assert!(is_located(diagnostic, mutation.file, &text), "{}", mutation.name());
            }
            wrong += 1;
        }
    }
    println!("of {} mutations, {taken} taken: {sound} sound, {wrong} wrong", mutations.len());
    assert!(sound > 0 && wrong > 0);
}

/// Whether the message names a place in the file, and begins with it.
fn is_located(diagnostic: &Diagnostic, file: &File, text: &str) -> bool {
    let (line, column) = (diagnostic.line(), diagnostic.column());
    let width = text.split('\n').nth(line - 1).map(|line| line.chars().count());
    let start = format!("{}:{line}:{column}: error: ", file.path);
    line >= 1
        && column >= 1
        && width.is_some_and(|width| column <= width + 1)
        && diagnostic.to_string().starts_with(&start)
}

#[test]
fn no_token_is_left_out() {
    for File { path, text } in files() {
        let mut end = 0;
        for token in tokens(&text) {
            assert!(
                text[end..token.start].chars().all(|between| matches!(between, ' ' | '\t')),
                "{path}"
            );
            assert!(!token.is_empty(), "{path}");
            end = token.end;
        }
        assert_eq!(end, text.len(), "{path}");
    }
}
