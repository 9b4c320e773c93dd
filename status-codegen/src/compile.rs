//! From a spec to the checked model: every rule that is not about one value alone.
//!
//! A document and its parents go the same way, each document once: [`load`] finds the parents,
//! [`select`] picks what is wanted of each, [`inherit`] puts them together, and [`resolve`] adds
//! what the document itself says. What comes out is a [`resolved::Resolved`], which is what the documents
//! that extend this one start from, and of which [`catalogue`] makes the public model.

mod bundled;
mod catalogue;
mod class;
mod code;
mod collision;
mod compiled;
mod draft;
mod entries;
mod fallback;
mod header;
mod inherit;
mod language;
mod load;
mod mapping;
mod merge;
mod named_range;
mod notation;
mod other_meaning;
mod others;
mod predicate;
mod ranges;
mod resolve;
mod resolved;
mod retired;
mod room;
mod select;
mod text;
mod written;

use crate::document::{Document, Library};

pub use compiled::Compiled;
pub(crate) use load::{Loaded, ROOT, load};
pub(crate) use select::LeftOut;

/// Compiles a spec and everything that it extends.
///
/// It answers on any input, and reports each mistake once.
#[must_use]
pub fn compile(root: Document, library: &dyn Library) -> Compiled {
    load(root, library).into()
}
