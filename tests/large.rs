//! A registry of so many codes that what is written for it has another form.

#[path = "support/project.rs"]
mod project;

use std::fmt::Write;

use project::Project;

const HEADER: &str = r#"
format = 1

[registry]
name   = "large"
title  = "Many codes"
repr   = "u16"
digits = 3
codes  = "0..=65535"
"#;

/// More than a `match` has of names, and a static of variants.
const COUNT: usize = 300;

const MAIN: &str = r#"
#[status_codes::status_enum("large.toml")]
pub enum LargeStatus {}

fn main() {
    let found = LargeStatus::VARIANTS.iter().filter(|status| {
        LargeStatus::from_name(status.name()) == Some(**status)
            && LargeStatus::from_code(status.code()) == Some(**status)
            && status.to_string().parse() == Ok(**status)
            && status.phrase() == format!("Answer Number {}", status.code())
    });
    let registered = (0..=u16::MAX).filter(|number| LargeStatus::from_code(*number).is_some());
    println!("{} {}", found.count(), registered.count());
    println!("{:?}", LargeStatus::from_name("AnswerNumber"));
}
"#;

#[test]
fn every_one_of_many_codes_is_found_by_number_by_name_and_by_text() {
    let mut spec = String::from(HEADER);
    for number in (0..COUNT).map(|place| 7 * place + 3) {
        write!(
            spec,
            "\n[{number}]\nphrase = \"Answer Number {number}\"\nsummary.en = \"It is so.\"\n"
        )
        .expect("a string takes what is written");
    }
    let project = Project::new("large", "");
    project.write("large.toml", &spec);
    project.write("src/main.rs", MAIN);
    assert_eq!(project.cargo(&["run"]), format!("{COUNT} {COUNT}\nNone\n"));
}
