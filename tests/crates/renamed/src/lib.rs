//! A user's crate that knows status-codes by another name, and shadows what generated code names.
#![deny(warnings)]
#![no_implicit_prelude]

use ::core::convert::From as _;

/// With the crate's own name in the attribute.
#[::codes::status_enum(extends = ["http"], crate = ::codes)]
pub enum Renamed {}

/// With the crate's own name, and its own enum of codes.
#[derive(::codes::StatusDocs)]
#[status(404, crate = ::codes)]
pub struct Lost;

/// Through a re-export of the user's.
pub mod reexport {
    pub use ::codes;
}

/// Where the names of the prelude mean something else.
pub mod shadowed {
    #![allow(non_camel_case_types, dead_code)]

    struct Option;
    struct Result;
    struct Some;
    struct None;
    struct Ok;
    struct Err;
    struct u16;
    struct usize;
    struct bool;
    struct str;
    mod core {}
    mod std {}

    /// By way of the re-export.
    #[::codes::status_enum(extends = ["http", "nginx"], crate = crate::reexport::codes)]
    pub enum Shadowed {}

    /// An error with headers and with a code of its own, forwarded to.
    #[derive(::codes::StatusDocs)]
    #[status(crate = crate::reexport::codes, enum = Shadowed)]
    pub enum Error {
        /// It is not there.
        #[status(404)]
        None(#[status(header = "Retry-After")] ::core::option::Option<::core::primitive::u16>),
        /// What another says.
        #[status(transparent)]
        Some(Inner),
    }

    /// What is forwarded to.
    #[derive(::codes::StatusDocs)]
    #[status(ClientClosedRequest, crate = crate::reexport::codes, enum = Shadowed)]
    pub struct Inner;
}

/// The types are usable under either name.
#[must_use]
pub fn is_not_found(number: u16) -> bool {
    ::core::matches!(RenamedCode::from(number), ::codes::Code::Registered(Renamed::NotFound))
}
