//! `[predicate.…]`.

use super::support::{
    HEADER, LibraryInMemory, errors, errors_over_http, help, over_http, predicate, range,
};

const CODES: &str = "[404]\nphrase = 'X'\n[405]\nphrase = 'Y'\n";

#[test]
fn members_are_sorted_and_merged() {
    let body = format!(
        "{CODES}[predicate.is_x]\ncodes = [405, '400..=404', '100..=404']\n\
         summary.en = 'A.'\nreference = 'RFC 1'\n"
    );
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"));
    let predicate = predicate(&catalogue, "is_x");
    assert_eq!(predicate.members.as_ref(), [range(100, 405)]);
    assert_eq!(predicate.summaries.as_ref(), [("en".into(), "A.".into())]);
    assert_eq!(predicate.references[0].title, "RFC 1");
}

#[test]
fn predicates_keep_the_order_of_the_spec() {
    let body = format!("{CODES}[predicate.is_z]\ncodes = [404]\n[predicate.is_a]\ncodes = [404]\n");
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"));
    let names: Vec<_> =
        catalogue.predicates.iter().map(|predicate| predicate.name.as_ref()).collect();
    assert_eq!(names, ["is_z", "is_a"]);
}

#[test]
fn each_member_is_true_of_something() {
    let body = format!("{CODES}[predicate.is_x]\ncodes = [404, 406, '500..=599', '400..=499']\n");
    assert_eq!(
        errors(&body),
        ["13:15: 406 is not registered", "13:20: no code is registered in 500..=599"]
    );
}

#[test]
fn a_code_that_was_refused_is_registered_all_the_same() {
    let body = "[404]\nphrase = ''\n[99]\nphrase = 'Z'\n[0406]\n[predicate.is_x]\ncodes = [404, 99, 406]\n";
    assert_eq!(errors(body).len(), 3);
}

#[test]
fn a_predicate_has_codes() {
    assert_eq!(
        errors(&format!("{CODES}[predicate.is_x]\n")),
        ["12:12: the predicate lacks `codes`"]
    );
    assert_eq!(
        errors(&format!("{CODES}[predicate.is_x]\ncodes = []\n")),
        ["13:9: a predicate must be true of at least one code"]
    );
}

#[test]
fn a_name_is_that_of_a_method_which_is_free() {
    for (name, message) in [
        ("code", "`code` would hide an existing method"),
        ("cmp", "`cmp` would hide an existing method"),
        ("to_string", "`to_string` would hide an existing method"),
        ("is_registered", "`is_registered` would hide an existing method"),
        ("match", "`match` is a keyword of Rust"),
        ("is-x", "`is-x` is not a Rust identifier"),
        ("isRetryable", "`isRetryable` is not in snake_case, as methods are"),
        ("VARIANTS", "`VARIANTS` is not in snake_case, as methods are"),
    ] {
        let body = format!("{CODES}[predicate.{name}]\ncodes = [404]\n");
        assert_eq!(errors(&body), [format!("12:12: {message}")]);
    }
    let spec = format!("{HEADER}{CODES}[predicate.isRetryable]\ncodes = [404]\n");
    assert_eq!(help(&LibraryInMemory::new(), &spec), "write `[predicate.is_retryable]`");
}

#[test]
fn a_name_is_not_that_of_a_class() {
    assert_eq!(
        errors_over_http("[predicate.is_client_error]\ncodes = [404]\n"),
        ["3:12: `is_client_error` is the method of a class"]
    );
}

#[test]
fn inherited_predicates_come_first_and_are_extended() {
    let catalogue = over_http(
        "[predicate.is_odd]\ncodes = [451]\n\
         [predicate.is_retryable]\ncodes = [404]\nsummary.ko = '다시.'\nreference = ['RFC 2']\n",
    );
    let names: Vec<_> =
        catalogue.predicates.iter().map(|predicate| predicate.name.as_ref()).collect();
    assert_eq!(names, ["is_retryable", "is_odd"]);
    let retryable = predicate(&catalogue, "is_retryable");
    assert_eq!(retryable.members.as_ref(), [range(404, 404), range(408, 408), range(500, 503)]);
    assert_eq!(retryable.summaries.len(), 2);
    assert_eq!(retryable.references[0].title, "RFC 2");
}

#[test]
fn a_member_that_is_not_picked_drops_silently() {
    let spec = "format = 1\nextends = [{ registry = 'http', except = [408, 500] }]\n";
    let catalogue = LibraryInMemory::new().catalogue(spec);
    assert_eq!(predicate(&catalogue, "is_retryable").members.as_ref(), [range(501, 503)]);
}

#[test]
fn a_predicate_without_members_stays() {
    let spec = "format = 1\nextends = [{ registry = 'http', only = [404] }]\n";
    let catalogue = LibraryInMemory::new().catalogue(spec);
    let retryable = predicate(&catalogue, "is_retryable");
    assert!(!retryable.contains(408) && !retryable.contains(500));
}

#[test]
fn members_of_two_parents_are_united() {
    let other = format!("{HEADER}[480]\nphrase = 'A'\n[predicate.is_x]\ncodes = [480]\n");
    let one = format!("{HEADER}[404]\nphrase = 'B'\n[predicate.is_x]\ncodes = [404]\n");
    let library = LibraryInMemory::default().bundle("a", &one).bundle("b", &other);
    let catalogue = library.catalogue("format = 1\nextends = ['a', 'b']\n");
    assert_eq!(predicate(&catalogue, "is_x").members.as_ref(), [range(404, 404), range(480, 480)]);
}

#[test]
fn a_member_that_no_code_can_have_is_cut_off() {
    let body = format!("{CODES}[predicate.is_x]\ncodes = ['404..=18446744073709551615']\n");
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"));
    assert_eq!(predicate(&catalogue, "is_x").members.as_ref(), [range(404, 65535)]);
}
