//! What is wrong with a spec, where, and what would put it right.

mod excerpt;
mod location;
mod message;
mod problem;
mod quoted;
mod source;
mod span;

pub(crate) use excerpt::{is_bidirectional_control, is_invisible};
pub use location::Location;
pub use message::Diagnostic;
pub(crate) use problem::{Problem, Problems};
pub(crate) use quoted::{quoted, quoted_all};
pub(crate) use span::{Located, Span};
