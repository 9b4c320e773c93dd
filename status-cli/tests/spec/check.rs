//! `status-codes check`.

use serde_json::{Value, json};

use crate::folder::{EDGE, Folder};

/// The spec of the folder, with a code for each class to fall back to.
fn edge() -> String {
    EDGE.replace("[200, 404, 500]", "[200, 400, 404, 500]")
}

fn folder() -> Folder {
    let folder = Folder::with_edge();
    folder.write("edge.toml", &edge());
    folder
}

#[test]
fn a_sound_spec_is_fine_and_nothing_is_said() {
    assert_eq!(folder().print("check edge.toml"), "");
}

#[test]
fn a_mistake_is_shown_in_its_line_and_is_a_finding() {
    let folder = folder();
    folder.write("wrong.toml", "format = 1\nextends = [\"htpp\"]\n");
    let run = folder.run("check edge.toml wrong.toml");
    assert_eq!((run.code, run.errors.as_str()), (1, ""));
    let expected = "\
wrong.toml:2:12: error: no bundled registry is called `htpp`
  |
2 | extends = [\"htpp\"]
  |            ^^^^^^
help: write \"http\"

";
    assert_eq!(run.output, expected);
}

#[test]
fn the_tables_that_make_room_for_a_number_can_be_pasted() {
    let folder = Folder::with_edge();
    let spec = "\
format = 1
extends = [\"http\"]

[999]
phrase     = \"Request Denied\"
reference  = \"https://acme.example/999\"
summary.en = \"The edge took the client for a robot.\"
";
    folder.write("robot.toml", spec);
    let run = folder.run("check robot.toml");
    assert_eq!(run.code, 1, "{}", run.output);
    let (_, tables) = run.output.split_once("help: to register 999, add\n").unwrap();
    folder.write("robot.toml", &format!("{spec}{tables}"));
    assert_eq!(folder.print("check robot.toml --deny all"), "");
}

#[test]
fn a_warning_names_its_lint_and_is_no_finding_unless_it_is_denied() {
    let folder = folder();
    folder.write("edge.toml", &edge().replace("470", "499"));
    let warning = folder.print("check edge.toml");
    let first = "edge.toml:8:2: warning[taken-number]: 499 is \"";
    assert!(warning.starts_with(first), "{warning}");
    for denied in ["--deny taken-number", "--deny all", "--deny warnings"] {
        let run = folder.run(&format!("check edge.toml {denied}"));
        assert_eq!(run.code, 1, "{denied}");
        assert_eq!(run.output, warning.replace("warning[", "error["));
    }
}

#[test]
fn a_name_counts_before_all_and_what_is_allowed_is_not_shown() {
    let folder = folder();
    folder.write("edge.toml", &edge().replace("470", "499"));
    assert_eq!(folder.print("check edge.toml --deny all --allow taken-number"), "");
    assert_eq!(folder.print("check edge.toml --allow all"), "");
    let warned = folder.print("check edge.toml --deny all --warn taken-number");
    assert!(warned.contains("warning[taken-number]"), "{warned}");
    assert_eq!(folder.run("check edge.toml --deny colour").code, 2);
}

#[test]
fn json_has_all_there_is_to_a_finding() {
    let folder = folder();
    let again = "\n[0x1d6]\nphrase = \"Again\"\n";
    folder.write("edge.toml", &format!("{}{again}", edge().replace("reference ", "# ")));
    let run = folder.run("check edge.toml --format json");
    assert_eq!(run.code, 1);
    let findings: Value = serde_json::from_str(&run.output).unwrap();
    let twice = json!({
        "path": "edge.toml", "line": 14, "column": 2, "level": "error", "lint": null,
        "message": "the code 470 is defined twice", "help": "write one table with the keys of both",
        "related": {
            "path": "edge.toml", "line": 8, "column": 2, "message": "first defined here",
        },
    });
    let missing = json!({
        "path": "edge.toml", "line": 8, "column": 2, "level": "warning", "lint": "missing-reference",
        "message": "470 has no `reference`",
        "help": "say where it is defined: `reference = \"https://…\"`", "related": null,
    });
    assert_eq!(findings, json!([twice, missing]));
    for format in ["csv", "markdown", "table"] {
        let listing = folder.run(&format!("check edge.toml --format {format}")).output;
        assert!(listing.contains("470 has no `reference`"), "{format}: {listing}");
    }
}

#[test]
fn a_file_outside_the_package_is_found_and_one_inside_is_not() {
    let folder = folder();
    folder.write("shared/base.toml", &edge());
    folder.write("edge/Cargo.toml", "[package]\nname = \"edge\"\n");
    folder.write("edge/edge.toml", "format = 1\nextends = [\"../shared/base.toml\"]\n");
    folder.write("edge/more/more.toml", "format = 1\nextends = [\"../edge.toml\"]\n");
    let found = folder.print("check edge/edge.toml");
    let first =
        "edge/edge.toml:2:12: warning[unpackaged-file]: `shared/base.toml` is outside this package";
    assert!(found.starts_with(first), "{found}");
    assert_eq!(folder.print("check edge/more/more.toml"), found);
    folder.write("edge/nested/Cargo.toml", "[package]\nname = \"nested\"\n");
    folder.write("edge/nested/base.toml", &edge());
    folder.write("edge/edge.toml", "format = 1\nextends = [\"nested/base.toml\"]\n");
    assert!(folder.print("check edge/edge.toml").contains("`edge/nested/base.toml` is outside"));
}

#[test]
fn a_mistake_in_a_file_that_two_extend_is_shown_once() {
    let folder = folder();
    folder.write("base.toml", "format = 2");
    folder.write("one.toml", "format = 1\nextends = [\"base.toml\"]");
    folder.write("two.toml", "format = 1\nextends = [\"base.toml\"]");
    let run = folder.run("check one.toml two.toml");
    assert_eq!(run.output.matches("unknown format 2").count(), 1, "{}", run.output);
}

#[test]
fn colour_is_for_the_words_and_the_carets() {
    let folder = folder();
    folder.write("edge.toml", "format = 2");
    let run = folder.run("check edge.toml --color always");
    assert!(run.output.contains("\u{1b}[31merror\u{1b}[0m: unknown format 2"), "{}", run.output);
    assert!(run.output.contains("  | \u{1b}[31m         ^\u{1b}[0m\n"), "{}", run.output);
}

#[test]
fn a_file_that_cannot_be_read_cannot_run() {
    let run = folder().run("check none.toml");
    assert_eq!((run.code, run.output.as_str()), (2, ""));
    assert!(run.errors.contains("cannot read none.toml"), "{}", run.errors);
}
