//! Numbers that a registry has no room for: the help shows what to write, ready to paste.

use super::support::{HTTP, LibraryInMemory, help, messages, numbers};

const SPEC: &str = "format = 1\nextends = ['http']\n[999]\nphrase = 'Request Denied'\n";

/// A library whose `http` has the codes of the published one.
fn library() -> LibraryInMemory {
    let http = HTTP.replace("\"100..=999\"", "\"100..=599\"");
    LibraryInMemory::default().bundle("http", &http)
}

/// The tables that the help shows.
fn tables(help: &str) -> &str {
    help.split_once("\n\n").map_or("", |(_, tables)| tables)
}

#[test]
fn the_tables_can_be_pasted() {
    let library = library();
    let help = help(&library, SPEC);
    assert_eq!(
        help,
        "to register 999, add\n\n\
         [registry]\n\
         codes = \"100..=999\"\n\n\
         [[class]]\n\
         name  = \"Class9xx\"\n\
         label = \"9xx\"\n\
         codes = \"900..=999\"\n\
         title = { en = \"Codes 900 to 999\" }"
    );
    let catalogue = library.catalogue(&format!("{SPEC}\n{}\n", tables(&help)));
    assert_eq!(numbers(&catalogue).last(), Some(&999));
    assert_eq!(catalogue.registry.classes.last().map(|class| class.label.as_ref()), Some("9xx"));
}

#[test]
fn one_number_after_the_other_finds_room() {
    let library = library();
    let mut spec = format!("{SPEC}[783]\nphrase = 'Unexpected Token'\n[0]\nphrase = 'Nothing'\n");
    let mut rounds = 0;
    while let Some(mistake) = library.compile(&spec).diagnostics.first() {
        let help = mistake.help().expect("a way out");
        // The codes that the registry has already are widened in place.
        if let Some(wider) = help.split('`').nth(1).filter(|it| it.starts_with("codes = ")) {
            let before = spec.lines().find(|line| line.starts_with("codes = ")).expect("its codes");
            spec = spec.replacen(before, wider, 1);
        }
        spec = format!("{spec}\n{}\n", tables(help));
        rounds += 1;
        assert!(rounds <= 3, "{spec}");
    }
    let catalogue = library.catalogue(&spec);
    let labels: Vec<_> = catalogue.registry.classes.iter().map(|it| it.label.as_ref()).collect();
    assert_eq!(labels, ["0xx", "4xx", "5xx", "7xx", "9xx"]);
}

#[test]
fn a_class_that_is_there_needs_wider_codes_alone() {
    let spec = format!("{SPEC}[[class]]\nname = 'Denied'\ncodes = '900..=999'\n");
    let help = help(&library(), &spec);
    assert_eq!(help, "to register 999, add\n\n[registry]\ncodes = \"100..=999\"");
    assert_eq!(library().errors(&format!("{spec}\n{}\n", tables(&help))), [""; 0]);
}

#[test]
fn the_titles_are_in_the_languages_of_the_spec() {
    let spec = "format = 1\nextends = ['http']\n[registry]\nlanguages = ['ko']\n\
                [999]\nphrase = 'Request Denied'\nsummary.ko = '요청을 거부했다.'\n";
    let help = help(&library(), spec);
    let codes = "codes = \"100..=999\"";
    assert!(
        help.starts_with(&format!("to register 999, write `{codes}` in `[registry]`")),
        "{help}"
    );
    let spec = spec.replace("[registry]\n", &format!("[registry]\n{codes}\n"));
    assert_eq!(library().errors(&format!("{spec}\n{}\n", tables(&help))), [""; 0]);
}

#[test]
fn numbers_that_the_integer_does_not_hold_have_no_room() {
    let spec = SPEC.replace("[999]", "[65536]");
    assert_eq!(help(&library(), &spec), "a u16 holds 0..=65535: give the code another number");
}

#[test]
fn the_tables_are_in_the_notation_of_the_registry() {
    let header = |notation: &str| {
        format!("format = 1\n[registry]\nname = 'acme'\ntitle = 'Acme'\n{notation}\n")
    };
    for (spec, beside) in [
        (
            header("repr = 'u32'\nradix = 16\ndigits = 4\ncodes = '0..=0xffff'")
                + "[[class]]\nname = 'A'\ncodes = '0x100..=0x1ff'\n[0x2ff]\nphrase = 'X'\n",
            "label = \"0x02xx\"\ncodes = \"0x200..=0x2ff\"",
        ),
        (
            header(
                "repr = 'u8'\nparts = ['0..=7', '0..=31']\ndigits = [1, 2]\ncodes = '0.00..=7.31'",
            ) + "[[class]]\nname = 'A'\ncodes = '2.00..=2.31'\n['4.04']\nphrase = 'X'\n",
            "label = \"4.xx\"\ncodes = \"4.00..=4.31\"",
        ),
        (
            header("repr = 'u32'\nradix = 36\ndigits = 5\ncodes = '00000..=ZZZZZ'")
                + "[[class]]\nname = 'A'\ncodes = '42000..=42ZZZ'\n['43P01']\nphrase = 'X'\n",
            "label = \"43xxx\"\ncodes = \"43000..=43ZZZ\"",
        ),
        (
            header("repr = 'i32'\ndigits = 1\ncodes = '-32768..=-1'")
                + "[[class]]\nname = 'A'\ncodes = '-99..=-1'\n[-32601]\nphrase = 'X'\n",
            "name  = \"Class32670\"\ncodes = \"-32670..=-32572\"",
        ),
    ] {
        let compiled = library().compile(&spec);
        let [mistake] = compiled.diagnostics.as_slice() else {
            panic!("{:?}", messages(&compiled))
        };
        let tables = tables(mistake.help().expect("a way out"));
        assert!(tables.contains(beside), "{tables}");
        assert_eq!(library().errors(&format!("{spec}\n{tables}\n")), [""; 0], "{tables}");
    }
}
