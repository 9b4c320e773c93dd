//! `languages`.

use super::support::{HEADER, LibraryInMemory, errors, errors_over_http, help};

#[test]
fn every_code_has_a_summary_in_each_language() {
    let body =
        "languages = ['en', 'ko']\n[404]\nphrase = 'X'\nsummary.en = 'A.'\n[405]\nphrase = 'Y'\n";
    assert_eq!(
        errors(body),
        ["9:2: 404 has no summary in `ko`", "12:2: 405 has no summary in `en` and `ko`"]
    );
}

#[test]
fn the_line_to_add_for_a_missing_language_is_shown() {
    let spec = format!("{HEADER}languages = ['en', 'ko']\n[404]\nphrase = 'X'\n");
    assert_eq!(
        help(&LibraryInMemory::new(), &spec),
        "add `summary.en = \"…\"` and `summary.ko = \"…\"`"
    );
}

#[test]
fn a_summary_that_was_refused_is_not_missing_too() {
    for summary in ["summary = 'A.'", "summary.en = ''", "summary.english = 'A.'"] {
        assert_eq!(
            errors(&format!("languages = ['en']\n[404]\nphrase = 'X'\n{summary}\n")).len(),
            1
        );
    }
}

#[test]
fn an_override_has_the_languages_that_it_inherits() {
    let header = "[registry]\nlanguages = ['ko']\n";
    assert_eq!(errors_over_http(&format!("{header}[404]\noverride = true\n")), [""; 0]);
    assert_eq!(
        errors_over_http(&format!("{header}[408]\noverride = true\n")),
        ["5:2: 408 has no summary in `ko`"]
    );
}

#[test]
fn languages_are_not_inherited() {
    let base = format!("{HEADER}languages = ['ko']\n[404]\nphrase = 'X'\nsummary.ko = '가.'\n");
    let library = LibraryInMemory::new().file("base.toml", base);
    assert_eq!(
        library.errors("format = 1\nextends = ['base.toml']\n[405]\nphrase = 'Y'\n"),
        [""; 0]
    );
}

#[test]
fn each_language_is_a_tag_and_listed_once() {
    assert_eq!(
        errors("languages = ['en', 'EN', 'en']\n[404]\nphrase = 'X'\nsummary.en = 'A.'\n"),
        ["8:20: `EN` is not a language tag", "8:26: `en` is listed twice"]
    );
}
