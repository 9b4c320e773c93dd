//! The HTTP types against what others say of the same codes: IANA and the RFCs, the `http` crate,
//! Python.

use std::collections::BTreeMap;

use http::StatusCode;
use status_codes::{HttpCode, HttpStatus};

/// Phrases of the `http` crate that are not those of the registry, each with the reason.
const HTTP_CRATE_DIFFERS: &[(u16, &str, &str)] = &[
    (203, "Non Authoritative Information", "the hyphen of RFC 9110, Section 15.3.4 is missing"),
    (413, "Payload Too Large", "the phrase of RFC 7231; RFC 9110 renamed it"),
    (422, "Unprocessable Entity", "the phrase of RFC 4918; RFC 9110 renamed it"),
];

/// Names of Python's enum that are not made from the phrase of the registry.
const PYTHON_DIFFERS: &[(u16, &str)] = &[
    (413, "REQUEST_ENTITY_TOO_LARGE"),
    (414, "REQUEST_URI_TOO_LONG"),
    (416, "REQUESTED_RANGE_NOT_SATISFIABLE"),
    (422, "UNPROCESSABLE_ENTITY"),
];

/// The rows of a table, without its comments.
fn rows(table: &'static str, separator: char) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.map(move |line| line.split(separator).collect())
}

#[test]
fn the_class_predicates_agree_with_the_http_crate() {
    for number in 100..=999 {
        let (ours, theirs) = (HttpCode::from(number), StatusCode::from_u16(number).unwrap());
        assert_eq!(ours.is_informational(), theirs.is_informational(), "{number}");
        assert_eq!(ours.is_successful(), theirs.is_success(), "{number}");
        assert_eq!(ours.is_redirection(), theirs.is_redirection(), "{number}");
        assert_eq!(ours.is_client_error(), theirs.is_client_error(), "{number}");
        assert_eq!(ours.is_server_error(), theirs.is_server_error(), "{number}");
    }
}

#[test]
fn the_phrases_agree_with_the_http_crate_but_for_the_renamed_ones() {
    let mut differs = Vec::new();
    for number in 100..=999 {
        let ours = HttpCode::from(number).phrase();
        let theirs = StatusCode::from_u16(number).unwrap().canonical_reason();
        if let (Some(ours), Some(theirs)) = (ours, theirs)
            && ours != theirs
        {
            differs.push((number, theirs));
        }
        // Theirs lacks 306, which is reserved and unused; ours lacks nothing of theirs.
        assert!(theirs.is_none() || ours.is_some(), "{number}");
        assert!(ours.is_none() || theirs.is_some() || number == 306, "{number}");
    }
    let expected: Vec<_> =
        HTTP_CRATE_DIFFERS.iter().map(|&(number, phrase, _)| (number, phrase)).collect();
    assert_eq!(differs, expected);
}

#[test]
fn a_phrase_that_an_rfc_renamed_is_still_found() {
    for (number, phrase) in [(413, "Payload Too Large"), (422, "Unprocessable Entity")] {
        assert_eq!(HttpStatus::from_phrase(phrase), HttpStatus::from_code(number));
    }
}

#[test]
fn the_names_agree_with_those_of_python_but_for_the_renamed_ones() {
    let mut differs = Vec::new();
    for row in rows(include_str!("conformance/python-http-status.csv"), ',') {
        let [number, name, _phrase] = row[..] else { panic!("a row has three fields") };
        let number = number.parse().unwrap();
        let status = HttpStatus::from_code(number).expect("Python has no code that IANA has not");
        if constant(status.phrase()) != name {
            differs.push((number, name));
        }
    }
    assert_eq!(differs, PYTHON_DIFFERS);
}

/// A phrase as a constant's name, as Python makes it.
fn constant(phrase: &str) -> String {
    phrase.replace('\'', "").replace([' ', '-'], "_").to_uppercase()
}

/// A row of the registry's table.
struct Row {
    number: u16,
    phrase: &'static str,
    reference: &'static str,
    cacheable: &'static str,
    body: &'static str,
    required_headers: &'static str,
    redirect_method: &'static str,
    redirect_permanence: &'static str,
    retryable: &'static str,
}

fn iana() -> BTreeMap<u16, Row> {
    let rows = rows(include_str!("conformance/iana-http.tsv"), '\t').map(|row| {
        let [
            number,
            phrase,
            reference,
            cacheable,
            body,
            required_headers,
            redirect_method,
            redirect_permanence,
            retryable,
        ] = row[..]
        else {
            panic!("a row has nine fields")
        };
        let number = number.parse().unwrap();
        let row = Row {
            number,
            phrase,
            reference,
            cacheable,
            body,
            required_headers,
            redirect_method,
            redirect_permanence,
            retryable,
        };
        (number, row)
    });
    rows.collect()
}

#[test]
fn the_codes_are_those_of_the_registry_without_the_temporary_one() {
    let iana = iana();
    let expected = iana.keys().copied().filter(|&number| number != 104);
    assert!(HttpStatus::VARIANTS.iter().map(|status| status.code()).eq(expected));
}

#[test]
fn the_phrases_are_those_of_the_registry_but_for_the_unused_ones() {
    for status in HttpStatus::VARIANTS {
        let expected = match status.code() {
            306 => "Unused",
            418 => "I'm a teapot",
            number => iana()[&number].phrase,
        };
        assert_eq!(status.phrase(), expected);
    }
}

#[test]
fn the_first_reference_names_the_document_of_the_registry() {
    let iana = iana();
    for status in HttpStatus::VARIANTS {
        let documents = iana[&status.code()].reference;
        let document = documents.split([',', ';']).next().unwrap();
        let reference = &status.entry().references[0];
        assert!(reference.title.starts_with(document), "{status}: {reference:?}");
        assert!(reference.url.is_some(), "{status}: {reference:?}");
    }
}

#[test]
fn the_predicates_are_what_the_rfcs_say_of_each_code() {
    let iana = iana();
    for status in HttpStatus::VARIANTS {
        let row = &iana[&status.code()];
        assert_eq!(row.number, status.code());
        assert_eq!(status.is_cacheable_by_default(), row.cacheable == "yes", "{status}");
        assert_eq!(status.forbids_body(), row.body == "forbidden", "{status}");
        assert_eq!(status.is_retryable(), row.retryable == "yes", "{status}");
        let permanent = row.redirect_permanence == "permanent";
        assert_eq!(status.is_permanent_redirect(), permanent, "{status}");
        // 301 and 302 preserve the method too, but for POST.
        let preserves = row.redirect_method.starts_with("preserved")
            && !row.redirect_method.contains("POST may become GET");
        assert_eq!(status.is_redirect_preserving_method(), preserves, "{status}");
    }
}

#[test]
fn what_clients_retry_is_a_practice_beyond_what_the_rfcs_allow() {
    let practice: Vec<u16> = HttpStatus::VARIANTS
        .iter()
        .filter(|status| status.is_retried_in_practice())
        .map(|status| status.code())
        .collect();
    assert_eq!(practice, [408, 413, 429, 500, 502, 503, 504]);
}

#[test]
fn the_required_headers_are_those_of_the_rfcs() {
    let iana = iana();
    for status in HttpStatus::VARIANTS {
        let expected: Vec<_> = iana[&status.code()]
            .required_headers
            .split('|')
            .filter(|name| !name.is_empty())
            .collect();
        assert_eq!(status.entry().headers.required, expected, "{status}");
    }
}
