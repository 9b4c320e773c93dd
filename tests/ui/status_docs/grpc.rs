//! What `grpc`, `body`, `retry` and `renamed_from` take.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(body = "a function")]
pub enum ApiError {
    #[status(404, grpc = NotFund)]
    Near,
    #[status(404, grpc = Colour)]
    Far,
    #[status(404, grpc = Ok)]
    Ok,
    #[status(404, grpc = 5)]
    Number,
    #[status(404, retry = "sometimes")]
    Retried,
    #[status(404, retry = "back-off")]
    Nearly,
    #[status(404, retry, renamed_from = "a b")]
    Words,
}

fn main() {
    let _ = ApiError::Near.status();
}
