//! Integers of every width, and the two notations of numbers.

use super::support::{HEADER, LibraryInMemory, code, help, messages, numbers, predicate, range};
use status_codegen::model::{Radix, Repr};

/// The error codes of a protocol that writes them in hexadecimal. The line after it is line 9.
const HEXADECIMAL: &str = r#"format = 1
[registry]
name   = "streams"
title  = "Stream errors"
repr   = "u32"
codes  = "0x00..=0xffffffff"
digits = 2
radix  = 16
"#;

fn errors(body: &str) -> Vec<String> {
    LibraryInMemory::new().errors(&format!("{HEXADECIMAL}{body}"))
}

/// A spec of this type, over all its numbers, with a code.
fn spec_of(repr: &str, digits: u8, radix: u8) -> String {
    format!(
        "format = 1\n[registry]\nname = 'a'\ntitle = 'A'\nrepr = '{repr}'\ncodes = '0..=255'\n\
         digits = {digits}\nradix = {radix}\n[1]\nphrase = 'One'\n"
    )
}

#[test]
fn codes_beyond_the_integer_are_one_mistake() {
    let header = HEADER.replace("u16", "u8");
    assert_eq!(
        LibraryInMemory::new().errors(&format!("{header}[404]\nphrase = 'X'\n")),
        ["6:10: a u8 can be at most 255"]
    );
}

#[test]
fn every_width_is_known_and_has_its_digits() {
    for (repr, word, decimal, hexadecimal) in [
        (Repr::U8, "u8", 3, 2),
        (Repr::U16, "u16", 5, 4),
        (Repr::U32, "u32", 10, 8),
        (Repr::U64, "u64", 20, 16),
        (Repr::I8, "i8", 3, 2),
        (Repr::I16, "i16", 5, 4),
        (Repr::I32, "i32", 10, 8),
        (Repr::I64, "i64", 19, 16),
    ] {
        for (radix, most) in [(10, decimal), (16, hexadecimal)] {
            let spec = |digits| {
                let codes = format!("0..={}", repr.max().min(255));
                spec_of(word, digits, radix).replace("0..=255", &codes)
            };
            let catalogue = LibraryInMemory::new().catalogue(&spec(most));
            assert_eq!(
                (catalogue.registry.repr, catalogue.registry.notation.digits()),
                (repr, most)
            );
            let more = most + 1;
            let message = format!("7:10: numbers have 1 to {most} digits, not {more}");
            assert_eq!(LibraryInMemory::new().errors(&spec(more)), [message]);
        }
        assert_eq!(
            Radix::Decimal.digits_of(repr),
            u8::try_from(repr.max().to_string().len()).unwrap()
        );
    }
}

#[test]
fn numbers_are_printed_in_decimal_unless_the_spec_says_otherwise() {
    let registry = LibraryInMemory::new().catalogue("format = 1\nextends = ['http']\n").registry;
    assert_eq!((registry.notation.radix(), registry.label(7).as_str()), (Radix::Decimal, "007"));
    let registry =
        LibraryInMemory::new().catalogue(&format!("{HEXADECIMAL}[1]\nphrase = 'X'\n")).registry;
    assert_eq!(
        (registry.notation.radix(), registry.label(13).as_str()),
        (Radix::Hexadecimal, "0x0d")
    );
}

#[test]
fn there_are_three_radices() {
    assert_eq!(
        LibraryInMemory::new().errors(&spec_of("u16", 3, 8)),
        ["8:9: numbers are printed in radix 10, 16 or 36, not 8"]
    );
}

#[test]
fn a_code_is_written_in_either_notation() {
    let body =
        "[0]\nphrase = 'A'\n[0x0d]\nphrase = 'B'\n[0x0E]\nphrase = 'C'\n[15]\nphrase = 'D'\n";
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEXADECIMAL}{body}"));
    assert_eq!(numbers(&catalogue), [0, 13, 14, 15]);
}

#[test]
fn a_code_in_two_notations_is_defined_twice() {
    let compiled = LibraryInMemory::new().compile(&format!(
        "{HEXADECIMAL}[0x0d]\nphrase = 'A'\n[13]\nphrase = 'B'\n[0xD]\nphrase = 'C'\n"
    ));
    let message = "the code 0xd is defined twice";
    assert_eq!(messages(&compiled), [format!("11:2: {message}"), format!("13:2: {message}")]);
    for diagnostic in &compiled.diagnostics {
        let (first, note) = diagnostic.related().expect("the first table");
        assert_eq!((first.line(), first.column(), note), (9, 2, "first defined here"));
    }
    assert_eq!(code(&compiled.catalogue.expect("a header"), 13).phrase, "A");
}

#[test]
fn ranges_lists_and_fallbacks_are_written_in_either_notation() {
    let body = "fallback = 0x02\n\
                [[class]]\nname = 'Low'\ncodes = '0x00..=0x3f'\nfallback = 2\n\
                [[class]]\nname = 'High'\ncodes = '64..=0xffffffff'\n\
                [predicate.is_x]\ncodes = [0x02, '0x40..=0x4F']\n\
                [0x02]\nphrase = 'A'\n[0x41]\nphrase = 'B'\n";
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEXADECIMAL}{body}"));
    let classes: Vec<_> = catalogue.registry.classes.iter().map(|class| class.range).collect();
    assert_eq!(classes, [range(0, 63), range(64, u32::MAX.into())]);
    assert_eq!(catalogue.registry.fallback, Some(2));
    assert_eq!(predicate(&catalogue, "is_x").members.as_ref(), [range(2, 2), range(64, 79)]);
}

#[test]
fn messages_write_numbers_as_the_registry_does() {
    assert_eq!(errors("[0x0d]\n"), ["9:2: 0xd has no `phrase`"]);
    assert_eq!(
        errors("[1]\nphrase = 'X'\n[predicate.is_x]\ncodes = [16, '0x20..=0x2f']\n"),
        ["12:10: 0x10 is not registered", "12:14: no code is registered in 0x20..=0x2f"]
    );
    assert_eq!(
        errors("[0x100000000]\nphrase = 'X'\n[1]\nphrase = 'Y'\n"),
        ["9:2: 0x100000000 is outside the registry's codes, 0x0..=0xffffffff"]
    );
    assert_eq!(
        errors("[1]\nphrase = 'X'\n[16]\nphrase = 'X'\n"),
        ["12:10: \"X\" is already the phrase of 0x1"]
    );
}

#[test]
fn help_can_be_pasted_into_the_spec() {
    let one = format!("{HEXADECIMAL}[0x0d]\nphrase = 'One'\n");
    let two = format!("{HEXADECIMAL}[0x0d]\nphrase = 'Two'\n");
    let library = LibraryInMemory::default().bundle("one", &one).bundle("two", &two);
    assert_eq!(
        help(&library, "format = 1\nextends = ['one', 'two']\n"),
        "to keep what `one` means, write { registry = \"two\", except = [0xd] }"
    );
    let spec = "format = 1\nextends = ['one', { registry = \"two\", except = [0xd] }]\n";
    assert_eq!(numbers(&library.catalogue(spec)), [13]);
    let spec = format!("{one}[predicate.is_x]\ncodes = ['0x0f..=0x0d']\n");
    assert_eq!(help(&library, &spec), "write the lower end first: \"0x0d..=0x0f\"");
}

#[test]
fn the_radix_is_inherited_and_parents_agree_on_it() {
    let library = LibraryInMemory::default().bundle("one", &spec_of("u16", 2, 16)).bundle(
        "two",
        &spec_of("u16", 2, 10).replace("[1]\nphrase = 'One'", "[2]\nphrase = 'Two'"),
    );
    assert_eq!(
        library.catalogue("format = 1\nextends = ['one']\n").registry.notation.radix(),
        Radix::Hexadecimal
    );
    assert_eq!(
        library.errors("format = 1\nextends = ['one', 'two']\n"),
        ["2:19: `one` and `two` disagree on `radix`, which is 16 and 10"]
    );
}

#[test]
fn numbers_reach_as_far_as_their_type() {
    let spec = spec_of("u64", 2, 16)
        .replace("0..=255", "0..=0xffffffffffffffff")
        .replace("[1]", "[0xffffffffffffffff]");
    assert_eq!(numbers(&LibraryInMemory::new().catalogue(&spec)), [u64::MAX.into()]);
    let spec = spec_of("u32", 2, 10).replace("0..=255", "0..=4294967296");
    assert_eq!(LibraryInMemory::new().errors(&spec), ["6:9: a u32 can be at most 4294967295"]);
    assert_eq!(
        errors("[0x10000000000000000]\nphrase = 'X'\n[1]\nphrase = 'Y'\n"),
        ["9:2: `0x10000000000000000` is not a status code"]
    );
}

#[test]
fn a_code_without_a_number_is_a_code_all_the_same() {
    assert_eq!(errors("[4o4]\nphrase = 'X'\n"), ["9:2: `4o4` is not a number"]);
    let digits = "99999999999999999999";
    let expected = [format!("9:2: `{digits}` is not a status code")];
    assert_eq!(errors(&format!("[{digits}]\nphrase = 'X'\n")), expected);
}
