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

    folder.print("site --spec own.toml --out site");
    assert!(!folder.read("site/en/http/460.html").contains(EDITION));
    assert!(!folder.read("site/en/http/460.json").contains(EDITION));
}
