//! `status-codes export --check`.

use crate::folder::{EDGE, Folder};

#[test]
fn a_fresh_file_is_fine_and_a_stale_one_is_shown() {
    let folder = Folder::with_edge();
    for target in ["json", "csv", "markdown", "openapi", "typescript"] {
        folder.write("edge.toml", EDGE);
        let line = format!("export --to {target} edge.toml --lang en");
        folder.print(&format!("{line} --output page"));
        let run = folder.run(&format!("{line} --check page"));
        assert_eq!((run.code, run.output.as_str(), run.errors.as_str()), (0, "", ""));

        folder.write("edge.toml", &EDGE.replace("Tenant Over Quota", "Tenant Quota Exceeded"));
        let run = folder.run(&format!("{line} --check page"));
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.output.contains("\n-") && run.output.contains("Tenant Quota Exceeded"));
        let command = format!(
            "page is out of date; run: status-codes export --to {target} edge.toml --docs en \
             --output page\n"
        );
        assert_eq!(run.errors, command);
    }
}

#[test]
fn what_cannot_be_read_cannot_be_checked() {
    let run = Folder::with_edge().run("export --to csv edge.toml --check none.csv");
    assert!(run.code == 2 && run.errors.contains("cannot read none.csv"), "{run:?}");
}
