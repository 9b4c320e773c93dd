//! `[registry]`.

use super::support::{
    HEADER, LibraryInMemory, errors_over_http, help, messages, numbers, over_http, range,
};
use status_codegen::model::{Home, Repr};

/// The header with one line replaced, and a code.
fn errors_with(key: &str, line: &str) -> Vec<String> {
    LibraryInMemory::new().errors(&with(key, line))
}

fn with(key: &str, line: &str) -> String {
    let lines = HEADER.lines().map(|old| if old.starts_with(key) { line } else { old });
    let header: Vec<_> = lines.collect();
    format!("{}\n[404]\nphrase = 'X'\n", header.join("\n"))
}

#[test]
fn a_registry_is_read() {
    let spec = format!(
        "{HEADER}source = 'https://acme.dev'\nas-of = 2026-01-31\nfallback = 404\n[404]\nphrase = 'X'\n"
    );
    let registry = LibraryInMemory::new().catalogue(&spec).registry;
    assert_eq!((registry.name.as_ref(), registry.title.as_ref()), ("acme", "Acme"));
    assert_eq!(registry.source.as_deref(), Some("https://acme.dev"));
    assert_eq!(registry.as_of.as_deref(), Some("2026-01-31"));
    assert_eq!(
        (registry.repr, registry.range, registry.notation.digits()),
        (Repr::U16, range(100, 999), 3)
    );
    assert_eq!(registry.fallback, Some(404));
}

/// A reference of the registry is that of every code of the file that has none of its own.
#[test]
fn codes_take_the_reference_of_their_registry() {
    let spec = format!(
        "{HEADER}reference = ['RFC 9110, Section 15']\n[404]\nphrase = 'X'\n\
         [405]\nphrase = 'Y'\nreference = ['RFC 9110, Section 15.5.6']\n\
         [406]\nphrase = 'Z'\nreference = []\n"
    );
    let catalogue = LibraryInMemory::new().catalogue(&spec);
    let titles: Vec<Vec<&str>> = catalogue
        .codes
        .iter()
        .map(|code| code.references.iter().map(|reference| reference.title.as_ref()).collect())
        .collect();
    assert_eq!(titles, [vec!["RFC 9110, Section 15"], vec!["RFC 9110, Section 15.5.6"], vec![]]);
    let errors = errors_with("name", "name = 'acme'\nreference = 'https://'");
    assert!(errors.len() == 1 && errors[0].contains("the URL has no host"), "{errors:?}");
}

#[test]
fn what_a_registry_lacks_is_listed_once() {
    let spec = "format = 1\n[registry]\ntitle = 'Acme'\ncodes = '0..=9'\n[4]\nphrase = 'X'\n";
    assert_eq!(
        LibraryInMemory::new().errors(spec),
        ["2:2: `[registry]` lacks `name`, `repr` and `digits`"]
    );
}

#[test]
fn without_parents_a_registry_must_be_there() {
    let spec = "format = 1\n[4]\nphrase = 'X'\n";
    assert_eq!(LibraryInMemory::new().errors(spec), ["1:1: the spec has no `[registry]`"]);
    let catalogue = LibraryInMemory::new().compile(spec).catalogue.expect("a code is sound");
    assert_eq!(numbers(&catalogue), [4]);
    assert!(LibraryInMemory::new().compile("format = 1\n").catalogue.is_none());
}

#[test]
fn a_key_that_was_refused_is_not_missing_too() {
    assert_eq!(errors_with("repr", "repr = 16"), ["5:8: expected a string, found a number"]);
    assert_eq!(errors_with("codes", "codes = 'all'"), ["6:9: `all` is not a range of numbers"]);
}

#[test]
fn repr_is_an_integer_type_that_is_known() {
    assert_eq!(errors_with("repr", "repr = 'u128'"), ["5:8: unknown repr `u128`"]);
    assert_eq!(
        help(&LibraryInMemory::new(), &with("repr", "repr = 'float'")),
        "known values are `u8`, `u16`, `u32`, `u64`, `i8`, `i16`, `i32` and `i64`"
    );
}

#[test]
fn codes_fit_in_repr() {
    assert_eq!(errors_with("codes", "codes = '0..=70000'"), ["6:9: a u16 can be at most 65535"]);
}

#[test]
fn digits_fit_repr() {
    assert_eq!(errors_with("digits", "digits = 0"), ["7:10: numbers have 1 to 5 digits, not 0"]);
    assert_eq!(errors_with("digits", "digits = 6"), ["7:10: numbers have 1 to 5 digits, not 6"]);
    let huge = "digits = 18446744073709551615";
    assert_eq!(errors_with("digits", huge).len(), 1);
}

#[test]
fn as_of_is_a_date() {
    for (value, message) in [
        ("'2026-10-09'", "expected a date, found a string"),
        ("2026", "expected a date, found a number"),
        ("2026-10-09T10:00:00Z", "expected a date without a time, found a date with a time"),
    ] {
        let line = format!("digits = 3\nas-of = {value}");
        assert_eq!(errors_with("digits", &line), [format!("8:9: {message}")]);
    }
}

#[test]
fn a_name_is_no_path() {
    for name in ["a/b", "a.toml", "a b"] {
        let line = format!("name = '{name}'");
        assert_eq!(
            errors_with("name", &line),
            [format!("3:8: `{name}` is not a valid registry name")]
        );
    }
}

#[test]
fn what_a_registry_leaves_out_comes_from_the_first_parent() {
    let catalogue = over_http("[registry]\nfallback = 404\n[460]\nphrase = 'X'\n");
    let registry = catalogue.registry;
    assert_eq!((registry.name.as_ref(), registry.title.as_ref()), ("http", "HTTP"));
    assert_eq!(
        (registry.repr, registry.range, registry.notation.digits()),
        (Repr::U16, range(100, 999), 3)
    );
    assert_eq!(registry.fallback, Some(404));
    assert_eq!(catalogue.registry_home, Home::This);
}

/// IANA's edition has no 460.
#[test]
fn a_file_that_adds_codes_leaves_the_edition_of_its_parent() {
    let source = |body: &str| {
        let registry = over_http(body).registry;
        (registry.source.is_some(), registry.as_of.map(|date| date.to_string()))
    };
    let edition = Some("2025-09-15".to_owned());
    assert_eq!(source("[460]\nphrase = 'X'\n"), (false, None));
    assert_eq!(
        source("[registry]\nas-of = 2026-11-01\n[460]\nphrase = 'X'\n").1.as_deref(),
        Some("2026-11-01")
    );
    assert_eq!(source("[404]\noverride = true\nsummary.en = 'Nothing is here.'\n").1, edition);
    assert_eq!(source("[registry]\nfallback = 404\n").1, edition);
}

#[test]
fn a_registry_with_a_name_of_its_own_has_its_own_title_and_no_source_of_its_parents() {
    let body = "[registry]\nname = 'edge'\ntitle = 'Edge'\n[460]\nphrase = 'X'\n";
    let registry = over_http(body).registry;
    assert_eq!((registry.name.as_ref(), registry.title.as_ref()), ("edge", "Edge"));
    assert_eq!((registry.source, registry.as_of), (None, None));
    assert_eq!(registry.fallback, Some(500));
    let message = "4:8: a registry with its own `name` needs its own `title`";
    assert_eq!(errors_over_http(&body.replace("title = 'Edge'\n", "")), [message]);
}

#[test]
fn a_title_is_english_or_by_language_and_its_languages_are_inherited() {
    let titles = |title: &str| {
        let registry = over_http(&format!("[registry]\n{title}\n[460]\nphrase = 'X'\n")).registry;
        let titles: Vec<_> =
            registry.titles.iter().map(|(tag, it)| format!("{tag} {it}")).collect();
        (registry.title.to_string(), titles.join(", "))
    };
    let of = |title: &str, titles: &str| (title.to_owned(), titles.to_owned());
    assert_eq!(titles("title = 'Edge'"), of("Edge", "en Edge"));
    let korean = "name = 'edge'\ntitle = { ko = '엣지', en = 'Edge' }";
    assert_eq!(titles(korean), of("Edge", "ko 엣지, en Edge"));
    assert_eq!(titles("name = 'edge'\ntitle.ko = '엣지'"), of("엣지", "ko 엣지"));
    assert_eq!(titles("title.ko = 'HTTP 상태 코드'"), of("HTTP", "en HTTP, ko HTTP 상태 코드"));
    let message = "4:9: the title has no language";
    assert_eq!(errors_over_http("[registry]\ntitle = {}\n[460]\nphrase = 'X'\n"), [message]);
}

#[test]
fn the_date_of_one_source_is_not_inherited_with_another() {
    let catalogue = over_http("[registry]\nsource = 'https://acme.dev'\n[460]\nphrase = 'X'\n");
    assert_eq!(catalogue.registry.source.as_deref(), Some("https://acme.dev"));
    assert_eq!(catalogue.registry.as_of, None);
}

#[test]
fn the_parents_repr_stands() {
    assert_eq!(errors_over_http("[registry]\nrepr = 'u8'\n"), ["4:8: the parents' `repr` is u16"]);
    assert_eq!(errors_over_http("[registry]\nrepr = 'u16'\ndigits = 4\n"), [""; 0]);
}

#[test]
fn inherited_codes_lie_within_codes() {
    let compiled = LibraryInMemory::new()
        .compile("format = 1\nextends = ['http']\n[registry]\ncodes = '400..=500'\n");
    assert_eq!(messages(&compiled), ["4:9: inherited codes lie outside `codes`, 400..=500: 503"]);
    assert_eq!(
        compiled.diagnostics[0].help(),
        Some("give `[registry]` wider `codes`, or exclude them with `except`")
    );
}

#[test]
fn the_codes_of_all_parents_lie_within_those_of_the_first() {
    let narrow = |codes, number| {
        format!("{}[{number}]\nphrase = 'C{number}'\n", HEADER.replace("100..=999", codes))
    };
    let library = LibraryInMemory::default()
        .bundle("low", &narrow("100..=499", 404))
        .bundle("high", &narrow("500..=999", 500));
    let spec = "format = 1\nextends = ['low', 'high']\n";
    assert_eq!(library.errors(spec), ["2:19: inherited codes lie outside `codes`, 100..=499: 500"]);
    let spec = format!("{spec}[registry]\ncodes = '100..=999'\n");
    assert_eq!(library.errors(&spec), [""; 0]);
}

#[test]
fn a_header_that_cannot_be_read_is_not_missing_too() {
    for header in ["registry = 1\n", "[[registry]]\n"] {
        assert_eq!(
            LibraryInMemory::new()
                .errors(&format!("format = 1\n{header}[404]\nphrase = 'X'\n"))
                .len(),
            1
        );
    }
}

#[test]
fn a_registry_without_codes_is_empty() {
    assert_eq!(LibraryInMemory::new().errors(HEADER), ["2:2: the registry has no codes"]);
    assert_eq!(
        LibraryInMemory::new().errors("format = 1\nextends = [{ registry = 'http', only = [] }]\n"),
        ["1:1: the registry has no codes"]
    );
}

#[test]
fn a_registry_whose_only_code_is_refused_is_not_empty_too() {
    let spec = format!("{HEADER}[404]\nphrase = ''\n");
    assert_eq!(LibraryInMemory::new().errors(&spec), ["9:10: a phrase cannot be empty"]);
}
