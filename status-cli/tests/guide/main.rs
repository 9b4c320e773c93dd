//! The guide in `docs`: each page is followed from an empty folder, file by file and command by command.
//!
//! `BLESS=1 cargo test -p status-cli --test guide` writes what the commands print into the pages. An output with
//! a line `...` is left as it is, because that line covers any number of lines.

mod page;
mod reader;

use std::fs;
use std::path::{Path, PathBuf};

use page::Page;
use reader::Reader;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs")
}

/// Follows a page, and compares what its commands print with what it says they do.
fn follow(name: &str) {
    if !reader::has_tools() {
        return;
    }
    let path = folder().join(name);
    let mut page = Page::read(&fs::read_to_string(&path).expect("the page can be read"));
    let answers = Reader::new().follow(&page);
    if std::env::var_os("BLESS").is_some() {
        page.bless(&answers);
        fs::write(&path, page.text()).expect("the page can be written");
    }
    for (command, answer) in page.commands().zip(&answers) {
        assert!(command.expects(answer), "{name}: $ {}\n{answer}", command.line);
    }
}

#[test]
fn an_api() {
    follow("api.md");
}

#[test]
fn a_proxy() {
    follow("proxy.md");
}

#[test]
fn a_protocol() {
    follow("protocol.md");
}

#[test]
fn a_catalogue() {
    follow("catalogue.md");
}

#[test]
fn ci() {
    follow("ci.md");
}

#[test]
fn every_page_is_followed_and_linked() {
    let index = fs::read_to_string(folder().join("README.md")).expect("the guide has an index");
    let tests = include_str!("main.rs");
    for entry in fs::read_dir(folder()).expect("the guide has a folder") {
        let name = entry.expect("the folder can be listed").file_name().into_string().unwrap();
        if name != "README.md" {
            assert!(index.contains(&format!("({name})")), "{name} is not linked");
            assert!(tests.contains(&format!("follow({name:?})")), "{name} is not followed");
        }
    }
}
