//! Replies of FTP.

use crate::question::{Question, questions};

pub fn questions() -> Vec<Question> {
    questions!("ftp", "suppaftp", "Status":
        name(n: u32) = suppaftp::Status::from(n).desc();
        number(n: u32) = suppaftp::Status::from(n).code();
    )
}
