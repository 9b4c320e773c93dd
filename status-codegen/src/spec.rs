//! A spec as it is written: the syntax tree, in which every value is well-formed by itself.
//!
//! What a value means among others (whether a number is registered, whether a name is free) is
//! asked later, in [`compile`](crate::compile()).

mod class;
mod code;
mod extends;
mod header;
mod mapping;
mod named_range;
mod numerals;
mod other_meaning;
mod predicate;
mod range;
mod reader;
mod reference;
mod root;
mod syntax;
mod tree;
mod value;

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::Problems;
use reader::{Item, Reader};

pub(crate) use numerals::Numerals;
pub(crate) use tree::{
    Class, Code, CodeText, Digits, Extends, Field, Header, Mapping, MappingEntry, NamedRange,
    OtherMeaning, Parent, Pick, Predicate, Source, Spec, TextKind, Translation, Written,
};
pub(crate) use value::why_no_variant;

/// A document that is being read, in the order in which it must be: what it extends says how its
/// numbers are written.
pub(crate) struct Page<'t> {
    document: usize,
    root: DeTable<'t>,
    misspelt: HashMap<usize, String>,
}

impl<'t> Page<'t> {
    /// Parses the document, and reports what is wrong with it as a whole.
    pub(crate) fn parse(document: usize, text: &'t str, problems: &mut Problems) -> Self {
        let root = syntax::parse(document, text, problems);
        let mut page = Self { document, root, misspelt: HashMap::new() };
        page.with(Numerals::default(), problems, root::open);
        page
    }

    /// What it extends.
    pub(crate) fn extends(&mut self, problems: &mut Problems) -> Extends {
        self.with(Numerals::default(), problems, root::extends)
    }

    /// Which codes it wants of a parent whose numbers are written so; `None` if that was reported.
    pub(crate) fn pick(
        &mut self,
        parent: &Parent,
        numerals: Numerals,
        problems: &mut Problems,
    ) -> Option<Pick> {
        self.with(numerals, problems, |reader, root| match root.get("extends")?.get_ref() {
            DeValue::Array(items) => {
                let start = |item: &Item<'_>| item.span().start;
                let place = items.binary_search_by_key(&parent.span.start, start).ok()?;
                reader.pick(items.get(place)?)
            }
            _ => None,
        })
    }

    /// All else that it says, over parents whose numbers are written so.
    pub(crate) fn read(mut self, numerals: Numerals, problems: &mut Problems) -> Spec {
        self.with(numerals, problems, root::read)
    }

    fn with<T>(
        &mut self,
        numerals: Numerals,
        problems: &mut Problems,
        read: impl FnOnce(&mut Reader<'_>, &DeTable<'t>) -> T,
    ) -> T {
        let Self { document, root, misspelt } = self;
        read(&mut Reader { document: *document, numerals, problems, misspelt }, root)
    }
}
