//! A stable name is one variant's.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
pub enum ApiError {
    #[status(404)]
    OrderNotFound,
    #[status(410, id = "order_not_found")]
    OrderGone,
    #[status(404, id = "missing")]
    CartNotFound,
    #[status(404)]
    Missing,
}

fn main() {
    let _ = ApiError::Missing.status();
}
