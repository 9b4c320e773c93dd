//! A discriminant is a code if it is a number and no key gives another.

use status_codes::StatusDocs;

const GONE: isize = 410;

#[derive(StatusDocs)]
pub enum Discriminant {
    NotFound = 404,
    Sum = 400 + 1,
    Constant = GONE,
    Negative = -1,
    #[status(500)]
    Both = 501,
    #[status(mask)]
    Unknown = 999,
}

fn main() {
    let _ = Discriminant::Sum.status();
}
