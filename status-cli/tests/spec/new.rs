//! `status-codes new`.

use std::fs;
use std::path::Path;

use status_codegen::compile;
use status_data::Files;

use crate::folder::Folder;

fn spec(folder: &Folder) -> String {
    let run = folder.run("new acme-shop");
    assert_eq!(run.code, 0, "{run:?}");
    run.output
}

#[test]
fn the_spec_compiles_as_it_stands_and_no_lint_has_anything_to_say() {
    let folder = Folder::with_edge();
    folder.write("shop.toml", &spec(&folder));
    assert_eq!(folder.print("check shop.toml --deny all"), "");
    let names = folder.print("list --spec shop.toml --format csv");
    assert!(names.contains("\n470,Tenant Over Quota,"), "{names}");
}

#[test]
fn every_line_that_is_there_to_be_used_can_be_used() {
    let folder = Folder::with_edge();
    let spec = spec(&folder);
    let is_option = |line: &str| {
        line.strip_prefix('#')
            .is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_lowercase()))
    };
    let options: Vec<_> = spec.lines().filter(|line| is_option(line)).collect();
    assert_eq!(options.len(), 11, "{options:#?}");
    let used: Vec<_> =
        spec.lines().map(|line| if is_option(line) { &line[1..] } else { line }).collect();
    folder.write("shop.toml", &used.join("\n"));
    let files = Files::new(folder.path());
    let compiled = compile(files.read("shop.toml").unwrap(), &files);
    assert_eq!(compiled.diagnostics, []);
    let code = compiled.catalogue.unwrap().codes.iter().find(|it| it.number == 470).cloned();
    assert_eq!(code.unwrap().name, "OverQuota");
}

#[test]
fn the_registry_has_the_name_and_the_lines_to_paste_name_it_too() {
    let folder = Folder::with_edge();
    let run = folder.run("new acme-shop --output shop.toml");
    assert_eq!((run.code, run.output.as_str()), (0, ""));
    let spec = folder.read("shop.toml");
    assert!(spec.contains("name      = \"acme-shop\"") && spec.contains("= \"Acme shop\""));
    assert!(!spec.contains("edge"), "{spec}");
    let pasted = "/// Acme shop.\n#[status_enum(\"shop.toml\")]\npub enum AcmeShopStatus {}\n";
    assert!(run.errors.contains(pasted), "{}", run.errors);
    folder.write("status-codes.toml", "specs = [\"shop.toml\"]\n");
    assert!(run.errors.contains(&folder.read("status-codes.toml")), "{}", run.errors);
    assert_eq!(folder.print("check --deny all"), "");
}

#[test]
fn the_dependency_to_paste_is_the_checkout_that_the_command_was_built_from() {
    let folder = Folder::with_edge();
    let lines = folder.run("new acme-shop").errors;
    let line = lines.lines().find_map(|line| line.strip_prefix("status-codes = "));
    let manifest = format!("[dependencies]\nstatus-codes = {}\n", line.unwrap());
    let manifest: toml::Table = toml::from_str(&manifest).unwrap();
    let checkout = Path::new(manifest["dependencies"]["status-codes"]["path"].as_str().unwrap());
    let library = fs::read_to_string(checkout.join("Cargo.toml")).unwrap();
    let library: toml::Table = toml::from_str(&library).unwrap();
    assert_eq!(library["package"]["name"].as_str(), Some("status-codes"));
}

#[test]
fn no_file_is_overwritten_and_no_other_name_taken() {
    let folder = Folder::with_edge();
    for line in ["acme --output edge.toml", "", "-- -", "a--b", "Acme", "3com", "a/b", "a.toml"] {
        assert_eq!(folder.run(&format!("new {line}")).code, 2, "{line}");
    }
    assert_eq!(folder.read("edge.toml"), crate::folder::EDGE);
}
