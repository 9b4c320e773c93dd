//! A user's crate without a heap: there is no allocator that what the macros write could call.
#![no_std]
#![deny(warnings)]

use status_codes::{StatusDocs, status_enum};

/// What the device answers.
#[status_enum(extends = ["http"])]
pub enum DeviceStatus {}

/// What goes wrong in the device.
#[derive(Debug, StatusDocs)]
#[status(enum = DeviceStatus)]
pub enum DeviceError {
    /// Too much is asked of it.
    #[status(503)]
    Busy {
        /// When it is free again, in seconds.
        #[status(header = "Retry-After")]
        seconds: u16,
    },
    /// The sensor says nothing.
    #[status(GatewayTimeout, title(ko = "센서 응답 없음"))]
    Silent,
}

/// The number to send, and the stable name to log.
#[must_use]
pub fn answer(error: &DeviceError) -> (u16, &'static str) {
    (error.status().code(), error.doc().id)
}
