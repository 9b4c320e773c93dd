//! What is sound and most likely not meant.

use status_codegen::lint::{self, Lint};
use status_codegen::{Document, compile};

use crate::support::{HEADER, LibraryInMemory};

/// What the lints find in a spec, as `line:column: lint: message`.
fn findings_on(
    library: &LibraryInMemory,
    text: &str,
    is_packaged: &dyn Fn(&Document) -> bool,
) -> Vec<String> {
    let root = Document { id: "edge.toml".into(), path: "edge.toml".into(), text: text.into() };
    let checked = lint::check(root.clone(), library, is_packaged);
    assert_eq!(checked.compiled.diagnostics, compile(root, library).diagnostics);
    let shown = checked.findings.iter().map(|lint::Finding { lint, diagnostic: it }| {
        format!("{}:{}: {}: {}", it.line(), it.column(), lint.name(), it.message())
    });
    shown.collect()
}

/// What they find in an extension of `http`; `body` begins on line 3.
fn findings(body: &str) -> Vec<String> {
    let text = format!("format = 1\nextends = [\"http\"]\n{body}");
    findings_on(&LibraryInMemory::new(), &text, &|_| true)
}

const SOURCE: &str = "reference = \"https://acme.example/\"";

#[test]
fn a_new_code_without_a_reference_is_found_and_an_override_is_not() {
    assert_eq!(
        findings(
            "[460]\nphrase = \"A\"\n[404]\noverride = true\n[461]\nphrase = \"B\"\nreference = []"
        ),
        ["3:2: missing-reference: 2 codes have no `reference`, from 460 to 461"]
    );
    assert_eq!(
        findings("[460]\nphrase = \"A\""),
        ["3:2: missing-reference: 460 has no `reference`"]
    );
}

#[test]
fn the_source_of_the_registry_is_a_reference_of_all_its_codes() {
    let registry =
        "[registry]\nname = \"acme\"\ntitle = \"Acme\"\nsource = \"https://acme.example/\"\n";
    assert_eq!(findings(&format!("{registry}[460]\nphrase = \"A\"")), [""; 0]);
}

#[test]
fn another_phrase_than_the_parents_is_found_unless_that_stays_as_former() {
    let override_404 = "[404]\noverride = true\nphrase = \"Not There\"\n";
    let found = ["5:10: phrase-differs: the phrase of the parent is \"Not Found\""];
    assert_eq!(findings(override_404), found);
    assert_eq!(findings(&format!("{override_404}former = [\"Not Found\"]")), [""; 0]);
    assert_eq!(findings("[404]\noverride = true\nphrase = \"Not Found\""), [""; 0]);
}

#[test]
fn a_number_that_a_vendor_has_is_found_unless_the_phrase_is_the_same() {
    let code = |phrase: &str| findings(&format!("[499]\nphrase = {phrase:?}\n{SOURCE}"));
    let found = "3:2: taken-number: 499 is \"Client Closed Request\" in the registry `nginx`";
    assert_eq!(code("Token Required"), [found]);
    assert_eq!(code("Client closed request"), [""; 0]);
}

#[test]
fn a_number_of_another_protocol_is_nobodys() {
    let text = format!("{HEADER}[499]\nphrase = \"Mine\"\n{SOURCE}");
    assert_eq!(findings_on(&LibraryInMemory::new(), &text, &|_| true), [""; 0]);
}

#[test]
fn a_summary_that_says_nothing_is_found_in_each_language() {
    let body = "[460]\nphrase = \"Over Quota\"\ntitle.ko = \"할당량 초과\"\n";
    let texts =
        "summary.en = \"Over quota.\"\nsummary.ko = \"할당량 초과.\"\nsummary.fr = \"Trop.\"\n";
    assert_eq!(
        findings(&format!("{body}{texts}{SOURCE}")),
        [
            "6:9: summary-repeats-phrase: the summary is the phrase again",
            "7:9: summary-repeats-phrase: the summary is the title again"
        ]
    );
}

#[test]
fn a_file_outside_the_package_is_found_where_the_package_ends() {
    let library = LibraryInMemory::new()
        .file("inside.toml", "format = 1\nextends = [\"http\", \"outside.toml\"]")
        .file("outside.toml", "format = 1\nextends = [\"http\", \"further.toml\"]")
        .file("further.toml", "format = 1\nextends = [\"http\"]");
    let text = "format = 1\nextends = [\"inside.toml\"]";
    let is_packaged = |document: &Document| ["edge.toml", "inside.toml"].contains(&&*document.path);
    assert_eq!(
        findings_on(&library, text, &is_packaged),
        ["2:20: unpackaged-file: `outside.toml` is outside this package"]
    );
    assert_eq!(findings_on(&library, text, &|_| true), [""; 0]);
}

#[test]
fn of_a_code_that_is_wrong_nothing_more_is_said() {
    assert_eq!(findings("[1000]\nphrase = \"A\"\n[404]\nphrase = \"B\""), [""; 0]);
    assert_eq!(
        findings_on(&LibraryInMemory::new(), "format = 2\n[460]\nphrase = \"A\"", &|_| true),
        [""; 0]
    );
}

#[test]
fn the_lints_are_in_the_order_of_their_names() {
    assert!(Lint::ALL.is_sorted_by_key(|lint| lint.name()));
    assert!(Lint::ALL.iter().all(|lint| !lint.description().is_empty()));
}

#[test]
fn a_fallback_that_is_not_picked_is_found_unless_something_else_gives_it() {
    let library = LibraryInMemory::new();
    let on = |text: &str| findings_on(&library, text, &|_| true);
    let text = "format = 1\nextends = [{ registry = \"http\", only = [404, 500] }]\n";
    let found = "2:12: lost-fallback: 400 is left out, the fallback of the class `ClientError`";
    assert_eq!(on(text), [found]);
    assert_eq!(on(&text.replace("404", "400, 404")), [""; 0]);
    assert_eq!(on(&text.replace("only = [404, 500]", "except = [400]")), [found]);
    let classes_alone = text.replace("[404, 500]", "[]") + "[460]\nphrase = \"X\"\n" + SOURCE;
    assert_eq!(on(&classes_alone), [""; 0]);
}
