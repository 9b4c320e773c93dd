//! `status-codes export --all`.

use crate::folder::{EDGE, Folder};

#[test]
fn each_target_is_what_it_is_alone() {
    let folder = Folder::with_edge();
    assert_eq!(folder.print("export --all out edge.toml"), "");
    for (target, path) in [
        ("json", "acme-edge.json"),
        ("csv", "acme-edge.csv"),
        ("markdown", "acme-edge.md"),
        ("openapi", "acme-edge.openapi.json"),
    ] {
        let page = folder.print(&format!("export --to {target} edge.toml"));
        assert_eq!(folder.read(&format!("out/{target}/{path}")), page);
    }
}

#[test]
fn what_was_written_is_replaced_and_what_somebody_added_is_kept() {
    let folder = Folder::with_edge();
    folder.print("export --all out edge.toml");
    folder.write("edge.toml", &EDGE.replace("acme-edge", "acme-core"));
    folder.print("export --all out edge.toml");
    assert!(folder.path().join("out/json/acme-core.json").exists());
    assert!(!folder.path().join("out/json/acme-edge.json").exists());

    folder.write("out/mine.txt", "mine");
    folder.write("edge.toml", EDGE);
    let run = folder.run("export --all out edge.toml");
    assert!(run.code == 2 && run.errors.contains("holds `mine.txt`"), "{run:?}");
    assert!(folder.path().join("out/json/acme-core.json").exists());
}

#[test]
fn nothing_is_written_of_a_spec_with_mistakes() {
    let folder = Folder::with_edge();
    folder.write("edge.toml", "format = 2");
    assert_eq!(folder.run("export --all out edge.toml").code, 2);
    assert!(!folder.path().join("out").exists());
}

#[test]
fn without_a_spec_it_is_every_bundled_registry() {
    let folder = Folder::with_edge();
    let run = folder.run("export --all out");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.errors.contains("openapi: left out: gRPC Status Codes has no status code of HTTP"));
    for catalogue in status_data::registries() {
        let name = &catalogue.registry.name;
        assert!(folder.path().join(format!("out/json/{name}.json")).exists(), "{name}");
    }
}
