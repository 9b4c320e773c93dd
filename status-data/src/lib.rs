//! The bundled registries of `status-codes`.
//!
//! The facts are the files under `registries/`: one folder per protocol, one file per registry. A
//! test compiles them with `status-codegen`, fails on a mistake, and compares the checked model with
//! `registries.txt`, which this crate carries. A registry is unpacked when it is first asked for. The
//! macros and the command read it; a program that uses `status-codes` does not link this crate.
//!
//! ```
//! let http = status_data::registry("http").unwrap();
//! let not_found = http.codes.iter().find(|code| code.number == 404).unwrap();
//! assert_eq!(not_found.phrase, "Not Found");
//! ```

#![forbid(unsafe_code)]

mod bundled;
mod files;
#[cfg_attr(test, allow(dead_code, reason = "the integration tests pack"))]
mod packed;
mod pages;
mod unreadable;

pub use bundled::{Bundled, feature, protocol, registries, registry};
pub use files::{Files, relative};
pub use pages::{ErrorPage, error_pages};
pub use unreadable::ReadError;
