//! TOML, and keys.

use super::support::{HEADER, LibraryInMemory, errors, errors_over_http, help};

#[test]
fn what_is_no_toml_is_reported_where_it_ceases_to_be() {
    assert_eq!(
        errors("[404]\nphrase = \"Not Found\n"),
        ["9:20: invalid TOML: the string is not closed"]
    );
}

#[test]
fn errors_in_several_tables_are_all_reported() {
    assert_eq!(
        errors("[404]\nphrase = Not Found\n[405]\nphrase = \n[406]\nphrase = \"Fine\"\n"),
        [
            "9:10: invalid TOML: a string must be in quotation marks",
            "11:10: invalid TOML: the key has no value",
        ]
    );
}

#[test]
fn a_list_left_open_is_one_error() {
    let spec = "[404]\nphrase = \"Not Found\"\nformer = [\"Gone\"\n[405]\nphrase = \"x\"\n[406]\n";
    assert_eq!(errors(spec).len(), 1);
}

#[test]
fn nothing_else_is_said_of_what_is_no_toml() {
    assert_eq!(
        errors("[404]\nphrase = \n[predicate.is_odd]\ncodes = [405]\ncolour = 1\n").len(),
        1
    );
}

#[test]
fn what_is_sound_of_it_is_used() {
    let compiled =
        LibraryInMemory::new().compile(&format!("{HEADER}[404]\nphrase = \"Not Found\"\n[405\n"));
    assert_eq!(compiled.diagnostics.len(), 1);
    assert_eq!(compiled.catalogue.expect("a header").codes[0].name, "NotFound");
}

#[test]
fn a_table_may_be_written_once() {
    let compiled = LibraryInMemory::new().compile(&format!("{HEADER}[404] # one\n[404]\n"));
    let [diagnostic] = compiled.diagnostics.as_slice() else { panic!("{compiled:?}") };
    assert_eq!(diagnostic.message(), "the table `[404]` is defined twice");
    assert_eq!((diagnostic.line(), diagnostic.column()), (9, 2));
    let (first, note) = diagnostic.related().expect("the first table");
    assert_eq!((first.line(), first.column(), note), (8, 1, "first defined here"));
}

#[test]
fn a_table_is_the_same_however_its_header_is_written() {
    for header in ["[\"404\"]", "['404']", "  [404]", "[ 404 ]"] {
        let compiled = LibraryInMemory::new().compile(&format!("{HEADER}[404]\n{header}\n"));
        let [diagnostic] = compiled.diagnostics.as_slice() else { panic!("{compiled:?}") };
        let (first, _) = diagnostic.related().expect("the first table");
        assert_eq!((first.line(), first.column()), (8, 1), "{header}");
    }
}

#[test]
fn the_keys_of_a_table_that_is_written_again_are_no_mistake_of_their_own() {
    for again in ["[404]\nphrase = 'b'\nwire = 'sent'\n", "  [ 404 ]\n  phrase = 'b'\n"] {
        let spec = format!("[404]\nphrase = 'a'\nwire = 'sent'\n{again}");
        let errors = errors(&spec);
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert!(errors[0].contains("is defined twice"), "{errors:?}");
    }
    let elsewhere = "[404]\nphrase = 'a'\n[404]\nphrase = 'b'\n[405]\nwire = 'a'\nwire = 'b'\n";
    assert_eq!(errors(elsewhere).len(), 2);
}

#[test]
fn a_file_without_anything_is_one_mistake() {
    for text in ["", "\n", "# The codes of Acme.\n", "\u{feff}"] {
        assert_eq!(LibraryInMemory::new().errors(text), ["1:1: the spec is empty"], "{text:?}");
    }
    assert_eq!(
        LibraryInMemory::new().errors("format = 1\n"),
        ["1:1: the spec has no `[registry]`"]
    );
}

#[test]
fn a_format_that_stands_below_is_sent_up() {
    for (table, what) in [
        ("[460]\nphrase = 'X'", "a code"),
        ("[registry]\nname = 'acme'\ntitle = 'Acme'", "`[registry]`"),
        ("[[class]]\nname = 'Odd'\ncodes = '600..=699'", "a class"),
    ] {
        let spec = format!("extends = ['http']\n{table}\nformat = 1\n");
        let errors = LibraryInMemory::new().errors(&spec);
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert!(errors[0].ends_with(&format!("unknown key `format` in {what}")), "{errors:?}");
    }
    let spec = "extends = ['http']\n[460]\nphrase = 'X'\nformat = 1\n";
    assert_eq!(
        help(&LibraryInMemory::new(), spec),
        "`format` belongs at the top of the file, before the first table"
    );
}

#[test]
fn a_value_that_is_missing_or_without_quotes_is_named() {
    let spec = format!("{HEADER}[404]\nphrase = Not Found\n");
    assert_eq!(help(&LibraryInMemory::new(), &spec), "write \"Not Found\"");
    assert_eq!(errors("[404]\nphrase =\n"), ["9:9: invalid TOML: the key has no value"]);
    let spec = format!("{HEADER}// none yet\n");
    assert_eq!(help(&LibraryInMemory::new(), &spec), "begin comments with `#`");
}

#[test]
fn a_number_with_a_sign_or_a_fraction_is_no_code() {
    for (name, message) in [
        ("-404", "8:2: `-404` is negative, and a u16 has no sign"),
        ("'+404'", "8:2: `+404` is not a number"),
        ("404.5", "8:2: `404.5` is not a whole number"),
        ("thing", "8:2: unknown table `thing`"),
    ] {
        assert_eq!(errors(&format!("[{name}]\nphrase = 'X'\n[405]\nphrase = 'Y'\n")), [message]);
    }
}

#[test]
fn a_list_of_tables_is_sent_back_to_one_table() {
    for (header, correction) in [
        ("[[405]]", "write `[405]`, and the keys below it"),
        ("[[predicate.is_x]]", "write `[predicate.is_x]`, and the keys below it"),
    ] {
        let spec = format!("{HEADER}[404]\nphrase = 'X'\n{header}\n");
        assert_eq!(help(&LibraryInMemory::new(), &spec), correction);
    }
}

#[test]
fn a_key_that_is_misspelt_is_not_missing_as_well() {
    let sound = "[404]\nphrase = 'X'\n";
    for (wrong, message) in [
        ("[404]\nphrse = 'X'\n".to_owned(), "9:1: unknown key `phrse` in a code"),
        (
            "[404]\nphrase = 'X'\nformer = [{ phrse = 'Y' }]\n".to_owned(),
            "10:13: unknown key `phrse` in a former phrase",
        ),
        (
            format!("{sound}[predicate.is_x]\ncode = [404]\n"),
            "11:1: unknown key `code` in a predicate",
        ),
        (
            format!("{sound}[[class]]\nname = 'A'\ncode = '400..=499'\n"),
            "12:1: unknown key `code` in a class",
        ),
        (
            format!("class-enum = 'Kind'\n{sound}[[clas]]\nname = 'A'\n"),
            "11:3: unknown key `clas` in a spec",
        ),
        (
            "languages = ['en']\n[404]\nphrase = 'X'\nsumary.en = 'A.'\n".to_owned(),
            "11:1: unknown key `sumary` in a code",
        ),
    ] {
        assert_eq!(errors(&wrong), [message]);
    }
    for (key, misspelt) in [("digits", "digit"), ("[registry]", "[registri]"), ("format", "fromat")]
    {
        let errors =
            LibraryInMemory::new().errors(&format!("{}{sound}", HEADER.replace(key, misspelt)));
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert!(errors[0].contains("unknown key"), "{errors:?}");
    }
}

#[test]
fn parents_that_are_misspelt_or_misplaced_are_not_missing_as_well() {
    let override_of_it = "[404]\noverride = true\nwire = 'internal'\n";
    for (extends, message) in [
        ("extend = ['http']", "2:1: unknown key `extend` in a spec"),
        (
            "extends = [{ registri = 'http' }]",
            "2:14: unknown key `registri` in an item of `extends`",
        ),
        ("[registry]\nextends = ['http']", "3:1: unknown key `extends` in `[registry]`"),
    ] {
        let spec = format!("format = 1\n{extends}\n{override_of_it}");
        assert_eq!(LibraryInMemory::new().errors(&spec), [message]);
    }
}

#[test]
fn a_predicate_without_a_name_is_one_mistake() {
    let body = "[404]\nphrase = 'X'\n[predicate]\ncodes = [404]\nsummary.en = 'A.'\n";
    assert_eq!(errors(body), ["11:1: the predicate has no name"]);
}

#[test]
fn a_key_may_be_written_once() {
    let compiled =
        LibraryInMemory::new().compile(&format!("{HEADER}[404]\nphrase = 'a'\nphrase = 'b'\n"));
    let [diagnostic] = compiled.diagnostics.as_slice() else { panic!("{compiled:?}") };
    assert_eq!(diagnostic.message(), "the key `phrase` is given twice");
    assert_eq!((diagnostic.line(), diagnostic.column()), (10, 1));
    let (first, note) = diagnostic.related().expect("the first key");
    assert_eq!((first.line(), first.column(), note), (9, 1, "first given here"));
}

#[test]
fn repetitions_are_all_reported() {
    let spec = "[404]\nphrase = 'a'\nphrase = 'b'\nname = 'A'\nname = 'B'\n[404]\n";
    assert_eq!(errors(spec).len(), 3);
}

#[test]
fn a_key_that_is_nearly_known_is_corrected() {
    for (spec, message, correction) in [
        (
            "[404]\nphrse = 'x'\nphrase = 'X'\n",
            "9:1: unknown key `phrse` in a code",
            "write `phrase`",
        ),
        (
            "as_of = 1\n[404]\nphrase = 'X'\n",
            "8:1: unknown key `as_of` in `[registry]`",
            "write `as-of`",
        ),
        ("[clas]\n[404]\nphrase = 'X'\n", "8:2: unknown key `clas` in a spec", "write `class`"),
        (
            "[[class]]\nname = 'A'\ncodes = '100..=999'\nlable = 'a'\n[404]\nphrase = 'X'\n",
            "11:1: unknown key `lable` in a class",
            "write `label`",
        ),
        (
            "[404]\nphrase = 'X'\n[predicate.is_x]\ncodes = [404]\ncode = [1]\n",
            "12:1: unknown key `code` in a predicate",
            "write `codes`",
        ),
        (
            "[404]\nphrase = 'X'\nheaders.require = []\n",
            "10:9: unknown key `require` in `headers`",
            "write `required`",
        ),
    ] {
        assert_eq!(errors(spec), [message]);
        assert_eq!(help(&LibraryInMemory::new(), &format!("{HEADER}{spec}")), correction);
    }
}

#[test]
fn a_key_that_is_near_to_none_is_answered_with_all() {
    let spec = format!("{HEADER}[404]\nphrase = 'X'\ncolour = 'red'\n");
    assert_eq!(
        help(&LibraryInMemory::new(), &spec),
        "known here: `phrase`, `name`, `former`, `also`, `lifecycle`, `wire`, `reference`, `headers`, \
         `title`, `summary`, `details` and `override`"
    );
}

#[test]
fn a_key_of_the_top_that_stands_below_is_sent_there() {
    let spec = format!("{HEADER}retired = [404]\n[405]\nphrase = 'X'\n");
    assert_eq!(
        help(&LibraryInMemory::new(), &spec),
        "`retired` belongs at the top of the file, before the first table"
    );
}

#[test]
fn an_item_of_extends_knows_its_keys() {
    let spec = "format = 1\nextends = [{ registry = 'http', exept = [404] }]\n";
    assert_eq!(
        LibraryInMemory::new().errors(spec),
        ["2:33: unknown key `exept` in an item of `extends`"]
    );
}

#[test]
fn a_single_class_table_is_a_list_of_them() {
    let spec = "[class]\nname = 'A'\n[404]\nphrase = 'X'\n";
    assert_eq!(errors(spec), ["8:1: classes are a list of tables"]);
    assert_eq!(help(&LibraryInMemory::new(), &format!("{HEADER}{spec}")), "write `[[class]]`");
}

#[test]
fn a_class_that_cannot_be_read_leaves_no_code_without_one() {
    for class in ["[class]\nname = 'A'\n", "[[class]]\ncodes = '600..=699'\n"] {
        assert_eq!(errors_over_http(&format!("{class}[600]\nphrase = 'X'\n")).len(), 1);
    }
}

#[test]
fn the_format_must_be_said() {
    let spec = "extends = ['http']\n";
    assert_eq!(LibraryInMemory::new().errors(spec), ["1:1: the file does not say its `format`"]);
    assert_eq!(help(&LibraryInMemory::new(), spec), "begin it with `format = 1`");
}

#[test]
fn of_an_unknown_format_nothing_else_is_said() {
    let spec = "format = 2\nextends = ['nowhere']\n[thing]\n";
    assert_eq!(LibraryInMemory::new().errors(spec), ["1:10: unknown format 2"]);
}

#[test]
fn a_format_is_a_number() {
    let spec = "format = '1'\nextends = ['http']\n";
    assert_eq!(LibraryInMemory::new().errors(spec), ["1:10: expected a number, found a string"]);
}

#[test]
fn a_table_that_begins_with_a_digit_is_named_by_a_number() {
    assert_eq!(
        errors("[0404]\nphrase = 'X'\n"),
        ["8:2: a number is written without leading zeros"]
    );
    for name in ["4xx", "0x", "0xg", "0X0d"] {
        let message = format!("8:2: `{name}` is not a number");
        assert_eq!(errors(&format!("[{name}]\n[404]\nphrase = 'X'\n")), [message]);
    }
    assert_eq!(
        errors("[99999999999999999999]\n[404]\nphrase = 'X'\n"),
        ["8:2: `99999999999999999999` is not a status code"]
    );
}

#[test]
fn a_code_is_a_table() {
    assert_eq!(errors_over_http("460 = 'Gone'\n"), ["3:7: expected a table, found a string"]);
}

#[test]
fn a_key_that_is_too_deep_is_shown() {
    let deep = "a.".repeat(200);
    for (spec, place) in [
        (format!("[404]\nphrase = 'X'\n[405.{deep}a]\n"), "10:1"),
        (format!("[404]\nphrase = 'X'\n  {deep}a = 1\n"), "10:3"),
        (format!("[404]\nheaders = {{ {deep}a = 1 }}\n"), "9:13"),
    ] {
        assert_eq!(errors(&spec), [format!("{place}: invalid TOML: this is nested too deep")]);
    }
}
