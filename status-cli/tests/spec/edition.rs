//! A code that a spec adds to a published registry is not in what was published.

use serde_json::Value;

use crate::folder::Folder;

/// Over HTTP's registry, without a name of its own.
const SPEC: &str = "\
format = 1
extends = [\"http\"]

[460]
phrase = \"Tenant Over Quota\"
summary.en = \"The tenant has used up its quota.\"
";

const EDITION: &str = "2025-09-15";

#[test]
fn nothing_says_of_a_code_of_ones_own_that_iana_published_it() {
    let folder = Folder::with_edge();
    folder.write("own.toml", SPEC);
    let page = folder.print("explain 460 --spec own.toml");
    assert!(page.contains("unofficial") && !page.contains(EDITION), "{page}");
    let inherited = folder.print("explain 404 --spec own.toml");
    assert!(inherited.contains(EDITION), "{inherited}");

    let json: Value = serde_json::from_str(&folder.print("export --to json own.toml")).unwrap();
    let registry = &json["registries"][0];
    assert_eq!((&registry["source"], &registry["as_of"]), (&Value::Null, &Value::Null));

    let code = |number: u64| {
        let codes = registry["codes"].as_array().unwrap();
        codes.iter().find(|it| it["code"] == number).unwrap()
    };
    assert_eq!((&code(460)["own"], &code(404)["own"]), (&true.into(), &false.into()));
    let from = &registry["inherited_from"][0];
    assert_eq!((&from["name"], &from["as_of"]), (&"http".into(), &EDITION.into()));

    folder.print("site --spec own.toml --out site");
    assert!(!folder.read("site/en/http/460.html").contains(EDITION));
    assert!(!folder.read("site/en/http/460.json").contains(EDITION));
}

#[test]
fn a_code_of_ones_own_is_said_to_be_defined_in_the_spec() {
    let folder = Folder::with_edge();
    folder.write("own.toml", SPEC);
    let http = "Hypertext Transfer Protocol";
    for (language, own) in [
        ("en", "defined in this spec, which extends http"),
        ("ko", "이 스펙에서 정의한 코드(http 확장)"),
    ] {
        let page = folder.print(&format!("explain 460 --spec own.toml --lang {language}"));
        assert!(page.contains(own) && !page.contains(http), "{page}");
        let inherited = folder.print(&format!("explain 404 --spec own.toml --lang {language}"));
        assert!(inherited.contains(EDITION) && !inherited.contains(own), "{inherited}");
        folder.print("site --spec own.toml --out site");
        let page = folder.read(&format!("site/{language}/http/460.html"));
        assert!(page.contains(own), "{page}");
        assert!(!folder.read(&format!("site/{language}/http/404.html")).contains(own));
        let registry = folder.read(&format!("site/{language}/http/index.html"));
        assert!(registry.contains("status-codes</a>") && registry.contains(EDITION), "{registry}");
    }
    assert!(
        folder.print("explain 451 --spec own.toml").contains("460 Tenant Over Quota (this spec)")
    );
    let json: Value =
        serde_json::from_str(&folder.print("explain 460 --spec own.toml --format json")).unwrap();
    assert_eq!(json["code"]["own"], true);

    let markdown = folder.print("export --to markdown own.toml");
    let row = |number: &str| markdown.lines().find(|line| line.starts_with(number)).unwrap();
    assert!(row("| 460 ").contains("defined in this spec"), "{markdown}");
    assert!(!row("| 404 ").contains("defined in this spec"), "{markdown}");
    assert!(markdown.contains("Codes inherited from http: <https://www.iana.org/"), "{markdown}");

    let rust = folder.print("expand own.toml --enum Own");
    let (_, documented) = rust.split_once("/// 460 Tenant Over Quota").unwrap();
    let (documentation, _) = documented.split_once("TenantOverQuota").unwrap();
    assert!(documentation.contains("/// Defined in this spec."), "{documentation}");
    assert_eq!(rust.matches("Defined in this spec.").count(), 1);
}

#[test]
fn a_listing_does_not_count_a_code_of_ones_own_among_those_of_the_parent() {
    let folder = Folder::with_edge();
    folder.write("own.toml", SPEC);
    for (command, own) in [
        ("list --class 4xx --spec own.toml --lang en", "this spec"),
        ("list --class 4xx --spec own.toml --lang ko", "이 스펙"),
        ("search tenant --spec own.toml --lang en", "this spec"),
        ("search tenant --spec own.toml --lang ko", "이 스펙"),
    ] {
        let table = folder.print(command);
        let row = table.lines().find(|line| line.starts_with("460")).unwrap();
        assert!(row.contains(own), "{row}");
    }
    let rows = folder.print("list --class 4xx --spec own.toml --format json");
    let rows: Vec<Value> = serde_json::from_str(&rows).unwrap();
    let registry = |code: u64| &rows.iter().find(|row| row["code"] == code).unwrap()["registry"];
    assert_eq!((registry(460), registry(404)), (&"this spec".into(), &"http".into()));
}

#[test]
fn the_codes_of_a_registry_with_a_name_are_those_of_the_registry() {
    let folder = Folder::with_edge();
    folder.write(
        "own.toml",
        &SPEC.replace("\n[460]", "\n[registry]\nname = \"acme\"\ntitle = \"Acme\"\n\n[460]"),
    );
    let page = folder.print("explain 460 --spec own.toml");
    assert!(page.contains("Acme (acme)") && !page.contains("this spec"), "{page}");
    let page = folder.print("explain 499 --registry nginx");
    assert!(page.contains("nginx") && !page.contains("this spec"), "{page}");
    let markdown = folder.print("export --to markdown own.toml");
    assert_eq!(markdown.matches("defined in this spec").count(), 1, "{markdown}");
}
