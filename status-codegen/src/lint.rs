//! What is sound in a spec and all the same most likely not meant.

mod check;
mod finding;

pub use check::check;
pub use finding::{Checked, Finding, Lint};
