//! What is wrong with a spec, where, and what would put it right.

mod excerpt;
mod location;
mod message;
mod nearest;
mod problem;
mod source;
mod span;

pub(crate) use excerpt::{is_bidirectional_control, is_invisible};
pub use location::Location;
pub use message::Diagnostic;
pub use nearest::nearest;
pub(crate) use nearest::{quoted, quoted_all};
pub(crate) use problem::{Problem, Problems};
pub(crate) use span::{Located, Span};
