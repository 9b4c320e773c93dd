//! `detail(…)` on a variant.

use status_codes::StatusDocs;
use status_codes::problem::{Problem, problem};

#[derive(Debug, thiserror::Error, StatusDocs)]
#[status(type_base = "/problems/")]
enum OrderError<T: std::fmt::Debug> {
    #[error("order {id} not found")]
    #[status(404)]
    #[status(detail(en = "There is no order {id}.", ko = "{id}번 주문이 없다."))]
    NotFound { id: u64 },
    #[error("too many")]
    #[status(429, title(ko = "너무 많은 주문"))]
    #[status(detail = "{{{count:$>width$}}}, {share:.digits$}, {count:#06x} {{}}")]
    TooMany { count: u8, share: f64, width: usize, digits: usize },
    #[error("a tuple")]
    #[status(408, detail = "{1} after {0}s")]
    Tuple(u8, &'static str),
    #[error("only ours")]
    #[status(400, title(ko = "잘못됨"), detail(ko = "잘못되었다.", "pt-BR" = "Está errado."))]
    NoEnglish,
    #[error("displayed")]
    #[status(409)]
    Displayed,
    #[error("the password is {password}")]
    #[status(500, detail(en = "The password is {password}.", ko = "비밀번호는 {password}이다."))]
    Masked { password: &'static str },
    #[error("{0:?}")]
    #[status(422, detail(en = "It was {0:?}.", ko = "{0:?}였다."))]
    Generic(T),
    #[error("a keyword")]
    #[status(410, detail = "{type} is gone")]
    Keyword { r#type: char },
    #[error(transparent)]
    #[status(transparent)]
    Inner(Inner),
}

#[derive(Debug, thiserror::Error, StatusDocs)]
#[error("inner")]
#[status(423, detail(ko = "잠겨 있다."))]
struct Inner;

type Error = OrderError<u8>;

fn said(error: &Error, language: &str) -> (Problem, String, String) {
    let problem = problem(error, language);
    let (detail, language) = (problem.detail().unwrap_or("none"), problem.content_language());
    (problem.clone(), detail.to_owned(), language)
}

#[track_caller]
fn assert_says(error: &Error, asked: &str, detail: &str, content_language: &str) {
    let (problem, said, language) = said(error, asked);
    assert_eq!((said.as_str(), language.as_str()), (detail, content_language));
    // A response is made in English and said in another language later.
    assert_eq!(self::problem(error, "en").in_language(asked), problem);
}

#[test]
fn the_detail_is_in_the_language_that_is_asked_for() {
    let error = Error::NotFound { id: 7 };
    assert_says(&error, "en", "There is no order 7.", "en");
    assert_says(&error, "ko-KR", "7번 주문이 없다.", "ko");
    assert_says(&error, "fr", "There is no order 7.", "en");
}

#[test]
fn a_title_is_korean_if_only_the_code_has_a_korean_one() {
    let korean = problem(&Error::NotFound { id: 7 }, "ko");
    assert_eq!((korean.title(), korean.language()), ("찾을 수 없음", "ko"));
    let english = problem(&Error::NotFound { id: 7 }, "en");
    assert_eq!(english.title(), "Not found");
    assert_eq!(english.languages(), ["en", "ko"]);
}

#[test]
fn both_languages_are_named_where_title_and_detail_differ() {
    let error = Error::TooMany { count: 7, share: 0.5, width: 4, digits: 2 };
    assert_says(&error, "ko", "{$$$7}, 0.50, 0x0007 {}", "ko, en");
    assert_says(&Error::NoEnglish, "en", "잘못되었다.", "en, ko");
    assert_says(&Error::NoEnglish, "pt-BR", "Está errado.", "en, pt-BR");
}

#[test]
fn what_display_prints_is_in_no_known_language() {
    assert_says(&Error::Displayed, "ko", "displayed", "ko");
    assert_says(&Error::Displayed, "en", "displayed", "en");
}

#[test]
fn fields_are_named_or_counted_as_in_format_args() {
    assert_says(&Error::Tuple(3, "gone"), "en", "gone after 3s", "en");
    assert_says(&Error::Generic(8), "ko", "8였다.", "ko");
    assert_says(&Error::Keyword { r#type: 'x' }, "en", "x is gone", "en");
    assert_says(&Error::Inner(Inner), "ko", "잠겨 있다.", "ko");
}

#[test]
fn a_masked_detail_is_in_no_language() {
    let error = Error::Masked { password: "hunter2" };
    for language in ["en", "ko", "fr"] {
        let problem = problem(&error, language);
        assert_eq!((problem.detail(), problem.languages().len()), (None, 2));
        assert!(!format!("{problem:?}{}", problem.content()).contains("hunter2"));
    }
}

/// Without a URL a title is the code's, and the detail is its own.
#[test]
fn a_problem_that_is_no_more_than_its_code_has_a_detail_too() {
    assert_eq!(problem(&Inner, "en").title(), "Locked");
    assert_eq!(problem(&Inner, "en").content_language(), "en, ko");
}
