//! The types of `status-codes`.

use status_codes::{GrpcStatus, HttpCode, HttpPredicates as _, HttpStatus, WebStatus};

use super::class_predicates;
use crate::measurement::Measurement;
use crate::subject::Subject;

/// A closed enum.
macro_rules! closed {
    ($measurements:ident, $name:literal, $status:ty) => {
        let make = <$status>::from_code;
        let mut subject = Subject::new($name, $measurements, make, <$status>::from_code);
        subject.number_of(<$status>::code);
        class_predicates!(subject:
            is_informational is_successful is_redirection is_client_error is_server_error);
        subject.word("class", <$status>::class).word("is_retryable", <$status>::is_retryable);
        subject.text("phrase", |it| Some(it.phrase())).text("label", |it| Some(it.label()));
        subject.display().hash().order().equality();
        subject.parse(|text| text.parse::<$status>().ok());
        subject.name_search(<$status>::from_name);
    };
}

pub fn measure(measurements: &mut Vec<Measurement>) {
    closed!(measurements, "HttpStatus", HttpStatus);

    let mut subject =
        Subject::new("HttpCode", measurements, |it| Some(HttpCode::from(it)), HttpCode::from);
    subject.number_of(HttpCode::code);
    class_predicates!(subject:
        is_informational is_successful is_redirection is_client_error is_server_error);
    subject.number("from, then is_client_error", |it| HttpCode::from(it).is_client_error());
    subject.number("from, then to", |it| HttpCode::from(it).code());
    subject.word("class", HttpCode::class).word("is_retryable", HttpCode::is_retryable);
    subject.number("from, then is_retryable", |it| HttpCode::from(it).is_retryable());
    subject.text("phrase", |it| it.phrase()).text("label", |it| Some(it.label()));
    subject.display().hash().order().equality();
    subject.parse(|text| text.parse::<HttpCode>().ok());

    closed!(measurements, "WebStatus", WebStatus);

    // Both ends of a mapping, over the numbers of HTTP.
    let make = |http| Some(GrpcStatus::from_http_response(http));
    let mut subject = Subject::of("GrpcStatus", measurements, make);
    subject.number("from_http_response", GrpcStatus::from_http_response);
    subject.word("to_http", GrpcStatus::to_http);
}
