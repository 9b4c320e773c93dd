//! The field of a transparent variant says what it answers with, in codes of the same enum.

use status_codes::{StatusDocs, status_enum};

#[status_enum(extends = ["http", "nginx"])]
pub enum EdgeStatus {}

#[derive(StatusDocs)]
#[status(404, enum = EdgeStatus)]
pub struct EdgeError;

pub struct Silent;

#[derive(StatusDocs)]
pub enum ApiError {
    #[status(transparent)]
    Silent(Silent),
    #[status(transparent)]
    OtherCodes(EdgeError),
}

fn main() {
    let _ = ApiError::Silent(Silent).status();
}
