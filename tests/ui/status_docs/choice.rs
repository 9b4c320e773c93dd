//! A code that is chosen at run time, and the field that says which.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
pub enum ApiError {
    #[status(one_of(400, 422))]
    NoField(u8),
    #[status(400)]
    NoList(#[status(code)] u16),
    #[status(400, one_of(400, 422, 400))]
    Both(#[status(code)] u16, #[status(code = u16::from)] u8),
    #[status(one_of())]
    Empty(#[status(code)] u16),
    #[status(one_of = 400)]
    Assigned(#[status(code)] u16),
    #[status(one_of(400, 401, 499))]
    Codes(#[status(code = 5)] u16),
    #[status(code)]
    Misplaced,
}

fn main() {
    let _ = ApiError::Misplaced.status();
}
