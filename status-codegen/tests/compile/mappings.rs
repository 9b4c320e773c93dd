//! `[mapping.…]`: what is inherited, and what is left of one that is wrong.

use super::support::{HEADER, LibraryInMemory, messages, range};
use status_codegen::model::{Catalogue, Mapping};

const BASE: &str = "[404]\nphrase = 'X'\n[405]\nphrase = 'Y'\n[406]\nphrase = 'Z'\n\
                    [mapping.http]\nto = 'http'\ndefault = 500\n\
                    codes = { '404..=405' = 400, 406 = 503 }\nsummary.en = 'A.'\n\
                    [mapping.http-response]\nfrom = 'http'\ndefault = 404\n\
                    codes = { 400 = 405, '500..=599' = 406 }\n";

fn library() -> LibraryInMemory {
    LibraryInMemory::new().file("base.toml", format!("{HEADER}{BASE}"))
}

fn mapping<'c>(catalogue: &'c Catalogue, method: &str) -> Option<&'c Mapping> {
    catalogue.mappings.iter().find(|mapping| mapping.method() == method)
}

#[test]
fn what_a_pick_leaves_out_leaves_the_mappings() {
    let spec = "format = 1\nextends = [{ path = 'base.toml', except = [405, 406] }]\n";
    let catalogue = library().catalogue(spec);
    let to = mapping(&catalogue, "to_http").unwrap();
    assert_eq!(to.entries.as_ref(), [(range(404, 405), 400)]);
    assert_eq!(to.result_of_unregistered(405), Some(400));
    let from = mapping(&catalogue, "from_http_response").unwrap();
    assert_eq!(from.entries.as_ref(), []);
}

#[test]
fn a_mapping_whose_default_is_left_out_goes_too() {
    let spec = "format = 1\nextends = [{ path = 'base.toml', except = [404] }]\n";
    let catalogue = library().catalogue(spec);
    assert!(mapping(&catalogue, "to_http").is_some());
    assert!(mapping(&catalogue, "from_http_response").is_none());
}

#[test]
fn entries_go_over_inherited_ones_and_texts_over_inherited_texts() {
    let spec = "format = 1\nextends = ['base.toml']\n[407]\nphrase = 'W'\n\
                [mapping.http]\ncodes = { '405..=407' = 451 }\nsummary.ko = '가.'\n\
                reference = 'RFC 1'\n";
    let catalogue = library().catalogue(spec);
    let to = mapping(&catalogue, "to_http").unwrap();
    assert_eq!(to.entries.as_ref(), [(range(404, 404), 400), (range(405, 407), 451)]);
    assert_eq!(to.default, Some(500));
    assert_eq!(to.summaries.as_ref(), [("en".into(), "A.".into()), ("ko".into(), "가.".into())]);
    assert_eq!(to.references[0].title, "RFC 1");
}

#[test]
fn of_two_parents_the_first_is_right() {
    let other = "[407]\nphrase = 'W'\n\
                 [mapping.http]\nto = 'http'\ndefault = 404\ncodes = { 407 = 413 }\n";
    let header = HEADER.replace("acme", "other");
    let library = library().file("other.toml", format!("{header}{other}"));
    let catalogue = library.catalogue("format = 1\nextends = ['base.toml', 'other.toml']\n");
    let to = mapping(&catalogue, "to_http").unwrap();
    let expected = [(range(404, 405), 400), (range(406, 406), 503), (range(407, 407), 413)];
    assert_eq!(to.entries.as_ref(), expected);
    assert_eq!(to.default, Some(500));
}

#[test]
fn a_single_number_that_is_not_registered_is_mapped_by_default() {
    let catalogue = library().catalogue("format = 1\nextends = ['base.toml']\n");
    let to = mapping(&catalogue, "to_http").unwrap();
    assert_eq!((to.result(406), to.result_of_unregistered(406)), (Some(503), Some(500)));
    assert_eq!((to.result(405), to.result_of_unregistered(405)), (Some(400), Some(400)));
}

#[test]
fn a_mapping_with_a_mistake_keeps_its_method_and_what_is_sound_in_it() {
    for mistake in [
        "to = 'http'\ncodes = { 404 = 400, 405 = 99, 406 = 400 }",
        "to = 'http'\ncodes = { 404 = 400, 408 = 400, 405 = 400, 406 = 400 }",
        "to = 'http'\ncodes = { 404 = 400, '404..=406' = 400 }",
        "to = 'http'\ncodes = { 404 = 400 }",
        "to = 'http'\ncodes = { 404 = 400 }\ndefault = 99",
        "to = 'http'\ncodes = { 404 = 400 }\ndefault = true",
        "to = 'http'\ncodes = 404",
        "to = 'http'",
    ] {
        let codes = "[404]\nphrase = 'X'\n[405]\nphrase = 'Y'\n[406]\nphrase = 'Z'\n";
        let spec = format!("{HEADER}{codes}[mapping.x]\n{mistake}\n");
        let compiled = LibraryInMemory::new().compile(&spec);
        assert_eq!(messages(&compiled).len(), 1, "{mistake}");
        let catalogue = compiled.catalogue.unwrap();
        let to = mapping(&catalogue, "to_x").unwrap();
        assert!(catalogue.codes.iter().all(|code| to.result(code.number).is_some()), "{mistake}");

        let mistake = mistake.replace("to =", "from =").replace("codes = { 404", "codes = { 400");
        let spec = format!("{HEADER}{codes}[mapping.x]\n{mistake}\n");
        let compiled = LibraryInMemory::new().compile(&spec);
        assert_ne!(messages(&compiled), [""; 0], "{mistake}");
        let catalogue = compiled.catalogue.unwrap();
        assert!(mapping(&catalogue, "from_x").is_some_and(|it| it.default.is_some()), "{mistake}");
    }
}
