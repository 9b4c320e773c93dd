//! Diagnostics as they are shown.

use super::support::{HEADER, HTTP, LibraryInMemory};

fn shown(library: &LibraryInMemory, spec: &str) -> String {
    let compiled = library.compile(spec);
    let diagnostics: Vec<_> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    diagnostics.join("\n\n")
}

#[test]
fn a_diagnostic_has_line_caret_and_help() {
    let spec = format!("{HEADER}[404]\nphrase    = \"Not Found\"\nlifecycle = \"unoficial\"\n");
    assert_eq!(
        shown(&LibraryInMemory::new(), &spec),
        r#"edge.toml:10:13: error: unknown lifecycle `unoficial`
   |
10 | lifecycle = "unoficial"
   |             ^^^^^^^^^^^
help: write "unofficial""#
    );
}

#[test]
fn a_related_place_is_shown_alike() {
    let spec = format!("{HEADER}[404]\nphrase = \"Not Found\"\n\n[410]\nphrase = \"Not found\"\n");
    assert_eq!(
        shown(&LibraryInMemory::new(), &spec),
        r#"edge.toml:12:10: error: "Not found" is already the phrase of 404
   |
12 | phrase = "Not found"
   |          ^^^^^^^^^^^
help: give the code its own name: `name = "…"`
edge.toml:9:10: note: the other code
  |
9 | phrase = "Not Found"
  |          ^^^^^^^^^^^"#
    );
}

#[test]
fn a_related_place_may_be_in_another_file() {
    let library = LibraryInMemory::new().file("base.toml", HTTP);
    let spec = "format = 1\nextends = [\"base.toml\"]\n\n[404]\nphrase = \"Nothing\"\n";
    assert_eq!(
        shown(&library, spec),
        r#"edge.toml:4:2: error: 404 is inherited from `base.toml` as "Not Found"
  |
4 | [404]
  |  ^^^
help: to change it, add `override = true`
base.toml:26:2: note: "Not Found" is defined here
   |
26 | [404]
   |  ^^^"#
    );
}

#[test]
fn a_clash_of_parents_shows_the_except() {
    let other = HTTP.replace("Unavailable For Legal Reasons", "Redirect");
    let library = LibraryInMemory::new().bundle("microsoft", &other);
    let spec = "format = 1\nextends = [\"http\", { registry = \"microsoft\", only = [451] }]\n";
    assert_eq!(
        shown(&library, spec),
        r#"edge.toml:2:20: error: `http` and `microsoft` differ in what they mean by 451 ("Unavailable For Legal Reasons" and "Redirect")
  |
2 | extends = ["http", { registry = "microsoft", only = [451] }]
  |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: to keep what `http` means, write { registry = "microsoft", only = [] }"#
    );
}

#[test]
fn carets_follow_the_width_of_what_is_shown() {
    let spec =
        format!("{HEADER}[404]\nphrase = 'X'\n\tsummary = {{ ko = '없음', english = 'x' }}\n");
    assert_eq!(
        shown(&LibraryInMemory::new(), &spec),
        "edge.toml:10:25: error: `english` is not a language tag
   |
10 |     summary = { ko = '없음', english = 'x' }
   |                              ^^^^^^^
help: language tags look like `en`, `ko` or `pt-BR`"
    );
}

#[test]
fn a_long_line_is_shown_in_part() {
    let spec =
        format!("{HEADER}[404]\nphrase = '{}'\nwire = [{}]\n", "x".repeat(9), " ".repeat(300));
    assert_eq!(
        shown(&LibraryInMemory::new(), &spec),
        format!(
            "edge.toml:10:8: error: expected a string, found a list
   |
10 | wire = [{}…
   |        {}
help: write it as one of \"sent\", \"log-only\", \"internal\"",
            " ".repeat(112),
            "^".repeat(113)
        )
    );
}

#[test]
fn a_missing_language_shows_the_line_to_add() {
    let spec = format!(
        "{HEADER}languages = [\"en\", \"ko\"]\n\n[460]\nphrase = \"Tenant Over Quota\"\nsummary.en = \"A.\"\n"
    );
    assert_eq!(
        shown(&LibraryInMemory::new(), &spec),
        r#"edge.toml:10:2: error: 460 has no summary in `ko`
   |
10 | [460]
   |  ^^^
help: add `summary.ko = "…"`"#
    );
}

#[test]
fn a_mistake_of_toml_is_shown_where_it_was_noticed() {
    assert_eq!(
        shown(&LibraryInMemory::new(), "format = 1\nextends = [\"http\"\n"),
        "edge.toml:2:18: error: invalid TOML: the list is not closed
  |
2 | extends = [\"http\"
  |                  ^
help: end it with `]`"
    );
}

#[test]
fn a_table_that_is_defined_twice_shows_both() {
    let spec = format!("{HEADER}[404]\nphrase = 'A'\n[405]\nphrase = 'B'\n[404]\nphrase = 'C'\n");
    assert!(shown(&LibraryInMemory::new(), &spec).starts_with(
        "edge.toml:12:2: error: the table `[404]` is defined twice
   |
12 | [404]
   |  ^^^
help: write one table with the keys of both
edge.toml:8:1: note: first defined here
  |
8 | [404]
  | ^^^^^"
    ));
}

#[test]
fn what_is_missing_altogether_is_shown_at_the_start() {
    assert_eq!(
        shown(&LibraryInMemory::new(), "[404]\nphrase = 'X'\n"),
        "edge.toml:1:1: error: the file does not say its `format`
  |
1 | [404]
  | ^
help: begin it with `format = 1`

edge.toml:1:1: error: the spec has no `[registry]`
  |
1 | [404]
  | ^
help: add one, or begin with `extends = [\"http\"]`"
    );
}

#[test]
fn what_a_message_quotes_cannot_disturb_it() {
    let spec = format!("{HEADER}\"a\\nb\\u202E\" = 1\n[404]\nphrase = 'X'\n");
    assert!(
        shown(&LibraryInMemory::new(), &spec)
            .starts_with(r"edge.toml:8:1: error: unknown key `a\u{a}b\u{202e}` in `[registry]`")
    );
}

#[test]
fn a_diagnostic_is_an_error() {
    let compiled = LibraryInMemory::new().compile("");
    let error: &dyn std::error::Error = &compiled.diagnostics[0];
    assert!(error.to_string().starts_with("edge.toml:1:1: error: "));
}
