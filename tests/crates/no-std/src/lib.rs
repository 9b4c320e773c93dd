//! A user's crate without the standard library, without default features.
#![no_std]
#![deny(warnings)]

use status_codes::{HttpCode, HttpStatus};

/// What to do next about a number off the wire.
#[must_use]
pub fn is_worth_another_try(number: u16) -> bool {
    match HttpCode::from(number).registered() {
        Ok(HttpStatus::BadGateway | HttpStatus::GatewayTimeout) => true,
        Ok(status) => status.is_retryable(),
        Err(_) => false,
    }
}
