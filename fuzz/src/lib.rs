//! What the targets share: an input as specs, or as what draws one, and tokens as Rust.

mod rust;
mod sketch;
mod specs;

pub use rust::rust;
pub use sketch::Sketch;
pub use specs::Specs;
