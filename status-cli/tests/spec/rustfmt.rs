//! What `status-codes expand` writes is what `cargo fmt` leaves alone.

use std::fs;
use std::process::Command;

use crate::folder::{EDGE, Folder};

/// What rustfmt would change in the files of the folder.
fn changes(folder: &Folder, files: &[String], edition: &str) -> String {
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--check", "--edition", edition]).args(files).current_dir(folder.path());
    let output = rustfmt.output().expect("`rustup component add rustfmt` installs rustfmt");
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn in_edition(edition: &str) -> Folder {
    let folder = Folder::with_edge();
    folder.write("Cargo.toml", &format!("[package]\nname = \"edge\"\nedition = \"{edition}\"\n"));
    folder
}

#[test]
fn every_bundled_registry_is_clean_as_it_is_written() {
    let folder = in_edition("2024");
    let mut files = Vec::new();
    for registry in status_data::registries() {
        let name = &registry.registry.name;
        folder.write("spec.toml", &format!("format = 1\nextends = [{name:?}]\n"));
        let file = format!("{}.rs", name.replace('-', "_"));
        folder.print(&format!("expand spec.toml --enum Every --output {file}"));
        files.push(file);
    }
    assert_eq!(changes(&folder, &files, "2024"), "");
}

#[test]
fn every_edition_has_its_style() {
    for edition in ["2015", "2018", "2021", "2024"] {
        let folder = in_edition(edition);
        folder.print("expand edge.toml --output edge.rs");
        assert_eq!(changes(&folder, &["edge.rs".to_owned()], edition), "", "{edition}");
    }
}

#[test]
fn the_users_own_style_is_followed() {
    let folder = in_edition("2021");
    folder.write("rustfmt.toml", "hard_tabs = true\nmax_width = 60\n");
    fs::create_dir(folder.path().join("src")).unwrap();
    folder.print("expand edge.toml --output src/edge.rs");
    assert!(folder.read("src/edge.rs").contains("\n\tpub const VARIANTS"));
    assert_eq!(changes(&folder, &["src/edge.rs".to_owned()], "2021"), "");
    let printed = folder.print("expand edge.toml");
    assert_eq!(printed, folder.read("src/edge.rs"));
}

#[test]
fn the_edition_may_be_that_of_the_workspace() {
    let folder = Folder::with_edge();
    folder.write("Cargo.toml", "[workspace]\n[workspace.package]\nedition = \"2021\"\n");
    folder.write("edge/Cargo.toml", "[package]\nname = \"edge\"\nedition.workspace = true\n");
    folder.print("expand edge.toml --output edge/edge.rs");
    assert_eq!(changes(&folder, &["edge/edge.rs".to_owned()], "2021"), "");
}

#[test]
fn without_rustfmt_the_code_is_written_and_standard_error_says_so() {
    let folder = in_edition("2024");
    folder.print("expand edge.toml --output edge.rs");
    let line = "expand edge.toml --output plain.rs";
    let run = folder.run_with(&[("RUSTFMT", "/nowhere/rustfmt")], line);
    assert_eq!((run.code, run.output.as_str()), (0, ""), "{run:?}");
    assert!(run.errors.starts_with("note: not formatted by rustfmt"), "{run:?}");
    assert_ne!(folder.read("plain.rs"), folder.read("edge.rs"));
    // Fresh is fresh, whoever formatted it.
    folder.print("expand edge.toml --check plain.rs");
    let line = "expand edge.toml --check edge.rs";
    assert_eq!(folder.run_with(&[("RUSTFMT", "/nowhere/rustfmt")], line).code, 0);
}

#[test]
fn only_the_code_of_a_committed_file_is_compared() {
    let folder = in_edition("2024");
    folder.print("expand edge.toml --output edge.rs");
    folder.write("edge.rs", &folder.read("edge.rs").replace('\n', "\r\n"));
    folder.print("expand edge.toml --check edge.rs");
    folder.write("edge.toml", &EDGE.replace("has used up", "used up"));
    assert_eq!(folder.run("expand edge.toml --check edge.rs").code, 1);
    folder.write("edge.rs", "not Rust (");
    assert_eq!(folder.run("expand edge.toml --check edge.rs").code, 1);
}
