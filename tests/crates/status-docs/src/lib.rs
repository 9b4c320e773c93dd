//! A user's crate with the derive alone: it builds neither the engine nor the registries.
#![deny(warnings)]

use status_codes::{HttpStatus, StatusDocs};

/// What an order can fail with.
#[derive(Debug, StatusDocs)]
pub enum OrderError {
    /// The order does not exist.
    #[status(404)]
    NotFound,
    /// Too many orders at once.
    #[status(TooManyRequests, retry = "after")]
    TooMany {
        /// How many seconds to wait.
        #[status(header = "Retry-After")]
        seconds: u32,
    },
}

/// What a missing order is answered with.
#[must_use]
pub fn missing() -> HttpStatus {
    OrderError::NotFound.status()
}

#[test]
fn the_derive_knows_numbers_and_names() {
    assert_eq!(missing(), HttpStatus::NotFound);
    let busy = OrderError::TooMany { seconds: 3 };
    assert_eq!(busy.status(), HttpStatus::TooManyRequests);
    assert_eq!(busy.doc().title("en"), Some("Too many"));
}
