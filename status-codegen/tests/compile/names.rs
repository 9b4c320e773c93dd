//! Names: those that phrases give, those that are given, and those that clash.

use super::support::{
    HEADER, LibraryInMemory, code, errors, errors_over_http, help, messages, over_http,
};

#[test]
fn a_phrase_gives_a_name() {
    for (phrase, name) in [
        ("URI Too Long", "UriTooLong"),
        ("OK", "Ok"),
        ("I'm a teapot", "ImATeapot"),
        ("(Unused)", "Unused"),
    ] {
        let spec = format!("{HEADER}[404]\nphrase = \"{phrase}\"\n");
        assert_eq!(code(&LibraryInMemory::new().catalogue(&spec), 404).name, name);
    }
}

#[test]
fn a_name_that_is_none_is_corrected() {
    for (name, correction) in [
        ("r#NotFound", "write \"NotFound\""),
        ("r#crate", "write \"Crate\""),
        ("_NotFound", "write \"NotFound\""),
        ("shop::NotFound", "write \"ShopNotFound\""),
        ("not_found", "write \"NotFound\""),
        ("VARIANTS", "write \"Variants\""),
        ("Self", "a name is an identifier in CamelCase, such as \"NotFound\""),
        ("", "a name is an identifier in CamelCase, such as \"NotFound\""),
    ] {
        let spec = format!("{HEADER}[404]\nphrase = 'X'\nname = '{name}'\n");
        assert_eq!(help(&LibraryInMemory::new(), &spec), correction, "{name}");
    }
    let spec = format!("{HEADER}[404]\nphrase = 'X'\n[predicate.'r#is_x']\ncodes = [404]\n");
    assert_eq!(help(&LibraryInMemory::new(), &spec), "write `[predicate.is_x]`");
}

#[test]
fn a_name_of_ones_own_goes_before() {
    let spec = format!("{HEADER}[404]\nphrase = '3 Strikes'\nname = 'ThreeStrikes'\n");
    assert_eq!(code(&LibraryInMemory::new().catalogue(&spec), 404).name, "ThreeStrikes");
}

#[test]
fn a_phrase_that_gives_no_name_needs_one() {
    assert_eq!(
        errors("[404]\nphrase = '3 Strikes'\n"),
        ["9:10: the phrase `3 Strikes` gives no name"]
    );
    assert_eq!(
        errors("[404]\nphrase = 'Self'\n"),
        ["9:10: the phrase gives no name: `Self` is a keyword of Rust"]
    );
}

#[test]
fn a_name_is_an_identifier_that_is_free() {
    for (name, message) in [
        ("Not Found", "`Not Found` is not a Rust identifier"),
        ("notFound", "`notFound` does not start with a capital letter"),
        ("Self", "`Self` is a keyword of Rust"),
        ("VARIANTS", "`VARIANTS` is already a constant of the generated enum"),
        ("COUNT", "`COUNT` is already a constant of the generated enum"),
        ("_", "`_` is not a Rust identifier"),
        ("", "`` is not a Rust identifier"),
    ] {
        let body = format!("[404]\nphrase = 'X'\nname = '{name}'\n");
        assert_eq!(errors(&body), [format!("10:8: {message}")]);
    }
}

#[test]
fn two_codes_of_one_phrase_have_different_names() {
    let body = "[404]\nphrase = 'Not Found'\n[405]\nphrase = 'not found'\n";
    let named = format!("{HEADER}{body}name = 'Other'\n");
    assert_eq!(LibraryInMemory::new().catalogue(&named).codes.len(), 2);
    let compiled = LibraryInMemory::new().compile(&format!("{HEADER}{body}"));
    assert_eq!(messages(&compiled), ["11:10: \"not found\" is already the phrase of 404"]);
    assert_eq!(compiled.diagnostics[0].related().map(|(first, _)| first.line()), Some(9));
    assert_eq!(
        errors_over_http("[460]\nphrase = 'Not Found'\n"),
        ["4:10: \"Not Found\" is already the phrase of 404"]
    );
}

#[test]
fn a_name_stands_for_one_code() {
    assert_eq!(
        errors("[404]\nphrase = 'Not Found'\n[405]\nphrase = 'Not-Found'\n"),
        ["11:10: `NotFound` is already the name of 404"]
    );
    assert_eq!(
        errors("[404]\nphrase = 'A'\nname = 'BadUrl'\n[405]\nphrase = 'B'\nname = 'BadURL'\n"),
        ["13:8: `BadURL` is too near to `BadUrl`, the name of 404"]
    );
}

#[test]
fn former_phrases_become_aliases() {
    let body = "[413]\nphrase = 'Content Too Large'\nformer = ['Payload Too Large', 'Payload-Too-Large', 'content-too-large', '4 Big']\n";
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"));
    let code = code(&catalogue, 413);
    assert_eq!(code.former.len(), 4);
    assert_eq!(code.aliases(), [("PayloadTooLarge".to_owned(), "Payload Too Large")]);
}

#[test]
fn a_former_phrase_may_say_whose_it_was() {
    let former = "{ phrase = 'Payload Too Large', reference = 'RFC 7231' }";
    let body = format!("[413]\nphrase = 'Content Too Large'\nformer = [{former}, 'Big']\n");
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"));
    let former = &code(&catalogue, 413).former;
    assert_eq!(
        (former[0].phrase.as_ref(), former[1].phrase.as_ref()),
        ("Payload Too Large", "Big")
    );
    let reference = former[0].reference.as_ref().map(|reference| reference.title.as_ref());
    assert_eq!((reference, &former[1].reference), (Some("RFC 7231"), &None));
}

#[test]
fn a_former_phrase_in_a_table_is_read_as_strictly() {
    for (former, message) in [
        ("{ reference = 'RFC 7231' }", "10:11: a former phrase has no `phrase`"),
        ("{ phrase = 'A', from = 'x' }", "10:27: unknown key `from` in a former phrase"),
        (
            "{ phrase = 'A', reference = 'RFC7231' }",
            "10:39: `RFC7231` is not a reference to an RFC",
        ),
        ("{ phrase = ' A' }", "10:22: a phrase has single spaces between words and none around it"),
        ("1", "10:11: expected a string, found a number"),
    ] {
        assert_eq!(errors(&format!("[404]\nphrase = 'X'\nformer = [{former}]\n")), [message]);
    }
}

#[test]
fn a_former_phrase_is_no_other() {
    for (former, message) in [
        ("'a'", "13:11: \"a\" is the current phrase of the code"),
        ("'C', 'c'", "13:16: \"c\" is listed twice"),
        ("'b'", "13:11: \"b\" is already the phrase of 405"),
        ("'Old'", "13:11: \"Old\" is already the former phrase of 405"),
        ("'B!'", "13:11: `B` is already the name of 405"),
        ("'Old!'", "13:11: `Old` is already the alias of 405"),
    ] {
        let other = "[405]\nphrase = 'B'\nformer = ['Old']\n";
        let body = format!("{other}[404]\nphrase = 'A'\nformer = [{former}]\n");
        assert_eq!(errors(&body), [message]);
    }
}

#[test]
fn a_former_phrase_gives_way_to_a_phrase_that_comes_later() {
    assert_eq!(
        errors("[404]\nphrase = 'A'\nformer = ['B']\n[405]\nphrase = 'B'\n"),
        ["10:11: \"B\" is already the phrase of 405"]
    );
}

#[test]
fn an_own_phrase_gives_way_to_an_inherited_former_one() {
    assert_eq!(
        errors_over_http("[460]\nphrase = 'Payload Too Large'\n"),
        ["4:10: \"Payload Too Large\" is already the former phrase of 413"]
    );
}

#[test]
fn an_own_phrase_gives_way_to_a_former_one_that_an_override_leaves() {
    assert_eq!(
        errors_over_http(
            "[413]\noverride = true\nwire = 'internal'\n[460]\nphrase = 'Payload Too Large'\n"
        ),
        ["7:10: \"Payload Too Large\" is already the former phrase of 413"]
    );
}

#[test]
fn an_override_frees_what_it_renames() {
    let catalogue = over_http(
        "[404]\noverride = true\nphrase = 'Gone Astray'\nname = 'GoneAstray'\n[460]\nphrase = 'Not Found'\n",
    );
    assert_eq!(code(&catalogue, 460).name, "NotFound");
}

#[test]
fn two_parents_with_one_name_are_told_apart_by_except() {
    let other = format!("{HEADER}[480]\nphrase = 'Not Found'\n");
    let http = format!("{HEADER}[404]\nphrase = 'Not Found'\n");
    let library = LibraryInMemory::default().bundle("a", &http).bundle("b", &other);
    let compiled = library.compile("format = 1\nextends = ['a', 'b']\n");
    assert_eq!(
        messages(&compiled),
        ["2:17: `b` brings 480, but \"Not Found\" is already the phrase of 404"]
    );
    assert_eq!(compiled.diagnostics[0].help(), Some("write { registry = \"b\", except = [480] }"));
}
