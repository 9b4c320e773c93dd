//! `status-codes export`.

use serde_json::{Value, json};

use crate::folder::{EDGE, Folder};

#[test]
fn a_file_in_json_has_every_code_whole_and_says_whose_it_is() {
    let page: Value =
        serde_json::from_str(&Folder::with_edge().print("export --to json edge.toml")).unwrap();
    let registry = &page["registries"][0];
    assert_eq!(registry["name"], "acme-edge");
    let numbers: Vec<_> =
        registry["codes"].as_array().unwrap().iter().map(|it| &it["code"]).collect();
    assert_eq!(numbers, [200, 404, 470, 500]);
    assert_eq!(registry["codes"][2]["texts"]["ko"]["summary"], "테넌트가 하루치 요청을 모두 썼다.");
    assert_eq!(registry["inherited"][0], json!({ "code": 200, "registry": "http" }));
}

#[test]
fn csv_has_a_line_a_code_and_a_column_a_text() {
    let page = Folder::with_edge().print("export --to csv edge.toml --docs ko,en");
    let mut reader = csv::Reader::from_reader(page.as_bytes());
    let header = reader.headers().unwrap().clone();
    let place = |column| header.iter().position(|it| it == column).unwrap();
    assert!(place("summary.ko") < place("summary.en"));
    let records: Vec<_> = reader.records().map(Result::unwrap).collect();
    let column = |name| records.iter().map(|it| &it[place(name)]).collect::<Vec<_>>();
    assert_eq!(column("code"), ["200", "404", "470", "500"]);
    assert_eq!(column("registry"), ["http", "http", "acme-edge", "http"]);
    assert_eq!(column("summary.ko")[2], "테넌트가 하루치 요청을 모두 썼다.");
    assert!(column("references")[1].starts_with("RFC 9110"));
    assert_eq!(
        column("title.en"),
        ["OK", "Not Found", "Tenant Over Quota", "Internal Server Error"]
    );
}

#[test]
fn markdown_has_a_table_a_class_and_its_signs_mean_nothing() {
    let folder = Folder::with_edge();
    folder.write("edge.toml", &EDGE.replace("the day", "the |day| [*]"));
    let page = folder.print("export --to markdown edge.toml --docs en");
    assert!(page.starts_with("# Acme edge\n"), "{page}");
    assert!(
        page.contains("\n## 4xx Client Error\n\n| Code | Phrase | Meaning | Reference |\n|---")
    );
    let row = "| 470 | Tenant Over Quota | The tenant has used up the requests of the \
               \\|day\\| \\[\\*\\]. | defined in this spec<br><https://acme.example/quota> |\n";
    assert!(page.contains(row), "{page}");
    assert!(!page.contains("테넌트"));
}

#[test]
fn a_bundled_registry_is_exported_by_its_name() {
    let page = Folder::with_edge().print("export --to markdown --registry nginx");
    assert!(page.contains("| 499 | Client Closed Request |"));
}

#[test]
fn csv_has_ranges_mappings_and_how_numbers_are_written() {
    let column = |registry: &str, name: &str, label: &str| {
        let page = Folder::with_edge().print(&format!("export --to csv --registry {registry}"));
        let mut reader = csv::Reader::from_reader(page.as_bytes());
        let header = reader.headers().unwrap().clone();
        let place = |column| header.iter().position(|it| it == column).unwrap();
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        let record = records.iter().find(|it| &it[place("label")] == label).unwrap();
        record[place(name)].to_owned()
    };
    assert_eq!(column("grpc", "to_http", "1"), "499");
    assert_eq!(column("grpc", "from_http_response", "14"), "429; 502..=504");
    assert_eq!(column("http2", "to_grpc", "0x07"), "14");
    assert_eq!(column("http2", "notation", "0x07"), "hexadecimal");
    assert_eq!(column("sqlstate", "notation", "42P01"), "alphanumeric");
    assert_eq!(column("smtp", "range", "250"), "CompletionMailSystem");
}

#[test]
fn json_says_of_each_code_which_registry_defines_it_and_has_the_languages_asked_for() {
    let folder = Folder::with_edge();
    let page: Value =
        serde_json::from_str(&folder.print("export --to json edge.toml --lang ko")).unwrap();
    let registry = &page["registries"][0];
    let codes = registry["codes"].as_array().unwrap();
    let owners: Vec<_> = codes.iter().map(|it| &it["registry"]).collect();
    assert_eq!(owners, ["http", "http", "acme-edge", "http"]);
    for texts in [&codes[2]["texts"], &registry["classes"][0]["title"]] {
        assert!(texts["ko"].is_string() != texts["ko"].is_object() && texts["en"].is_null());
    }
}

#[test]
fn markdown_has_former_phrases_predicates_ranges_and_mappings() {
    let print = |name: &str| {
        Folder::with_edge().print(&format!("export --to markdown --registry {name} --lang en"))
    };
    assert!(print("http").contains("| 413 | Content Too Large (formerly Payload Too Large"));
    assert!(print("http").contains("\n## Predicates\n\n| Predicate | Meaning | Codes |\n"));
    let grpc = print("grpc");
    assert!(grpc.contains("\n## Mapping `from_http_response`\n\n"), "{grpc}");
    assert!(grpc.contains("\n| 502 to 504 | 14 |\n| any other | 2 |\n"), "{grpc}");
    assert!(print("quic").contains("`CryptoError`: codes of tls from 0x100 up"));
    assert!(grpc.ends_with("|\n"));
}

#[test]
fn openapi_has_no_response_of_another_protocol() {
    let run = Folder::with_edge().run("export --to openapi --registry sip");
    assert!(run.code == 2 && run.errors.contains("has no status code of HTTP"), "{run:?}");
}

#[test]
fn what_is_to_be_exported_must_be_said_and_sound() {
    let folder = Folder::with_edge();
    folder.write("wrong.toml", "format = 2");
    for line in ["--to csv", "--to typescript --registry none", "--to openapi --registry grpc"] {
        assert_eq!(folder.run(&format!("export {line}")).code, 2, "{line}");
    }
    assert_eq!(folder.run("export --to json wrong.toml --output out.json").code, 2);
    assert!(!folder.path().join("out.json").exists());
    let run = folder.run("export --to json edge.toml --output nowhere/out.json");
    assert!(run.code == 2 && run.errors.contains("cannot write nowhere/out.json"), "{run:?}");
}

#[test]
fn output_is_the_same_each_time_and_in_a_file() {
    let folder = Folder::with_edge();
    for target in ["json", "csv", "markdown", "openapi", "typescript", "go"] {
        let line = format!("export --to {target} edge.toml");
        let page = folder.print(&line);
        assert_eq!(folder.print(&line), page);
        assert_eq!(folder.print(&format!("{line} --output page")), "");
        assert_eq!(folder.read("page"), page);
    }
}
