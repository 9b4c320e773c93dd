//! `retired`.

use super::support::{HEADER, LibraryInMemory, messages, range};

#[test]
fn a_retired_number_is_not_used_again() {
    let spec = HEADER.replace("[registry]", "retired = [461, '470..=479']\n[registry]");
    let compiled = LibraryInMemory::new().compile(&format!("{spec}[475]\nphrase = 'X'\n"));
    assert_eq!(messages(&compiled), ["9:2: 475 is retired and may not be used again"]);
    let (location, note) = compiled.diagnostics[0].related().expect("where it is retired");
    assert_eq!((location.line(), location.column(), note), (2, 17, "retired here"));
}

#[test]
fn retired_numbers_are_listed_in_order() {
    let spec = HEADER.replace("[registry]", "retired = ['470..=472', 461, 471]\n[registry]");
    let catalogue = LibraryInMemory::new().catalogue(&format!("{spec}[404]\nphrase = 'X'\n"));
    assert_eq!(catalogue.retired.as_ref(), [range(461, 461), range(470, 472)]);
}

#[test]
fn what_a_parent_retires_stays_retired() {
    let base = HEADER.replace("[registry]", "retired = [461]\n[registry]");
    let library = LibraryInMemory::new().bundle("base", &format!("{base}[404]\nphrase = 'X'\n"));
    let spec = "format = 1\nextends = ['base']\nretired = [462]\n[461]\nphrase = 'Y'\n";
    let compiled = library.compile(spec);
    assert_eq!(messages(&compiled), ["4:2: 461 is retired by `base` and may not be used again"]);
    assert_eq!(compiled.catalogue.expect("a header").retired.as_ref(), [range(461, 462)]);
}

#[test]
fn what_is_inherited_cannot_be_retired() {
    let compiled =
        LibraryInMemory::new().compile("format = 1\nextends = ['http']\nretired = [404]\n");
    assert_eq!(messages(&compiled), ["3:12: `http` has 404, which cannot be retired too"]);
    assert_eq!(
        compiled.diagnostics[0].help(),
        Some("write { registry = \"http\", except = [404] } in `extends`")
    );
}

#[test]
fn one_parent_does_not_bring_what_another_retires() {
    let base = HEADER.replace("[registry]", "retired = [404]\n[registry]");
    let base = format!("{base}[405]\nphrase = 'X'\n");
    let other = format!("{HEADER}[404]\nphrase = 'Y'\n");
    let library = LibraryInMemory::default().bundle("a", &base).bundle("b", &other);
    assert_eq!(
        library.errors("format = 1\nextends = ['a', 'b']\n"),
        ["2:17: `b` has 404, which `a` retires"]
    );
}

#[test]
fn a_number_that_cannot_be_registered_cannot_be_retired() {
    let spec = HEADER.replace("[registry]", "retired = ['99..=101']\n[registry]");
    assert_eq!(
        LibraryInMemory::new().errors(&format!("{spec}[404]\nphrase = 'X'\n")),
        ["2:12: 99..=101 is outside the registry's codes, 100..=999"]
    );
}

#[test]
fn where_a_range_and_a_number_in_it_are_retired_the_first_is_shown() {
    let spec = HEADER.replace("[registry]", "retired = [475, '470..=479']\n[registry]");
    let place = |number| {
        let compiled = LibraryInMemory::new().compile(&format!("{spec}[{number}]\nphrase = 'X'\n"));
        compiled.diagnostics[0].related().map(|(location, _)| location.column())
    };
    assert_eq!([place(474), place(475), place(476)], [Some(17), Some(17), Some(17)]);
}

#[test]
fn a_huge_range_is_answered() {
    let spec = "format = 1\nretired = ['0..=9223372036854775807']\n[registry]\nname = 'a'\ntitle = 'A'\ncodes = '0..=18446744073709551615'\ndigits = 3\nrepr = 'u16'\n[404]\nphrase = 'X'\n";
    assert_eq!(LibraryInMemory::new().errors(spec).len(), 2);
    let spec = spec.replace("u16", "u64").replace("['0..=", "['405..=");
    assert_eq!(
        LibraryInMemory::new().catalogue(&spec).retired.as_ref(),
        [range(405, i64::MAX.into())]
    );
}
