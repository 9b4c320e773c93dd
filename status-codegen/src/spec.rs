//! A spec as it is written: the syntax tree, in which every value is well-formed by itself.
//!
//! What a value means among others (whether a number is registered, whether a name is free) is
//! asked later, in [`compile`](crate::compile()).

mod class;
mod code;
mod extends;
mod header;
mod mapping;
mod number;
mod predicate;
mod range;
mod reader;
mod reference;
mod root;
mod syntax;
mod tree;
mod value;

use crate::diagnostic::Problems;
use reader::Reader;

pub(crate) use tree::{
    Class, Code, CodeText, Extends, Field, Header, Mapping, MappingEntry, NamedRange, Parent, Pick,
    Predicate, Source, Spec, TextKind, Translation, Written,
};
pub(crate) use value::why_no_variant;

/// The number that a text writes in decimal or, after `0x`, in hexadecimal.
pub(crate) fn number(text: &str) -> Option<crate::model::Number> {
    number::parse(text).ok()
}

/// Reads a document, and reports whatever is not well-formed.
pub(crate) fn read(document: usize, text: &str, problems: &mut Problems) -> Spec {
    let root = syntax::parse(document, text, problems);
    root::read(&mut Reader::new(document, problems), &root)
}
