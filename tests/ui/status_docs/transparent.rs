//! A transparent variant answers as its one field does, and says nothing itself.

use std::sync::Arc;

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(404)]
pub struct Inner;

#[derive(StatusDocs)]
pub enum ApiError {
    #[status(transparent)]
    NoField,
    #[status(transparent)]
    TwoFields(Inner, Inner),
    #[status(404, transparent, id = "inner", mask)]
    Contradiction(Inner),
    #[status(transparent)]
    Field(#[status(extension = "inner", header = "Inner")] Inner),
    #[status(transparent)]
    Itself(Box<ApiError>),
    #[status(transparent)]
    ItselfShared(Arc<Self>),
}

#[derive(StatusDocs)]
#[status(transparent)]
pub struct Wrapper {
    _inner: &'static Wrapper,
}

fn main() {
    let _ = ApiError::NoField.status();
}
