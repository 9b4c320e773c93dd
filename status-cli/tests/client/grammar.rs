//! Clients under the grammars that editors use, for languages whose compilers cannot be had everywhere.
//!
//! The parser, tree-sitter, comes from the Python Package Index; where it cannot be had, a test says so
//! and passes.

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

/// Holds that the grammar in a package accepts every client in this language, and not the text that is
/// wrong.
pub(crate) fn check(language: &str, package: &str, wrong: &str) {
    let programs = from_pypi(&format!("grammar-{language}"), &["tree-sitter==0.26.1", package]);
    let programs = match programs {
        Ok(programs) => programs,
        Err(reason) => {
            eprintln!("skipped: tree-sitter is not available: {reason}");
            return;
        }
    };
    let folder = contracts::folder(&format!("{language}-grammar"));
    std::fs::write(folder.join("parse.py"), PARSER).unwrap();
    let all = contracts::all().into_iter();
    let clients = all.map(|it| (format!("{}.{language}", it.name), it.client(language)));
    let wrong = (format!("wrong.{language}"), wrong.to_owned());
    let (module, _) = package.split_once("==").unwrap();
    let module = module.replace('-', "_");
    for (file, text) in clients.chain([wrong]) {
        std::fs::write(folder.join(&file), text).unwrap();
        let printed = run(&folder, programs.join("python"), &["parse.py", &module, &file]);
        assert_eq!(printed.is_empty(), !file.starts_with("wrong"), "{printed}");
    }
}
