//! Statuses of HTTP.

use crate::question::{Question, questions};

pub fn questions() -> Vec<Question> {
    [
        questions!("http", "http", "StatusCode":
            name(n: u16) = http::StatusCode::from_u16(n).map(|status| status.canonical_reason());
        ),
        questions!("http", "http-types", "StatusCode":
            name(n: u16) = http_types::StatusCode::try_from(n).map(|status| status.canonical_reason());
            number(n: u16) = http_types::StatusCode::try_from(n).map(u16::from);
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
