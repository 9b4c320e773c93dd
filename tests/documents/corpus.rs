//! The macro says of a wrong spec, at its path, what `tests/specs/bad` says of it, word for word.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;
use test_specs::Corpus;

use crate::project::Project;

#[test]
fn the_macro_says_at_the_path_of_a_spec_what_the_corpus_says() {
    let project = Project::new("corpus", "");
    let corpus = Corpus::read();
    let mut source = String::new();
    for (index, case) in corpus.cases().enumerate() {
        let file = case.file();
        writeln!(source, "#[status_codes::status_enum({file:?})] pub enum Status{index} {{}}")
            .expect("a string can be written to");
    }
    project.write("src/lib.rs", &source);
    corpus.write_to(&project.root).expect("the specs can be written");
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
    for (index, case) in corpus.cases().enumerate() {
        let shown = said.get(&(index + 1)).map_or("", String::as_str);
        assert_eq!(shown, case.messages, "{}", case.name);
    }
}
