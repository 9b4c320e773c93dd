//! Signed numbers, numbers with letters, numbers in parts.

use status_codegen::model::{Notation, Part, Radix, Repr};

use crate::support::{LibraryInMemory, help, messages, numbers};

/// A registry of CoAP's kind.
const PARTS: &str = "format = 1\n[registry]\nname = 'a'\ntitle = 'A'\nrepr = 'u8'\n\
                     parts = ['0..=7', '0..=31']\ndigits = [1, 2]\ncodes = '2.00..=5.31'\n";

/// A registry of SQLSTATE's kind.
const LETTERS: &str = "format = 1\n[registry]\nname = 'a'\ntitle = 'A'\nrepr = 'u32'\n\
                       radix = 36\ndigits = 5\ncodes = '00000..=ZZZZZ'\n";

/// A registry of JSON-RPC's kind.
const SIGNED: &str = "format = 1\n[registry]\nname = 'a'\ntitle = 'A'\nrepr = 'i32'\ndigits = 1\n\
                      codes = '-32768..=0'\n";

fn labels(spec: &str) -> Vec<String> {
    let catalogue = LibraryInMemory::new().catalogue(spec);
    catalogue.codes.iter().map(|code| catalogue.registry.label(code.number)).collect()
}

#[test]
fn signed_numbers_are_in_their_order() {
    let spec = format!(
        "{SIGNED}fallback = -32603\n[-32700]\nphrase = 'Parse Error'\n\
         [0]\nphrase = 'OK'\n[-32603]\nphrase = 'Internal Error'\n"
    );
    let catalogue = LibraryInMemory::new().catalogue(&spec);
    assert_eq!(numbers(&catalogue), [-32700, -32603, 0]);
    assert_eq!((catalogue.registry.repr, catalogue.registry.fallback), (Repr::I32, Some(-32603)));
    let least = SIGNED.replace("i32", "i64").replace("'-32768..=0'", "'-9223372036854775808..=0'");
    let spec = format!("{least}[-9223372036854775808]\nphrase = 'Least'\n");
    assert_eq!(numbers(&LibraryInMemory::new().catalogue(&spec)), [i64::MIN.into()]);
}

#[test]
fn a_code_in_parts_is_its_mixed_radix() {
    let spec = format!(
        "{PARTS}fallback = '5.00'\n[[class]]\nname = 'ClientError'\ncodes = '4.00..=4.31'\n\
         [[class]]\nname = 'ServerError'\ncodes = '5.00..=5.31'\nfallback = '5.00'\n\
         [predicate.is_x]\ncodes = ['4.04', '5.00..=5.31']\n\
         ['4.04']\nphrase = 'Not Found'\n['5.00']\nphrase = 'Internal Server Error'\n"
    );
    let catalogue = LibraryInMemory::new().catalogue(&spec);
    assert_eq!(numbers(&catalogue), [132, 160]);
    assert_eq!(labels(&spec), ["4.04", "5.00"]);
    assert_eq!(catalogue.registry.fallback, Some(160));
    let parts = [Part { last: 7, digits: 1 }, Part { last: 31, digits: 2 }];
    assert_eq!(catalogue.registry.notation, Notation::Parts(parts.to_vec().into()));
}

#[test]
fn letters_are_digits_of_radix_36() {
    let spec = format!(
        "retired = ['01007', '0100A..=0100C']\n{LETTERS}[00000]\nphrase = 'Success'\n\
         [42P01]\nphrase = 'Undefined Table'\n[\"HV000\"]\nphrase = 'FDW Error'\n"
    );
    assert_eq!(labels(&spec), ["00000", "42P01", "HV000"]);
    let catalogue = LibraryInMemory::new().catalogue(&spec);
    assert_eq!(
        catalogue.registry.notation,
        Notation::Whole { radix: Radix::Alphanumeric, digits: 5 }
    );
    assert_eq!(catalogue.retired.len(), 2);
}

#[test]
fn a_child_reads_and_writes_as_its_parent_does() {
    let mut library = LibraryInMemory::new();
    let base = format!("{PARTS}['4.04']\nphrase = 'Not Found'\n['4.05']\nphrase = 'Not Allowed'\n");
    library.files.insert("base.toml".to_owned(), base);
    let child = "format = 1\nextends = [{ path = 'base.toml', except = ['4.05'] }]\n\
                 ['4.06']\nphrase = 'Not Acceptable'\n";
    assert_eq!(numbers(&library.catalogue(child)), [132, 134]);
    let child = child.replace("4.05", "4.07");
    assert_eq!(library.errors(&child), ["2:44: `base.toml` has no code 4.07"]);
    let clash = "format = 1\nextends = ['base.toml']\n['4.04']\nphrase = 'X'\n";
    assert_eq!(library.errors(clash), ["3:2: 4.04 is inherited from `base.toml` as \"Not Found\""]);
}

#[test]
fn how_numbers_are_written_is_the_same_for_all_parents() {
    let mut library = LibraryInMemory::new();
    let base = format!("{PARTS}['4.04']\nphrase = 'Not Found'\n");
    library.files.insert("one.toml".to_owned(), base.clone());
    let wider = base.replace("['0..=7', '0..=31']", "['0..=3', '0..=63']");
    library.files.insert(
        "two.toml".to_owned(),
        wider.replace("'2.00..=5.31'", "'1.00..=3.63'").replace("4.04", "3.04"),
    );
    let spec = "format = 1\nextends = ['one.toml', 'two.toml']\n";
    assert_eq!(
        library.errors(spec),
        ["2:24: `one.toml` and `two.toml` disagree on `parts`, which are [\"0..=7\", \"0..=31\"] \
          and [\"0..=3\", \"0..=63\"]"]
    );
}

/// The message about a spec with one wrong line, and its help.
fn wrong(spec: &str) -> (Vec<String>, String) {
    let library = LibraryInMemory::new();
    let messages: Vec<_> = messages(&library.compile(spec));
    let stripped = messages.iter().map(|it| it.split_once(": ").expect("a place").1.to_owned());
    (stripped.collect(), help(&library, spec))
}

#[test]
fn every_wrong_number_is_answered_once_and_with_a_way_out() {
    let table = |header: &str, name: &str| format!("{header}[{name}]\nphrase = 'X'\n");
    for (spec, message, help) in [
        (table(LETTERS, "42p01"), "`42p01` has lower-case letters", "write \"42P01\""),
        (table(LETTERS, "42P1"), "`42P1` does not have the digits of a code", "write \"042P1\""),
        (
            table(LETTERS, "-2P01"),
            "`-2P01` is not a number",
            "a code of this registry has digits and capital letters alone, as \"0000A\"",
        ),
        (
            table(PARTS, "4.04"),
            "a number in parts must be in quotation marks",
            "write `[\"4.04\"]`",
        ),
        (table(PARTS, "'4.4'"), "`4.4` does not have the digits of a code", "write \"4.04\""),
        (
            table(PARTS, "404"),
            "`404` has 1 part, and a code of this registry has 2",
            "write all parts, separated by dots, as \"1.01\"",
        ),
        (
            table(PARTS, "'4.32'"),
            "part 2 of `4.32` can be at most 31",
            "`parts` in `[registry]` says how far each part goes",
        ),
        (
            table(PARTS, "'-4.04'"),
            "`-4.04` is not a number",
            "a code of this registry is written in parts, without a sign, as \"1.01\"",
        ),
        (
            table(&SIGNED.replace("i32", "u32").replace("-32768..=0", "0..=9"), "-1"),
            "`-1` is negative, and a u32 has no sign",
            "remove the sign, or write `repr = \"i32\"`",
        ),
        (
            table(&SIGNED.replace("-32768", "-2147483649"), "0"),
            "an i32 goes down to -2147483648 only",
            "begin the range at -2147483648 or after",
        ),
    ] {
        assert_eq!(wrong(&spec), (vec![message.to_owned()], help.to_owned()), "{spec}");
    }
}

#[test]
fn every_wrong_header_is_answered_once_and_with_a_way_out() {
    let code = "['4.04']\nphrase = 'X'\n";
    let with = |from: &str, to: &str| format!("{}{code}", PARTS.replace(from, to));
    for (spec, message, help) in [
        (with("digits = [1, 2]\n", ""), "`[registry]` lacks `digits`", "add `digits = [1, 2]`; only a spec that extends another may omit it"),
        (with("[1, 2]", "3"), "each part needs its own `digits`", "write `digits = [1, 2]`"),
        (with("[1, 2]", "[1]"), "1 `digits` for 2 parts", "write `digits = [1, 2]`"),
        (with("[1, 2]", "[1, 3]"), "numbers have 1 to 2 digits, not 3", "`digits` is the printed width of each part: [1, 2] for 4.04"),
        (with("['0..=7', '0..=31']", "['0..=7']"), "a code in parts has two of them or more", "write `parts = [\"0..=7\", \"0..=31\"]`, or remove `parts`"),
        (with("'0..=31'", "'1..=31'"), "the numbers of a part begin at 0", "write \"0..=31\""),
        (with("repr = 'u8'", "repr = 'i8'"), "the parts have 256 numbers, and an i8 goes up to 127", "take a wider `repr`, or end the parts at smaller numbers"),
        (with("repr", "radix = 16\nrepr"), "parts are printed in decimal", "remove `radix`"),
        (
            "format = 1\n[registry]\nname = 'a'\ntitle = 'A'\nrepr = 'u16'\ncodes = '100..=599'\ndigits = [3]\n[404]\nphrase = 'X'\n".to_owned(),
            "only a code in `parts` has a list of `digits`",
            "write one number, as `digits = 3`",
        ),
    ] {
        let spec = spec.replace("codes = '2.00..=5.31'\n", if spec.contains("i8'") { "codes = '2.00..=3.31'\n" } else { "codes = '2.00..=5.31'\n" });
        let spec = if spec.contains("i8'") { spec.replace("4.04", "3.04") } else { spec };
        assert_eq!(wrong(&spec), (vec![message.to_owned()], help.to_owned()), "{spec}");
    }
}

#[test]
fn integers_of_toml_are_not_numbers_of_such_a_registry() {
    for (header, code, value, help) in [
        (PARTS, "'4.04'", "4.04", "write \"4.04\""),
        (PARTS, "'4.04'", "404", "write \"1.01\""),
        (LETTERS, "42000", "42000", "write \"42000\""),
    ] {
        let spec = format!("{header}[{code}]\nphrase = 'X'\n[predicate.is_x]\ncodes = [{value}]\n");
        let expected = vec!["this registry writes its numbers as text".to_owned()];
        assert_eq!(wrong(&spec), (expected, help.to_owned()));
    }
}
