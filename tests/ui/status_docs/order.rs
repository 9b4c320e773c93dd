//! However they are found, mistakes come in the order of the source.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(require("en"), colour)]
pub enum ApiError {
    NoCode,
    #[status(404, id = "a b")]
    BadId {
        #[status(header = "Retry After")]
        after: u8,
    },
    /// Twice.
    #[status(404)]
    #[status(410)]
    TwoCodes,
    /// One id.
    #[status(404, id = "two_codes")]
    OneId,
    #[status(499)]
    NoComment,
    #[status(transparent)]
    NoField,
    /// The last.
    #[status(titel = "Last")]
    Last,
}

fn main() {
    let _ = ApiError::Last.status();
}
