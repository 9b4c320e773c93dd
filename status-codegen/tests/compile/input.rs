//! Any input is answered.

use super::support::{HEADER, HTTP, Shelf, code, numbers};

#[test]
fn a_byte_order_mark_and_carriage_returns_are_accepted() {
    let spec = format!("\u{feff}{}", HTTP.replace('\n', "\r\n"));
    let catalogue = Shelf::new().catalogue(&spec);
    assert_eq!(code(&catalogue, 404).phrase, "Not Found");
}

#[test]
fn places_are_right_with_them() {
    let spec = "\u{feff}format = 2\r\n";
    assert_eq!(Shelf::new().errors(spec), ["1:10: unknown format 2"]);
    let spec = "\u{feff}format = 1\r\nextends = ['http']\r\ncolour = 1\r\n";
    assert_eq!(Shelf::new().errors(spec), ["3:1: unknown key `colour` in a spec"]);
}

#[test]
fn every_beginning_of_a_spec_is_answered() {
    let spec = HTTP.replace("Not Found", "Nicht gefunden ✗");
    for end in (0..spec.len()).filter(|&end| spec.is_char_boundary(end)) {
        let compiled = Shelf::new().compile(&spec[..end]);
        let shown: Vec<_> = compiled.diagnostics.iter().map(ToString::to_string).collect();
        assert!(!shown.is_empty(), "{end}");
    }
}

#[test]
fn a_spec_with_any_character_lost_or_replaced_is_answered() {
    for (at, character) in HTTP.char_indices() {
        for replacement in ["", "[", "\"", "=", "\u{0}", "é", "9"] {
            let rest = &HTTP[at + character.len_utf8()..];
            let compiled = Shelf::default().compile(&format!("{}{replacement}{rest}", &HTTP[..at]));
            let _ = compiled.diagnostics.iter().map(ToString::to_string).count();
        }
    }
}

#[test]
fn deep_nesting_is_answered() {
    for open in ["[", "{a=", "a."] {
        let spec = format!("format = 1\nextends = {}\n", open.repeat(100_000));
        assert!(!Shelf::new().errors(&spec).is_empty());
        let spec = format!("format = 1\n{}b = 1\n", open.repeat(100_000));
        assert!(!Shelf::new().errors(&spec).is_empty());
    }
}

#[test]
fn a_large_spec_is_answered() {
    let header = HEADER.replace("100..=999", "0..=65535").replace("digits = 3", "digits = 5");
    let code =
        |number: u32| format!("[{number}]\nphrase = 'Code {number}'\nformer = ['Old {number}']\n");
    let codes: String = (0..20_000).map(code).collect();
    let catalogue = Shelf::new().catalogue(&format!("{header}{codes}"));
    assert_eq!(numbers(&catalogue).len(), 20_000);
}

#[test]
fn a_large_spec_full_of_mistakes_is_answered() {
    let code = |number: u32| format!("[{number}]\nphrase = 'é'\ncolour = 1\n");
    let codes: String = (0..20_000).map(code).collect();
    assert!(Shelf::new().errors(&format!("{HEADER}{codes}")).len() >= 40_000);
}

#[test]
fn a_long_line_full_of_mistakes_is_answered() {
    let items = "'x',".repeat(5_000);
    let spec = format!("{HEADER}[404]\nphrase = 'X'\n[predicate.is_x]\ncodes = [{items}]\n");
    assert_eq!(Shelf::new().errors(&spec).len(), 5_000);
}
