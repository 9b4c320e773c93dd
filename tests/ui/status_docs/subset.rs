//! A subset is of variants that there are.

use status_codes::{StatusDocs, subset};

#[derive(StatusDocs)]
pub enum ApiError {
    #[status(404)]
    OrderNotFound { id: u64 },
    #[status(429)]
    TooManyOrders,
}

subset!(pub GetOrderErrors of ApiError: OrderNotFond, TooManyOrders);

fn main() {
    let _ = GetOrderErrors::DOCS;
}
