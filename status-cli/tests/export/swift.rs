//! What `status-codes export --to swift` writes is parsed by the grammar that editors use.
//!
//! No package registry has a compiler of Swift. The parser, tree-sitter, comes from the Python Package
//! Index; where it cannot be had, the test that needs it says so and passes.

use crate::folder::Folder;
use crate::registries;
use crate::tool::{from_pypi, run};

/// Prints each place that the grammar does not accept.
const PARSER: &str = r#"
import sys

import tree_sitter_swift
from tree_sitter import Language, Parser


def mistakes(node):
    if node.type == "ERROR" or node.is_missing:
        yield node
    for child in node.children:
        if child.has_error:
            yield from mistakes(child)


parser = Parser(Language(tree_sitter_swift.language()))
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        source = file.read()
    for mistake in mistakes(parser.parse(source).root_node):
        row, _ = mistake.start_point
        print(path, row + 1, source.splitlines()[row].decode())
"#;

#[test]
fn every_registry_is_swift() {
    let programs = match from_pypi("swift", &["tree-sitter==0.26.1", "tree-sitter-swift==0.7.4"]) {
        Ok(programs) => programs,
        Err(reason) => {
            eprintln!("skipped: tree-sitter is not available: {reason}");
            return;
        }
    };
    let folder = registries::export("swift", |name| format!("{name}.swift"));
    folder.write("parse.py", PARSER);
    folder.write("wrong.swift", "enum Wrong: Int {\n    case class = \"\\(\"\n}\n");
    let python = programs.join("python");
    let parse = |files: &[String]| {
        let words: Vec<_> =
            ["parse.py"].into_iter().chain(files.iter().map(String::as_str)).collect();
        run(folder.path(), python.to_str().unwrap(), &words)
    };
    let files = registries::all();
    let files: Vec<_> = files.iter().map(|it| format!("{}.swift", it.registry.name)).collect();
    assert_eq!(parse(&files), "");
    assert_ne!(parse(&["wrong.swift".to_owned()]), "");
}

#[test]
fn names_that_swift_reserves_are_changed_and_former_ones_are_deprecated() {
    let folder = Folder::with_edge();
    folder.write("hostile.toml", registries::HOSTILE);
    let page = folder.print("export --to swift hostile.toml");
    for line in [
        "public enum AcmeHostileStatus: Int, CaseIterable, Sendable {",
        "    case `default` = 302",
        "    case phrase_ = 303",
        "    public var default_: Bool {",
        "    public var `func`: Bool {",
        "    @available(*, deprecated, renamed: \"default\")",
        "    public static let init_ = AcmeHostileStatus.`default`",
        "        case none_",
        "    public static func fromNone(_ code: Int) -> AcmeHostileStatus {",
        "                return 100...199",
        "        case .type:",
        "            return .logOnly",
        "        case `internal`",
        "    public func title(in language: String) -> String? {",
        "            return HeTexts.title(of: self)",
    ] {
        assert!(page.lines().any(|it| it == line), "{line}\n{page}");
    }
}
