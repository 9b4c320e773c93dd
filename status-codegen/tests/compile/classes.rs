//! `[[class]]`.

use super::support::{HEADER, LibraryInMemory, class, errors, errors_over_http, over_http, range};
use status_codegen::model::Home;

const LOW: &str = "[[class]]\nname = 'Low'\ncodes = '100..=499'\n";

#[test]
fn classes_are_read_and_sorted() {
    let body = "[[class]]\nname = 'ServerError'\ncodes = '500..=599'\n\
                [[class]]\nname = 'ClientError'\nlabel = '4xx'\ncodes = '400..=499'\nfallback = 404\n\
                title = { en = 'Client Error', ko = '클라이언트 오류' }\n[404]\nphrase = 'X'\n";
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"));
    let [client, server] = catalogue.registry.classes.as_ref() else { panic!("two classes") };
    assert_eq!((client.name.as_ref(), client.label.as_ref()), ("ClientError", "4xx"));
    assert_eq!((client.range, client.fallback), (range(400, 499), Some(404)));
    assert_eq!(client.titles[1], ("ko".into(), "클라이언트 오류".into()));
    assert_eq!((server.label.as_ref(), server.fallback), ("server_error", None));
    assert_eq!(catalogue.class_home, Home::This);
}

#[test]
fn a_class_has_a_name_and_codes() {
    let code = "[404]\nphrase = 'X'\n";
    assert_eq!(errors(&format!("[[class]]\n{code}")), ["8:1: the class lacks `name` and `codes`"]);
    assert_eq!(errors(&format!("[[class]]\nname = 'A'\n{code}")), ["8:1: the class lacks `codes`"]);
    assert_eq!(
        errors(&format!("[[class]]\ncodes = '400..=499'\n{code}")),
        ["8:1: the class lacks `name`"]
    );
}

#[test]
fn a_name_is_that_of_a_variant() {
    for (name, message) in [
        ("clientError", "`clientError` does not start with a capital letter"),
        ("Client Error", "`Client Error` is not a Rust identifier"),
        ("Self", "`Self` is a keyword of Rust"),
        ("VARIANTS", "`VARIANTS` is already a constant of the generated enum"),
        ("Registered", "`is_registered` would hide an existing method"),
    ] {
        let body = format!("[[class]]\nname = '{name}'\ncodes = '1..=9'\n[404]\nphrase = 'X'\n");
        assert_eq!(errors(&body), [format!("9:8: {message}")]);
    }
}

#[test]
fn two_classes_cannot_have_one_name() {
    let body = format!("{LOW}[[class]]\nname = 'Low'\ncodes = '500..=599'\n[404]\nphrase = 'X'\n");
    assert_eq!(errors(&body), ["12:8: there is already a class `Low`"]);
    let body = "[[class]]\nname = 'BadURL'\ncodes = 1\n[[class]]\nname = 'BadUrl'\ncodes = 2\n[404]\nphrase = 'X'\n";
    assert_eq!(errors(body), ["12:8: `BadURL` and `BadUrl` are both `is_bad_url`"]);
    assert_eq!(
        errors_over_http("[[class]]\nname = 'ClientError'\ncodes = '600..=699'\n"),
        ["4:8: there is already a class `ClientError`"]
    );
}

#[test]
fn two_classes_cannot_overlap() {
    let body = format!("{LOW}[[class]]\nname = 'High'\ncodes = '499..=599'\n[404]\nphrase = 'X'\n");
    let compiled = LibraryInMemory::new().compile(&format!("{HEADER}{body}"));
    let [diagnostic] = compiled.diagnostics.as_slice() else { panic!("{compiled:?}") };
    assert_eq!(diagnostic.message(), "the class overlaps `Low`, which is 100..=499");
    assert_eq!((diagnostic.line(), diagnostic.column()), (13, 9));
    assert_eq!(diagnostic.related().map(|(location, _)| location.line()), Some(8));
    assert_eq!(
        errors_over_http("[[class]]\nname = 'All'\ncodes = '100..=999'\n"),
        ["5:9: the class overlaps `ServerError`, which is 500..=599"]
    );
}

#[test]
fn classes_fit_in_repr() {
    let body = "[[class]]\nname = 'A'\ncodes = '0..=65536'\n[404]\nphrase = 'X'\n";
    assert_eq!(errors(body), ["10:9: a u16 can be at most 65535"]);
}

#[test]
fn every_code_lies_in_a_class_if_there_are_any() {
    assert_eq!(errors(&format!("{LOW}[500]\nphrase = 'X'\n")), ["11:2: 500 is in no class"]);
    assert_eq!(errors_over_http("[600]\nphrase = 'X'\n"), ["3:2: 600 is in no class"]);
}

#[test]
fn a_class_that_is_refused_leaves_no_code_without_one() {
    let body = "[[class]]\nname = 'low'\ncodes = '100..=499'\n[404]\nphrase = 'X'\n";
    assert_eq!(errors(body), ["9:8: `low` does not start with a capital letter"]);
}

#[test]
fn inherited_codes_need_a_class_as_well() {
    let library = LibraryInMemory::new().bundle("flat", &format!("{HEADER}[404]\nphrase = 'X'\n"));
    let spec = "format = 1\nextends = ['flat']\n[[class]]\nname = 'A'\ncodes = '500..=599'\n";
    assert_eq!(library.errors(spec), ["3:1: inherited codes lie in no class: 404"]);
}

#[test]
fn a_label_is_plain() {
    let body =
        "[[class]]\nname = 'A'\nlabel = 'vier xx'\ncodes = '400..=499'\n[404]\nphrase = 'X'\n";
    assert_eq!(errors(body), ["10:9: `vier xx` is not a valid label"]);
}

#[test]
fn inherited_classes_stay_and_are_shared() {
    let catalogue = over_http("[460]\nphrase = 'X'\n");
    assert_eq!(catalogue.class_home, Home::Bundled("http".into()));
    assert_eq!(class(&catalogue, "ClientError").fallback, Some(400));
}

#[test]
fn own_classes_join_the_inherited() {
    let catalogue =
        over_http("[[class]]\nname = 'Odd'\ncodes = '600..=699'\n[600]\nphrase = 'X'\n");
    assert_eq!(catalogue.registry.classes.len(), 3);
    assert_eq!((catalogue.class_home, catalogue.registry_home), (Home::This, Home::This));
}

#[test]
fn an_inherited_predicate_keeps_its_name() {
    let library = LibraryInMemory::new();
    let spec =
        "format = 1\nextends = ['http']\n[[class]]\nname = 'Retryable'\ncodes = '600..=699'\n";
    assert_eq!(
        library.errors(spec),
        ["4:8: there is already an inherited predicate `is_retryable`"]
    );
}

#[test]
fn the_enum_of_the_classes_has_the_name_that_the_spec_gives_it() {
    let spec = HEADER.to_owned() + "class-enum = 'AcmeKind'\n" + LOW + "[404]\nphrase = 'X'\n";
    let library = LibraryInMemory::new().bundle("acme", &spec);
    let own = library.catalogue(&spec);
    let heir = library
        .catalogue("format = 1\nextends = ['acme']\n[registry]\nname = 'heir'\ntitle = 'Heir'\n");
    assert_eq!(
        (own.registry.class_enum.as_deref(), own.class_home),
        (Some("AcmeKind"), Home::This)
    );
    assert_eq!(heir.registry.class_enum.as_deref(), Some("AcmeKind"));
    assert_eq!(heir.class_home, Home::Bundled("acme".into()));
    let with_more = "format = 1\nextends = ['acme']\n[[class]]\nname = 'B'\ncodes = '500..=599'\n";
    assert_eq!(library.catalogue(with_more).registry.class_enum, None);
}

#[test]
fn inherited_classes_have_an_enum_already() {
    assert_eq!(
        errors_over_http("[registry]\nclass-enum = 'Mine'\n"),
        ["4:14: the spec has no `[[class]]`, so there is no class enum to name"]
    );
}
