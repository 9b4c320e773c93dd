//! Every method of the HTTP types, over all 65,536 numbers.

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use status_codes::Code::{Registered, Unregistered};
use status_codes::{HttpClass, HttpCode, HttpStatus, StatusEnum};

fn numbers() -> impl Iterator<Item = u16> {
    0..=u16::MAX
}

fn registered() -> BTreeMap<u16, HttpStatus> {
    HttpStatus::VARIANTS.iter().map(|&status| (status.code(), status)).collect()
}

/// What RFC 9110, Section 15 says of the first digit, computed another way than the crate does.
fn expected_class(number: u16) -> Option<HttpClass> {
    match number / 100 {
        1 => Some(HttpClass::Informational),
        2 => Some(HttpClass::Successful),
        3 => Some(HttpClass::Redirection),
        4 => Some(HttpClass::ClientError),
        5 => Some(HttpClass::ServerError),
        _ => None,
    }
}

#[test]
fn a_number_is_a_variant_if_and_only_if_it_is_registered() {
    let registered = registered();
    for number in numbers() {
        let expected = registered.get(&number).copied();
        assert_eq!(HttpStatus::from_code(number), expected);
        assert_eq!(<HttpStatus as StatusEnum>::from_code(number), expected);
        assert_eq!(HttpStatus::try_from(number).ok(), expected);
        if expected.is_none() {
            assert!(HttpStatus::try_from(number).is_err_and(|error| error.get() == number));
        }
    }
}

#[test]
fn the_variants_are_in_the_order_of_their_numbers_and_have_no_gaps_to_each_other() {
    assert_eq!(HttpStatus::VARIANTS.len(), HttpStatus::COUNT);
    assert_eq!(registered().len(), HttpStatus::COUNT);
    assert_eq!(HttpStatus::COUNT, 63);
    assert!(HttpStatus::VARIANTS.is_sorted());
    assert!(HttpStatus::VARIANTS.iter().map(|status| status.code()).is_sorted());
}

#[test]
fn every_number_has_exactly_one_code_and_comes_back_out_of_it() {
    let codes: HashSet<HttpCode> = numbers().map(HttpCode::from).collect();
    assert_eq!(codes.len(), 65_536);
    for number in numbers() {
        let code = HttpCode::from(number);
        assert_eq!(code.code(), number);
        assert_eq!(u16::from(code), number);
        assert_eq!(code, number);
        assert_eq!(code, HttpCode::new(number));
        match code {
            Registered(status) => {
                assert_eq!(HttpStatus::from_code(number), Some(status));
                assert_eq!(code, HttpCode::from(status));
                assert_eq!(code.registered(), Ok(status));
                assert_eq!(u16::from(status), number);
                assert_eq!(status, number);
                assert_eq!(status as u16, number);
            }
            Unregistered(unregistered) => {
                assert_eq!(HttpStatus::from_code(number), None);
                assert_eq!(unregistered.get(), number);
                assert_eq!(code.registered(), Err(unregistered));
            }
        }
    }
}

#[test]
fn the_class_of_a_number_is_its_first_digit_registered_or_not() {
    for number in numbers() {
        let code = HttpCode::from(number);
        let expected = expected_class(number);
        assert_eq!(code.class(), expected);
        assert_eq!(HttpClass::of(number), expected);
        assert_eq!(HttpStatus::class_of(number), expected);
        assert_eq!(code.is_informational(), expected == Some(HttpClass::Informational));
        assert_eq!(code.is_successful(), expected == Some(HttpClass::Successful));
        assert_eq!(code.is_redirection(), expected == Some(HttpClass::Redirection));
        assert_eq!(code.is_client_error(), expected == Some(HttpClass::ClientError));
        assert_eq!(code.is_server_error(), expected == Some(HttpClass::ServerError));
        let Registered(status) = code else { continue };
        assert_eq!(Some(status.class()), expected);
        assert_eq!(status.is_informational(), code.is_informational());
        assert_eq!(status.is_successful(), code.is_successful());
        assert_eq!(status.is_redirection(), code.is_redirection());
        assert_eq!(status.is_client_error(), code.is_client_error());
        assert_eq!(status.is_server_error(), code.is_server_error());
    }
}

#[test]
fn a_class_has_the_numbers_of_its_hundred() {
    for class in HttpClass::VARIANTS {
        let members = numbers().filter(|&number| HttpClass::of(number) == Some(*class));
        assert!(members.eq(class.codes()));
        let entry = HttpStatus::REGISTRY.class_of(i128::from(*class.codes().start())).unwrap();
        assert_eq!(entry.label, class.label());
        assert_eq!(entry.name, format!("{class:?}"));
        assert_eq!(entry.title("en"), Some(class.to_string().as_str()));
    }
    assert!(HttpClass::VARIANTS.is_sorted());
    assert!(
        HttpClass::VARIANTS
            .iter()
            .map(|class| class.label())
            .eq(["1xx", "2xx", "3xx", "4xx", "5xx"])
    );
}

#[test]
fn an_unregistered_number_falls_back_to_the_x00_of_its_class_and_to_500_outside() {
    for number in numbers() {
        let expected = HttpStatus::from_code(number).unwrap_or_else(|| {
            HttpStatus::from_code(number / 100 * 100).unwrap_or(HttpStatus::InternalServerError)
        });
        assert_eq!(HttpCode::from(number).fallback(), Some(expected), "{number}");
    }
}

#[test]
fn a_label_is_the_number_or_the_class_or_other() {
    for number in numbers() {
        let code = HttpCode::from(number);
        let expected = match code {
            Registered(_) => number.to_string(),
            Unregistered(_) => match number / 100 {
                digit @ 1..=5 => format!("{digit}xx"),
                _ => "other".to_owned(),
            },
        };
        assert_eq!(code.label(), expected);
    }
    let labels: HashSet<_> = numbers().map(|number| HttpCode::from(number).label()).collect();
    assert_eq!(labels.len(), HttpStatus::COUNT + 5 + 1);
}

#[test]
fn what_is_printed_is_read_back() {
    for number in numbers() {
        let code = HttpCode::from(number);
        let printed = code.to_string();
        assert_eq!(printed.parse(), Ok(code));
        match code {
            Registered(status) => {
                assert_eq!(printed, format!("{number:03} {}", status.phrase()));
                assert_eq!(printed, status.to_string());
                assert_eq!(printed.parse(), Ok(status));
                assert_eq!(number.to_string().parse(), Ok(status));
                assert_eq!(format!("{status:?}"), status.name());
                assert_eq!(format!("{code:?}"), format!("Registered({})", status.name()));
            }
            Unregistered(_) => {
                assert_eq!(printed, format!("{number:03}"));
                assert!(printed.parse::<HttpStatus>().is_err());
                assert_eq!(format!("{code:?}"), format!("Unregistered({number})"));
            }
        }
    }
}

#[test]
fn order_equality_and_hash_are_those_of_the_number() {
    let state = RandomState::new();
    let mut previous = None;
    for number in numbers() {
        let code = HttpCode::from(number);
        assert_eq!(state.hash_one(code), state.hash_one(number));
        assert!(previous < Some(code));
        previous = Some(code);
        if let Registered(status) = code {
            assert_eq!(state.hash_one(status), state.hash_one(number));
        }
        for other in [0, number / 2, number.wrapping_add(1), u16::MAX] {
            assert_eq!(code.cmp(&HttpCode::from(other)), number.cmp(&other));
            assert_eq!(code == HttpCode::from(other), number == other);
        }
    }
}

#[test]
fn name_phrase_and_entry_of_a_code_are_those_of_its_variant() {
    for number in numbers() {
        let code = HttpCode::from(number);
        let status = HttpStatus::from_code(number);
        assert_eq!(code.name(), status.map(HttpStatus::name));
        assert_eq!(code.phrase(), status.map(HttpStatus::phrase));
        assert_eq!(code.entry(), status.map(HttpStatus::entry));
        let Some(status) = status else { continue };
        let entry = status.entry();
        assert_eq!(entry.code, i128::from(number));
        assert_eq!(entry.name, status.name());
        assert_eq!(entry.phrase, status.phrase());
        assert_eq!(status.label(), number.to_string());
        assert_eq!(entry.registry, HttpStatus::REGISTRY);
        assert_eq!(HttpStatus::from_name(entry.name), Some(status));
        assert_eq!(HttpStatus::from_phrase(entry.phrase), Some(status));
        assert_eq!(HttpStatus::from_phrase(&entry.phrase.to_uppercase()), Some(status));
        for former in entry.former {
            assert_eq!(HttpStatus::from_phrase(former), Some(status));
            assert_eq!(HttpStatus::from_phrase(&former.to_lowercase()), Some(status));
        }
        for language in ["en", "ko"] {
            let text = entry.text(language).unwrap();
            assert!(!text.title.is_empty() && !text.summary.is_empty());
        }
    }
    assert_eq!(HttpStatus::from_name("notfound"), None);
    assert_eq!(HttpStatus::from_phrase("Not  Found"), None);
}

#[test]
fn what_the_spec_fixes_can_be_asked_in_constants() {
    const STATUS: Option<HttpStatus> = HttpStatus::from_code(404);
    const CODE: u16 = HttpStatus::NotFound.code();
    const PHRASE: &str = HttpStatus::NotFound.phrase();
    const CLASS: HttpClass = HttpStatus::NotFound.class();
    const RETRYABLE: bool = HttpStatus::TooManyRequests.is_retryable();
    const FORMER: &[&str] = HttpStatus::ContentTooLarge.entry().former;
    assert_eq!(STATUS, Some(HttpStatus::NotFound));
    assert_eq!((CODE, PHRASE, CLASS, RETRYABLE), (404, "Not Found", HttpClass::ClientError, true));
    assert_eq!(FORMER, ["Payload Too Large", "Request Entity Too Large"]);
}

#[test]
#[expect(deprecated, reason = "that is what is tested")]
fn a_former_phrase_is_a_deprecated_name_that_works_in_a_pattern() {
    assert_eq!(HttpStatus::PayloadTooLarge, HttpStatus::ContentTooLarge);
    assert!(matches!(HttpStatus::ContentTooLarge, HttpStatus::RequestEntityTooLarge));
    assert!(matches!(HttpStatus::UnprocessableContent, HttpStatus::UnprocessableEntity));
}
