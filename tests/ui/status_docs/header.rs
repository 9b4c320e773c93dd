//! The value of a header field is what `Display` prints.

use status_codes::StatusDocs;

pub struct Opaque;

#[derive(StatusDocs)]
pub enum ApiError {
    #[status(429)]
    One {
        #[status(header = "Retry-After")]
        after: Opaque,
    },
    #[status(429)]
    Two(#[status(header = "Retry-After")] Option<Opaque>),
}

fn main() {
    let _ = ApiError::Two(None).status();
}
