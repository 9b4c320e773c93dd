//! Codes, new ones and overrides.

use super::support::{
    HEADER, LibraryInMemory, code, errors, errors_over_http, help, messages, numbers, over_http,
};
use status_codegen::model::{Home, Wire};

#[test]
fn codes_are_sorted_by_number() {
    let body = "[500]\nphrase = 'B'\n[404]\nphrase = 'A'\n";
    assert_eq!(numbers(&LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"))), [404, 500]);
}

#[test]
fn a_number_lies_within_codes() {
    assert_eq!(
        errors("[99]\nphrase = 'X'\n[404]\nphrase = 'Y'\n"),
        ["8:2: 99 is outside the registry's codes, 100..=999"]
    );
    assert_eq!(
        errors("[70000]\nphrase = 'X'\n[404]\nphrase = 'Y'\n"),
        ["8:2: 70000 is outside the registry's codes, 100..=999"]
    );
}

#[test]
fn a_new_code_has_a_phrase() {
    assert_eq!(errors("[404]\n"), ["8:2: 404 has no `phrase`"]);
    assert_eq!(help(&LibraryInMemory::new(), &format!("{HEADER}[404]\n")), "add `phrase = \"…\"`");
}

#[test]
fn mistakes_that_do_not_follow_from_each_other_are_all_reported() {
    assert_eq!(
        errors("[99]\nname = 'x'\nwire = 'x'\n"),
        [
            "8:2: 99 is outside the registry's codes, 100..=999",
            "8:2: 99 has no `phrase`",
            "9:8: `x` does not start with a capital letter",
            "10:8: unknown wire `x`",
        ]
    );
}

#[test]
fn a_code_with_a_lesser_mistake_is_in_the_catalogue() {
    let spec = format!("{HEADER}[404]\nphrase = 'X'\nwire = 'x'\nreference = ['RFC1']\n");
    let compiled = LibraryInMemory::new().compile(&spec);
    assert_eq!(compiled.diagnostics.len(), 2);
    assert_eq!(numbers(&compiled.catalogue.expect("a header")), [404]);
}

#[test]
fn a_code_that_is_not_known_by_name_is_left_out() {
    let compiled = LibraryInMemory::new()
        .compile(&format!("{HEADER}[404]\nphrase = 'é'\n[405]\nphrase = 'X'\n"));
    assert_eq!(compiled.diagnostics.len(), 1);
    assert_eq!(numbers(&compiled.catalogue.expect("a header")), [405]);
}

#[test]
fn an_override_is_marked() {
    assert_eq!(
        errors_over_http("[404]\nphrase = 'Nothing Here'\n"),
        ["3:2: 404 is inherited from `http` as \"Not Found\""]
    );
    let spec = "format = 1\nextends = ['http']\n[404]\noverride = false\nphrase = 'X'\n";
    assert_eq!(help(&LibraryInMemory::new(), spec), "to change it, write `override = true`");
    let spec = "format = 1\nextends = ['http']\n[404]\nphrase = 'X'\n";
    assert_eq!(help(&LibraryInMemory::new(), spec), "to change it, add `override = true`");
}

#[test]
fn an_unmarked_override_leaves_the_code_as_it_was() {
    let compiled =
        LibraryInMemory::new().compile("format = 1\nextends = ['http']\n[404]\nphrase = 'X'\n");
    assert_eq!(code(&compiled.catalogue.expect("a header"), 404).phrase, "Not Found");
}

#[test]
fn an_unmarked_override_of_a_files_code_shows_it() {
    let library =
        LibraryInMemory::new().file("base.toml", format!("{HEADER}[404]\nphrase = 'Gone'\n"));
    let compiled = library.compile("format = 1\nextends = ['base.toml']\n[404]\nphrase = 'X'\n");
    assert_eq!(messages(&compiled), ["3:2: 404 is inherited from `base.toml` as \"Gone\""]);
    let (location, note) = compiled.diagnostics[0].related().expect("the code");
    assert_eq!(
        (location.path(), location.line(), note),
        ("base.toml", 8, "\"Gone\" is defined here")
    );
}

#[test]
fn an_override_overrides_something() {
    assert_eq!(
        errors_over_http("[460]\noverride = true\nphrase = 'X'\n"),
        ["4:12: no inherited code 460 to override"]
    );
    assert_eq!(errors("[404]\noverride = true\n"), ["9:12: no inherited code 404 to override"]);
}

#[test]
fn what_an_override_does_not_give_stays() {
    let catalogue = over_http("[404]\noverride = true\nwire = 'internal'\nsummary.ko = '없음.'\n");
    let code = code(&catalogue, 404);
    assert_eq!(
        (code.phrase.as_ref(), code.name.as_ref(), code.wire),
        ("Not Found", "NotFound", Wire::Internal)
    );
    assert_eq!(code.references.len(), 1);
    assert_eq!(code.texts[0].summary.as_deref(), Some("There is no such thing."));
    assert_eq!(code.texts[1].summary.as_deref(), Some("없음."));
    assert_eq!((&code.home, code.bundled), (&Home::Bundled("http".into()), false));
}

#[test]
fn a_new_phrase_of_an_override_leaves_the_name() {
    let catalogue = over_http("[404]\noverride = true\nphrase = 'Nothing Here'\n");
    let code = code(&catalogue, 404);
    assert_eq!((code.phrase.as_ref(), code.name.as_ref()), ("Nothing Here", "NotFound"));
}

#[test]
fn a_former_phrase_that_an_override_makes_the_phrase_is_former_no_more() {
    let catalogue = over_http("[413]\noverride = true\nphrase = 'Payload Too Large'\n");
    assert!(code(&catalogue, 413).former.is_empty());
}

#[test]
fn an_override_that_is_refused_leaves_the_code_as_it_was() {
    let spec = "format = 1\nextends = ['http']\n[404]\noverride = true\nphrase = 'é'\n";
    let compiled = LibraryInMemory::new().compile(spec);
    assert_eq!(compiled.diagnostics.len(), 1);
    assert_eq!(code(&compiled.catalogue.expect("a header"), 404).phrase, "Not Found");
}

#[test]
fn a_number_that_was_not_picked_is_free() {
    let spec =
        "format = 1\nextends = [{ registry = 'http', except = [404] }]\n[404]\nphrase = 'X'\n";
    let catalogue = LibraryInMemory::new().catalogue(spec);
    assert_eq!(code(&catalogue, 404).home, Home::This);
}
