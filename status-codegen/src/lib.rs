//! The engine of `status-codes`: a spec of status codes goes in, Rust comes out.

#![forbid(unsafe_code)]

mod compile;
mod diagnostic;
mod document;
pub mod expand;
#[cfg(feature = "format")]
mod format;
pub mod lint;
pub mod model;
pub mod name;
mod order;
mod path;
#[cfg(feature = "format")]
mod rustfmt;
mod spec;

pub use compile::{Compiled, compile};
pub use diagnostic::{Diagnostic, Location};
pub use document::{Document, Library, OpenError};
#[cfg(feature = "format")]
pub use format::{FormatError, format, page};
pub use path::PathMistake;
#[cfg(feature = "format")]
pub use rustfmt::{RustfmtError, is_same_code, rustfmt};
pub use status_words::nearest;
