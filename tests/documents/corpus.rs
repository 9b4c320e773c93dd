//! The macro says of a wrong spec, at its path, what `tests/specs/bad` has beside it, word for word.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::project::Project;

/// Copies the folder and those below it, and lists the specs that are directly in it.
fn copy(from: &Path, to: &Path) -> Vec<PathBuf> {
    fs::create_dir_all(to).expect("a folder can be made");
    let mut specs = Vec::new();
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let path = entry.expect("an entry can be read").path();
        let copied = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            copy(&path, &copied);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            fs::copy(&path, copied).expect("a file can be copied");
            specs.push(path);
        }
    }
    specs.sort();
    specs
}

#[test]
fn the_macro_says_at_the_path_of_a_spec_what_the_corpus_says() {
    let project = Project::new("corpus", "");
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs/bad");
    let specs = copy(&corpus, &project.root);
    let mut source = String::new();
    for (index, spec) in specs.iter().enumerate() {
        let name = spec.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        writeln!(source, "#[status_codes::status_enum({name:?})] pub enum Status{index} {{}}")
            .expect("a string can be written to");
    }
    project.write("src/lib.rs", &source);
    let output = project.output(&["check", "--message-format", "json"]);
    assert!(!output.status.success(), "every spec is wrong");

    let mut said: BTreeMap<usize, String> = BTreeMap::new();
    for line in String::from_utf8(output.stdout).expect("the compiler prints UTF-8").lines() {
        let diagnostic: Value = serde_json::from_str(line).expect("a line is JSON");
        let message = &diagnostic["message"];
        let Some(span) = message["spans"].get(0) else { continue };
        assert_eq!(span["column_start"], 29, "{message}");
        let line = span["line_start"].as_u64().and_then(|line| usize::try_from(line).ok());
        let shown = said.entry(line.expect("a line has a number")).or_default();
        *shown += message["message"].as_str().expect("a message is text");
        shown.push('\n');
    }
    for (index, spec) in specs.iter().enumerate() {
        let expected = fs::read_to_string(spec.with_extension("stderr")).expect("it is beside it");
        let shown = said.get(&(index + 1)).map_or("", String::as_str);
        assert_eq!(shown, expected, "{}", spec.display());
    }
}
