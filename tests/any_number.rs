//! What is known of a code holds for every number, registered or not.

use status_codes::{
    Code, HttpCode, HttpPredicates, HttpStatus, StatusEnum, WebCode, WebPredicates, WebStatus,
};

/// Every answer of the trait is the enum's, or that of the number by class and range.
macro_rules! assert_answers {
    ($code:ident, $unregistered:expr; $($predicate:ident)*) => {
        for number in 0..=u16::MAX {
            match $code::from(number) {
                Code::Registered(status) => {
                    $(assert_eq!($code::from(number).$predicate(), status.$predicate());)*
                }
                Code::Unregistered(_) => {
                    let is: fn(&str, u16) -> bool = $unregistered;
                    $(assert_eq!(
                        $code::from(number).$predicate(),
                        is(stringify!($predicate), number),
                        "{number} {}", stringify!($predicate)
                    );)*
                }
            }
        }
    };
}

#[test]
fn a_number_of_http_answers_as_the_enum_or_by_its_class_and_the_ranges() {
    let by_range = |predicate: &str, number: u16| match predicate {
        "is_informational" | "forbids_body" => (100..=199).contains(&number),
        "is_successful" => (200..=299).contains(&number),
        "is_redirection" => (300..=399).contains(&number),
        "is_client_error" => (400..=499).contains(&number),
        "is_server_error" => (500..=599).contains(&number),
        _ => false,
    };
    assert_answers!(HttpCode, by_range;
        is_informational is_successful is_redirection is_client_error is_server_error
        is_cacheable_by_default forbids_body is_redirect_preserving_method is_permanent_redirect
        is_retryable is_retried_in_practice is_throttling is_definitive
    );
}

#[test]
#[cfg(feature = "websocket")]
fn an_application_may_send_its_own_codes_of_websocket() {
    use status_codes::{WebSocketClose, WebSocketCloseCode, WebSocketClosePredicates};

    for number in 0..=u16::MAX {
        let code = WebSocketCloseCode::from(number);
        let expected = match code {
            Code::Registered(status) => WebSocketClose::is_sendable_by_script(status),
            Code::Unregistered(_) => (3000..=4999).contains(&number),
        };
        assert_eq!(code.is_sendable_by_script(), expected, "{number}");
    }
    assert!(WebSocketCloseCode::from(4001).is_sendable_by_script());
    assert!(!WebSocketCloseCode::from(4001).never_on_wire());
}

#[test]
fn numbers_of_the_web_answer_too() {
    assert!(WebCode::from(WebStatus::NoResponse).never_on_wire());
    assert!(WebCode::from(499).is_client_error());
    assert!(WebPredicates::is_server_error(WebCode::from(599)));
}

#[test]
fn a_code_of_any_number_is_made_in_a_constant() {
    const MISSING: HttpCode = HttpStatus::any(404);
    const OWN: HttpCode = HttpStatus::any(799);
    static TABLE: [HttpCode; 2] = [MISSING, OWN];

    assert!(matches!(TABLE[0], Code::Registered(HttpStatus::NotFound)));
    assert!(matches!(TABLE[1], Code::Unregistered(number) if number.get() == 799));
    for number in 0..=u16::MAX {
        assert_eq!(HttpStatus::any(number), HttpCode::from(number));
    }
}

#[test]
fn a_code_compares_with_the_enum_and_the_number() {
    for number in 0..=u16::MAX {
        let code = HttpCode::from(number);
        assert!(code == number);
        for &status in HttpStatus::VARIANTS {
            assert_eq!(code == status, number == status.code());
        }
    }
}

#[test]
fn an_i32_converts_where_codes_are_narrower() {
    for number in -70_000_i32..=70_000 {
        let expected = u16::try_from(number).ok().and_then(HttpStatus::from_code);
        match (HttpStatus::try_from(number), expected) {
            (Ok(status), Some(expected)) => assert_eq!(status, expected),
            (Err(error), None) => assert_eq!(error.get(), number),
            (found, expected) => panic!("{number}: {found:?}, not {expected:?}"),
        }
    }
    let message = |number: i32| HttpStatus::try_from(number).unwrap_err().to_string();
    let title = HttpStatus::REGISTRY.title;
    assert_eq!(message(7), format!("007 is not registered in {title}"));
    assert_eq!(message(-7), format!("-7 is not registered in {title}"));
    assert_eq!(message(70_000), format!("70000 is not registered in {title}"));
}

#[test]
#[cfg(feature = "macros")]
fn a_predicate_of_ones_own_holds_of_unregistered_numbers_by_its_ranges_alone() {
    use status_codes::status_enum;

    /// With a range, inherited and widened, and single numbers.
    #[status_enum(inline = r#"
        format  = 1
        extends = [{ registry = "http", only = [200, 500, 503] }]

        [registry]
        name  = "edge"
        codes = "100..=999"
        title = "Edge"

        [predicate.is_ours]
        codes   = [560, "570..=579"]
        summary = { en = "Only we use it." }

        [560]
        phrase = "Ours"

        [572]
        phrase = "Ours Too"
    "#)]
    enum EdgeStatus {}

    let ours: Vec<u16> = (0..=u16::MAX).filter(|&it| EdgeCode::from(it).is_ours()).collect();
    let expected: Vec<u16> = [560].into_iter().chain(570..=579).collect();
    assert_eq!(ours, expected);
    // The number alone is in `http`, and not in this enum.
    assert!(EdgeCode::from(503).is_retryable());
    assert!(!EdgeCode::from(429).is_retryable());
    assert!(EdgeCode::from(103).forbids_body());
}
