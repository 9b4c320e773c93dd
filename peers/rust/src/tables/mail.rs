//! Replies of SMTP.

use lettre::transport::smtp::response::Response;

use crate::question::{Question, questions};

pub fn questions() -> Vec<Question> {
    questions!("smtp", "lettre", "Response":
        number(n: u16) = format!("{n} text\r\n").parse::<Response>().map(|it| u16::from(it.code())).map_err(|_| "parse error");
    )
}
