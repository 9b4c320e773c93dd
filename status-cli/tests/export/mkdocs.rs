//! What `status-codes export --to mkdocs` writes is built by `MkDocs`, without a warning, and clean under
//! markdownlint.

use std::process::Command;

use crate::folder::Folder;
use crate::packages::{npm, python, run};
use crate::registries;
use crate::sql::QUOTING;

const LINTER: &str = "markdownlint-cli2@0.22.1";
const MKDOCS: &str = "mkdocs==1.6.1";

fn everything() -> Folder {
    let folder = Folder::with_edge();
    folder.write("quoting.toml", QUOTING);
    assert_eq!(folder.run("export --all out").code, 0);
    folder.print("export --to mkdocs quoting.toml --output quoting");
    folder.write("hostile.toml", registries::HOSTILE);
    folder.print("export --to mkdocs hostile.toml --output hostile");
    folder
}

#[test]
fn markdownlint_finds_nothing() {
    let Some(linter) = npm(LINTER, "markdownlint-cli2") else { return };
    let folder = everything();
    // A paragraph is a line, and a phrase may end as it likes.
    folder.write(".markdownlint.json", "{ \"MD013\": false, \"MD026\": false }");
    let mut linter = Command::new(linter);
    linter.args([
        "--config",
        ".markdownlint.json",
        "out/mkdocs/**/*.md",
        "hostile/**/*.md",
        "quoting/**/*.md",
    ]);
    run(linter.current_dir(folder.path()));
}

#[test]
fn mkdocs_builds_every_page() {
    let Some(_) = python(&[MKDOCS]) else { return };
    let folder = everything();
    for source in
        ["out/mkdocs/http", "out/mkdocs/smtp_enhanced", "out/mkdocs/jsonrpc", "hostile", "quoting"]
    {
        let mut mkdocs = python(&[MKDOCS]).unwrap();
        mkdocs.args(["-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", "../site"]);
        mkdocs.args(["--config-file", "mkdocs.yml"]);
        run(mkdocs.current_dir(folder.path().join(source)));
    }
    let page = folder.read("site/-05/index.html");
    let text = "It's \"*/\" ${x} `y` \\ &lt;b&gt;";
    assert!(page.contains(text), "{page}");
    assert!(
        !page.contains("<b>") && !page.contains("<script>alert") && !page.contains("admonition")
    );
}

#[test]
fn a_code_has_a_page_and_its_neighbours() {
    let folder = Folder::with_edge();
    folder.print("export --to mkdocs edge.toml --output site");
    let page = folder.read("site/docs/470.md");
    assert!(page.starts_with("# 470 Tenant Over Quota\n\nThe tenant has used up"), "{page}");
    assert!(
        page.contains("\n## Tenant Over Quota\n\n테넌트가 하루치 요청을 모두 썼다.\n"),
        "{page}"
    );
    assert!(page.contains("| Lifecycle | unofficial |\n"), "{page}");
    assert!(
        page.ends_with("← [404 Not Found](<404.md>) · [500 Internal Server Error](<500.md>) →\n")
    );
    assert!(folder.read("site/mkdocs.yml").contains("      - \"404 Not Found\": \"404.md\"\n"));
    assert!(folder.read("site/docs/index.md").contains("| [470](<470.md>) | Tenant Over Quota |"));
    assert_eq!(folder.run("export --to mkdocs edge.toml --check site").code, 0);
    assert_eq!(folder.run("export --to mkdocs edge.toml").code, 2);
}
