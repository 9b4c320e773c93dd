//! A program carries only what it asks for.

#[path = "support/project.rs"]
mod project;

use std::fs;
use std::path::Path;

use project::Project;
use status_codes::HttpStatus;

/// The bytes of a small program, built as users build theirs.
fn program(name: &str, expression: &str) -> Vec<u8> {
    let project = Project::new(name, ", default-features = false");
    let main = format!(
        "use status_codes::{{HttpStatus, WebStatus}};\n\n\
         fn main() {{\n    let _ = WebStatus::COUNT;\n    \
         let status = HttpStatus::from_code(std::env::args().count() as u16 + 403);\n    \
         println!(\"{{:?}}\", status.map(|status| {expression}));\n}}\n"
    );
    project.write("src/main.rs", &main);
    project.cargo(&["build", "--release"]);
    let program = format!("release/{name}{}", std::env::consts::EXE_SUFFIX);
    fs::read(Path::new(project::TARGET).join(program)).expect("the program was built")
}

fn holds(program: &[u8], text: &str) -> bool {
    program.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_program_that_asks_for_no_text_carries_none() {
    let entry = HttpStatus::NotFound.entry();
    let summaries = ["en", "ko"].map(|language| entry.text(language).expect("it has both").summary);

    let number = program("weight-number", "status.code()");
    let phrase = program("weight-phrase", "status.phrase()");
    let text = program("weight-text", "status.entry().text(\"ko\").map(|text| text.summary)");

    for summary in summaries {
        assert!(!holds(&number, summary) && !holds(&phrase, summary));
        assert!(holds(&text, summary));
    }
    assert!(!holds(&number, "Unavailable For Legal Reasons"));
    assert!(holds(&phrase, "Unavailable For Legal Reasons"));
    assert!(number.len() <= phrase.len() && phrase.len() + 10_000 < text.len());
}
