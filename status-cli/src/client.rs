//! Clients: programs of other languages that read the problem documents of a contract.
//!
//! Each is a closed set of problems with typed members, one case for everything else, and a function
//! that reads a response and never fails: a document that the client does not know is that last case.

mod client_target;
mod client_targets;
mod csharp;
mod dart;
mod go;
mod java;
mod kotlin;
mod names;
mod prepared;
mod python;
mod rust;
mod shape;
mod swift;
mod typescript;

pub(crate) use self::client_target::ClientTarget;
pub(crate) use self::prepared::Client;
