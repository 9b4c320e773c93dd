//! What must cost nothing, one function each; beside it is what the compiler makes of them.

use status_codes::HttpStatus::{Gone, NotFound, TooManyRequests};
use status_codes::{GrpcStatus, HttpClass, HttpCode, HttpStatus, StatusDocs, VariantDoc};

#[inline(never)]
pub fn code(status: HttpStatus) -> u16 {
    status.code()
}

#[inline(never)]
pub fn predicate(status: HttpStatus) -> bool {
    status.is_client_error()
}

#[inline(never)]
pub fn predicate_of_any_number(number: u16) -> bool {
    HttpCode::from(number).is_client_error()
}

#[inline(never)]
pub fn round_trip(number: u16) -> u16 {
    HttpCode::from(number).code()
}

#[inline(never)]
pub fn equality(left: HttpCode, right: HttpCode) -> bool {
    left == right
}

#[inline(never)]
pub fn three_arms(status: HttpStatus) -> u8 {
    match status {
        NotFound | Gone => 1,
        TooManyRequests => 2,
        _ => 3,
    }
}

#[inline(never)]
pub fn lookup(number: u16) -> Option<HttpStatus> {
    HttpStatus::from_code(number)
}

#[inline(never)]
pub fn class(status: HttpStatus) -> HttpClass {
    status.class()
}

#[inline(never)]
pub fn mapping_to(status: GrpcStatus) -> u16 {
    status.to_http()
}

#[inline(never)]
pub fn mapping_from(number: u16) -> GrpcStatus {
    GrpcStatus::from_http_response(number)
}

#[inline(never)]
pub fn label(status: HttpStatus) -> &'static str {
    status.label()
}

/// What a service refuses.
#[derive(StatusDocs)]
pub enum Refusal {
    #[status(404)]
    OrderNotFound,
    #[status(429)]
    TooManyOrders,
    #[status(409)]
    OutOfStock,
    #[status(401, header("WWW-Authenticate" = "Bearer"))]
    UnknownToken,
    #[status(403)]
    NotYours,
    #[status(500)]
    Internal,
    #[status(422)]
    InvalidOrder,
}

/// One instruction loads the variant and one returns: two are left to look up the code.
#[inline(never)]
pub fn status_of_error(error: &Refusal) -> HttpStatus {
    error.status()
}

/// Likewise three, of which one is the address of the table: in a loop it is loaded once.
#[inline(never)]
pub fn doc_of_error(error: &Refusal) -> &'static VariantDoc {
    error.doc()
}
