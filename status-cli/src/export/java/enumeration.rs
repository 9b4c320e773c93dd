//! What every part of the enum is made from.

use crate::export::integer::Integer;
use crate::export::outline::Outline;
use crate::export::prepared::Prepared;
use crate::syntax::case::screaming;

/// The registry on its way to Java.
pub(in crate::export) struct Java<'o, 'p, 'c> {
    pub(in crate::export) outline: &'o Outline<'p, 'c>,
    /// The enum's name.
    pub(in crate::export) name: String,
    /// The type of numbers.
    pub(in crate::export) integer: Integer,
}

impl<'o, 'p, 'c> Java<'o, 'p, 'c> {
    pub(in crate::export) fn new(outline: &'o Outline<'p, 'c>) -> Self {
        let name = format!("{}Status", outline.prepared.stem);
        Self { integer: signed(outline.integer), outline, name }
    }

    /// The constants of the classes, in their order.
    pub(in crate::export) fn class_names(&self) -> Vec<String> {
        let classes = self.outline.prepared.classes();
        let names = Prepared::names_beside(classes, &[], |it| screaming(&it.name));
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// The constants of the named ranges, in their order.
    pub(in crate::export) fn range_names(&self) -> Vec<String> {
        let ranges = self.outline.prepared.ranges();
        let names = Prepared::names_beside(ranges, &[], |it| screaming(&it.name));
        names.into_iter().map(|(_, name)| name).collect()
    }
}

/// Java has no integers without a sign; codes beyond those with one were refused.
pub(in crate::export) fn signed(integer: Integer) -> Integer {
    if integer == Integer::Int { Integer::Int } else { Integer::Long }
}

/// The name of the type.
pub(in crate::export) fn primitive(integer: Integer) -> &'static str {
    if integer == Integer::Int { "int" } else { "long" }
}

/// The digits as a literal of the type.
pub(in crate::export) fn literal(integer: Integer, digits: &str) -> String {
    let suffix = if integer == Integer::Int { "" } else { "L" };
    format!("{digits}{suffix}")
}
