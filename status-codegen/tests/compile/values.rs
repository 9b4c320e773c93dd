//! Values, each by itself.

use super::support::{HEADER, LibraryInMemory, code, errors, help, over_http};
use status_codegen::model::{Lifecycle, Wire};

fn error_of(line: &str) -> String {
    let errors = errors(&format!("[404]\nphrase = 'Not Found'\n{line}\n"));
    assert_eq!(errors.len(), 1, "{line}: {errors:?}");
    errors[0].clone()
}

fn help_of(line: &str) -> String {
    help(&LibraryInMemory::new(), &format!("{HEADER}[404]\nphrase = 'Not Found'\n{line}\n"))
}

fn phrase_error(phrase: &str) -> String {
    let errors = errors(&format!("[404]\nphrase = {phrase}\n"));
    assert_eq!(errors.len(), 1, "{phrase}: {errors:?}");
    errors[0].clone()
}

#[test]
fn a_wrong_type_is_named() {
    assert_eq!(phrase_error("404"), "9:10: expected a string, found a number");
    assert_eq!(error_of("former = 'Gone'"), "10:10: expected a list, found a string");
    assert_eq!(
        error_of("former = [1.5]"),
        "10:11: expected a string, found a number with a fraction"
    );
    assert_eq!(error_of("headers = []"), "10:11: expected a table, found a list");
    assert_eq!(error_of("override = 'no'"), "10:12: expected `true` or `false`, found a string");
}

#[test]
fn a_list_of_one_needs_its_brackets() {
    assert_eq!(help_of("former = 'Gone'"), "write [\"Gone\"]");
    assert_eq!(help_of("[predicate.is_x]\ncodes = 404"), "write [404]");
    assert_eq!(
        error_of("reference = true"),
        "10:13: expected a string or a list of strings, found `true`"
    );
}

#[test]
fn a_number_in_quotation_marks_is_sent_out_of_them() {
    assert_eq!(help_of("[predicate.is_x]\ncodes = ['404']"), "write 404 without quotation marks");
    let header = HEADER.replace("= 3", "= '3'");
    let spec = format!("{header}[404]\nphrase = 'X'\n");
    assert_eq!(help(&LibraryInMemory::new(), &spec), "write 3 without quotation marks");
}

#[test]
fn a_range_that_goes_too_far_is_told_how_far_it_may_go() {
    let line = "[predicate.is_x]\ncodes = ['1..=18446744073709551616']";
    assert_eq!(error_of(line), "11:10: `1..=18446744073709551616` goes too far");
    assert_eq!(help_of(line), "the greatest number is 18446744073709551615");
}

#[test]
fn what_a_phrase_cannot_hold_is_named() {
    assert_eq!(
        phrase_error(r#""a\r\nb""#),
        "9:10: a phrase is printable ASCII, not a carriage return"
    );
    assert_eq!(
        phrase_error("'a\u{200b}b'"),
        "9:10: a phrase is printable ASCII, not the invisible character U+200B"
    );
    let spec = format!("{HEADER}[404]\nphrase = '없음'\n");
    assert_eq!(help(&LibraryInMemory::new(), &spec), "a `title` may be in any language and script");
}

#[test]
fn a_phrase_is_printable_ascii() {
    assert_eq!(phrase_error("'Größe'"), "9:10: a phrase is printable ASCII, not `ö` (U+00F6)");
    assert_eq!(phrase_error(r#""a\tb""#), "9:10: a phrase is printable ASCII, not a tab");
    assert_eq!(
        phrase_error(r#""a\u0007b""#),
        "9:10: a phrase is printable ASCII, not the control character U+0007"
    );
    assert_eq!(
        phrase_error(r#""a\u202Eb""#),
        "9:10: a phrase is printable ASCII, not the bidirectional control character U+202E"
    );
    assert_eq!(phrase_error("''"), "9:10: a phrase cannot be empty");
    for phrase in ["' A'", "'A '", "'A  B'"] {
        assert_eq!(
            phrase_error(phrase),
            "9:10: a phrase has single spaces between words and none around it"
        );
    }
}

#[test]
fn a_text_is_not_empty_and_hides_nothing() {
    assert_eq!(error_of("summary.en = ' '"), "10:14: a text cannot be empty");
    assert_eq!(error_of(r#"summary.en = "a\nb""#), "10:14: a text cannot contain a line break");
    assert_eq!(
        error_of(r#"title.en = "a\u2066b""#),
        "10:12: a text cannot contain the bidirectional control character U+2066"
    );
    assert_eq!(
        error_of(r#"details.en = "a\u0000b""#),
        "10:14: a text cannot contain the control character U+0000"
    );
}

#[test]
fn details_may_have_several_lines() {
    let spec = format!("{HEADER}[404]\nphrase = 'X'\ndetails.en = \"\"\"a\r\nb\"\"\"\n");
    let catalogue = LibraryInMemory::new().catalogue(&spec);
    assert_eq!(code(&catalogue, 404).texts[0].details.as_deref(), Some("a\nb"));
}

#[test]
fn a_text_is_given_by_language() {
    assert_eq!(error_of("summary = 'x'"), "10:11: `summary` is given by language");
    assert_eq!(help_of("summary = 'x'"), "write `summary.en = \"…\"`");
    assert_eq!(error_of("title = 'x'"), "10:9: `title` is given by language");
}

#[test]
fn a_language_has_a_tag() {
    for tag in ["english", "EN", "e", "en-", "en-x", "'en_US'", "en-12345678a"] {
        let message =
            format!("10:9: {} is not a language tag", format!("`{tag}`").replace('\'', ""));
        assert_eq!(error_of(&format!("summary.{tag} = 'x'")), message);
    }
    let spec =
        format!("{HEADER}[404]\nphrase = 'X'\nsummary = {{ en = 'a', pt-BR = 'b', fil = 'c' }}\n");
    assert_eq!(LibraryInMemory::new().catalogue(&spec).codes[0].texts.len(), 3);
}

#[test]
fn the_english_text_comes_first_and_the_others_in_the_order_of_the_spec() {
    let body = "[404]\nphrase = 'X'\ntitle.ko = 'a'\nsummary.fr = 'd'\nsummary.en = 'b'\nsummary.ko = 'c'\n";
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"));
    let texts = code(&catalogue, 404).texts.iter();
    let said: Vec<_> = texts
        .map(|text| (text.language.as_ref(), text.title.as_deref(), text.summary.as_deref()))
        .collect();
    assert_eq!(
        said,
        [("en", None, Some("b")), ("ko", Some("a"), Some("c")), ("fr", None, Some("d"))]
    );
}

#[test]
fn a_word_is_one_of_those_known() {
    assert_eq!(error_of("lifecycle = 'unoficial'"), "10:13: unknown lifecycle `unoficial`");
    assert_eq!(help_of("lifecycle = 'unoficial'"), "write \"unofficial\"");
    assert_eq!(error_of("wire = 'never'"), "10:8: unknown wire `never`");
    assert_eq!(help_of("wire = 'never'"), "known values are `sent`, `log-only` and `internal`");
}

#[test]
fn a_code_that_a_file_adds_to_another_registry_is_unofficial_unless_the_file_says_otherwise() {
    let code_of = |line: &str| {
        let catalogue = over_http(&format!("[460]\nphrase = 'X'\n{line}"));
        (code(&catalogue, 460).lifecycle, code(&catalogue, 404).lifecycle)
    };
    assert_eq!(code_of(""), (Lifecycle::Unofficial, Lifecycle::Permanent));
    assert_eq!(code_of("lifecycle = 'permanent'"), (Lifecycle::Permanent, Lifecycle::Permanent));
    let overridden = over_http("[404]\noverride = true\ntitle.ko = '없음'\n");
    assert_eq!(code(&overridden, 404).lifecycle, Lifecycle::Permanent);
}

#[test]
fn lifecycle_and_wire_have_defaults() {
    let catalogue = LibraryInMemory::new().catalogue(&format!(
        "{HEADER}[404]\nphrase = 'X'\n[405]\nphrase = 'Y'\nlifecycle = 'draft'\nwire = 'log-only'\n"
    ));
    let [one, two] = [404, 405].map(|number| code(&catalogue, number));
    assert_eq!((one.lifecycle, one.wire), (Lifecycle::Permanent, Wire::Sent));
    assert_eq!((two.lifecycle, two.wire), (Lifecycle::Draft, Wire::LogOnly));
}

#[test]
fn references_lead_somewhere() {
    let body = "[404]\nphrase = 'X'\nreference = ['RFC 9110, Section 15.5.5', 'a book']\n\
                [405]\nphrase = 'Y'\nreference = 'https://example.org/'\n";
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"));
    let references = &code(&catalogue, 404).references;
    assert_eq!(
        references[0].url.as_deref(),
        Some("https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5")
    );
    assert_eq!((references[1].title.as_ref(), references[1].url.as_deref()), ("a book", None));
    assert_eq!(code(&catalogue, 405).references[0].url.as_deref(), Some("https://example.org/"));
}

#[test]
fn a_reference_to_an_rfc_has_its_form() {
    assert_eq!(
        error_of("reference = ['RFC9110 15.5']"),
        "10:14: `RFC9110 15.5` is not a reference to an RFC"
    );
    assert!(help_of("reference = 'RFC 9110 15.5'").contains("\"RFC 9110, Section 15.5.5\""));
}

#[test]
fn header_fields_are_tokens_and_listed_once() {
    assert_eq!(
        error_of("headers.required = ['Retry After']"),
        "10:21: `Retry After` is not a valid header field name"
    );
    assert_eq!(
        error_of("headers = { required = ['Allow'], optional = ['allow'] }"),
        "10:47: `allow` is listed twice"
    );
    let body = "[405]\nphrase = 'X'\nheaders = { required = ['Allow'], optional = ['X-Y'] }\n";
    let catalogue = LibraryInMemory::new().catalogue(&format!("{HEADER}{body}"));
    let code = code(&catalogue, 405);
    assert_eq!(
        (code.required_headers[0].as_ref(), code.optional_headers[0].as_ref()),
        ("Allow", "X-Y")
    );
}

#[test]
fn ranges_are_inclusive_and_in_order() {
    for (range, message) in [
        ("'500..599'", "`500..599` is not a range of numbers"),
        ("'500-599'", "`500-599` is not a range of numbers"),
        ("'5xx'", "`5xx` is not a range of numbers"),
        ("'..=599'", "`..=599` is not a range of numbers"),
        ("'+1..=2'", "`+1..=2` is not a range of numbers"),
        ("'1..=2..=3'", "`1..=2..=3` is not a range of numbers"),
        ("'599..=500'", "the range `599..=500` is empty"),
        ("-1", "`-1` is negative, and a u16 has no sign"),
        (
            "1.5",
            "expected a number, or a range such as \"500..=599\", found a number with a fraction",
        ),
    ] {
        let body = format!("[404]\nphrase = 'X'\n[predicate.is_x]\ncodes = [404, {range}]\n");
        assert_eq!(errors(&body), [format!("11:15: {message}")]);
    }
    let spec = format!("{HEADER}[404]\nphrase = 'X'\n[predicate.is_x]\ncodes = ['599..=500']\n");
    assert_eq!(help(&LibraryInMemory::new(), &spec), "write the lower end first: \"500..=599\"");
}
