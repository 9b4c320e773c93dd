//! What one declaration makes of a variant: codes chosen at run time, details by language, bodies of one's
//! own, parts of a type, types for clients.
#![cfg(all(feature = "macros", feature = "problem"))]

mod body;
mod choice;
mod client;
mod details;
mod grpc;
mod subset;
#[cfg(feature = "docs")]
mod typescript;
