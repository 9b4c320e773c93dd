//! What the field that says the code can be.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
pub enum ApiError {
    #[status(one_of(400, 422))]
    Text(#[status(code)] String),
    #[status(one_of(400, 422))]
    Function(#[status(code = String::len)] String),
}

fn main() {
    let _ = ApiError::Text(String::new()).status();
}
