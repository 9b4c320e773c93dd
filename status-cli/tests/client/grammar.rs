//! Clients under the grammars that editors use, for languages whose compilers cannot be had everywhere.
//!
//! The parser, tree-sitter, comes from the Python Package Index; where it cannot be had, a test says so
//! and passes.

use std::path::Path;

use crate::contracts;
use crate::tool::{from_pypi, run};

/// Prints each place that the grammar does not accept.
const PARSER: &str = r#"
import importlib
import sys

from tree_sitter import Language, Parser


def mistakes(node):
    if node.type == "ERROR" or node.is_missing:
        yield node
    for child in node.children:
        if child.has_error:
            yield from mistakes(child)


parser = Parser(Language(importlib.import_module(sys.argv[1]).language()))
for path in sys.argv[2:]:
    with open(path, "rb") as file:
        source = file.read()
    for mistake in mistakes(parser.parse(source).root_node):
        row, _ = mistake.start_point
        print(path, row + 1, source.splitlines()[row].decode())
"#;

/// The languages, and the packages that have their grammars.
pub(crate) const PACKAGES: [(&str, &str); 2] =
    [("swift", "tree-sitter-swift==0.7.4"), ("dart", "tree-sitter-dart-orchard==0.7.0")];

/// The places in the files that the grammar does not accept, one a line; says so if it cannot be had.
pub(crate) fn mistakes(folder: &Path, package: &str, files: &[String]) -> Option<String> {
    let (module, _) = package.split_once("==")?;
    let programs = from_pypi(module, &["tree-sitter==0.26.1", package]);
    let told = |reason: &String| eprintln!("skipped: tree-sitter is not available: {reason}");
    let programs = programs.inspect_err(told).ok()?;
    std::fs::write(folder.join("parse.py"), PARSER).unwrap();
    let module = module.replace('-', "_");
    let words = ["parse.py", module.as_str()].into_iter();
    let words: Vec<_> = words.chain(files.iter().map(String::as_str)).collect();
    Some(run(folder, programs.join("python"), &words))
}

/// Holds that the grammar of a language accepts every client in it, and not the text that is wrong.
pub(crate) fn check(language: &str, wrong: &str) {
    let (_, package) = PACKAGES.into_iter().find(|it| it.0 == language).unwrap();
    let folder = contracts::folder(&format!("{language}-grammar"));
    let mut files = Vec::new();
    for contract in contracts::all() {
        let file = format!("{}.{language}", contract.name);
        std::fs::write(folder.join(&file), contract.client(language)).unwrap();
        files.push(file);
    }
    assert_eq!(mistakes(&folder, package, &files).unwrap_or_default(), "");
    std::fs::write(folder.join("wrong"), wrong).unwrap();
    assert_ne!(mistakes(&folder, package, &["wrong".to_owned()]).as_deref(), Some(""));
}
