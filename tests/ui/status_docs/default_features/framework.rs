//! The impls of frameworks' traits need the frameworks' features.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(axum, actix_web, utoipa, tonic, aide)]
pub enum ApiError {
    #[status(404)]
    NotFound,
}

fn main() {
    let _ = ApiError::NotFound.status();
}
