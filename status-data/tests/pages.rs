//! The titles of servers' error pages.

use std::collections::BTreeSet;

/// What is left of a title without case and punctuation.
fn letters(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn each_page_is_about_a_code_and_has_a_title_of_its_own() {
    for page in status_data::error_pages() {
        let (registry, number) = page.code;
        let codes = &status_data::registry(registry).unwrap().codes;
        let code = codes.iter().find(|code| code.number == number);
        let phrase = &code.unwrap_or_else(|| panic!("{page:?}")).phrase;
        assert_ne!(page.title, phrase, "{page:?}");
        assert!((400..=599).contains(&page.status) || page.status == 302, "{page:?}");
    }
}

#[test]
fn no_page_is_there_twice() {
    let mut seen = BTreeSet::new();
    for page in status_data::error_pages() {
        assert!(seen.insert((page.server, page.status, letters(page.title))), "{page:?}");
    }
}
