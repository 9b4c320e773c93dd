//! Printing and reading codes.

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use status_codes::{HttpCode, HttpStatus};

#[test]
fn display_honours_width_alignment_and_fill() {
    let status = HttpStatus::Gone;
    assert_eq!(format!("{status:12}|"), "410 Gone    |");
    assert_eq!(format!("{status:>12}|"), "    410 Gone|");
    assert_eq!(format!("{status:-^13}|"), "--410 Gone---|");
    assert_eq!(format!("{status:4}|"), "410 Gone|");
    assert_eq!(format!("{status:.3}|"), "410|");
    assert_eq!(format!("{:>12}|", HttpCode::from(status)), "    410 Gone|");
    assert_eq!(format!("{:>5}|", HttpCode::from(7)), "  007|");
    assert_eq!(format!("{:5}|", HttpCode::from(777)), "777  |");
}

#[test]
fn a_number_is_read_as_wide_as_it_is_printed_or_without_leading_zeros() {
    for (text, number) in
        [("404", 404), ("7", 7), ("007", 7), ("0", 0), ("000", 0), ("65535", 65535)]
    {
        assert_eq!(text.parse(), Ok(HttpCode::from(number)), "{text}");
    }
    for text in ["", " ", "07", "00", "0404", "00404", "65536", "+404", "-1", "4o4", "٤٠٤", "404\0"]
    {
        assert!(text.parse::<HttpCode>().is_err(), "{text}");
    }
    assert!("99999999999999999999999999".parse::<HttpCode>().is_err());
}

#[test]
fn every_text_of_three_bytes_is_read_as_digits_or_refused() {
    let is_read = |text: &str| {
        let number =
            text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u16>().unwrap());
        let code = text.parse::<HttpCode>().ok().map(HttpCode::code);
        let status = text.parse::<HttpStatus>().ok();
        assert_eq!((code, status), (number, number.and_then(HttpStatus::from_code)), "{text:?}");
    };
    for first in '\0'..='\x7f' {
        for second in '\0'..='\x7f' {
            for third in '\0'..='\x7f' {
                is_read(&String::from_iter([first, second, third]));
            }
        }
        for two_bytes in '\u{80}'..='\u{7ff}' {
            is_read(&String::from_iter([first, two_bytes]));
            is_read(&String::from_iter([two_bytes, first]));
        }
    }
    for three_bytes in '\u{800}'..='\u{ffff}' {
        is_read(&three_bytes.to_string());
    }
}

#[test]
fn a_phrase_is_read_only_exactly_as_it_is_printed() {
    assert_eq!("404 Not Found".parse(), Ok(HttpStatus::NotFound));
    for text in [
        "404 ",
        "404  Not Found",
        "404 not found",
        "404 Not Found ",
        "404 Gone",
        "499 Gone",
        "Not Found",
    ] {
        assert!(text.parse::<HttpStatus>().is_err(), "{text}");
        assert!(text.parse::<HttpCode>().is_err(), "{text}");
    }
    assert!("499".parse::<HttpStatus>().is_err());
}

#[test]
fn the_error_keeps_as_much_of_the_input_as_32_bytes_hold() {
    let error = "찾을 수 없음".repeat(4).parse::<HttpStatus>().unwrap_err();
    assert_eq!(error.input(), "찾을 수 없음찾을 수 없");
    assert_eq!(error.to_string(), "unknown status code \"찾을 수 없음찾을 수 없\"…");
    assert_eq!(format!("{error:?}"), "ParseCodeError { input: \"찾을 수 없음찾을 수 없\" }");
    let whole = "x".repeat(32).parse::<HttpStatus>().unwrap_err();
    assert!(!whole.to_string().ends_with('…'));
    assert_eq!(
        "\n\"".parse::<HttpCode>().unwrap_err().to_string(),
        r#"unknown status code "\n\"""#
    );
}

proptest! {
    #[test]
    fn only_what_is_printed_or_a_plain_number_is_read(text in "[0-9]{0,6}( [A-Za-z ]{0,12})?") {
        if let Ok(code) = text.parse::<HttpCode>() {
            let number = code.code();
            let accepted = [number.to_string(), format!("{:03}", code.code()), code.to_string()];
            prop_assert!(accepted.contains(&text));
        }
    }

    #[test]
    fn reading_any_text_answers(text in any::<String>()) {
        let code = text.parse::<HttpCode>();
        let status = text.parse::<HttpStatus>();
        prop_assert_eq!(status.is_ok(), code.is_ok_and(|code| code.registered().is_ok()));
        if let Err(error) = status {
            prop_assert!(text.starts_with(error.input()));
        }
    }
}
