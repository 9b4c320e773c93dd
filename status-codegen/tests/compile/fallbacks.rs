//! What numbers that are not registered are treated as.

use super::support::{HEADER, LibraryInMemory, class, errors, errors_over_http, over_http};

#[test]
fn a_fallback_is_registered() {
    assert_eq!(
        errors("fallback = 500\n[404]\nphrase = 'X'\n"),
        ["8:12: `500` is not registered, so it cannot be a fallback"]
    );
    assert_eq!(
        errors("[[class]]\nname = 'A'\ncodes = '400..=499'\nfallback = 400\n[404]\nphrase = 'X'\n"),
        ["11:12: `400` is not registered, so it cannot be a fallback"]
    );
}

#[test]
fn a_fallback_of_a_class_is_in_it() {
    let body = "[[class]]\nname = 'A'\ncodes = '400..=499'\nfallback = 500\n[404]\nphrase = 'X'\n";
    assert_eq!(errors(body), ["11:12: 500 is not in 400..=499"]);
}

#[test]
fn a_fallback_may_be_inherited_or_own() {
    assert_eq!(over_http("[registry]\nfallback = 404\n").registry.fallback, Some(404));
    let own = over_http("[registry]\nfallback = 460\n[460]\nphrase = 'X'\n");
    assert_eq!(own.registry.fallback, Some(460));
}

#[test]
fn a_code_that_was_refused_is_a_fallback_all_the_same() {
    let spec = format!("{HEADER}fallback = 404\n[404]\nphrase = ''\n[405]\nphrase = 'X'\n");
    let compiled = LibraryInMemory::new().compile(&spec);
    assert_eq!(compiled.diagnostics.len(), 1);
    assert_eq!(compiled.catalogue.expect("a header").registry.fallback, None);
}

#[test]
fn a_fallback_that_is_not_picked_drops_silently() {
    let spec = "format = 1\nextends = [{ registry = 'http', except = [400, 500] }]\n";
    let catalogue = LibraryInMemory::new().catalogue(spec);
    assert_eq!(catalogue.registry.fallback, None);
    assert_eq!(class(&catalogue, "ClientError").fallback, None);
    assert_eq!(class(&catalogue, "ServerError").fallback, None);
}

#[test]
fn the_first_parent_that_has_a_fallback_gives_it() {
    let spec = "format = 1\nextends = [{ registry = 'http', only = [404] }, { registry = 'http', only = [500] }]\n";
    let catalogue = LibraryInMemory::new().catalogue(spec);
    assert_eq!(catalogue.registry.fallback, Some(500));
    assert_eq!(class(&catalogue, "ServerError").fallback, Some(500));
    assert_eq!(class(&catalogue, "ClientError").fallback, None);
}

#[test]
fn a_fallback_outside_every_registry_is_reported_over_http() {
    assert_eq!(
        errors_over_http("[registry]\nfallback = 600\n"),
        ["4:12: `600` is not registered, so it cannot be a fallback"]
    );
}
