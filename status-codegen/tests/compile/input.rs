//! Any input is answered.

use status_codegen::model::{Catalogue, Class, Number};
use status_codegen::name;

use super::support::{HEADER, HTTP, LibraryInMemory, code, numbers};

#[test]
fn a_byte_order_mark_and_carriage_returns_are_accepted() {
    let spec = format!("\u{feff}{}", HTTP.replace('\n', "\r\n"));
    let catalogue = LibraryInMemory::new().catalogue(&spec);
    assert_eq!(code(&catalogue, 404).phrase, "Not Found");
}

#[test]
fn places_are_right_with_them() {
    let spec = "\u{feff}format = 2\r\n";
    assert_eq!(LibraryInMemory::new().errors(spec), ["1:10: unknown format 2"]);
    let spec = "\u{feff}format = 1\r\nextends = ['http']\r\ncolour = 1\r\n";
    assert_eq!(LibraryInMemory::new().errors(spec), ["3:1: unknown key `colour` in a spec"]);
}

/// Compiles what may be no spec at all; what comes of it must be fit to be made into Rust.
fn answer(library: &LibraryInMemory, spec: &str) -> usize {
    let compiled = library.compile(spec);
    let shown = compiled.diagnostics.iter().map(ToString::to_string);
    if let Some(catalogue) = &compiled.catalogue {
        check(catalogue);
    }
    shown.filter(|shown| shown.starts_with("edge.toml:")).count()
}

/// What the code that writes Rust relies upon, also where there are mistakes.
fn check(catalogue: &Catalogue) {
    let registry = &catalogue.registry;
    let numbers = numbers(catalogue);
    let has = |number: Option<Number>| number.is_none_or(|number| numbers.contains(&number));
    assert!(numbers.is_sorted_by(|one, two| one < two));
    assert!(numbers.iter().all(|&number| registry.range.contains(number)));
    let is_retired = |number| catalogue.retired.iter().any(|range| range.contains(number));
    assert!(catalogue.retired.is_sorted_by(|one, two| one.last < two.first));
    assert!(!numbers.iter().copied().any(is_retired));
    assert!(has(registry.fallback));

    let classes = &registry.classes;
    assert!(classes.is_sorted_by(|one, two| one.range.last < two.range.first));
    assert!(classes.iter().all(|class| has(class.fallback)));
    let is_in_a_class = |number: &Number| classes.iter().any(|class| class.range.contains(*number));
    assert!(classes.is_empty() || numbers.iter().all(is_in_a_class));

    let mut names: Vec<String> = Vec::new();
    for code in catalogue.codes.iter() {
        names.push(name::shouty(&code.name));
        names.extend(code.aliases().iter().map(|(alias, _)| name::shouty(alias)));
        assert!(name::is_variant(&code.name));
    }
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all);

    for predicate in catalogue.predicates.iter() {
        assert!(predicate.members.is_sorted_by(|one, two| one.last < two.first));
        assert!(!name::RESERVED_METHODS.contains(&predicate.name.as_ref()));
        let is_of_class = |class: &Class| name::class_method(&class.name) == predicate.name;
        assert!(!classes.iter().any(is_of_class));
    }
}

#[test]
fn every_beginning_of_a_spec_is_answered() {
    let spec = HTTP.replace("Not Found", "Nicht gefunden ✗");
    for end in (0..spec.len()).filter(|&end| spec.is_char_boundary(end)) {
        assert!(answer(&LibraryInMemory::default(), &spec[..end]) > 0, "{end}");
    }
}

#[test]
fn a_spec_with_any_character_lost_or_replaced_is_answered() {
    for (at, character) in HTTP.char_indices() {
        for replacement in ["", "[", "\"", "=", "\n", "\u{0}", "é", "9"] {
            let rest = &HTTP[at + character.len_utf8()..];
            answer(&LibraryInMemory::default(), &format!("{}{replacement}{rest}", &HTTP[..at]));
        }
    }
}

#[test]
fn a_spec_with_any_two_lines_exchanged_is_answered() {
    let library = LibraryInMemory::new();
    let spec = format!("format = 1\nextends = ['nginx']\n{}", &HTTP[11..]);
    let lines: Vec<&str> = spec.lines().collect();
    for one in 0..lines.len() {
        for two in one + 1..lines.len() {
            let mut lines = lines.clone();
            lines.swap(one, two);
            answer(&library, &lines.join("\n"));
        }
    }
}

#[test]
fn deep_nesting_is_answered() {
    for open in ["[", "{a=", "a."] {
        let spec = format!("format = 1\nextends = {}\n", open.repeat(100_000));
        assert!(!LibraryInMemory::new().errors(&spec).is_empty());
        let spec = format!("format = 1\n{}b = 1\n", open.repeat(100_000));
        assert!(!LibraryInMemory::new().errors(&spec).is_empty());
    }
}

#[test]
fn a_large_spec_is_answered() {
    let header = HEADER.replace("100..=999", "0..=65535").replace("digits = 3", "digits = 5");
    let code =
        |number: u32| format!("[{number}]\nphrase = 'Code {number}'\nformer = ['Old {number}']\n");
    let codes: String = (0..20_000).map(code).collect();
    let catalogue = LibraryInMemory::new().catalogue(&format!("{header}{codes}"));
    assert_eq!(numbers(&catalogue).len(), 20_000);
}

#[test]
fn a_code_in_very_many_languages_is_answered() {
    let languages = (0..40_000).map(|number| format!("aa-{number:05}"));
    let lines: Vec<_> = languages.map(|tag| format!("title.{tag} = 'x'\n")).collect();
    let titles = lines.concat();
    let catalogue =
        LibraryInMemory::new().catalogue(&format!("{HEADER}[404]\nphrase = 'X'\n{titles}"));
    assert_eq!(code(&catalogue, 404).texts.len(), 40_000);
}

#[test]
fn a_large_spec_full_of_mistakes_is_answered() {
    let code = |number: u32| format!("[{number}]\nphrase = 'é'\ncolour = 1\n");
    let codes: String = (0..20_000).map(code).collect();
    assert!(LibraryInMemory::new().errors(&format!("{HEADER}{codes}")).len() >= 40_000);
}

#[test]
fn a_long_line_full_of_mistakes_is_answered() {
    let items = "'x',".repeat(5_000);
    let spec = format!("{HEADER}[404]\nphrase = 'X'\n[predicate.is_x]\ncodes = [{items}]\n");
    assert_eq!(LibraryInMemory::new().errors(&spec).len(), 5_000);
}
