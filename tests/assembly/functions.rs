//! What must cost nothing, one function each; beside it is what the compiler makes of them.

use status_codes::HttpStatus::{Gone, NotFound, TooManyRequests};
use status_codes::{GrpcStatus, HttpClass, HttpCode, HttpStatus};

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
