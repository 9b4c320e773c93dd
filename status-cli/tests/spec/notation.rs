//! Numbers with a sign, with letters and in parts: every command writes and reads them as the
//! registry does.

use std::path::Path;

use serde_json::Value;

use crate::folder::Folder;

/// The specs of the corpus that write their numbers so, each with its labels and a name.
const SPECS: [(&str, &[&str], &str); 3] = [
    ("letters", &["00000", "42601", "42P01", "HV000"], "Undefined Table"),
    ("parts", &["4.00", "4.04", "5.00"], "Not Found"),
    ("signed", &["-32700", "-32603", "-32600", "-32000"], "Invalid Request"),
];

fn folder() -> Folder {
    let folder = Folder::with_edge();
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/specs/good");
    for (name, ..) in SPECS {
        let spec = std::fs::read_to_string(good.join(format!("{name}.toml"))).unwrap();
        folder.write(&format!("{name}.toml"), &spec);
    }
    folder
}

#[test]
fn list_and_search_write_numbers_as_the_registry_does() {
    let folder = folder();
    for (name, labels, phrase) in SPECS {
        let table = folder.print(&format!("list --spec {name}.toml"));
        let shown: Vec<_> = table.lines().skip(1).map(|it| it.split(' ').next().unwrap()).collect();
        assert_eq!(shown, labels);
        let rows = folder.print(&format!("list --spec {name}.toml --format json"));
        let rows: Value = serde_json::from_str(&rows).unwrap();
        let codes: Vec<_> = rows.as_array().unwrap().iter().map(|row| &row["code"]).collect();
        assert!(codes.iter().all(|it| it.is_i64() == (name == "signed")), "{codes:?}");
        let plain = |code: &&Value| code.to_string().replace('"', "");
        assert_eq!(codes.iter().map(plain).collect::<Vec<_>>(), labels);
        let found = folder.print(&format!("search {phrase} --spec {name}.toml --format csv"));
        assert!(labels.contains(&found.lines().nth(1).unwrap().split(',').next().unwrap()));
    }
}

#[test]
fn explain_reads_a_number_as_the_registry_writes_it() {
    let folder = folder();
    for (name, labels, _) in SPECS {
        for label in labels {
            let page = folder.print(&format!("explain {label} --spec {name}.toml"));
            assert!(page.starts_with(&format!("{label} ")), "{page}");
            let answer = folder.print(&format!("explain {label} --spec {name}.toml --format json"));
            let answer: Value = serde_json::from_str(&answer).unwrap();
            assert_eq!(answer["code"]["label"], *label);
        }
    }
    let first = |line: &str| folder.print(line).lines().next().unwrap().to_owned();
    assert_eq!(first("explain 42p01 --spec letters.toml"), "42P01 Undefined Table");
    assert_eq!(first("explain 4.07 --spec parts.toml"), "4.07 is not registered");
    assert_eq!(first("explain coap 4.05 --spec parts.toml"), "4.05 Method Not Allowed");
    assert_eq!(first("explain 4ZZZZ --spec letters.toml"), "4ZZZZ is not registered");
    assert_eq!(first("explain undefined table --spec letters.toml"), "42P01 Undefined Table");
    // What is text is nothing to registries of numbers, and the other way round.
    assert_eq!(folder.run("explain 404 --spec parts.toml").code, 1);
    let page = folder.print("explain 00000 --spec letters.toml");
    assert_eq!(page.matches("(sqlstate)").count(), 1, "{page}");
    assert!(!page.contains("(grpc)"), "{page}");
    // The spec answers first, and the bundled registry that writes its numbers so is named beside it.
    let page = folder.print("explain 4.05 --spec parts.toml");
    assert!(page.starts_with("4.05 is not registered in Parts\n"), "{page}");
    assert!(page.contains("Treat as    4.00 Bad Request (edge)"), "{page}");
    assert!(page.contains("Also        4.05 Method Not Allowed (coap)\n"), "{page}");
    let page = folder.print("explain clienterror --spec parts.toml");
    assert!(page.contains("4.00 to 4.31"), "{page}");
}

#[test]
fn every_export_writes_numbers_as_the_registry_does() {
    let folder = folder();
    for (name, labels, _) in SPECS {
        let export = |to: &str| folder.print(&format!("export --to {to} {name}.toml"));
        let catalogue: Value = serde_json::from_str(&export("json")).unwrap();
        let codes = catalogue["registries"][0]["codes"].as_array().unwrap();
        assert_eq!(
            codes.iter().map(|it| it["label"].as_str().unwrap()).collect::<Vec<_>>(),
            labels
        );
        let (csv, markdown, typescript) = (export("csv"), export("markdown"), export("typescript"));
        for label in labels {
            assert!(csv.contains(&format!(",{label},")), "{csv}");
            assert!(markdown.contains(&format!("| {label} |")), "{markdown}");
            let literal = if name == "signed" { (*label).to_owned() } else { format!("{label:?}") };
            assert!(typescript.contains(&format!("code: {literal},")), "{typescript}");
        }
        // None of them is a status code of HTTP.
        assert_eq!(folder.run(&format!("export --to openapi {name}.toml")).code, 2);
    }
    let parts: Value = serde_json::from_str(&folder.print("export --to json parts.toml")).unwrap();
    let parts = &parts["registries"][0]["parts"];
    assert_eq!(
        *parts,
        serde_json::json!([{ "last": 7, "digits": 1 }, { "last": 31, "digits": 2 }])
    );
}

#[test]
fn the_site_has_a_page_for_each_number_under_its_label() {
    let folder = folder();
    for (name, labels, _) in SPECS {
        folder.print(&format!("site --out {name} --spec {name}.toml"));
        for label in labels {
            let page = folder.read(&format!("{name}/en/edge/{label}.html"));
            assert!(page.contains(&format!(">{label}</span>")), "{page}");
            assert!(
                folder
                    .read(&format!("{name}/en/index.html"))
                    .contains(&format!("edge/{label}.html"))
            );
        }
    }
    let map = folder.read("parts/en/map.html");
    assert!(map.contains(">4.04</text>") && map.contains(">4.25</text>"), "{map}");
}

#[test]
fn diff_and_expand_write_numbers_as_the_registry_does() {
    let folder = folder();
    for (name, labels, phrase) in SPECS {
        let spec = folder.read(&format!("{name}.toml"));
        folder.write("new.toml", &spec.replace(phrase, "Something Else"));
        let changes = folder.print(&format!("diff {name}.toml new.toml"));
        assert!(labels.iter().any(|it| changes.contains(&format!("{it} {phrase}"))), "{changes}");
        let rust = folder.print(&format!("expand {name}.toml"));
        assert!(rust.contains(&format!("{} {phrase}", labels[labels.len() / 2])), "{rust}");
    }
    let spec = folder.read("parts.toml");
    folder.write(
        "new.toml",
        &spec
            .replace("0..=31", "0..=15")
            .replace("..=4.31", "..=4.15")
            .replace("..=5.31", "..=5.15"),
    );
    let changes = folder.print("diff parts.toml new.toml");
    assert!(changes.contains("parts: 0..=7, 0..=31 is now 0..=7, 0..=15"), "{changes}");
    assert!(changes.contains("codes: 2.00..=5.31 is now 2.00..=5.15"), "{changes}");
}
