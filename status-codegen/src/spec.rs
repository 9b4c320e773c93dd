//! A spec as it is written: the syntax tree, in which every value is well-formed by itself.
//!
//! What a value means among others (whether a number is registered, whether a name is free) is
//! asked later, in [`compile`](crate::compile()).

mod class;
mod code;
mod extends;
mod header;
mod number;
mod predicate;
mod reader;
mod reference;
mod root;
mod syntax;
mod tree;
mod value;

use crate::diagnostic::Problems;
use reader::Reader;

pub(crate) use tree::{
    Class, Code, CodeText, Extends, Field, Header, Parent, ParentSource, Pick, Predicate, Spec,
    TextKind, Translation,
};
pub(crate) use value::why_no_variant;

/// Reads a document, and reports whatever is not well-formed.
pub(crate) fn read(document: usize, text: &str, problems: &mut Problems) -> Spec {
    let root = syntax::parse(document, text, problems);
    root::read(&mut Reader::new(document, problems), &root)
}
