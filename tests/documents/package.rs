//! The warning about a spec outside the package.

use std::fs;
use std::os::unix::fs::symlink;

use serde_json::Value;

use crate::project::Project;

/// Enums whose specs are inside and outside the package, and which of their lines warn of what.
const PACKAGE: &str = r#"
#[status_codes::status_enum("inside.toml")] pub enum Inside {}
#[status_codes::status_enum("link.toml")] pub enum Linked {}
#[status_codes::status_enum("src/../inside.toml")] pub enum Around {}
#[status_codes::status_enum("../documents-shared/base.toml")] pub enum Outside {}
#[status_codes::status_enum("extends-outside.toml")] pub enum ExtendsOutside {}
#[status_codes::status_enum(extends = ["../documents-shared/base.toml"])] pub enum Named {}
#[allow(deprecated)]
#[status_codes::status_enum("../documents-shared/base.toml")] pub enum Allowed {}
pub fn body() {
    #[status_codes::status_enum("../documents-shared/base.toml")] enum Local {}
    let _ = Local::Ok;
}
"#;

const WARNED: &[(usize, usize, &str)] = &[
    (5, 29, "`../documents-shared/base.toml`"),
    (6, 29, "`../documents-shared/base.toml`"),
    (7, 29, "`../documents-shared/base.toml`"),
    (11, 33, "`../documents-shared/base.toml`"),
];

#[test]
fn a_spec_outside_the_package_is_warned_of() {
    let project = Project::new("documents-package", "");
    let base = "format = 1\nextends = [{ registry = \"http\", only = [200] }]\n";
    project.write("../documents-shared/base.toml", base);
    project.write("inside.toml", base);
    project.write(
        "extends-outside.toml",
        "format = 1\nextends = [\"../documents-shared/base.toml\"]\n",
    );
    let link = project.root.join("link.toml");
    let _ = fs::remove_file(&link);
    symlink("../documents-shared/base.toml", link).expect("a link can be made");
    project.write("src/lib.rs", PACKAGE);
    let shown: String = project
        .cargo(&["check", "--message-format", "json-diagnostic-short"])
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .filter_map(|line: Value| line["message"]["rendered"].as_str().map(str::to_owned))
        .collect();
    for (line, column, paths) in WARNED {
        let start = format!("src/lib.rs:{line}:{column}: warning: use of deprecated constant");
        let warning = shown
            .lines()
            .find(|warning| warning.starts_with(&start))
            .unwrap_or_else(|| panic!("{start} is not in\n{shown}"));
        assert!(warning.contains(&format!("`cargo package` leaves out {paths}")), "{warning}");
    }
    assert_eq!(shown.matches(": warning: ").count(), WARNED.len(), "{shown}");
}
